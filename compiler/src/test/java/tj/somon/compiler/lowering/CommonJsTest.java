package tj.somon.compiler.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.module.ModuleFormat;

/** The text of CommonJS modules. */
class CommonJsTest {
  private static final String STRICT = "\"use strict\";\n";
  private static final String MARK = STRICT + "Object.defineProperty(exports, \"__esModule\", { value: true });\n";
  private static final String IMPORT_DEFAULT = """
      function __importDefault(loaded) {
        return loaded && loaded.__esModule ? loaded : { default: loaded };
      }
      """;

  private static String getter(String name, String value) {
    return "Object.defineProperty(exports, \"" + name + "\", { enumerable: true, get: function () {\n  return " + value
        + ";\n} });\n";
  }

  private static void commonJs(String expected, String text) {
    assertEquals(expected, LoweredText.commonJs(text), text);
  }

  @Test
  void aModuleWithoutImportsAndExportsIsOnlyStrict() {
    commonJs(STRICT + "ф();\n", "ф();");
    commonJs(STRICT + "ф();\n", "\"use strict\"; ф();");
    commonJs(STRICT, "");
  }

  @Test
  void exportsAreGettersInAlphabeticalOrder() {
    commonJs(
        MARK + getter("а", "а") + getter("в", "в") + getter("г", "а") + getter("ф", "ф")
            + "let { в } = о;\nfunction ф() {}\nvar а;\n",
        "содир тағ { в } = о; содир функсия ф() {} var а; содир { а, а чун г };");
    commonJs(MARK + getter("ду калима", "а") + "let а = 1;\n", "тағ а = 1; содир { а чун \"ду калима\" };");
  }

  @Test
  void defaultExports() {
    commonJs(MARK + getter("default", "_default") + "const _default = 42;\n", "содир пешфарз 42;");
    commonJs(MARK + getter("default", "ф") + "function ф() {}\n", "содир пешфарз функсия ф() {}");
    commonJs(MARK + getter("default", "К") + "class К {}\n", "содир пешфарз синф К {}");
    commonJs(MARK + getter("default", "_default") + "const _default = { default: () => 1 }.default;\n",
        "содир пешфарз () => 1;");
    commonJs(MARK + getter("default", "_default")
        + "Object.defineProperty(_default, \"name\", { value: \"default\", configurable: true });\n"
        + "function _default() {}\n", "содир пешфарз функсия () {}");
    commonJs(MARK + getter("default", "_default_1") + "const _default_1 = 1;\nlet _default;\n",
        "содир пешфарз 1; тағ _default;");
  }

  @Test
  void namesAreReadFromTheModule() {
    commonJs(MARK + "const м = require(\"./м.js\");\nм.а + м.б;\n",
        "ворид { а, в чун б } аз \"./м.som\"; а + б;".replace("в чун б", "б"));
    commonJs(MARK + "const м = require(\"./м.js\");\nм[\"ду калима\"];\n",
        "ворид { \"ду калима\" чун а } аз \"./м.som\"; а;");
    commonJs(MARK + "const м = require(\"./м.js\");\n(0, м.ф)(1);\n(0, м.ф)?.();\n(0, м.ф)`х`;\nnew м.ф();\nм.ф.ф();\n",
        "ворид { ф } аз \"./м.som\"; ф(1); ф?.(); ф`х`; нав ф(); ф.ф();");
    commonJs(MARK + "const м = require(\"./м.js\");\nлет({ а: м.а, б: м.а });\ntypeof м.а;\n",
        "ворид { а } аз \"./м.som\"; лет({ а, б: а }); typeof а;");
  }

  @Test
  void requiredModulesComeFirstInOrder() {
    commonJs(MARK + getter("х", "а.х") + "require(\"б\");\nconst а = require(\"а\");\nrequire(\"в\");\nф();\n",
        "ф(); ворид \"б\"; содир { х } аз \"а\"; ворид \"в\"; ворид \"б\";");
  }

  @Test
  void defaultsAndNamespacesAreWrapped() {
    commonJs(MARK + IMPORT_DEFAULT + "const м_default = __importDefault(require(\"./м.json\"));\nм_default.default;\n",
        "ворид д аз \"./м.json\"; д;");
    commonJs(MARK + IMPORT_DEFAULT + "const м = require(\"м\");\nconst м_default = __importDefault(м);\n"
        + "м_default.default + м.а;\n", "ворид д, { а } аз \"м\"; д + а;");
    assertEquals(true, LoweredText.commonJs("ворид * чун х аз \"м\"; х.а; х();")
        .endsWith("const х = __importStar(require(\"м\"));\nх.а;\nх();\n"));
    assertEquals(true, LoweredText.commonJs("содир * аз \"м\";").endsWith("__exportStar(require(\"м\"), exports);\n"));
  }

