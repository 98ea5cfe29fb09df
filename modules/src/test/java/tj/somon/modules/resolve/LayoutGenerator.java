package tj.somon.modules.resolve;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes folders with packages, and specifiers that may mean something in them, from a seed. */
final class LayoutGenerator {
  private static final List<String> PACKAGES = List.of("alpha", "beta", "@s/one", "@s/two", "gamma", "dash-ed", "fs",
      "events");
  private static final List<String> FILES = List.of("index.js", "index.json", "index.mjs", "main.js", "main.cjs",
      "main.mjs", "lib/index.js", "lib/a.js", "lib/b.mjs", "lib/sub/c.js", "lib/sub/index.json", "a.js", "b.js",
      "b.json", "a.node", "x", "x.js", "data.json", "feature/one.js", "feature/two.mjs", "feature/internal/secret.js",
      "with space.js", "\u0444\u0430\u0439\u043b.js", "p%41.js", "pA.js", "q?r.js", "dist/x.js", "dist/node/x.js",
      "dist/x.cjs", ".hidden.js");
  private static final List<String> CONDITIONS = List.of("import", "require", "node", "browser", "default",
      "development", "module-sync", "module", "node-addons", "types", "somon", "worker");
  private static final List<String> KEYS = List.of(".", ".", "./a", "./a.js", "./b", "./lib/*", "./lib/*.js", "./*",
      "./*.js", "./feature/*", "./feature/*.js", "./feature/internal/*", "./data.json", "./x", "./dir/", "./lib/sub/*",
      "./package.json", "./f*", "./*/one", "./a*b", "./*/*");
  private static final List<String> TARGETS = List.of("./index.js", "./main.js", "./main.mjs", "./main.cjs", "./a.js",
      "./b.js", "./lib/*", "./lib/*.js", "./*.js", "./*", "./feature/*", "./feature/*.js", "./dist/*.js",
      "./dist/*/x.js", "./data.json", "./missing.js", "./lib", "./lib/", "a.js", "../a.js", "./../a.js",
      "./node_modules/x.js", "./lib/../a.js", "/a.js", "", "./with space.js", "./with%20space.js",
      "./\u0444\u0430\u0439\u043b.js", "./p%41.js", "./q?r.js", "./a.js?x=1", "./lib//a.js", "./lib%2fa.js",
      "./.hidden.js", "./*/*.js", "./%2e%2e/a.js", "./x", "node:fs", "fs", "beta", "@s/one", "alpha/a",
      "https://example.com/x.js", "./a.js#h");
  private static final List<String> MAINS = List.of("main.js", "./main", "main", "lib", "./lib/", "lib/a", "missing",
      "../main.js", "b", "x", "", "./", ".", "main.mjs", "a.node", "data.json", "lib/sub", "with space.js", "p%41.js",
      "q?r.js");
  private static final List<String> PATHS = List.of("./a.js", "./a", "./b", "./x", "./lib", "./lib/", "./lib/a",
      "./lib/a.js", "./lib/b.mjs", "../a.js", "../src/a.js", "../../a.js", ".", "..", "./", "../", "./.", "./lib/..",
      "./missing", "./missing/", "./with space.js", "./with%20space.js", "./\u0444\u0430\u0439\u043b.js", "./p%41.js",
      "./p%2541.js", "./pA.js", "./a.js?x", "./a.js#y", "./a.js?x#y", "./q?r.js", "./q%3Fr.js", "./lib%2fa.js",
      "./lib%5Ca.js", "./lib\\a.js", ".\\a.js", "./a%zz.js", "./%2e%2e/a.js", "./lib/../a.js", "./lib//a.js", ".//a.js",
      "./lib/./a.js", "./link.js", "./linked/a.js", "./broken.js", "./loop.js", "./index", "./a.js ", " ./a.js",
      "./data.json", "./data", "./A.js", "./a.js/", "./feature", "..foo", "./.hidden.js", "./%ff.js", "/missing.js",
      "//host/a.js", "./a\tb.js", "./lib/sub", "./lib/sub/");
  private static final List<String> SUBPATHS = List.of("", "", "", "/a", "/a.js", "/b", "/lib", "/lib/a", "/lib/a.js",
      "/lib/", "/", "/x", "/feature/one", "/feature/one.js", "/feature/internal/secret", "/feature/internal/secret.js",
      "/package.json", "/data.json", "/missing", "/dir/a.js", "/lib/sub/c", "/lib/sub/c.js", "/../beta/index.js",
      "/./a.js", "/%2e%2e/x", "/a.js?x", "/lib%2fa.js", "/*", "/lib/*", "//a.js", "/one", "/feature/two", "/aXb",
      "/node_modules/x.js", "/with space.js", "/lib/sub");
  private static final List<String> OTHERS = List.of("fs", "node:fs", "node:nothing", "fs/promises", "node:test",
      "test", "fs/", "fs/nothing", "node:", "data:text/javascript,1", "https://example.com/a.js", "http:x", "c:/a.js",
      "file:///missing.js", "#a", "#b", "#lib/a", "#lib/a.js", "#missing", "#", "#/a", "#fs", "#dep", "#dep/a", "#null",
      "#x/", ".alpha", "alpha%41", "al\\pha", "@s", "@s/", "@/one", "@s/.x", "missing", "missing/a.js", "@s/missing",
      "_http_agent", "constants", "./", "alpha.js", "alpha?x", "alpha#x", "al pha");

  private final Random random;
  private final Path root;

  /** A specifier and the file that has it. */
  record Case(String specifier, String importer, ImportForm form) {}

  LayoutGenerator(long seed, Path root) {
    this.random = new Random(seed);
    this.root = root;
  }

