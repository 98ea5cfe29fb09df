package tj.somon.modules.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.modules.json.JsonParsing.Malformed;
import tj.somon.modules.json.JsonParsing.Parsed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads a text as JSON (RFC 8259). A leading U+FEFF is ignored. */
public final class JsonReader {
  /** Levels of arrays and objects that are read. */
  public static final int DEEPEST = 1000;

  private static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE).maxNumberLength(Integer.MAX_VALUE).build())
      .build();

  private final String text;
  private final int skipped;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable JsonValue root;

  /** An array or object whose end has not come yet. */
  private static final class Open {
    final int start;
    final boolean object;
    final List<JsonValue> elements = new ArrayList<>();
    final List<JsonValue.Member> members = new ArrayList<>();
    String name = "";
    int nameStart;
    int nameEnd;

    Open(int start, boolean object) {
      this.start = start;
      this.object = object;
    }
  }

  private JsonReader(String text) {
    this.text = text;
    this.skipped = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /** Reads a text that should be one JSON value. */
  public static JsonParsing read(String text) {
    return new JsonReader(text).read();
  }

  private JsonParsing read() {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.substring(skipped))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (root != null) {
          return new Malformed(JsonFault.UNEXPECTED, start(parser));
        }
        take(parser, token);
      }
    } catch (StreamConstraintsException e) {
      Open innermost = open.peek();
      return new Malformed(JsonFault.TOO_DEEP, innermost == null ? offset(e) : innermost.start);
    } catch (UnexpectedEndOfInputException _) {
      return new Malformed(JsonFault.UNFINISHED, text.length());
    } catch (JacksonException e) {
      int offset = offset(e);
      return new Malformed(offset >= text.length() ? JsonFault.UNFINISHED : JsonFault.UNEXPECTED, offset);
    }
    return root == null ? new Malformed(JsonFault.EMPTY, text.length()) : new Parsed(root);
  }

  private void take(JsonParser parser, JsonToken token) {
    int start = start(parser);
    switch (token) {
      case START_OBJECT -> open.push(new Open(start, true));
      case START_ARRAY -> open.push(new Open(start, false));
      case END_OBJECT, END_ARRAY -> close(start + 1);
      case PROPERTY_NAME -> {
        Open object = open.element();
        object.name = parser.getString();
        object.nameStart = start;
        object.nameEnd = endOfString(start);
      }
      case VALUE_STRING -> {
        String value = parser.getString();
        add(new JsonValue.Text(value, start, endOfString(start)));
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        String literal = parser.getString();
        add(new JsonValue.Number(literal, start, start + literal.length()));
      }
      case VALUE_TRUE -> add(new JsonValue.Truth(true, start, start + "true".length()));
      case VALUE_FALSE -> add(new JsonValue.Truth(false, start, start + "false".length()));
      case VALUE_NULL -> add(new JsonValue.Null(start, start + "null".length()));
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new IllegalStateException("a text has no " + token);
    }
  }

  private void close(int end) {
    Open closed = open.pop();
    add(closed.object ? new JsonValue.Dictionary(closed.members, closed.start, end)
        : new JsonValue.Array(closed.elements, closed.start, end));
  }

  private void add(JsonValue value) {
    Open parent = open.peek();
    if (parent == null) {
      root = value;
    } else if (parent.object) {
      parent.members.add(new JsonValue.Member(parent.name, value, parent.nameStart, parent.nameEnd));
    } else {
      parent.elements.add(value);
    }
  }

  private int start(JsonParser parser) {
    return skipped + (int) parser.currentTokenLocation().getCharOffset();
  }

  /** The offset behind the closing quote of the string that begins at an offset; the string is known to be whole. */
  private int endOfString(int start) {
    int at = start + 1;
    while (text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private int offset(JacksonException e) {
    long offset = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
    return Math.clamp(skipped + offset, 0, text.length());
  }
}
