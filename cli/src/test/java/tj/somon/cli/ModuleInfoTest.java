package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code somon module-info} on a program with a circle, a file that nothing imports, and a package in two versions. */
class ModuleInfoTest {
  @TempDir
  Path folder;

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @BeforeEach
  void program() throws IOException {
    file("main.som", "ворид { а } аз \"./lib/a.som\";\nворид \"p\";\nворид \"q\";\nворид \"node:fs\";\nчоп.сабт(а);\n");
    file("lib/a.som", "ворид { б } аз \"./b.som\";\nсодир функсия а() { бозгашт б; }\n");
    file("lib/b.som", "ворид { а } аз \"./a.som\";\nсодир функсия б() { бозгашт а; }\n");
    file("lib/kuhna.som", "содир собит к = 1;\n");
    file("node_modules/p/package.json", "{\"name\":\"p\",\"version\":\"1.0.0\"}");
    file("node_modules/p/index.js", "");
    file("node_modules/q/package.json", "{\"name\":\"q\",\"version\":\"1.0.0\"}");
    file("node_modules/q/index.js", "require('p');\n");
    file("node_modules/q/node_modules/p/package.json", "{\"name\":\"p\",\"version\":\"2.0.0\"}");
    file("node_modules/q/node_modules/p/index.js", "");
  }

  private Somon.Outcome info(String... options) {
    var arguments = new java.util.ArrayList<String>(java.util.List.of("module-info", "main.som"));
    arguments.addAll(java.util.List.of(options));
    return Somon.in(folder).run(arguments.toArray(String[]::new));
  }

  private String told(String... options) {
    Somon.Outcome outcome = info(options);
    assertEquals(0, outcome.status(), outcome.err());
    assertEquals("", outcome.err());
    return outcome.out();
  }

  @Test
  void figures() {
    assertEquals("""
        🔍 Analyzing main.som...
        📊 Module Statistics:
          Total modules: 6
          Total dependencies: 6
          Average dependencies per module: 1.00
          Maximum dependency depth: 2
          Circular dependencies: 1
          Package in several versions: p (1.0.0, 2.0.0)
          Module that nothing imports: lib/kuhna.som
        """, told("--stats"));
  }

  @Test
  void circlesAndWays() {
    assertTrue(told("--circular").endsWith("""
        ❌ Issues found:
          • lib/a.som:1:16 → lib/b.som:1:16 → lib/a.som
        """));
    assertTrue(told("--why", "lib/b.som").endsWith("main.som:1:16 → lib/a.som:1:16 → lib/b.som\n"));
    assertTrue(told("--why", "q").endsWith("main.som:3:7 → node_modules/q/index.js\n"));
    assertTrue(told("--why", "lib/kuhna.som").endsWith("'lib/kuhna.som' is not part of the program\n"));
  }

  @Test
  void theGraphForPeopleAndPrograms() {
    assertTrue(told("--graph").contains("""
          main.som:
            └── ./lib/a.som → lib/a.som
            └── p → node_modules/p/index.js
            └── q → node_modules/q/index.js
            └── node:fs
        """));
    String json = told("--json");
    for (String part : new String[]{"\"entries\":[\"main.som\"]", "\"unused\":[\"lib/kuhna.som\"]",
        "\"duplicates\":{\"p\":[\"1.0.0\",\"2.0.0\"]}", "\"modules\":6,\"dependencies\":6,\"depth\":2,\"circular\":1",
        "{\"from\":\"lib/a.som\",\"to\":\"lib/b.som\",\"line\":1,\"column\":16}"}) {
      assertTrue(json.contains(part), () -> part + " in " + json);
    }
    assertTrue(told("--dot").startsWith("digraph modules {\n  m0 [label=\"main.som\"];\n"));
    assertTrue(told("--mermaid").startsWith("flowchart TD\n  m0[\"main.som\"]\n"));
  }

  @Test
  void theStrategyForCircles() throws IOException {
    for (String strategy : new String[]{"error", "warn", "ignore"}) {
      file("somon.config.json",
          "{\"moduleSystem\":{\"loading\":{\"circularDependencyStrategy\":\"" + strategy + "\"}}}");
      Somon.Outcome info = info("--stats");
      assertEquals(strategy.equals("error") ? 1 : 0, info.status());
      assertEquals(!strategy.equals("ignore"), info.err().contains(strategy.equals("error") ? "SOM3011" : "SOM3010"),
          info.err());
      assertTrue(info.out().contains("Total modules: 6"), info.out());
      for (String[] command : new String[][]{{"bundle", "main.som", "-o", "out.js"},
          {"compile", ".", "--out-dir", "out"}}) {
        Somon.Outcome outcome = Somon.in(folder).run(command);
        assertEquals(info.status(), outcome.status(), outcome.err());
        assertEquals(!strategy.equals("ignore"),
            outcome.err().contains(strategy.equals("error") ? "SOM3011" : "SOM3010"), outcome.err());
      }
      Files.deleteIfExists(folder.resolve("out.js"));
    }
  }

  @Test
  void everythingThatIsWrongWithImports() throws IOException {
    file("lib/b.som", "ворид { в } аз \"./a.som\";\nворид г аз \"./kuhna.som\";\nворид \"./d.som\";\n");
    Somon.Outcome outcome = info("--graph");
    assertEquals(1, outcome.status());
    for (String part : new String[]{"lib/a.som:1:9: error SOM3003", "lib/b.som:1:9: error SOM3003",
        "lib/b.som:2:7: error SOM3003", "lib/b.som:3:7: error SOM3001", "Errors: 4."}) {
      assertTrue(outcome.err().contains(part), () -> part + " in " + outcome.err());
    }
  }
}