  @Test
  void namesOfTheWrapperAreGivenUp() {
    commonJs(STRICT + "let exports_1 = 1, module_1 = 2;\nlet о = { exports: exports_1 };\n{\n  let exports = 3;\n}\n",
        "тағ exports = 1, module = 2; тағ о = { exports }; { тағ exports = 3; }");
    commonJs(MARK + getter("require", "require_1") + "let require_1 = class require {};\n", "содир синф require {}");
    commonJs(STRICT + "const module_1 = { module: () => {} }.module;\n", "собит module = () => {};");
  }

  @Test
  void constantsOfModulesMeetNoOtherName() {
    commonJs(MARK + "const м_1 = require(\"./м\");\nм_1.а;\nм => м;\n".replace("м => м", "(м) => м"),
        "ворид { а } аз \"./м\"; а; (м) => м;");
    commonJs(MARK + "const console_1 = require(\"node:console\");\nconsole_1.а;\n",
        "ворид { а } аз \"node:console\"; а;");
    commonJs(MARK + "const new_1 = require(\"./new.js\");\nnew_1.а;\n", "ворид { а } аз \"./new.som\"; а;");
    commonJs(MARK + "const my_lib = require(\"@x/my-lib\");\nmy_lib.а;\n", "ворид { а } аз \"@x/my-lib\"; а;");
    commonJs(MARK + "const module_1 = require(\"..\");\nmodule_1.а;\n", "ворид { а } аз \"..\"; а;");
  }

  @Test
  void thisAtTheTopLevelIsUndefined() {
    commonJs(STRICT + "void 0;\n() => void 0;\n(function () {\n  this;\n});\nclass К {\n  а = this;\n  [void 0];\n}\n",
        "ин; () => ин; (функсия () { ин; }); синф К { а = ин; [ин]; }");
  }

  @Test
  void assignedImportsThrow() {
    commonJs(MARK + "const м = require(\"м\");\nм = 1;\nм = м.а + 1;\nм.а ??= 1;\nм++;\n[м] = о;\n".replace("м.а ??= 1",
        "м.а ?? (м = 1)"), "ворид { а } аз \"м\"; а = 1; а += 1; а ??= 1; а++; [а] = о;");
  }

  @Test
  void commonJsFormsOfTypeScript() {
    assertEquals(STRICT + "module.exports = ф;\nfunction ф() {}\n",
        LoweredText.of("a.ts", "export = ф; function ф() {}", ModuleFormat.COMMONJS).code());
    assertEquals(MARK + "const м = require(\"./м\");\nм();\n",
        LoweredText.of("a.ts", "import м = require(\"./м\"); м();", ModuleFormat.COMMONJS).code());
  }

  @Test
  void enumsAndNamespacesAreExported() {
    commonJs(
        MARK + getter("Н", "Н") + getter("Р", "Р")
            + "var Р;\n(function (Р) {\n  Р[Р[\"а\"] = 0] = \"а\";\n})(Р || (Р = {}));\n"
            + "let Н;\n(function (Н) {\n  Н.х = 1;\n})(Н || (Н = {}));\n",
        "содир шумориш Р { а } содир номфазо Н { содир тағ х = 1; }");
  }

  @Test
  void scriptsStayScripts() {
    assertEquals("this.a = exports;\nimport(\"./м.js\");\n",
        LoweredText.of("a.cjs", "this.a = exports; import(\"./м.som\");", ModuleFormat.COMMONJS).code());
  }

  @Test
  void dynamicImportsStay() {
    commonJs(STRICT + "import(\"./м.js\");\n", "ворид(\"./м.som\");");
  }

  @Test
  void whatOnlyEsModulesHave() {
    assertEquals(List.of("SOM2301 1:1", "SOM2301 2:7", "SOM2302 3:7"),
        LoweredText.findings("интизор х;\nбарои интизор (собит у аз х) {}\n() => import.meta;", ModuleFormat.COMMONJS));
    assertEquals(List.of("SOM2301 1:1"), LoweredText.findings("await using х = у;", ModuleFormat.COMMONJS));
    assertEquals(List.of(),
        LoweredText.findings("async () => { интизор х; барои интизор (собит у аз х) {} };", ModuleFormat.COMMONJS));
    assertEquals(List.of(), LoweredText.findings("интизор х; import.meta;", ModuleFormat.ESM));
  }

  @Test
  void awaitInAnEnumIsRefused() {
    assertEquals(List.of("SOM2304 1:17"), LoweredText.findings("шумориш Р { а = интизор х }", ModuleFormat.ESM));
    assertEquals(List.of("SOM2304 1:32"),
        LoweredText.findings("функсия* ф() { шумориш Р { а = ҳосил 1 } }", ModuleFormat.ESM));
  }
}