  /** Makes one layout in the folder and some cases for it. */
  List<Case> make(int specifiers) throws IOException {
    List<Path> importers = new ArrayList<>();
    packageIn(root, "app", importers);
    packageIn(root.resolve("packages/work"), "work", importers);
    files(root.resolve("src"), importers);
    if (chance(3)) {
      packageFile(root.resolve("src"), "app");
    }
    files(root.resolve("src/deep"), importers);
    modules(root.resolve("node_modules"), importers, 5);
    if (chance(2)) {
      modules(root.resolve("src/node_modules"), importers, 2);
    }
    links(importers);
    var cases = new ArrayList<Case>();
    for (int i = 0; i < specifiers; i++) {
      String importer = pick(importers).toString();
      cases.add(new Case(specifier(), importer, random.nextBoolean() ? ImportForm.IMPORT : ImportForm.REQUIRE));
    }
    return cases;
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void files(Path folder, List<Path> importers) throws IOException {
    Files.createDirectories(folder);
    for (String name : FILES) {
      if (chance(2)) {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name.endsWith(".json") ? "{}" : "");
        if (chance(8)) {
          importers.add(file);
        }
      }
    }
    importers.add(folder.resolve("main.js"));
    if (chance(4)) {
      packageFile(folder.resolve("lib"), "lib");
    }
  }

  private void packageIn(Path folder, String name, List<Path> importers) throws IOException {
    files(folder, importers);
    if (!chance(6)) {
      packageFile(folder, name);
    }
  }

  private void modules(Path folder, List<Path> importers, int count) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < count; i++) {
      String name = pick(PACKAGES);
      packageIn(folder.resolve(name), chance(8) ? pick(PACKAGES) : name, importers);
    }
    if (chance(3)) {
      Files.writeString(folder.resolve("single.js"), "");
    }
    if (chance(4)) {
      packageIn(folder.resolve("alpha/node_modules/beta"), "beta", importers);
    }
    if (chance(6)) {
      packageIn(folder.resolve("node_modules/nested"), "nested", importers);
    }
  }

  private void links(List<Path> importers) throws IOException {
    link(root.resolve("node_modules/work"), root.resolve("packages/work"));
    link(root.resolve("node_modules/@s/linked"), root.resolve("packages/work"));
    link(root.resolve("src/link.js"), root.resolve("a.js"));
    link(root.resolve("src/linked"), root.resolve("packages/work"));
    link(root.resolve("src/broken.js"), root.resolve("nowhere.js"));
    link(root.resolve("src/loop.js"), root.resolve("src/loop.js"));
    importers.add(root.resolve("src/main.mjs"));
  }

  private void link(Path link, Path target) throws IOException {
    if (!chance(3)) {
      Files.createDirectories(link.getParent());
      try {
        Files.createSymbolicLink(link, target);
      } catch (FileAlreadyExistsException _) {
        // A package of the same name was made before.
      }
    }
  }

  private String specifier() {
    int kind = random.nextInt(10);
    if (kind < 3) {
      return pick(PATHS);
    }
    if (kind < 5) {
      return pick(OTHERS);
    }
    List<String> names = List.of("app", "work", "@s/linked", "single", "single.js", "nested", "lib");
    return (chance(4) ? pick(names) : pick(PACKAGES)) + pick(SUBPATHS);
  }

  private void packageFile(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    var json = new StringBuilder("{");
    if (!chance(8)) {
      json.append("\"name\": ").append(quoted(name)).append(", ");
    }
    if (chance(2)) {
      json.append("\"main\": ").append(chance(12) ? "42" : quoted(pick(MAINS))).append(", ");
    }
    if (chance(3)) {
      json.append("\"type\": ").append(quoted(pick(List.of("module", "commonjs", "other")))).append(", ");
    }
    if (chance(2)) {
      json.append("\"exports\": ").append(exports()).append(", ");
    }
    if (chance(3)) {
      json.append("\"imports\": ").append(imports()).append(", ");
    }
    json.append("\"version\": \"1.0.0\"}");
    if (chance(40)) {
      json.setLength(json.length() - 3);
    }
    Files.writeString(folder.resolve("package.json"), (chance(20) ? "\uFEFF" : "") + json);
  }

  private String exports() {
    return switch (random.nextInt(12)) {
      case 0 -> quoted(pick(TARGETS));
      case 1 -> conditional(0);
      case 2 -> array(0);
      case 3 -> pick(List.of("null", "false", "{}", "[]", "3", "\"\"", "{\"a\": \"./a.js\", \"./b\": \"./b.js\"}",
          "[null]", "{\"1\": \"./a.js\"}", "{\".\": {\"0\": \"./a.js\"}}"));
      default -> table(KEYS, 0);
    };
  }

  private String imports() {
    return chance(10) ? pick(List.of("[]", "null", "\"#a\"", "{}"))
        : table(List.of("#a", "#b", "#lib/*", "#lib/*.js", "#fs", "#dep", "#dep/*", "#null", "#*", "#x/", "a"), 0);
  }

  private String table(List<String> keys, int depth) {
    var json = new StringBuilder("{");
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      json.append(i > 0 ? ", " : "").append(quoted(pick(keys))).append(": ").append(target(depth));
    }
    return json.append('}').toString();
  }

  private String target(int depth) {
    return switch (depth > 3 ? 9 : random.nextInt(10)) {
      case 0 -> pick(List.of("null", "null", "42", "true", "{}", "[]"));
      case 1, 2, 3 -> conditional(depth + 1);
      case 4 -> array(depth + 1);
      default -> quoted(pick(TARGETS));
    };
  }

  private String conditional(int depth) {
    return table(CONDITIONS, depth);
  }

  private String array(int depth) {
    var json = new StringBuilder("[");
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      json.append(i > 0 ? ", " : "").append(target(depth));
    }
    return json.append(']').toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\") + '"';
  }
}
