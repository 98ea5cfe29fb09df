package tj.somon.modules.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tj.somon.modules.json.JsonValue;

/** Reads values that the schema has let through. */
final class Sections {
  private Sections() {}

  /** The object of a key; an empty one if there is none. */
  static JsonValue.Dictionary section(JsonValue.Dictionary parent, String name) {
    return parent.get(name).orElse(null) instanceof JsonValue.Dictionary section ? section
        : new JsonValue.Dictionary(List.of(), parent.start(), parent.start());
  }

  static boolean flag(JsonValue.Dictionary section, String name, boolean otherwise) {
    return section.get(name).orElse(null) instanceof JsonValue.Truth truth ? truth.value() : otherwise;
  }

  static OptionalLong whole(JsonValue.Dictionary section, String name) {
    return section.get(name).orElse(null) instanceof JsonValue.Number number
        ? OptionalLong.of((long) Double.parseDouble(number.literal()))
        : OptionalLong.empty();
  }

  static Optional<List<String>> texts(JsonValue.Dictionary section, String name) {
    if (!(section.get(name).orElse(null) instanceof JsonValue.Array array)) {
      return Optional.empty();
    }
    var texts = new ArrayList<String>();
    for (JsonValue element : array.elements()) {
      if (element instanceof JsonValue.Text text) {
        texts.add(text.value());
      }
    }
    return Optional.of(List.copyOf(texts));
  }
}
