package tj.somon.modules.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

  @Test
  void writesOneLine() {
    String json = new JsonWriter().beginObject().name("а").value("x\n\"").name("b").beginArray().value(1).value(true)
        .nothing().endArray().endObject().finish();
    assertEquals("{\"а\":\"x\\n\\\"\",\"b\":[1,true,null]}", json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":[1,-2.5e300,123456789012345678901234567890,\"х\",null,true,false,{}]}", "\"\"", "[]"})
  void writesWhatWasRead(String json) {
    var parsed = assertInstanceOf(JsonParsing.Parsed.class, JsonReader.read(json));
    assertEquals(json, new JsonWriter().value(parsed.value()).finish());
  }

  @Test
  void halvesOfPairsBecomeEscapes() {
    assertEquals("\"a\\ud800б😀\\udc00\"", JsonWriter.quoted("a\ud800б😀\udc00"));
  }

  @Test
  void lineSeparatorsAndControlsDoNotBreakTheLine() {
    assertEquals(-1, JsonWriter.quoted("a\nb\rc\u0000").indexOf('\n'));
    assertEquals("\"a\\u0000\"", JsonWriter.quoted("a\u0000"));
  }
}
