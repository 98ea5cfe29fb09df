package tj.somon.modules.json;

import java.util.List;
import java.util.Optional;

/** A JSON value with its place in the text: UTF-16 offsets, the end exclusive. */
public sealed interface JsonValue {

  int start();

  int end();

  /** A string, its escapes resolved. */
  record Text(String value, int start, int end) implements JsonValue {}

  /**
   * A number.
   *
   * @param literal the number as it is written
   */
  record Number(String literal, int start, int end) implements JsonValue {}

  /** {@code true} or {@code false}. */
  record Truth(boolean value, int start, int end) implements JsonValue {}

  /** {@code null}. */
  record Null(int start, int end) implements JsonValue {}

  /** An array. */
  record Array(List<JsonValue> elements, int start, int end) implements JsonValue {
    public Array {
      elements = List.copyOf(elements);
    }
  }

  /** An object; names may come more than once. */
  record Dictionary(List<Member> members, int start, int end) implements JsonValue {
    public Dictionary {
      members = List.copyOf(members);
    }

    /** The value of a name; the last one if it comes more than once, as {@code JSON.parse} does. */
    public Optional<JsonValue> get(String name) {
      for (int i = members.size() - 1; i >= 0; i--) {
        if (members.get(i).name().equals(name)) {
          return Optional.of(members.get(i).value());
        }
      }
      return Optional.empty();
    }

    /** The string that a name stands for, if it stands for a string. */
    public Optional<String> text(String name) {
      return get(name).orElse(null) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
    }
  }

  /** A name of an object and its value; the place is that of the name with its quotes. */
  record Member(String name, JsonValue value, int start, int end) {}
}
