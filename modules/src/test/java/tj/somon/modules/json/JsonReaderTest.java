package tj.somon.modules.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.somon.modules.json.JsonParsing.Malformed;
import tj.somon.modules.json.JsonParsing.Parsed;

class JsonReaderTest {

  private static JsonValue parse(String text) {
    return assertInstanceOf(Parsed.class, JsonReader.read(text)).value();
  }

  @Test
  void everyValueHasItsPlace() {
    String text = "\uFEFF{\"а\\u0431\": [1, -2.5e3, true, null, \"q\\\"x\"], \"б\":{}}";
    var root = assertInstanceOf(JsonValue.Dictionary.class, parse(text));
    assertEquals(1, root.start());
    assertEquals(text.length(), root.end());
    JsonValue.Member member = root.members().getFirst();
    assertEquals("аб", member.name());
    assertEquals("\"а\\u0431\"", text.substring(member.start(), member.end()));
    var array = assertInstanceOf(JsonValue.Array.class, member.value());
    String[] slices = {"1", "-2.5e3", "true", "null", "\"q\\\"x\""};
    for (int i = 0; i < slices.length; i++) {
      JsonValue element = array.elements().get(i);
      assertEquals(slices[i], text.substring(element.start(), element.end()));
    }
    assertEquals("q\"x", assertInstanceOf(JsonValue.Text.class, array.elements().getLast()).value());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      ``             | EMPTY      | 0
      ` `            | EMPTY      | 1
      {"a":x}        | UNEXPECTED | 5
      {"a": 'x'}     | UNEXPECTED | 6
      {"a": 1,}      | UNEXPECTED | 8
      [1,]           | UNEXPECTED | 3
      {"a" 1}        | UNEXPECTED | 5
      [1 2]          | UNEXPECTED | 3
      [1] 2          | UNEXPECTED | 4
      {"a":          | UNFINISHED | 5
      "abc           | UNFINISHED | 4
      [[             | UNFINISHED | 2
      [tru]          | UNEXPECTED | 1
      01             | UNEXPECTED | 1
      // c           | UNEXPECTED | 0
      "\\x"          | UNEXPECTED | 2
      """)
  void saysWhereATextStopsBeingJson(String text, JsonFault fault, int offset) {
    assertEquals(new Malformed(fault, offset), JsonReader.read(text));
  }

  @Test
  void nestingHasALimit() {
    parse("[".repeat(JsonReader.DEEPEST) + "]".repeat(JsonReader.DEEPEST));
    assertEquals(new Malformed(JsonFault.TOO_DEEP, JsonReader.DEEPEST - 1),
        JsonReader.read("[".repeat(100_000) + "]".repeat(100_000)));
  }

  @Test
  void theLastOfEqualNamesCounts() {
    var root = assertInstanceOf(JsonValue.Dictionary.class, parse("{\"a\":\"1\",\"a\":\"2\",\"b\":3}"));
    assertEquals(Optional.of("2"), root.text("a"));
    assertEquals(Optional.empty(), root.text("b"));
    assertEquals(Optional.empty(), root.text("c"));
  }

  @Test
  void longStringsAreRead() {
    String text = "х".repeat(30_000_000);
    assertEquals(text, assertInstanceOf(JsonValue.Text.class, parse('"' + text + '"')).value());
  }
}
