package tj.somon.compiler.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.module.ModuleFormat;

/** Types leave imports and exports (SomonScript language specification, section 9). */
class ImportErasureTest {
  @Test
  void somonScriptStillLoadsTheModule() {
    assertEquals("import { б } from \"./м\";\nб;\nlet х;\n",
        LoweredText.som("ворид { А, б } аз \"./м\"; б; тағ х: А;"));
    assertEquals("import \"./м\";\nlet х;\n", LoweredText.som("ворид { А } аз \"./м\"; тағ х: А;"));
    assertEquals("import \"./м\";\nlet х;\n", LoweredText.som("ворид * чун м аз \"./м\"; тағ х: м.Т;"));
    assertEquals("import \"./м\";\n", LoweredText.som("ворид { навъ А } аз \"./м\";"));
    assertEquals("import д from \"./м\";\nд;\nlet х;\n", LoweredText.som("ворид д, { А } аз \"./м\"; д; тағ х: А;"));
  }

  @Test
  void unusedNamesStayInSomonScript() {
    assertEquals("import { А } from \"./м\";\n", LoweredText.som("ворид { А } аз \"./м\";"));
  }

  @Test
  void typeScriptDropsWhatHasNoValue() {
    assertEquals("let х;\nexport {};\n", LoweredText.ts("import { A } from \"./m\"; let х: A;"));
    assertEquals("export {};\n", LoweredText.ts("import { A } from \"./m\";"));
    assertEquals("import { b } from \"./m\";\nb;\n", LoweredText.ts("import { A, b } from \"./m\"; b;"));
    assertEquals("import \"./m\";\n", LoweredText.ts("import \"./m\";"));
  }

  @Test
  void listsWithoutNamesVanishFromTypeScript() {
    assertEquals("import \"./n\";\n", LoweredText.ts("import {} from \"./m\"; import \"./n\";"));
    assertEquals("export {};\n", LoweredText.ts("export {} from \"./m\";"));
    assertEquals("import {} from \"./m\";\n", LoweredText.som("import {} from \"./m\";"));
    assertEquals("f;\nexport {};\n", LoweredText.ts("f; export {};"));
  }

  @Test
  void aliasesOfTypesVanishWithWhatTheyAloneUse() {
    assertEquals("let x;\nexport {};\n",
        LoweredText.ts("import * as m from \"./m\"; import A = m.A; import B = A.B; let x: B;"));
    assertEquals("import * as m from \"./m\";\nconst A = m.A;\nconst B = A.B;\nB.c;\n",
        LoweredText.ts("import * as m from \"./m\"; import A = m.A; import B = A.B; B.c;"));
    assertEquals("const A = G;\nA.x;\n", LoweredText.ts("declare namespace G { const x: number; } import A = G; A.x;"));
    assertEquals("export {};\n", LoweredText.ts("declare namespace G { interface T {} } export import T = G.T;"));
    assertEquals("export {};\n",
        LoweredText.ts("namespace N { export namespace M { export type T = 1; } } import M = N.M; "
            + "import T = M.T; export { T };"));
  }

  @Test
  void javaScriptIsLeftAlone() {
    assertEquals("import { a } from \"./m\";\n",
        LoweredText.of("a.js", "import { a } from \"./m\";", ModuleFormat.PRESERVE).code());
  }

  @Test
  void typeImportsAndExportsVanish() {
    assertEquals("export {};\n", LoweredText.som("ворид навъ { А } аз \"./м\"; содир навъ { А };"));
    assertEquals("export {};\n", LoweredText.som("содир навъ { А } аз \"./м\"; содир навъ * аз \"./н\";"));
    assertEquals("export { б } from \"./м\";\n", LoweredText.som("содир { навъ А, б } аз \"./м\";"));
  }

  @Test
  void exportsOfLocalTypesVanish() {
    assertEquals("let х = 1;\nexport { х };\n", LoweredText.som("интерфейс И {} тағ х = 1; содир { И, х };"));
    assertEquals("export {};\n", LoweredText.som("интерфейс И {} содир { И };"));
    assertEquals("export {};\n", LoweredText.som("содир интерфейс И {} содир навъ Т = И;"));
    assertEquals("export {};\n", LoweredText.som("содир пешфарз интерфейс И {}"));
    assertEquals("export {};\n", LoweredText.ts("interface I {} export default I;"));
    assertEquals("export default function () {}\n",
        LoweredText.ts("export default function (): void; export default function () {}"));
  }

  @Test
  void anExportedImportThatLooksLikeATypeIsKeptWithAWarning() {
    String text = "ворид { Т } аз \"./м\";\nсодир { Т };\nтағ х: Т;";
    assertEquals("import { Т } from \"./м\";\nexport { Т };\nlet х;\n", LoweredText.som(text));
    assertEquals(List.of("SOM2308 2:9"), LoweredText.findings(text, ModuleFormat.PRESERVE));
    assertEquals(List.of(), LoweredText.findings("ворид { ф } аз \"./м\"; содир { ф };", ModuleFormat.PRESERVE));
  }

  @Test
  void linkingKnowsTheTypesOfOtherModules() {
    assertEquals("import { ф } from \"./м\";\nexport { ф };\n",
        LoweredText.linked("ворид { Т, ф } аз \"./м\"; содир { Т, ф };", "Т"));
    assertEquals("export { ф } from \"./м\";\n", LoweredText.linked("содир { Т, ф } аз \"./м\";", "Т"));
    assertEquals("import \"./м\";\n", LoweredText.linked("ворид Т аз \"./м\"; содир { Т };", "default"));
  }

  @Test
  void commonJsFormsNeedCommonJs() {
    assertEquals(List.of("SOM2305 1:1"), LoweredText.findings("import м = require(\"м\"); м();", ModuleFormat.ESM));
    assertEquals(List.of("SOM2306 1:1"), LoweredText.findings("export = 1;", ModuleFormat.ESM));
  }

  @Test
  void specifiersAreMappedForEsm() {
    assertEquals("""
        import а from "./а.js";
        import д from "./д.json" with { type: "json" };
        export { б } from "./б.js";
        export * from "./в.js";
        import("./г.js");
        import("./д.json", { with: { type: "json" } });
        import(а);
        """, LoweredText.esm("""
        ворид а аз "./а.som";
        ворид д аз "./д.json";
        содир { б } аз "./б.som";
        содир * аз "./в.som";
        ворид("./г.som");
        ворид("./д.json");
        ворид(а);
        """));
    assertEquals("import д from \"./д.json\" with { type: \"json\" };\n",
        LoweredText.esm("ворид д аз \"./д.json\" бо { type: \"json\" };"));
  }
}
