package tj.somon.modules.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.modules.resolve.Resolution.Failed;
import tj.somon.modules.resolve.Resolution.Resolved;

class ResolverTest {
  private static final String MAIN = "/app/src/main.som";
  private static final ResolveOptions BUNDLER = ResolveOptions.DEFAULTS;
  private static final ResolveOptions BROWSER = BUNDLER.withPlatform(Platform.BROWSER);
  private static final ResolveOptions NODE = BUNDLER.withMode(ResolveMode.NODE);

  private final MemoryView view = new MemoryView();

  private Resolution resolve(ResolveOptions options, String specifier, String importer, ImportForm form) {
    return new Resolver(view, options).resolve(ResolveRequest.of(specifier, importer, form));
  }

  private String path(ResolveOptions options, String specifier, String importer, ImportForm form) {
    return switch (resolve(options, specifier, importer, form)) {
      case Resolved file -> file.path() + file.suffix();
      case Resolution.Builtin builtin -> builtin.name();
      case Resolution.External external -> "external " + external.specifier();
      case Resolution.Data data -> data.format() + " " + data.url();
      case Resolution.Empty empty -> "empty " + empty.path();
      case Failed failed -> failed.code().name();
    };
  }

  private String path(String specifier) {
    return path(BUNDLER, specifier, MAIN, ImportForm.IMPORT);
  }

  private Failed failed(ResolveOptions options, String specifier) {
    return assertInstanceOf(Failed.class, resolve(options, specifier, MAIN, ImportForm.IMPORT));
  }

  private List<String> notes(String specifier) {
    return failed(BUNDLER, specifier).notes().stream()
        .map(note -> note.key() + note.arguments().getOrDefault("name", "")).toList();
  }

  @ParameterizedTest
  @CsvSource({"./a,        /app/src/a.som", "./a.som,  /app/src/a.som", "./a.js,   /app/src/a.som",
      "./b.js,   /app/src/b.ts", "./c.js,     /app/src/c.js", "./m.mjs,   /app/src/m.mts", "./k.cjs,  /app/src/k.cts",
      "./data,   /app/src/data.json", "./both,     /app/src/both.som", "./lib,  /app/src/lib/index.ts",
      "./lib/, /app/src/lib/index.ts", "./two,      /app/src/two.js", "./two/,   /app/src/two/index.js",
      "../src/a, /app/src/a.som", "/app/src/a, /app/src/a.som", "file:///app/src/a.som, /app/src/a.som",
      "file:///app/src/a, /app/src/a.som", "./x/../a, /app/src/a.som", ".,          /app/src/index.som",
      "./,     /app/src/index.som", "./style.css, /app/src/style.css", "./a?raw,    /app/src/a.som?raw",
      "./a.som#part, /app/src/a.som#part", "./odd?name.js, /app/src/odd?name.js",
      "./with%20space.js, /app/src/with space.js", "./plain, /app/src/plain"})
  void findsFiles(String specifier, String expected) {
    view.files(MAIN, "/app/src/a.som", "/app/src/b.ts", "/app/src/c.js", "/app/src/c.som", "/app/src/m.mts",
        "/app/src/k.cts", "/app/src/data.json", "/app/src/both.js", "/app/src/both.som", "/app/src/lib/index.ts",
        "/app/src/lib/index.js", "/app/src/two.js", "/app/src/two/index.js", "/app/src/index.som", "/app/src/style.css",
        "/app/src/odd?name.js", "/app/src/with space.js", "/app/src/plain");
    assertEquals(expected, path(specifier));
  }

  @ParameterizedTest
  @CsvSource({"./x.som, '', ESM", "./x.ts, '', ESM", "./x.mts, '', ESM", "./x.cts, module, COMMONJS",
      "./x.cjs, module, COMMONJS", "./x.mjs, commonjs, ESM", "./x.json, module, JSON", "./x.js, module, ESM",
      "./x.js, commonjs, COMMONJS", "./x.js, '', UNDECIDED", "./x.js, other, UNDECIDED", "./x.txt, module, OTHER"})
  void saysWhatAFileIs(String specifier, String type, FileFormat format) {
    view.files("/app/src/x" + Paths.suffix(specifier)).file("/app/package.json",
        "{\"name\": \"app\", \"type\": \"" + type + "\"}");
    assertEquals(format,
        assertInstanceOf(Resolved.class, resolve(BUNDLER, specifier, MAIN, ImportForm.IMPORT)).format());
  }

