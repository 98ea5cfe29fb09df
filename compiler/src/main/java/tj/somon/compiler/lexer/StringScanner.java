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
  private @Nullable String value;
  private boolean escaped;
  private boolean legacy;

  StringScanner(char[] chars, int length, LexicalErrors errors) {
    this.chars = chars;
    this.length = length;
    this.escapes = new Escapes(chars);
    this.errors = errors;
  }

  /** The value of the last string if it is not simply what stands between its quotes, otherwise null. */
  @Nullable
  String value() {
    return value;
  }

  /** Whether the last string has an escape. */
  boolean escaped() {
    return escaped;
  }

  /** Whether the last string has an octal escape or {@code \8} or {@code \9}. */
  boolean legacy() {
    return legacy;
  }

  /** Reads the string whose opening quote is at {@code start}; answers the offset behind it. */
  int scan(int start) {
    value = null;
    escaped = false;
    legacy = false;
    char quote = chars[start];
    int at = start + 1;
    while (true) {
      char c = chars[at];
      if (c == quote) {
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
    var decoded = new StringBuilder(firstEscape - start + 32).append(chars, start + 1, firstEscape - start - 1);
    int at = firstEscape;
    while (chars[at] != quote && !isEnd(chars[at], at)) {
      if (chars[at] != '\\') {
        decoded.append(chars[at++]);
      } else if (at + 1 < length) {
        at = escape(at, decoded);
      } else {
        at++;
      }
    }
    value = decoded.toString();
    escaped = true;
    if (chars[at] != quote) {
      return unterminated(start, at);
    }
    return at + 1;
  }

  private int escape(int backslash, StringBuilder decoded) {
    int end = escapes.read(backslash);
    legacy |= escapes.legacy();
    LexerCode problem = escapes.problem();
    if (problem != null) {
      errors.report(problem, backslash, end, LexicalErrors.escapeNotes(problem));
    }
    if (escapes.codePoint() != Escapes.NOTHING) {
      decoded.appendCodePoint(escapes.codePoint());
    }
    return end;
  }

  private int unterminated(int start, int end) {
    if (value == null) {
      value = new String(chars, start + 1, end - start - 1);
    }
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
