package tj.somon.cli.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.json.JsonWriter;

/** The parameters of a request; a parameter that nobody asked for is an option that is not supported. */
final class Params {
  private final JsonValue.Dictionary values;
  private final Set<String> known = new HashSet<>();

  Params(JsonValue.Dictionary values) {
    this.values = values;
  }

  private Optional<JsonValue> get(String name) {
    known.add(name);
    return values.get(name);
  }

  /** A string that must be there. */
  String text(String name) throws RequestFault {
    if (get(name).orElse(null) instanceof JsonValue.Text text) {
      return text.value();
    }
    throw RequestFault.badField("params." + name, "string");
  }

  /** An array of strings; empty if it is not there. */
  List<String> texts(String name) throws RequestFault {
    Optional<JsonValue> value = get(name);
    var texts = new ArrayList<String>();
    if (value.isPresent()) {
      if (!(value.get() instanceof JsonValue.Array array)) {
        throw RequestFault.badField("params." + name, "string[]");
      }
      for (JsonValue element : array.elements()) {
        if (!(element instanceof JsonValue.Text text)) {
          throw RequestFault.badField("params." + name, "string[]");
        }
        texts.add(text.value());
      }
    }
    return texts;
  }

  /** One of a few strings, if it is there. */
  Optional<String> choice(String name, List<String> choices) throws RequestFault {
    Optional<JsonValue> value = get(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof JsonValue.Text text && choices.contains(text.value())) {
      return Optional.of(text.value());
    }
    throw RequestFault.badField("params." + name, String.join("|", choices));
  }

  /** A boolean; false if it is not there. */
  boolean flag(String name) throws RequestFault {
    Optional<JsonValue> value = get(name);
    if (value.isPresent() && !(value.get() instanceof JsonValue.Truth)) {
      throw RequestFault.badField("params." + name, "boolean");
    }
    return value.orElse(null) instanceof JsonValue.Truth truth && truth.value();
  }

  /** A boolean, with what it is if it is not there. */
  boolean flag(String name, boolean absent) throws RequestFault {
    return get(name).isPresent() ? flag(name) : absent;
  }

  /** A string, if it is there. */
  Optional<String> optionalText(String name) throws RequestFault {
    return get(name).isPresent() ? Optional.of(text(name)) : Optional.empty();
  }

  /** A string, or a boolean as a word; empty if it is not there. */
  String word(String name) throws RequestFault {
    return get(name).orElse(null) instanceof JsonValue.Truth truth ? Boolean.toString(truth.value())
        : optionalText(name).orElse("");
  }

  /** The elements of an array; none if it is not there. */
  List<JsonValue> elements(String name) throws RequestFault {
    Optional<JsonValue> value = get(name);
    if (value.isPresent() && !(value.get() instanceof JsonValue.Array)) {
      throw RequestFault.badField("params." + name, "array");
    }
    return value.orElse(null) instanceof JsonValue.Array array ? array.elements() : List.of();
  }

  /** An object of strings; empty if it is not there. Values that are no strings stand as JSON. */
  Map<String, String> dictionary(String name) throws RequestFault {
    var all = new LinkedHashMap<String, String>();
    Optional<JsonValue> value = get(name);
    if (value.isPresent() && !(value.get() instanceof JsonValue.Dictionary)) {
      throw RequestFault.badField("params." + name, "object");
    }
    if (value.orElse(null) instanceof JsonValue.Dictionary object) {
      for (JsonValue.Member member : object.members()) {
        all.put(member.name(), member.value() instanceof JsonValue.Text text ? text.value()
            : new JsonWriter().value(member.value()).finish());
      }
    }
    return all;
  }

  /** Refuses a parameter that was not asked for. */
  void finish() throws RequestFault {
    for (JsonValue.Member member : values.members()) {
      if (!known.contains(member.name())) {
        throw RequestFault.unsupported(member.name());
      }
    }
  }
}
