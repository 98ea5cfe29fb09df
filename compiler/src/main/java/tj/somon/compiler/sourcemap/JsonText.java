package tj.somon.compiler.sourcemap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON (RFC 8259) into maps, lists, strings, doubles, booleans and null. */
final class JsonText {
  private static final int MAX_DEPTH = 200;

  private final String text;
  private int at;
  private int depth;

  JsonText(String text) {
    this.text = text;
  }

  /** The one value of the text; {@link IllegalArgumentException} if it is not JSON. */
  @Nullable
  Object read() {
    Object value = value();
    space();
    if (at < text.length()) {
      throw wrong();
    }
    return value;
  }

  private @Nullable Object value() {
    space();
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object() {
    enter();
    var map = new LinkedHashMap<String, @Nullable Object>();
    if (!closes('}')) {
      do {
        space();
        String key = string();
        space();
        expect(':');
        map.put(key, value());
      } while (continues('}'));
    }
    depth--;
    return map;
  }

  private List<@Nullable Object> array() {
    enter();
    var list = new ArrayList<@Nullable Object>();
    if (!closes(']')) {
      do {
        list.add(value());
      } while (continues(']'));
    }
    depth--;
    return list;
  }

  private void enter() {
    at++;
    if (++depth > MAX_DEPTH) {
      throw wrong();
    }
  }

  private boolean closes(char closer) {
    space();
    if (peek() != closer) {
      return false;
    }
    at++;
    return true;
  }

  private boolean continues(char closer) {
    space();
    if (peek() == ',') {
      at++;
      return true;
    }
    expect(closer);
    return false;
  }

  private String string() {
    expect('"');
    int end = at;
    while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\\') {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '"') {
      String plain = text.substring(at, end);
      at = end + 1;
      return plain;
    }
    return escapedString();
  }

  private String escapedString() {
    var out = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      out.append(c == '\\' ? escape() : c);
    }
    at++;
    return out.toString();
  }

  private char escape() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw wrong();
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw wrong();
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  private @Nullable Object word(String word, @Nullable Object meaning) {
    if (!text.startsWith(word, at)) {
      throw wrong();
    }
    at += word.length();
    return meaning;
  }

  private Double number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      return Double.valueOf(text.substring(start, at));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("JSON at " + start, e);
    }
  }

  private void space() {
    while (at < text.length() && " \t\r\n\uFEFF".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong();
    }
    return text.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw wrong();
    }
    at++;
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("JSON at " + at);
  }
}
