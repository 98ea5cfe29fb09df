package tj.somon.compiler.regexp;

import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;

/**
 * A pattern and a place in it. The first failure moves the place to the end, so that every loop over the text stops; no
 * second one is reported.
 */
final class PatternText {
  /** What {@link #peek} answers at the end; no character of Unicode. */
  static final char END = 0xFFFF;

  private final String text;
  private final int offset;
  private final boolean unicode;
  private final boolean sets;
  private final boolean annexB;
  private final Diagnostics diagnostics;
  private int at;
  private boolean failed;

  PatternText(String text, int offset, boolean unicode, boolean sets, boolean annexB, Diagnostics diagnostics) {
    this.text = text;
    this.offset = offset;
    this.unicode = unicode;
    this.sets = sets;
    this.annexB = annexB;
    this.diagnostics = diagnostics;
  }

  /** Whether the flag {@code u} or {@code v} is set. */
  boolean unicode() {
    return unicode;
  }

  /** Whether the flag {@code v} is set. */
  boolean sets() {
    return sets;
  }

  /** Whether what Annex B tolerates is tolerated: never in Unicode mode. */
  boolean lenient() {
    return annexB && !unicode;
  }

  int at() {
    return at;
  }

  void moveTo(int place) {
    if (!failed) {
      at = place;
    }
  }

  boolean failed() {
    return failed;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  int length() {
    return text.length();
  }

  char peek() {
    return peek(0);
  }

  /** The character {@code ahead} places further, or {@link #END}. */
  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : END;
  }

  /** The character at a place of the pattern, or {@link #END}. */
  char charAt(int place) {
    return place < text.length() ? text.charAt(place) : END;
  }

  boolean at(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  boolean at(String expected) {
    return text.startsWith(expected, at);
  }

  boolean eat(char c) {
    if (!at(c)) {
      return false;
    }
    at++;
    return true;
  }

  boolean eat(String expected) {
    if (!at(expected)) {
      return false;
    }
    at += expected.length();
    return true;
  }

  void skip(int count) {
    at = Math.min(at + count, text.length());
  }

  /** Reads a character: a code point in Unicode mode, otherwise a UTF-16 unit. Not at the end. */
  int next() {
    int character = unicode ? text.codePointAt(at) : text.charAt(at);
    at += unicode ? Character.charCount(character) : 1;
    return character;
  }

  /** Reads a code point. Not at the end. */
  int nextCodePoint() {
    int character = text.codePointAt(at);
    at += Character.charCount(character);
    return character;
  }

  String slice(int from, int to) {
    return text.substring(from, to);
  }

  void fail(RegExpCode code, int from, int to) {
    fail(code, from, to, Map.of());
  }

  void fail(RegExpCode code, int from, int to, Map<String, String> arguments) {
    if (!failed) {
      int end = Math.min(Math.max(to, from), text.length());
      diagnostics.add(Diagnostic.of(code, offset + from, offset + end, arguments));
    }
    failed = true;
    at = text.length();
  }

  /** As {@link #fail}, with the text in question as the argument {@code name}. */
  void failNaming(RegExpCode code, int from, int to, String name) {
    int end = Math.min(to, text.length());
    fail(code, from, end, Map.of(name, text.substring(from, end)));
  }
}
