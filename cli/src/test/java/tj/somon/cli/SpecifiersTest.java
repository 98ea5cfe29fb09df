package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecifiersTest {
  @TempDir
  Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(folder.resolve("src/дохил"));
    Files.createDirectories(folder.resolve("src/холӣ"));
    Files.createDirectories(folder.resolve("src/маълумот"));
    for (String file : new String[]{"a.som", "src/b.som", "src/б.js", "src/c.json", "src/both.som", "src/both.js",
        "src/дохил/index.som", "src/данные.json", "src/маълумот/index.json", "src/d.som.js", "index.som"}) {
      Files.writeString(folder.resolve(file), "");
    }
  }

  @ParameterizedTest
  @CsvSource({"./b, ./b.js", "./b.som, ./b.js", "../a, ../a.js", "../a.som, ../a.js", "./дохил, ./дохил/index.js",
      "./дохил/, ./дохил/index.js", "./дохил/index, ./дохил/index.js", "./both, ./both.js", "./б.js, ./б.js",
      "./c.json, ./c.json", "./c, ./c.json", "./б, ./б.js", "./маълумот, ./маълумот/index.json", "./missing, ./missing",
      "./missing.som, ./missing.som", "./холӣ, ./холӣ", "b, b", "node:fs, node:fs", "lodash, lodash",
      "@scope/x, @scope/x", "./b.som?raw=1, ./b.js?raw=1", "./b#x, ./b.js#x", ".., ../index.js",
      "./d.som.js, ./d.som.js", "/abs.som, /abs.som", "https://x/b.som, https://x/b.som"})
  void relativeSpecifiersOfSourcesNameTheCompiledFile(String written, String expected) {
    assertEquals(expected, new Specifiers(folder.resolve("src")).rewritten(written));
  }

  @ParameterizedTest
  @CsvSource({"./c.json, true", "./c, true", "./missing.json, true", "pkg/data.json, true", "./c.json?x, true",
      "./b, false", "json, false", "./маълумот, true"})
  void jsonIsKnownByItsEnding(String specifier, boolean json) {
    assertEquals(json, new Specifiers(folder.resolve("src")).isJson(specifier));
  }
}