  @ParameterizedTest
  @CsvSource({"pkg, import, /app/node_modules/pkg/some.som", "pkg/esm, import, /app/node_modules/pkg/esm.mjs",
      "pkg/esm, require, /app/node_modules/pkg/esm.cjs", "pkg/dev, import, /app/node_modules/pkg/dev-or-not.js",
      "pkg/list, import, /app/node_modules/pkg/list.js", "pkg/deep/a, import, /app/node_modules/pkg/lib/a.js",
      "pkg/deep/internal/a, import, NOT_EXPORTED", "pkg/none, import, NOT_EXPORTED",
      "pkg/lib/a.js, import, NOT_EXPORTED", "pkg/out, import, INVALID_TARGET", "pkg/gone, import, TARGET_MISSING",
      "pkg/deep/../x, import, INVALID_SPECIFIER", "pkg/compiled, import, /app/node_modules/pkg/made.som",
      "@s/p/x, import, /app/node_modules/@s/p/x.js", "@s/p, import, /app/node_modules/@s/p/main/index.js",
      "outer, import, /node_modules/outer/index.js", "single, import, /app/node_modules/single.js"})
  void findsPackages(String specifier, String form, String expected) {
    view.file("/app/node_modules/pkg/package.json", """
        {"name": "pkg", "exports": {
          ".": {"somon": "./some.som", "default": "./index.js"},
          "./esm": {"types": "./x.d.ts", "import": "./esm.mjs", "require": "./esm.cjs"},
          "./dev": {"production": "./pro.js", "development": "./dev.js", "default": "./dev-or-not.js"},
          "./list": ["../bad.js", {"worker": "./w.js"}, "./list.js"],
          "./deep/*": "./lib/*.js", "./deep/internal/*": null,
          "./out": "./../../x.js", "./gone": "./gone.js", "./compiled": "./made.js"}}""")
        .file("/app/node_modules/@s/p/package.json", "{\"main\": \"main\"}").files("/app/node_modules/pkg/some.som",
            "/app/node_modules/pkg/esm.mjs", "/app/node_modules/pkg/esm.cjs", "/app/node_modules/pkg/dev-or-not.js",
            "/app/node_modules/pkg/list.js", "/app/node_modules/pkg/lib/a.js", "/app/node_modules/pkg/made.som",
            "/app/node_modules/@s/p/x.js", "/app/node_modules/@s/p/main/index.js", "/node_modules/outer/index.js",
            "/app/node_modules/single.js");
    assertEquals(expected,
        path(BUNDLER, specifier, MAIN, form.equals("import") ? ImportForm.IMPORT : ImportForm.REQUIRE));
  }

  private static ResolveOptions built(String environment) {
    return BUNDLER.withDefinitions(Map.of("process.env.NODE_ENV", environment));
  }

  @Test
  void conditionsFollowPlatformDefinitionsAndWish() {
    view.file("/app/node_modules/p/package.json",
        """
            {"exports": {"./env": {"production": "./pro.js", "development": "./dev.js"},
              "./at": {"browser": "./web.js", "node": "./node.js", "default": "./any.js"}, "./own": {"mine": "./mine.js", "default": "./any.js"}}}""")
        .files("/app/node_modules/p/pro.js", "/app/node_modules/p/dev.js", "/app/node_modules/p/web.js",
            "/app/node_modules/p/node.js", "/app/node_modules/p/any.js", "/app/node_modules/p/mine.js");
    String folder = "/app/node_modules/p/";
    assertEquals(folder + "pro.js", path(built("'production'"), "p/env", MAIN, ImportForm.IMPORT));
    assertEquals(folder + "dev.js", path(built("\"development\""), "p/env", MAIN, ImportForm.IMPORT));
    assertEquals(folder + "web.js", path(BROWSER, "p/at", MAIN, ImportForm.IMPORT));
    assertEquals(folder + "node.js", path("p/at"));
    assertEquals(folder + "any.js", path(BUNDLER.withPlatform(Platform.NEUTRAL), "p/at", MAIN, ImportForm.IMPORT));
    assertEquals(folder + "mine.js", path(BUNDLER.withConditions(List.of("mine")), "p/own", MAIN, ImportForm.IMPORT));
  }

