package tj.somon.modules.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.sourcemap.SourceMap;
import tj.somon.modules.graph.AdjustedLookup;
import tj.somon.modules.graph.ResolverLookup;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.resolve.DiskView;
import tj.somon.modules.resolve.ResolveOptions;
import tj.somon.modules.resolve.Resolver;

/** What stands in bundles, and what does not. */
class BundlerTest {
  @TempDir
  Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void canonicalFolder() throws IOException {
    folder = temporary.toRealPath();
  }

  private void file(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private BundleRequest request(String entry) {
    return BundleRequest.of(folder.toString(), folder.resolve(entry).toString(), "out.js").withFormat(BundleFormat.ESM);
  }

  private Bundle bundle(BundleRequest request) throws InterruptedException {
    var resolver = new Resolver(new DiskView(), ResolveOptions.DEFAULTS);
    var lookup = new AdjustedLookup(new ResolverLookup(resolver), Map.of("instead", "./other.mjs"), true);
    return new Bundler(new FileModules(), lookup).bundle(request);
  }

  private String code(BundleRequest request) throws InterruptedException {
    Bundle bundle = bundle(request);
    assertFalse(bundle.hasErrors(), () -> bundle.diagnostics().toString());
    return bundle.outputs().getFirst().text();
  }

  /** What a bundle prints when Node runs it. */
  private String printed(BundleRequest request) throws IOException, InterruptedException {
    Path output = folder.resolve(request.format() == BundleFormat.ESM ? "out.mjs" : "out.cjs");
    Files.writeString(output, code(request));
    Process process = new ProcessBuilder("node", output.toString()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), text);
    return text.strip();
  }

  @Test
  void twoModulesBecomeOneScope() throws IOException, InterruptedException {
    file("main.mjs", "import { a as b } from './a.mjs';\nconst local = 1;\nconsole.log(b, local);\n");
    file("a.mjs", "const local = 2;\nexport const a = local;\n");
    assertEquals("""
        // a.mjs
        const local = 2;
        const a = local;
        // main.mjs
        const local$1 = 1;
        console.log(a, local$1);
        """, code(request("main.mjs")));
  }

  @Test
  void whatNobodyNeedsStaysAway() throws IOException, InterruptedException {
    file("main.ts", "import { used } from './lib'; import { Colour } from './enums';\nconsole.log(used());\n"
        + "type T = Colour;\n");
    file("lib.ts", """
        import { gone } from './gone';
        export function used() { return 1; }
        export function unused() { return gone; }
        export class AlsoUnused extends Map { static x = { a: [1] }; }
        const made = /* @__PURE__ */ used();
        /* @__NO_SIDE_EFFECTS__ */ function silent() { return 2; }
        const nothing = silent();
        """);
    file("gone.ts", "export const gone = 'gone';\n");
    file("enums.ts", "export enum Colour { Red }\nexport namespace Space { export const x = 1; }\n");
    String code = code(request("main.ts"));
    assertEquals("// lib.ts\nfunction used() {\n  return 1;\n}\n// main.ts\nconsole.log(used());\n", code);
  }

  @Test
  void whatHasAnEffectStays() throws IOException, InterruptedException {
    file("main.mjs", "import './lib.mjs';\n");
    file("lib.mjs", """
        const a = { get x() { return 1; } }.x;
        const b = late;
        const late = 1;
        class C { static { globalThis.seen = true; } }
        const d = `${{ toString() { return ''; } }}`;
        """);
    String code = code(request("main.mjs"));
    for (String kept : List.of("}.x", "const b = late", "globalThis.seen", "const d")) {
      assertTrue(code.contains(kept), () -> kept + " in " + code);
    }
  }

  @Test
  void packagesMayPromiseToHaveNoEffects() throws IOException, InterruptedException {
    file("main.mjs", "import { x } from './p/index.js';\nconsole.log(x);\n");
    file("p/package.json", "{\"name\": \"p\", \"type\": \"module\", \"sideEffects\": [\"*.css.js\"]}");
    file("p/index.js", "export * from './x.js';\nexport * from './y.js';\n");
    file("p/x.js", "export const x = 1;\n");
    file("p/y.js", "console.log('an effect that the package denies');\nexport const y = 2;\n");
    assertEquals("// p/x.js\nconst x = 1;\n// main.mjs\nconsole.log(x);\n", code(request("main.mjs")));
  }

  @Test
  void assigningToAnImportFailsAsBefore() throws IOException, InterruptedException {
    file("main.mjs", "import { a } from './a.mjs';\ntry { a = 2; } catch (e) { console.log(e.name, a); }\n");
    file("a.mjs", "export let a = 1;\n");
    assertEquals("TypeError 1", printed(request("main.mjs")));
  }

