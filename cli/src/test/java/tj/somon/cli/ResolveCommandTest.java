package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.cli.Somon.Outcome;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;

class ResolveCommandTest {
  @TempDir
  Path given;

  private Path folder = Path.of("");

  @BeforeEach
  void files() throws IOException {
    folder = given.toRealPath();
    write("src/main.som", "");
    write("src/lib/index.som", "");
    write("node_modules/pkg/package.json", "{\"name\": \"pkg\", \"version\": \"1.2.3\", \"sideEffects\": false, "
        + "\"exports\": {\"./a\": {\"import\": \"./a.mjs\", \"require\": \"./a.cjs\"}}}");
    write("node_modules/pkg/a.mjs", "");
    write("node_modules/pkg/a.cjs", "");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Outcome resolve(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "resolve";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Somon.in(folder).run(all);
  }

  @Test
  void aFileIsShown() {
    String expected = "🎯 Resolved './lib':\n  Path: " + folder
        + "/src/lib/index.som\n  Extension: .som\n  External: No\n";
    assertEquals(new Outcome(0, expected, ""), resolve("./lib", "--from", "src/main.som"));
    assertEquals(new Outcome(0, expected, ""), resolve("./lib", "-f", "src"));
  }

  @Test
  void aPackageIsNamed() {
    String path = "  Path: " + folder + "/node_modules/pkg/a.";
    assertEquals(new Outcome(0,
        "🎯 Resolved 'pkg/a':\n" + path + "mjs\n  Extension: .mjs\n  External: No\n  Package: pkg\n", ""),
        resolve("pkg/a"));
    assertTrue(resolve("pkg/a", "--kind", "require").out().contains(path + "cjs\n"));
  }

  @Test
  void builtinModulesAreExternal() {
    assertEquals(new Outcome(0, "🎯 Resolved 'fs':\n  Path: node:fs\n  External: Yes\n", ""), resolve("fs"));
  }

  @Test
  void aRefusalSaysWhatWasTried() {
    Outcome path = resolve("./lip", "--from", "src/main.som");
    assertEquals(1, path.status());
    assertTrue(path.err().startsWith("Resolve error: Cannot resolve module: " + folder + "/src/lip\nerror SOM3001: "),
        path.err());
    assertTrue(path.err().contains("Did you mean './lib'?") && path.err().contains("./lip, ./lip.som, ./lip.ts"),
        path.err());
    Outcome named = resolve("pkg/b");
    assertTrue(named.err().startsWith("Resolve error: Module not found: pkg/b\nerror SOM3040: "), named.err());
    assertTrue(named.err().contains("Did you mean 'pkg/a'?"), named.err());
  }

  @Test
  void nodeHasItsOwnRules() {
    Outcome outcome = resolve("./lib", "--from", "src/main.som", "--mode=node");
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains("SOM3045"), outcome.err());
  }

  @Test
  void theWayIsExplained() {
    String out = resolve("pkg/a", "--from", "src/main.som", "--explain").out();
    assertTrue(out.startsWith("1. package " + folder + "/src/node_modules: not there\n2. package " + folder
        + "/node_modules/pkg: found\n3. field \"exports\", './a': used\n4. condition 'import': used\n5. target './a.mjs': used\n"),
        out);
  }

  @Test
  void programsReadJson() {
    String found = resolve("pkg/a", "--json").out();
    assertTrue(JsonReader.read(found) instanceof JsonParsing.Parsed, found);
    assertTrue(found.contains("\"path\":\"" + folder
        + "/node_modules/pkg/a.mjs\",\"extension\":\".mjs\",\"external\":false,\"format\":\"esm\","
        + "\"package\":{\"name\":\"pkg\",\"version\":\"1.2.3\",\"folder\":\"" + folder
        + "/node_modules/pkg\"},\"sideEffects\":false}"), found);
    Outcome missing = resolve("nothing-of-this", "--json", "--mode=node");
    assertEquals(1, missing.status());
    assertEquals("", missing.err());
    assertTrue(missing.out().contains("\"error\":{\"code\":\"SOM3002\",\"nodeCode\":\"ERR_MODULE_NOT_FOUND\""),
        missing.out());
    assertTrue(missing.out().contains("\"tried\":[{\"kind\":\"package-folder\""), missing.out());
  }

  @Test
  void theConfigurationHolds() throws IOException {
    write("somon.config.json",
        """
            {"moduleSystem": {"resolution": {"paths": {"@/*": ["src/*"]}, "importMap": {"imports": {"short": "./src/lib/index.som", "no": null}}}}}""");
    assertTrue(resolve("@/lib", "--from", "src/main.som").out().contains("/src/lib/index.som\n"));
    assertTrue(resolve("short", "--from", "src/main.som").out().contains("/src/lib/index.som\n"));
    assertTrue(resolve("no").err().contains("SOM3048"));
    write("somon.config.json",
        "{\"moduleSystem\": {\"resolution\": {\"importMap\": {\"imports\": {\"a\": 1}, \"scopes\": {\"x\": []}}}}}");
    Outcome wrong = resolve("short");
    assertEquals(1, wrong.status());
    assertTrue(wrong.err().contains("moduleSystem.resolution.importMap.imports.a: must be a string"), wrong.err());
    assertTrue(wrong.err().contains("moduleSystem.resolution.importMap.scopes.x: must be an object"), wrong.err());
  }
}