  @Test
  void fieldsOfPackagesWithoutExportsFollowThePlatform() {
    view.file("/app/node_modules/p/package.json",
        "{\"main\": \"./m.js\", \"module\": \"./e.js\", \"browser\": \"./w.js\"}")
        .files("/app/node_modules/p/m.js", "/app/node_modules/p/e.js", "/app/node_modules/p/w.js");
    assertEquals("/app/node_modules/p/m.js", path("p"));
    assertEquals("/app/node_modules/p/w.js", path(BROWSER, "p", MAIN, ImportForm.IMPORT));
    assertEquals("/app/node_modules/p/e.js",
        path(BUNDLER.withPlatform(Platform.NEUTRAL), "p", MAIN, ImportForm.IMPORT));
    assertEquals("/app/node_modules/p/m.js", path(NODE, "p", MAIN, ImportForm.IMPORT));
  }

  @Test
  void browserMapsReplaceAndEmpty() {
    view.file("/app/node_modules/p/package.json",
        """
            {"name": "p", "main": "./m.js", "browser": {"./m.js": "./web.js", "./server": false, "fs": false, "net": "tiny", "./no.js": "./yes.js"}}""")
        .file("/app/node_modules/tiny/package.json", "{\"name\": \"tiny\"}").files("/app/node_modules/p/m.js",
            "/app/node_modules/p/web.js", "/app/node_modules/p/server.js", "/app/node_modules/tiny/index.js",
            "/app/node_modules/p/yes.js", "/app/node_modules/events/index.js");
    String inside = "/app/node_modules/p/web.js";
    assertEquals(inside, path(BROWSER, "p", MAIN, ImportForm.IMPORT));
    assertEquals("empty /app/node_modules/p/server.js", path(BROWSER, "./server", inside, ImportForm.REQUIRE));
    assertEquals("empty /app/node_modules/p/server.js", path(BROWSER, "p/server.js", MAIN, ImportForm.IMPORT));
    assertEquals("empty fs", path(BROWSER, "fs", inside, ImportForm.REQUIRE));
    assertEquals("/app/node_modules/tiny/index.js", path(BROWSER, "net", inside, ImportForm.REQUIRE));
    assertEquals("/app/node_modules/p/yes.js", path(BROWSER, "./no", inside, ImportForm.REQUIRE));
    assertEquals("/app/node_modules/events/index.js", path(BROWSER, "events", MAIN, ImportForm.IMPORT));
    assertEquals("node:events", path("events"));
    assertEquals("/app/node_modules/p/m.js", path("p"));
  }

  @ParameterizedTest
  @CsvSource({"fs, node:fs", "node:fs, node:fs", "fs/promises, node:fs/promises", "node:test, node:test",
      "test, PACKAGE_NOT_FOUND", "node:nothing, UNKNOWN_BUILTIN", "fs/, PACKAGE_NOT_FOUND"})
  void knowsBuiltins(String specifier, String expected) {
    assertEquals(expected, path(specifier));
    assertEquals(expected, path(NODE, specifier, MAIN, ImportForm.IMPORT));
  }

  @ParameterizedTest
  @CsvSource({"#a, /app/lib/a.som", "#dir/b, /app/lib/b.js", "#fs, node:fs", "#node, node:path",
      "#dep, /app/node_modules/dep/index.js", "#null, IMPORT_NOT_DEFINED", "#missing, IMPORT_NOT_DEFINED",
      "#outside, INVALID_TARGET", "app/pub, /app/lib/b.js", "app/private, NOT_EXPORTED"})
  void findsImportsAndTheOwnPackage(String specifier, String expected) {
    view.file("/app/package.json",
        """
            {"name": "app", "exports": {"./pub": "./lib/b.js"}, "imports": {"#a": "./lib/a.js", "#dir/*": "./lib/*.js", "#fs": "fs",
              "#node": "node:path", "#dep": "dep", "#null": null, "#outside": "../x.js"}}""")
        .files("/app/lib/a.som", "/app/lib/b.js", "/app/node_modules/dep/index.js");
    assertEquals(expected, path(specifier));
  }

