package tj.somon.modules.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonJsNamesTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"exports.a = 1; module.exports.б = 2|a б", "exports['x-y'] = 1|x-y",
      "Object.defineProperty(exports, \"d\", {})|d", "Object.defineProperty(exports, '__esModule', { value: true })|''",
      "module.exports = { a, b: { c: 1 }, d(x, y) {}, 'e': [f, g] }|a b d e", "if (exports.a == 1) exports.b === 2|''",
      "module.exports = function () {}|''", "module.exports = {|''"})
  void guessesNames(String text, String names) {
    var found = new TreeSet<String>();
    CommonJsNames.addTo(found, text);
    assertEquals(names.isEmpty() ? Set.of() : Set.of(names.split(" ")), found);
  }
}