  /** The names of classes are in scope of their heritage: what is written there must mean what it meant. */
  @Test
  void classesExtendOthersOfTheSameName() throws IOException, InterruptedException {
    file("main.mjs", """
        import { A as Base } from './a.mjs';
        class A extends Base { static self = A; static seen = A.name; }
        class B { static name = 'own'; static base = Base.from; }
        let C = class {};
        export class D extends Base { m() { return D; } }
        console.log(A.name, A.seen, A.self === A, A.from, new A() instanceof Base, B.name, B.base, C.name, D.name);
        """);
    file("a.mjs", "export class A { static from = 'a'; }\nexport class B {}\nexport class D {}\n"
        + "console.log(B.name, D.name);\n");
    for (BundleFormat format : BundleFormat.values()) {
      assertEquals("B D\nA A true a true own a C D", printed(request("main.mjs").withFormat(format)));
    }
  }

  @Test
  void packagesThatOnlyClaimToHaveADefaultExportAreTheDefault() throws IOException, InterruptedException {
    file("main.js", "import whole, * as space from './claims.cjs';\nimport real from './has.cjs';\n"
        + "console.log(whole.x, space.default === whole, Object.keys(space).join(), real);\nexport {};\n");
    file("claims.cjs", "exports.__esModule = true;\nexports.x = 1;\n");
    file("has.cjs", "exports.__esModule = true;\nexports.default = 2;\n");
    for (BundleFormat format : BundleFormat.values()) {
      assertEquals("1 true default,__esModule,x 2", printed(request("main.js").withFormat(format)));
    }
  }

  /** As Node does: a query tells modules of one file apart, and a URL may be a module. */
  @Test
  void queriesAndUrlsMakeModules() throws IOException, InterruptedException {
    file("main.mjs", """
        import a from './a.mjs?1';
        import b from './a.mjs?2';
        import c from './a.mjs';
        import d, { e } from 'data:text/javascript,export default 4; export const e = "%D1%82"';
        import f from 'data:application/json;base64,WzFd' with { type: 'json' };
        const again = (await import('./a.mjs?1')).default;
        console.log(a === b, a === c, again === a, d, e, f[0]);
        """);
    file("a.mjs", "export default {};\n");
    for (BundleFormat format : BundleFormat.values()) {
      assertEquals("false false true 4 т 1", printed(request("main.mjs").withFormat(format)));
    }
  }

  @Test
  void commonJsModulesKnowWhoAskedForThem() throws IOException, InterruptedException {
    file("main.cjs", "console.log(!module.parent, module.id, module.loaded, require('./a.cjs'));\n");
    file("a.cjs", "module.exports = [!module.parent, module.children.length, typeof module.filename];\n");
    for (BundleFormat format : BundleFormat.values()) {
      assertEquals("true . false [ false, 0, 'string' ]", printed(request("main.cjs").withFormat(format)));
    }
  }

  @Test
  void namespacesOfCommonJsAreInOrder() throws IOException, InterruptedException {
    file("main.mjs", "import * as a from './a.cjs';\nconsole.log(Object.keys(a).join());\n");
    file("a.cjs", "Object.defineProperty(exports, '__esModule', { value: true });\nexports.z = 1;\nexports.b = 2;\n");
    for (BundleFormat format : BundleFormat.values()) {
      assertEquals("__esModule,b,default,z", printed(request("main.mjs").withFormat(format)));
    }
  }

  /** A default import of SomonScript is the default export where there is one, and the whole module where not. */
  @Test
  void somonScriptSeesDefaultExportsOfCompiledPackages() throws IOException, InterruptedException {
    file("main.som", "ворид а аз './compiled.cjs';\nворид б аз './plain.cjs';\nчоп.сабт(а, б.x);\n");
    file("same.mjs", "import a from './compiled.cjs';\nconsole.log(a.default);\n");
    file("compiled.cjs", "exports.__esModule = true;\nexports.default = 'y';\n");
    file("plain.cjs", "exports.x = 1;\n");
    assertEquals("y 1", printed(request("main.som")));
    assertEquals("y", printed(request("same.mjs")));
  }

  @Test
  void modulesMayRequireWhatIsOutside() throws IOException, InterruptedException {
    file("main.js", "export default require('node:path').sep;\nconsole.log(require('./a.js').__esModule);\n");
    file("a.js", "export const __esModule = 0;\n");
    for (BundleFormat format : BundleFormat.values()) {
      assertEquals("true", printed(request("main.js").withFormat(format)));
    }
  }