  @Test
  void pathsTakeTheLongestPatternAndTryItsTargetsInOrder() {
    view.files("/app/src/lib/a.som", "/app/gen/b.ts", "/app/exact.js", "/app/src/util/x.som",
        "/app/node_modules/@/y/index.js");
    ResolveOptions options = BUNDLER.withPaths("/app", Optional.of("src"),
        Map.of("@/*", List.of("lib/*", "../gen/*"), "@/only", List.of("../exact"), "@/lib/*", List.of("nowhere/*")));
    assertEquals("/app/src/lib/a.som", path(options, "@/a", MAIN, ImportForm.IMPORT));
    assertEquals("/app/gen/b.ts", path(options, "@/b", MAIN, ImportForm.IMPORT));
    assertEquals("/app/exact.js", path(options, "@/only", MAIN, ImportForm.IMPORT));
    assertEquals("PACKAGE_NOT_FOUND", path(options, "@/lib/a", MAIN, ImportForm.IMPORT));
    assertEquals("/app/src/util/x.som", path(options, "util/x", MAIN, ImportForm.IMPORT));
    assertEquals("/app/node_modules/@/y/index.js", path(options, "@/y", MAIN, ImportForm.IMPORT));
    assertEquals("INVALID_SPECIFIER", path(NODE.withPaths("/app", Optional.empty(), Map.of("@x", List.of("exact.js"))),
        "@x", MAIN, ImportForm.IMPORT));
  }

  @Test
  void importMapsMapScopedNamesFirst() {
    view.files("/app/vendor/a.js", "/app/vendor/b/x.js", "/app/vendor/old.js", "/app/node_modules/c/index.js",
        "/app/src/dot.js");
    var map = new ImportMap(
        Map.of("a", Optional.of("./vendor/a.js"), "b/", Optional.of("./vendor/b/"), "no", Optional.empty(), "alias",
            Optional.of("c"), "./src/dotted.js", Optional.of("./src/dot.js")),
        Map.of("./old/", Map.of("a", Optional.of("./vendor/old.js"))));
    ResolveOptions options = BUNDLER.withPaths("/app", Optional.empty(), Map.of()).withImportMap(map);
    assertEquals("/app/vendor/a.js", path(options, "a", MAIN, ImportForm.IMPORT));
    assertEquals("/app/vendor/b/x.js", path(options, "b/x.js", MAIN, ImportForm.IMPORT));
    assertEquals("BLOCKED", path(options, "no", MAIN, ImportForm.IMPORT));
    assertEquals("/app/node_modules/c/index.js", path(options, "alias", MAIN, ImportForm.IMPORT));
    assertEquals("/app/src/dot.js", path(options, "./dotted.js", MAIN, ImportForm.IMPORT));
    assertEquals("/app/vendor/old.js", path(options, "a", "/app/old/x.som", ImportForm.IMPORT));
  }

  @Test
  void externalsStay() {
    ResolveOptions options = BUNDLER.withExternals(List.of("lodash", "@aws/*", "./local.js"));
    assertEquals("external lodash", path(options, "lodash", MAIN, ImportForm.IMPORT));
    assertEquals("external lodash/map", path(options, "lodash/map", MAIN, ImportForm.IMPORT));
    assertEquals("external @aws/s3/x", path(options, "@aws/s3/x", MAIN, ImportForm.IMPORT));
    assertEquals("external ./local.js", path(options, "./local.js", MAIN, ImportForm.IMPORT));
    assertEquals("PACKAGE_NOT_FOUND", path(options, "lodash-es", MAIN, ImportForm.IMPORT));
  }

  @Test
  void linksLeadToTheRealPathUnlessTheyArePreserved() {
    view.file("/repo/packages/lib/package.json", "{\"name\": \"lib\", \"version\": \"2.1.0\"}")
        .files("/repo/packages/lib/index.som").link("/app/node_modules/lib", "/repo/packages/lib");
    var found = assertInstanceOf(Resolved.class, resolve(BUNDLER, "lib", MAIN, ImportForm.IMPORT));
    assertEquals("/repo/packages/lib/index.som", found.path());
    assertEquals("2.1.0", found.ofPackage().orElseThrow().version());
    assertEquals("/app/node_modules/lib/index.som",
        path(BUNDLER.withPreserveSymlinks(true), "lib", MAIN, ImportForm.IMPORT));
  }

