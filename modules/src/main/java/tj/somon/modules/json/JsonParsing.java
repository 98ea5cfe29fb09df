package tj.somon.modules.json;

/** What came of reading a text as JSON. */
public sealed interface JsonParsing {

  /** The text is one JSON value. */
  record Parsed(JsonValue value) implements JsonParsing {}

  /**
   * The text is not JSON.
   *
   * @param offset of the first character that cannot stand where it stands, in UTF-16 units
   */
  record Malformed(JsonFault fault, int offset) implements JsonParsing {}
}
