package tj.somon.compiler.lexer;

import org.jspecify.annotations.Nullable;

/** Reads pieces of templates (ECMAScript 2025, 12.9.6): from a back quote or brace to the next one. */
final class TemplateScanner {
  /** What {@link #scan} answers when the text ends inside the template. */
  static final int UNTERMINATED = -1;

  private final char[] chars;
  private final int length;
  private final Escapes escapes;

  // the last piece: its content, and what is special about it
  private int from;
  private int to;
  private boolean plain;
  private @Nullable LexerCode problem;
  private int problemStart;
  private int problemEnd;

  TemplateScanner(char[] chars, int length) {
    this.chars = chars;
    this.length = length;
    this.escapes = new Escapes(chars);
  }

  /**
   * Reads the piece whose opening delimiter is at an offset.
   *
   * @return the offset of the closing back quote or of <code>${</code>, or {@link #UNTERMINATED}
   */
  int scan(int delimiter) {
    from = delimiter + 1;
    plain = true;
    problem = null;
    int at = from;
    while (true) {
      char c = chars[at];
      if (c == '`' || c == '$' && chars[at + 1] == '{') {
        to = at;
        return at;
      }
      if (c == '\\' && at + 1 < length) {
        at = escape(at);
      } else if (c == 0 && at >= length) {
        to = at;
        return UNTERMINATED;
      } else {
        plain &= c != '\r';
        at++;
      }
    }
  }

  private int escape(int backslash) {
    plain = false;
    int end = escapes.read(backslash);
    LexerCode wrong = escapes.legacy() ? LexerCode.OCTAL_IN_TEMPLATE : escapes.problem();
    if (wrong != null && problem == null) {
      problem = wrong;
      problemStart = backslash;
      problemEnd = end;
    }
    return end;
  }

  /** Whether the last piece has an escape that only a tagged template may have. */
  boolean hasInvalidEscape() {
    return problem != null;
  }

  void reportInvalidEscape(LexicalErrors errors) {
    LexerCode wrong = problem;
    if (wrong != null) {
      errors.report(wrong, problemStart, problemEnd, LexicalErrors.escapeNotes(wrong));
    }
  }

  /** The last piece as it stands in the source, line ends as LF. */
  String raw() {
    if (plain) {
      return new String(chars, from, to - from);
    }
    var raw = new StringBuilder(to - from);
    for (int at = from; at < to; at++) {
      if (chars[at] != '\r') {
        raw.append(chars[at]);
      } else if (at + 1 == to || chars[at + 1] != '\n') {
        raw.append('\n');
      }
    }
    return raw.toString();
  }

  /** What the last piece means, or null if an escape is invalid. */
  @Nullable
  String cooked() {
    if (problem != null) {
      return null;
    }
    return plain ? new String(chars, from, to - from) : decode();
  }

  private String decode() {
    var cooked = new StringBuilder(to - from);
    int at = from;
    while (at < to) {
      char c = chars[at];
      if (c == '\\' && at + 1 < length) {
        at = escapes.read(at);
        if (escapes.codePoint() != Escapes.NOTHING) {
          cooked.appendCodePoint(escapes.codePoint());
        }
      } else {
        at = c == '\r' && chars[at + 1] == '\n' ? at + 2 : at + 1;
        cooked.append(c == '\r' ? '\n' : c);
      }
    }
    return cooked.toString();
  }

  /** The last piece, to be restored with {@link #restore}. */
  Piece piece() {
    return new Piece(from, to, plain, problem, problemStart, problemEnd);
  }

  void restore(Piece piece) {
    from = piece.from;
    to = piece.to;
    plain = piece.plain;
    problem = piece.problem;
    problemStart = piece.problemStart;
    problemEnd = piece.problemEnd;
  }

  /** What is known of a piece. */
  record Piece(int from, int to, boolean plain, @Nullable LexerCode problem, int problemStart, int problemEnd) {}
}
