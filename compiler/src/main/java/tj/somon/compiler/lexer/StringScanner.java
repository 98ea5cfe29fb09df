package tj.somon.compiler.lexer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Note;

/** Reads quoted strings (ECMAScript 2025, 12.9.4). */
final class StringScanner {
  private final char[] chars;
  private final int length;
  private final Escapes escapes;
  private final LexicalErrors errors;
  private @Nullable String decoded;
  private boolean legacy;
  private int contentEnd;

  StringScanner(char[] chars, int length, LexicalErrors errors) {
    this.chars = chars;
    this.length = length;
    this.escapes = new Escapes(chars);
    this.errors = errors;
  }

  /** The value of the last string if it has escapes, otherwise null: then the value is the text itself. */
  @Nullable
  String decoded() {
    return decoded;
  }

  /** Whether the last string has an octal escape or {@code \8} or {@code \9}. */
  boolean legacy() {
    return legacy;
  }

  /** Offset behind the last character of the last string's content. */
  int contentEnd() {
    return contentEnd;
  }

  /** Reads the string whose opening quote is at {@code start}; answers the offset behind it. */
  int scan(int start) {
    decoded = null;
    legacy = false;
    char quote = chars[start];
    int at = start + 1;
    while (true) {
      char c = chars[at];
      if (c == quote) {
        contentEnd = at;
        return at + 1;
      }
      if (c == '\\') {
        return scanDecoding(start, at);
      }
      if (isEnd(c, at)) {
        return unterminated(start, at);
      }
      at++;
    }
  }

  private boolean isEnd(char c, int at) {
    return c == '\n' || c == '\r' || c == 0 && at >= length;
  }

  private int scanDecoding(int start, int firstEscape) {
    char quote = chars[start];
    var value = new StringBuilder(firstEscape - start + 32).append(chars, start + 1, firstEscape - start - 1);
    int at = firstEscape;
    while (chars[at] != quote && !isEnd(chars[at], at)) {
      if (chars[at] != '\\') {
        value.append(chars[at++]);
      } else if (at + 1 < length) {
        at = escape(at, value);
      } else {
        at++;
      }
    }
    decoded = value.toString();
    if (chars[at] != quote) {
      return unterminated(start, at);
    }
    contentEnd = at;
    return at + 1;
  }

  private int escape(int backslash, StringBuilder value) {
    int end = escapes.read(backslash);
    legacy |= escapes.legacy();
    LexerCode problem = escapes.problem();
    if (problem != null) {
      errors.report(problem, backslash, end, LexicalErrors.escapeNotes(problem));
    }
    if (escapes.codePoint() != Escapes.NOTHING) {
      value.appendCodePoint(escapes.codePoint());
    }
    return end;
  }

  private int unterminated(int start, int end) {
    contentEnd = end;
    errors.report(LexerCode.UNTERMINATED_STRING, start, start + 1, remedy(start, end));
    return end;
  }

  /** A line that ends in a typographic quote was meant to end the string; otherwise the string may span lines. */
  private Note remedy(int start, int end) {
    String quote = String.valueOf(chars[start]);
    for (int at = end - 1; at > start; at--) {
      if (LookAlikes.isQuote(chars[at])) {
        return Note.at("note.closing-quote", Map.of("found", String.valueOf(chars[at]), "right", quote), at, at + 1);
      }
    }
    return Note.of(end < length ? "note.string-over-lines" : "note.close-string", Map.of("right", quote));
  }
}
