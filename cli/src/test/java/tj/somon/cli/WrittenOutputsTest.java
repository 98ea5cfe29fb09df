package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.compiler.messages.MessageLanguage;
import tj.somon.modules.load.CompiledFile;
import tj.somon.modules.load.CompiledProgram;

class WrittenOutputsTest {
  @TempDir
  Path folder;

  private WrittenOutputs outputs;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    for (String name : List.of("a", "b", "c")) {
      Files.writeString(folder.resolve(name + ".som"), name);
    }
    outputs = new WrittenOutputs(Texts.in(MessageLanguage.ENGLISH),
        path -> String.valueOf(Path.of(path).getFileName()));
  }

  /** Compiles modules named in the form {@code name=code}. */
  private String write(String... files) {
    var compiled = new ArrayList<CompiledFile>();
    for (String file : files) {
      String name = file.substring(0, file.indexOf('='));
      compiled.add(new CompiledFile(folder.resolve(name + ".som").toString(), name + ".som",
          folder.resolve("out/" + name + ".js").toString(), file.substring(name.length() + 1), Optional.of(name)));
    }
    assertEquals(Optional.empty(), outputs.write(new CompiledProgram(compiled, Set.of(), List.of(), compiled.size())));
    return outputs.said();
  }

  private Path output(String name) {
    return folder.resolve("out").resolve(name);
  }

  @Test
  void whatHasNotChangedIsLeftAlone() throws IOException {
    assertTrue(write("a=1", "b=1").contains("written: 2, unchanged: 0"));
    FileTime longAgo = FileTime.fromMillis(5_000);
    Files.setLastModifiedTime(output("a.js"), longAgo);
    String said = write("a=1", "b=2");
    assertEquals("Compiled 'b.som' to 'b.js'\nModules: 2; files written: 1, unchanged: 1\n", said);
    assertEquals(longAgo, Files.getLastModifiedTime(output("a.js")));
    assertEquals("2", Files.readString(output("b.js")));
  }

  @Test
  void whatIsGoneIsWrittenAgain() throws IOException {
    write("a=1", "b=1", "c=1");
    Files.delete(output("a.js"));
    Files.delete(output("b.js.map"));
    Files.setLastModifiedTime(folder.resolve("out"), FileTime.fromMillis(7_000));
    assertTrue(write("a=1", "b=1", "c=1").contains("written: 2, unchanged: 1"));
    assertEquals("1", Files.readString(output("a.js")));
    assertEquals("b", Files.readString(output("b.js.map")));
  }

  @Test
  void anOutputGoesWithItsSource() throws IOException {
    write("a=1", "b=1", "c=1");
    Files.delete(folder.resolve("b.som"));
    assertTrue(write("a=1").contains("Removed 'b.js', as 'b.som' is gone\n"));
    assertFalse(Files.exists(output("b.js")));
    assertFalse(Files.exists(output("b.js.map")));
    assertTrue(Files.exists(output("c.js")), "its source is still there");
    Files.delete(folder.resolve("c.som"));
    assertTrue(write("a=1").contains("Removed 'c.js'"));
  }

  @Test
  void whatSomebodyElseWroteStays() throws IOException {
    write("a=1", "b=1");
    Files.writeString(output("b.js"), "mine");
    Files.delete(folder.resolve("b.som"));
    assertFalse(write("a=1").contains("Removed"));
    assertEquals("mine", Files.readString(output("b.js")));
  }
}
