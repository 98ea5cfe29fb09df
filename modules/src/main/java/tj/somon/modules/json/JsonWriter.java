package tj.somon.modules.json;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

/** Writes one JSON value on one line. Not safe for use by several threads. */
public final class JsonWriter {
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(2 * JsonReader.DEEPEST).build()).build();

  private final StringWriter out = new StringWriter();
  private final JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out);

  /** A string as JSON writes it, with its quotes. */
  public static String quoted(String text) {
    return new JsonWriter().value(text).finish();
  }

  public JsonWriter beginObject() {
    generator.writeStartObject();
    return this;
  }

  public JsonWriter endObject() {
    generator.writeEndObject();
    return this;
  }

  public JsonWriter beginArray() {
    generator.writeStartArray();
    return this;
  }

  public JsonWriter endArray() {
    generator.writeEndArray();
    return this;
  }

  /** The name of the value that comes next. */
  public JsonWriter name(String name) {
    generator.writeName(name);
    return this;
  }

  public JsonWriter value(String value) {
    generator.writeString(value);
    return this;
  }

  public JsonWriter value(long value) {
    generator.writeNumber(value);
    return this;
  }

  public JsonWriter value(boolean value) {
    generator.writeBoolean(value);
    return this;
  }

  /** {@code null}. */
  public JsonWriter nothing() {
    generator.writeNull();
    return this;
  }

  /** A value that was read, number literals as they were written. */
  public JsonWriter value(JsonValue value) {
    return switch (value) {
      case JsonValue.Text text -> value(text.value());
      case JsonValue.Number number -> {
        generator.writeNumber(number.literal());
        yield this;
      }
      case JsonValue.Truth truth -> value(truth.value());
      case JsonValue.Null _ -> nothing();
      case JsonValue.Array array -> {
        beginArray();
        array.elements().forEach(this::value);
        yield endArray();
      }
      case JsonValue.Dictionary object -> {
        beginObject();
        for (JsonValue.Member member : object.members()) {
          name(member.name()).value(member.value());
        }
        yield endObject();
      }
    };
  }

  /** Ends the value and gives its text. */
  public String finish() {
    generator.close();
    return wellFormed(out.toString());
  }

  /** The text with the halves of pairs that stand alone as escapes, as they cannot be encoded otherwise. */
  private static String wellFormed(String text) {
    StringBuilder fixed = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        if (fixed != null) {
          fixed.append(c).append(text.charAt(i));
        }
      } else if (Character.isSurrogate(c)) {
        fixed = fixed == null ? new StringBuilder(text.length() + 16).append(text, 0, i) : fixed;
        fixed.append("\\u").append(Integer.toHexString(c));
      } else if (fixed != null) {
        fixed.append(c);
      }
    }
    return fixed == null ? text : fixed.toString();
  }
}
