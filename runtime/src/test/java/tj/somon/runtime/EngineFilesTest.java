package tj.somon.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineFilesTest {
  @TempDir
  private Path folder;

  @Test
  void unpacksOnceAndLeavesNothingElse() throws IOException {
    var files = new EngineFiles(Optional.empty(), folder.resolve("cache"));
    Path file = files.cached("lib.so", () -> new ByteArrayInputStream(new byte[]{1, 2}));
    assertEquals(file, files.cached("lib.so", () -> {
      throw new IOException("opened twice");
    }));
    try (Stream<Path> left = Files.list(folder.resolve("cache"))) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void leavesNothingBehindWhenUnpackingFails() {
    var files = new EngineFiles(Optional.empty(), folder.resolve("cache"));
    assertThrows(IOException.class, () -> files.cached("lib.so", () -> {
      throw new IOException("full");
    }));
    assertFalse(Files.exists(folder.resolve("cache").resolve("lib.so")));
  }

  @Test
  void choosesTheFolderForCaches() {
    assertEquals(Path.of("/c"),
        EngineFiles.cacheFolder(Map.of("SOMON_CACHE_DIR", "/c", "XDG_CACHE_HOME", "/x"), "Linux"));
    assertEquals(Path.of("/x/somon"), EngineFiles.cacheFolder(Map.of("XDG_CACHE_HOME", "/x"), "Linux"));
    assertTrue(EngineFiles.cacheFolder(Map.of(), "Mac OS X").endsWith(Path.of("Library", "Caches", "somon")));
    assertTrue(EngineFiles.cacheFolder(Map.of(), "Linux").endsWith(Path.of(".cache", "somon")));
  }

  @ParameterizedTest
  @CsvSource({"Linux, amd64, libjavet-node-linux-x86_64.v.5.0.4.so",
      "Linux, aarch64, libjavet-node-linux-arm64.v.5.0.4.so",
      "Mac OS X, x86_64, libjavet-node-macos-x86_64.v.5.0.4.dylib",
      "Mac OS X, aarch64, libjavet-node-macos-arm64.v.5.0.4.dylib",
      "Windows 11, amd64, libjavet-node-windows-x86_64.v.5.0.4.dll", "Windows 11, aarch64, ", "SunOS, sparc, "})
  void knowsTheLibraryOfASystem(String system, String processor, String file) {
    assertEquals(Optional.ofNullable(file), NativeLibrary.of(system, processor).map(NativeLibrary::fileName));
  }

  @Test
  void findsNodeOnTheSearchPath() throws IOException {
    Path node = Files.createFile(Files.createDirectories(folder.resolve("b")).resolve("node"));
    Files.createDirectories(folder.resolve("a").resolve("node"));
    String searchPath = folder.resolve("a") + ":" + folder.resolve("b") + "::/nowhere";
    var files = new EngineFiles(Optional.empty(), folder);
    assertTrue(NodeEngine.onPath(searchPath, files).isEmpty());
    assertTrue(node.toFile().setExecutable(true));
    assertTrue(NodeEngine.onPath(searchPath, files).isPresent());
    assertTrue(NodeEngine.onPath("", files).isEmpty());
  }

  @Test
  void saysWhyTheEmbeddedEngineIsNotThere() throws IOException {
    NativeLibrary here = NativeLibrary.of(System.getProperty("os.name"), System.getProperty("os.arch")).orElseThrow();
    var blocked = new EngineFiles(Optional.empty(), Files.createFile(folder.resolve("file")).resolve("cache"));
    assertEquals(RuntimeCode.EMBEDDED_UNUSABLE,
        assertThrows(EngineException.class, () -> here.folder(blocked)).diagnostic().code());
    String other = System.getProperty("os.name").startsWith("Windows") ? "Linux" : "Windows 11";
    NativeLibrary elsewhere = NativeLibrary.of(other, "amd64").orElseThrow();
    assertEquals(RuntimeCode.NO_NATIVE_LIBRARY,
        assertThrows(EngineException.class, () -> elsewhere.folder(new EngineFiles(Optional.empty(), folder)))
            .diagnostic().code());
  }

  @Test
  void saysWhyThereIsNoEngine() {
    var files = new EngineFiles(Optional.empty(), folder);
    assertEquals(RuntimeCode.NO_NODE,
        assertThrows(EngineException.class, () -> Engines.installed("", files)).diagnostic().code());
  }
}
