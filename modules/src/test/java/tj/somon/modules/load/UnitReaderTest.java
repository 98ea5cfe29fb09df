package tj.somon.modules.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.somon.compiler.source.SourceText;

/** CommonJS is told from ECMAScript modules as Node does it. */
class UnitReaderTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
      a.cjs  | module   | exports.a = 1               | COMMONJS
      a.mjs  | commonjs | exports.a = 1               | MODULE
      a.js   | commonjs | exports.a = 1               | COMMONJS
      a.js   | module   | exports.a = 1               | MODULE
      a.js   | ^^       | exports.a = 1               | COMMONJS
      a.js   | ^^       | import './b.js'             | MODULE
      a.js   | ^^       | let a; export { a }         | MODULE
      a.js   | ^^       | console.log(import.meta.url) | MODULE
      a.js   | ^^       | await 1                     | MODULE
      a.js   | ^^       | import('./b.js')            | COMMONJS
      a.js   | ^^       | with (a) b                  | COMMONJS
      a.js   | ^^       | imported = 1                | COMMONJS
      a.js   | ^^       | exports.a = 010             | COMMONJS
      a.cts  | ^^       | export const a = 1          | COMMONJS
      a.som  | commonjs | чоп.сабт(1)                 | MODULE
      a.json | ^^       | {}                          | JSON
      """)
  void theKindIsDecidedByNameThenPackageThenText(String name, String type, String text, ModuleKind kind) {
    assertEquals(kind, UnitReader
        .read("/p/" + name, SourceText.of(name, text), type, tj.somon.compiler.source.Checkpoint.NONE).kind());
  }
}