  @Test
  void dataUrlsHaveAFormatAndNoPlace() {
    String url = "data:text/javascript;charset=utf-8,import 'fs'";
    assertEquals("ESM " + url, path(url));
    assertEquals("JSON data:application/json,1", path("data:application/json,1"));
    assertEquals("node:fs", path(BUNDLER, "fs", url, ImportForm.IMPORT));
    assertEquals("NO_PLACE", path(BUNDLER, "./a", url, ImportForm.IMPORT));
    assertEquals("NO_PLACE", path(BUNDLER, "pkg", url, ImportForm.IMPORT));
    assertEquals("UNSUPPORTED_URL", path("https://example.com/a.js"));
    assertEquals("OTHER_MACHINE", path("file://host/a.js"));
  }

  @Test
  void sideEffectsAreRead() {
    view.file("/app/node_modules/p/package.json",
        "{\"name\": \"p\", \"sideEffects\": [\"*.css\", \"./src/{a,b}/**/x.js\", \"lib/[a-c]?.js\"]}")
        .files("/app/node_modules/p/index.js");
    PackageFacts facts = assertInstanceOf(Resolved.class, resolve(BUNDLER, "p", MAIN, ImportForm.IMPORT)).ofPackage()
        .orElseThrow();
    assertTrue(facts.hasSideEffects("/app/node_modules/p/deep/x.css"));
    assertTrue(facts.hasSideEffects("/app/node_modules/p/src/a/1/2/x.js"));
    assertTrue(facts.hasSideEffects("/app/node_modules/p/src/b/x.js"));
    assertTrue(facts.hasSideEffects("/app/node_modules/p/lib/b1.js"));
    assertFalse(facts.hasSideEffects("/app/node_modules/p/lib/d1.js"));
    assertFalse(facts.hasSideEffects("/app/node_modules/p/src/c/x.js"));
    assertFalse(facts.hasSideEffects("/app/node_modules/p/index.js"));
  }

  @Test
  void attributesArePassedThrough() {
    var request = new ResolveRequest("./d.json", MAIN, ImportForm.IMPORT, Map.of("type", "json"));
    view.files("/app/src/d.json");
    assertInstanceOf(Resolved.class, new Resolver(view, BUNDLER).resolve(request));
    assertEquals("json", request.attributes().get("type"));
  }

  @Test
  void refusalsNameWhatWasMeant() {
    view.files("/app/src/hisob.som", "/app/src/folder/x.txt", "/app/node_modules/express/index.js",
        "/app/node_modules/@s/thing/index.js")
        .file("/app/node_modules/e/package.json", "{\"name\": \"e\", \"exports\": {\"./plugin\": \"./p.js\"}}")
        .link("/app/src/gone.som", "/app/nowhere").link("/app/src/loop", "/app/src/loop");
    assertEquals(List.of("note.nearest-module./hisob"), notes("./hisop"));
    assertEquals(List.of("note.letter-case./hisob.som"), notes("./Hisob.som"));
    assertEquals(List.of("note.no-folder"), notes("./nowhere/a"));
    assertEquals(List.of("note.no-index"), notes("./folder"));
    assertEquals(List.of("note.use-slash./lib/a"), notes(".\\lib\\a"));
    assertEquals(List.of("note.use-slash./lib/a"), notes("./lib\\a"));
    assertEquals(List.of("note.broken-link"), notes("./gone"));
    assertEquals(List.of("note.broken-link"), notes("./loop"));
    assertEquals(List.of("note.above-root"), notes("../../../../x"));
    assertEquals(List.of("note.nearest-moduleexpress"), notes("expres"));
    assertEquals(List.of("note.nearest-module@s/thing/x"), notes("@s/things/x"));
    assertEquals(List.of("note.nearest-modulecrypto"), notes("cripto"));
    assertEquals(List.of("note.nearest-modulenode:crypto"), notes("node:cripto"));
    assertEquals(List.of("note.install-packagequite-another"), notes("quite-another"));
    assertEquals(List.of("note.write-path./hisob"), notes("hisob"));
    assertEquals(List.of("note.nearest-modulee/plugin"), notes("e/plugins"));
    assertEquals(List.of("note.nul"), notes("./a\0b"));
    assertEquals(List.of("note.encoded-separator"), notes("./a%2Fb"));
    assertEquals(List.of("note.encoding"), notes("./a%zz"));
  }

