package tj.somon.compiler.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.compiler.module.ModuleFormat;

/** What lowered programs print when Node runs them, as ECMAScript modules and as CommonJS modules. */
class LoweringExecutionTest {
  @TempDir
  private Path folder;

  /** Checks what a program prints; {@code files} are names and texts by turns, the first is run. */
  private void prints(String expected, String... files) throws IOException, InterruptedException {
    assertEquals(expected, run(ModuleFormat.ESM, files), "esm");
    assertEquals(expected, run(ModuleFormat.COMMONJS, files), "commonjs");
  }

  private String run(ModuleFormat format, String... files) throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve(format.name()));
    String type = format == ModuleFormat.ESM ? "module" : "commonjs";
    Files.writeString(home.resolve("package.json"), "{ \"type\": \"" + type + "\" }");
    for (int i = 0; i < files.length; i += 2) {
      boolean compiled = files[i].endsWith(".som");
      String name = compiled ? files[i].replace(".som", ".js") : files[i];
      Files.writeString(home.resolve(name),
          compiled ? LoweredText.of(files[i], files[i + 1], format).code() : files[i + 1]);
    }
    return node(home, files[0].replace(".som", ".js"));
  }

  private static String node(Path home, String file) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("node", "--no-warnings", file).directory(home.toFile())
        .redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  @Test
  void bindingsAreLive() throws Exception {
    prints("1 2 2 3\n", "a.som", """
        import { n, add as plus } from "./b.som";
        import * as b from "./b.som";
        let out = [n]; plus(); out.push(n, b.n); plus(); out.push({ n }.n);
        console.log(out.join(" "));
        """, "b.som", "export let n = 1; export const add = () => { n++; };");
  }

  @Test
  void importsAreEvaluatedFirstAndInOrder() throws Exception {
    prints("c\nb\na 1\n", "a.som", """
        console.log("a", x);
        export * from "./c.som";
        import { x } from "./b.som";
        import "./c.som";
        """, "b.som", "console.log(\"b\"); export const x = 1;", "c.som", "console.log(\"c\");");
  }

  @Test
  void cyclesSeeHoistedFunctionsAndLaterValues() throws Exception {
    prints("f function true later\n", "a.som", """
        import { peek } from "./b.som";
        export function f() { return "f"; }
        export let v = "later";
        export default function () {}
        console.log(peek());
        """, "b.som", """
        import d, { f, v } from "./a.som";
        let early = true;
        const first = f() + " " + typeof d;
        try { v; early = false; } catch (e) { early = e instanceof ReferenceError; }
        export const peek = () => `${first} ${early} ${v}`;
        """);
  }

  @Test
  void starsYieldToLocalNamesAndNeverPassDefault() throws Exception {
    prints("a,b,ns,x local b undefined\n", "a.som", """
        import * as m from "./m.som";
        console.log(Object.keys(m).sort().join(), m.a, m.b, m.default);
        """, "m.som", "export * from \"./n.som\"; export * as ns from \"./n.som\"; export const a = \"local\", x = 1;",
        "n.som", "export const a = \"star\", b = \"b\"; export default 1;");
  }

  @Test
  void reExportsFollowTheirOrigin() throws Exception {
    prints("1 2 d\n", "a.som", """
        import { y, inc, def } from "./m.som";
        const before = y; inc(); console.log(before, y, def);
        """, "m.som", "export { x as y, inc, default as def } from \"./n.som\";", "n.som",
        "export let x = 1; export function inc() { x++; } export default \"d\";");
  }

  @Test
  void commonJsModulesAreTheirOwnDefault() throws Exception {
    prints("1 1 2 true\n", "a.som", """
        import whole, { one } from "./c.cjs";
        import * as ns from "./c.cjs";
        import f from "./f.cjs";
        console.log(whole.one, one, f(), ns.default === whole);
        """, "c.cjs", "exports.one = 1;", "f.cjs", "module.exports = () => 2;");
  }

  @Test
  void jsonIsADefaultExport() throws Exception {
    prints("5\n", "a.som", "import d from \"./d.json\"; console.log(d.k);", "d.json", "{ \"k\": 5 }");
  }

  @Test
  void assigningAnImportThrows() throws Exception {
    prints("TypeError TypeError TypeError TypeError 1 1\n", "a.som", """
        import { x } from "./b.som";
        const out = [];
        for (const f of [() => { x = 2; }, () => { x++; }, () => { x += 1; }, () => { [x] = [2]; }]) {
          try { f(); out.push("no"); } catch (e) { out.push(e.constructor.name); }
        }
        out.push(x ??= 5, x);
        console.log(out.join(" "));
        """, "b.som", "export let x = 1;");
  }

  @Test
  void namesOfDefaultsAndOfTheWrapper() throws Exception {
    prints("default default default f module require __filename 1\n", "a.som", """
        import a from "./d1.som"; import b from "./d2.som"; import c from "./d3.som"; import d from "./d4.som";
        function module() {}
        class require {}
        const __filename = () => {};
        let exports = 1;
        console.log(a.name, b.name, c.name, d.name, module.name, require.name, __filename.name, exports);
        """, "d1.som", "export default function () {}", "d2.som", "export default class {}", "d3.som",
        "export default () => 1;", "d4.som", "export default function f() {}");
  }

  @Test
  void calledImportsHaveNoThis() throws Exception {
    prints("true true true true\n", "a.som", """
        import f, { g } from "./b.som";
        console.log(f() === undefined, g() === undefined, g`x` === undefined, this === undefined);
        """, "b.som", "export default function () { return this; } export function g() { return this; }");
  }

  @Test
  void nodeFindsTheNamesOfOurCommonJs() throws Exception {
    run(ModuleFormat.COMMONJS, "b.som",
        """
            export const ҷамъ = (a, b) => a + b; export default 7; export * from "./c.som"; export { x as y } from "./c.som";
            """,
        "c.som", "export const x = 1;");
    Path home = folder.resolve(ModuleFormat.COMMONJS.name());
    Files.writeString(home.resolve("m.mjs"), """
        import { ҷамъ, x, y } from "./b.js"; import whole from "./b.js"; console.log(ҷамъ(x, y), whole.default);
        """);
    assertEquals("2 7\n", node(home, "m.mjs"));
  }

  @Test
  void enumsAndNamespacesMeanWhatTypeScriptSays() throws Exception {
    prints("0 сурх 7 кабуд | 3 4 4 | 10 11 11 | true\n", "a.som", """
        шумориш Ранг { сурх, сабз = 6, кабуд }
        номфазо Н {
          содир тағ х = 3;
          содир функсия зиёд() { х++; бозгашт х; }
          содир номфазо Дарун { содир тағ у = 10; содир собит ф = () => ++у; }
        }
        собит пеш = Н.х;
        собит у = Н.Дарун.у;
        синф К { }
        номфазо К { содир собит нишон = дуруст; }
        console.log(Ранг.сурх, Ранг[0], Ранг.кабуд, Ранг[7], "|", пеш, Н.зиёд(), Н.х, "|", у, Н.Дарун.ф(), Н.Дарун.у,
          "|", К.нишон);
        """);
  }

  @Test
  void parameterPropertiesAreThereAfterSuper() throws Exception {
    prints("1 2,3 4 [\"а\",\"б\"]\n", "a.som", """
        синф А { конструктор(хосусӣ а: рақам, б = 5) { ин.б = б; } }
        синф Б мерос А {
          конструктор(ҷамъиятӣ в, г = 0) {
            собит к = () => супер(1, в);
            агар (г) { тағ в = 9; к(); } вагарна к();
          }
        }
        синф В мерос А { конструктор(ҷамъиятӣ д = 4) { супер(д); } }
        console.log(new Б(2).а, [new Б(2).в, new Б(3, 1).в].join(), new В().д, JSON.stringify(Object.keys(new А(1))));
        """);
  }

  @Test
  void accessorFieldsBelongToEachObject() throws Exception {
    prints("1 5 1 7 false\n", "a.som", """
        class К { accessor х = 1; static accessor с = 7; }
        const а = new К(), б = new К();
        const пеш = а.х; а.х = 5;
        console.log(пеш, а.х, б.х, К.с, Object.hasOwn(а, "х"));
        """);
  }
}
