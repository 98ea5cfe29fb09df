package tj.somon.modules.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

class CommonJsShapeTest {
  private static CommonJsShape shape(String text) {
    var source = SourceText.of("a.cjs", text);
    return CommonJsShape.of(Compiler.analyze(source, Language.JAVASCRIPT, SourceGoal.SCRIPT).program());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
      exports.a = 1; exports.b = exports.c = 2;                               | a b c
      module.exports.a = 1; exports['b c'] = 2; module.exports["d"] = 3;      | a ^b c^ d
      Object.defineProperty(exports, 'a', { get: function () {} })            | a
      Object.defineProperty(module.exports, "a", { value: 1 })                | a
      module.exports = { a, b: 1, 'c': 2, d() {}, get e() { return 1 }, [f]: 3 } | a b c d e
      exports = module.exports = { a: { b: 1 } }                              | a
      0 && (module.exports = { a, b })                                        | a b
      (function (exports) { exports.a = 1 })(typeof exports === 'object' ? exports : {}) | a
      exports.a += 1; exports[b] = 1; other.exports.c = 1; let d = exports.e  | ^^
      exports.default = 1                                                     | default
      Object.assign(exports, { a: 1, b: 2 })                                  | a b
      __export(exports, { a: () => a })                                       | a
      """)
  void namesAreFoundWhereTheyAreWritten(String text, String names) {
    assertEquals(names.replace("^", ""), String.join(" ", shape(text).names()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
      module.exports = require('./a')                                  | ./a
      module.exports = { ...require('./a'), ...b }; const b = require('./b') | ./a
      const b = require('./b'); module.exports = { ...b }              | ./b
      __exportStar(require('./a'), exports); tslib.__exportStar(require("./b"), exports) | ./a ./b
      var _a = require('./a'); Object.keys(_a).forEach(function (key) { exports[key] = _a[key] }) | ./a
      var _a = _interopRequireWildcard(require('./a')); Object.keys(_a).forEach(k => { exports[k] = _a[k] }) | ./a
      Object.keys(a).forEach(k => {}); const x = require('./x')        | ^^
      """)
  void otherModulesThatAreExportedAreFound(String text, String specifiers) {
    assertEquals(specifiers.replace("^", ""), String.join(" ", shape(text).reexports()));
  }

  @Test
  void theMarkOfAnEcmaScriptModuleIsNoName() {
    CommonJsShape shape = shape("Object.defineProperty(exports, '__esModule', { value: true }); exports.a = 1;");
    assertEquals(true, shape.esModule());
    assertEquals("[a]", shape.names().toString());
    assertEquals(true, shape("exports.__esModule = true").esModule());
    assertEquals(false, shape("exports.a = 1").esModule());
  }
}