  @Test
  void whatWasTriedIsTold() {
    view.files(MAIN, "/app/node_modules/other/index.js");
    Failed failed = failed(BUNDLER, "./x.js");
    assertEquals(List.of("/app/src/x.js", "/app/src/x.som", "/app/src/x.ts", "/app/src/x.js.som"),
        failed.tried().stream().limit(4).map(Step::subject).toList());
    Note tried = failed.at(new tj.somon.compiler.source.Span(0, 1)).notes().getLast();
    assertEquals("note.tried", tried.key());
    assertTrue(tried.arguments().get("list").startsWith("./x.js, ./x.som, ./x.ts, "), tried.arguments().get("list"));
    assertEquals(List.of("/app/src/node_modules", "/app/node_modules/none", "/node_modules"), failed(BUNDLER, "none")
        .tried().stream().filter(step -> step.kind() == Step.Kind.PACKAGE_FOLDER).map(Step::subject).toList());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"{ 'x' | note.package-unexpected | 1 | 3",
      "'{\"a\":' | note.package-unfinished | 1 | 6", "'' | note.package-empty | 1 | 1",
      "null | note.package-null | 1 | 1",
      "'{\"exports\": {\".\": \"./a.js\", \"b\": \"./b.js\"}}' | note.package-mixed | 1 | 1",
      "'{\"exports\": {\".\": {\"1\": \"./a.js\"}}}' | note.package-numeric | 1 | 1"})
  void unusablePackageFilesAreNamed(String text, String note, String line, String column) {
    view.file("/app/node_modules/p/package.json", text).files("/app/node_modules/p/index.js");
    Failed failed = failed(BUNDLER, "p");
    assertEquals(ResolveCode.INVALID_PACKAGE_FILE, failed.code());
    assertEquals(note, failed.notes().getFirst().key());
    assertEquals(Map.of("file", "/app/node_modules/p/package.json", "line", line, "column", column),
        failed.arguments());
  }

  @Test
  void exportsOfAMegabyteAreFoundAtOnce() {
    var exports = new StringBuilder("{\"exports\": {\"./first\": \"./f.js\"");
    for (int i = 0; i < 25_000; i++) {
      exports.append(", \"./path/to/entry").append(i).append("\": \"./lib/entry").append(i).append(".js\"");
    }
    view.file("/app/node_modules/p/package.json", exports + "}}").files("/app/node_modules/p/lib/entry24999.js");
    assertEquals("/app/node_modules/p/lib/entry24999.js", path("p/path/to/entry24999"));
    assertEquals("NOT_EXPORTED", path("p/path/to/nothing"));
  }

  @Test
  void namesComposedOtherwiseAreFoundWithAWarning() {
    view.files("/app/src/\u0439-\u043c.som".replace("\u0439", "\u0438\u0306"), "/app/src/\u0438\u0306/x.som");
    var found = assertInstanceOf(Resolved.class, resolve(BUNDLER, "./\u0439-\u043c", MAIN, ImportForm.IMPORT));
    assertEquals("/app/src/\u0438\u0306-\u043c.som", found.path());
    assertEquals(ResolveCode.COMPOSED_NAME, found.warnings().getFirst().code());
    assertEquals("/app/src/\u0438\u0306/x.som", path("./\u0439/x"));
    assertEquals(ResolveCode.MODULE_NOT_FOUND, failed(NODE, "./\u0439-\u043c.som").code());
    assertEquals("note.composition", failed(NODE, "./\u0439-\u043c.som").notes().getFirst().key());
  }

  @Test
  void strangeSpecifiersAreAnswered() {
    view.files(MAIN);
    for (String specifier : List.of("", " ", "\0", "@", "@/", "//", "///", "..//..", "#", "%", "%2e", "\\", "\uD800",
        "a".repeat(100_000), "../".repeat(10_000), "node:", "data:", "file:", "file:%", "[", "*", "./*", "a/*", "?",
        "./?", "#/x", "con:", ":", "a:b:c")) {
      for (ResolveOptions options : List.of(BUNDLER, BROWSER, NODE, BUNDLER.withExternals(List.of("*x*"))
          .withImportMap(new ImportMap(Map.of("x/", Optional.of("y")), Map.of())))) {
        for (ImportForm form : ImportForm.values()) {
          Resolution resolution = resolve(options, specifier, MAIN, form);
          if (resolution instanceof Failed failed) {
            assertFalse(failed.at(new tj.somon.compiler.source.Span(0, 0)).arguments().isEmpty());
          }
        }
      }
    }
  }
}
