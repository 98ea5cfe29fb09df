package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.compiler.diagnostics.Diagnostic;

class OutputFilesTest {
  @TempDir
  Path folder;

  private OutputFiles.Output output(String path, String text) {
    return new OutputFiles.Output(new OutputPath(folder.resolve(path), path), text);
  }

  private List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static String reason(Optional<Diagnostic> failure) {
    return failure.orElseThrow().arguments().get("reason");
  }

  @Test
  void foldersAreMadeAndNothingElseIsLeft() throws IOException {
    assertEquals(Optional.empty(), OutputFiles.write(List.of(output("a/b/х.js.map", "{}"), output("a/b/х.js", "код"))));
    assertEquals("код", Files.readString(folder.resolve("a/b/х.js")));
    assertEquals(List.of("х.js", "х.js.map"), names(folder.resolve("a/b")));
  }

  @Test
  void anOldFileIsReplacedAndKeepsItsPermissions() throws IOException {
    Path file = Files.writeString(folder.resolve("x.js"), "old and longer");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
    assertEquals(Optional.empty(), OutputFiles.write(List.of(output("x.js", "new"))));
    assertEquals("new", Files.readString(file));
    assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Files.writeString(folder.resolve("real.js"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.js"), Path.of("real.js"));
    assertEquals(Optional.empty(), OutputFiles.write(List.of(output("link.js", "new"))));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(folder.resolve("real.js")));
  }

  @Test
  void nothingIsWrittenWhenOneFileCannotBe() throws IOException {
    Files.createDirectory(folder.resolve("d.js"));
    Files.writeString(folder.resolve("a.map"), "old");
    Optional<Diagnostic> failure = OutputFiles.write(List.of(output("a.map", "new"), output("d.js", "x")));
    assertEquals("@reason.is-a-folder", reason(failure));
    assertEquals("d.js", failure.orElseThrow().arguments().get("file"));
    assertEquals("old", Files.readString(folder.resolve("a.map")));
    assertEquals(List.of("a.map", "d.js"), names(folder));
  }

  @Test
  void saysWhyAFileCannotBeWritten() throws IOException {
    Files.writeString(folder.resolve("f"), "");
    assertEquals("@reason.not-a-folder", reason(OutputFiles.write(List.of(output("f/x.js", "")))));
    assertEquals("@reason.not-a-folder", reason(OutputFiles.write(List.of(output("f/g/x.js", "")))));
    assertEquals("@reason.name-too-long", reason(OutputFiles.write(List.of(output("х".repeat(200) + ".js", "")))));
    assertEquals(List.of("f"), names(folder));
  }

  @Test
  void aDeviceIsWrittenToAsItIs() {
    var device = new OutputFiles.Output(new OutputPath(Path.of("/dev/null"), "/dev/null"), "x");
    assertEquals(Optional.empty(), OutputFiles.write(List.of(device)));
    assertFalse(Files.isRegularFile(Path.of("/dev/null")));
  }
}