  @Test
  void classesAndFunctionsKeepTheirNames() throws IOException, InterruptedException {
    file("main.mjs", "import { A as B, f as g } from './a.mjs';\nimport anonymous from './b.mjs';\nclass A {}\n"
        + "function f() {}\nconst h = () => {};\nconsole.log(A.name, B.name, f.name, g.name, anonymous.name, B.self === B);\n");
    file("a.mjs", "export class A { static self = A; }\nexport function f() {}\n");
    file("b.mjs", "export default () => {};\n");
    assertEquals("A A f f default true", printed(request("main.mjs")));
  }

  @Test
  void evalSeesTheNamesOfItsModule() throws IOException, InterruptedException {
    file("main.mjs", "import { run } from './e.mjs';\nconst local = 'outer';\nconsole.log(run('local'), local);\n");
    file("e.mjs", "const local = 'inner';\nexport const run = (code) => eval(code);\n");
    assertEquals("inner outer", printed(request("main.mjs")));
  }

  @Test
  void sloppyCommonJsStaysSloppyBesideStrictModules() throws IOException, InterruptedException {
    file("main.mjs", "import c from './c.cjs';\nconsole.log(c(), (function () { return this; })());\n");
    file("c.cjs", "module.exports = function () { return this === globalThis; };\n");
    assertEquals("true undefined", printed(request("main.mjs").withFormat(BundleFormat.COMMONJS)));
  }

  @Test
  void packagesStayOutsideAndOthersAreTakenInstead() throws IOException, InterruptedException {
    file("main.mjs", "import { p } from 'p';\nimport { q } from 'instead';\nconsole.log(p, q, MODE);\n");
    file("other.mjs", "export const q = 1;\n");
    file("node_modules/p/index.js", "exports.p = 1;\n");
    assertEquals("import { p } from \"p\";\n// other.mjs\nconst q = 1;\n// main.mjs\nconsole.log(p, q, \"test\");\n",
        code(request("main.mjs").withDefine(Map.of("MODE", "\"test\""))));
  }

  @Test
  void allFindingsComeAtOnce() throws IOException, InterruptedException {
    file("main.mjs", "import { nope } from './l.mjs';\nimport { dup } from './s.mjs';\nimport './missing.mjs';\n");
    file("l.mjs", "export const value = 1;\n");
    file("s.mjs", "export * from './a.mjs';\nexport * from './b.mjs';\n");
    file("a.mjs", "export const dup = 1;\n");
    file("b.mjs", "export const dup = 2;\n");
    Bundle bundle = bundle(request("main.mjs"));
    var codes = new ArrayList<String>();
    for (Located located : bundle.diagnostics()) {
      codes.add(located.diagnostic().code().id() + ":"
          + (located.source().lineIndex(located.diagnostic().span().start()) + 1));
    }
    codes.sort(null);
    assertTrue(codes.contains("SOM3003:1") && codes.contains("SOM3081:2") && codes.size() == 3, codes.toString());
    assertEquals(List.of(), bundle.outputs());
  }

  @Test
  void mapsLeadToTheSources() throws IOException, InterruptedException {
    file("main.mjs", "import { a } from './lib/a.ts';\nconsole.log(a);\n");
    file("lib/a.ts", "type T = number;\nexport const a: T = 1;\n");
    Bundle bundle = bundle(request("main.mjs").withMap(BundleRequest.MapPlace.EXTERNAL, true));
    String code = bundle.outputs().getFirst().text();
    SourceMap map = SourceMap.decode(bundle.outputs().getLast().text());
    assertEquals(List.of("lib/a.ts", "main.mjs"), map.sources());
    assertEquals(Optional.of("type T = number;\nexport const a: T = 1;\n"), map.contents().getFirst());
    int line = (int) code.substring(0, code.indexOf("const a")).lines().count();
    var place = map.originalOf(line, "const ".length()).orElseThrow();
    assertEquals("lib/a.ts 1 13", place.source() + " " + place.line() + " " + place.column());
    assertTrue(code.endsWith("//# sourceMappingURL=out.js.map\n"), code);
  }

  @Test
  void theMetafileTellsWhatWentWhere() throws IOException, InterruptedException {
    file("main.mjs", "import './a.cjs';\nexport const x = 1;\n");
    file("a.cjs", "exports.a = 1;\n");
    String metafile = bundle(request("main.mjs").withMetafile(true)).metafile().orElseThrow();
    for (String part : List.of("\"inputs\":{\"main.mjs\":{\"bytes\":38", "\"kind\":\"import-statement\"",
        "\"original\":\"./a.cjs\"", "\"format\":\"cjs\"", "\"exports\":[\"x\"]", "\"entryPoint\":\"main.mjs\"")) {
      assertTrue(metafile.contains(part), () -> part + " in " + metafile);
    }
  }
}
