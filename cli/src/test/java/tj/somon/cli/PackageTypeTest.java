package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageTypeTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"type":"module"}   | true
      {"type":"commonjs"} | false
      {"type":1}          | false
      {}                  | false
      []                  | false
      {"type":"module"    | false
      """)
  void theTypeDecides(String text, boolean module) throws IOException {
    Files.writeString(folder.resolve("package.json"), text);
    assertEquals(module, PackageType.isModule(folder));
  }

  @Test
  void theNearestFileDecides() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("package.json"), "{\"type\":\"module\"}");
    assertTrue(PackageType.isModule(inner));
    Files.writeString(folder.resolve("a/package.json"), "{}");
    assertFalse(PackageType.isModule(inner));
  }

  @Test
  void nothingIsLookedForAboveNodeModules() throws IOException {
    Files.writeString(folder.resolve("package.json"), "{\"type\":\"module\"}");
    assertFalse(PackageType.isModule(Files.createDirectories(folder.resolve("node_modules/x"))));
  }
}
