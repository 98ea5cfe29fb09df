package tj.somon.compiler.lexer;

import org.jspecify.annotations.Nullable;

/** Reads pieces of templates (ECMAScript 2025, 12.9.6): from a back quote or brace to the next one. */
final class TemplateScanner {
  private final char[] chars;
  private final int length;
  private final Escapes escapes;
  private final LexicalErrors errors;
  private @Nullable Open open;

  // the last piece: its content, and what is special about it
  private int from;
  private int to;
  private boolean plain;
  private boolean substitutes;
  private @Nullable LexerCode problem;
  private int problemStart;
  private int problemEnd;

  /** A template whose end is not read yet, within others. */
  record Open(int start, @Nullable Open outer) {}

  TemplateScanner(char[] chars, int length, LexicalErrors errors) {
    this.chars = chars;
    this.length = length;
    this.escapes = new Escapes(chars);
    this.errors = errors;
  }

  /** Reads the first piece of the template that begins at an offset; answers the offset behind it. */
  int head(int at) {
    int behind = piece(at, at);
    if (substitutes) {
      open = new Open(at, open);
    }
    return behind;
  }

  /** Reads the piece behind the substitution that the brace at an offset ends; answers the offset behind it. */
  int continuation(int brace) {
    Open template = open;
    int behind = piece(brace, template == null ? brace : template.start);
    if (!substitutes && template != null) {
      open = template.outer;
    }
    return behind;
  }

  /** Whether a substitution follows the last piece. */
  boolean substitutes() {
    return substitutes;
  }

  private int piece(int delimiter, int opening) {
    int at = content(delimiter);
    substitutes = chars[at] == '$';
    if (substitutes) {
      return at + 2;
    }
    if (at >= length) {
      errors.report(LexerCode.UNTERMINATED_TEMPLATE, opening, opening + 1);
      return length;
    }
    return at + 1;
  }

  /** Reads the content behind a delimiter; answers where it ends. */
  private int content(int delimiter) {
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
        return at;
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

  /** Reports the escape that only a tagged template may have, if the last piece has one. */
  void reportInvalidEscape() {
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

  /** The innermost template whose end is not read yet. */
  @Nullable
  Open open() {
    return open;
  }

  /** The last piece, to be restored with {@link #restore}. */
  Piece piece() {
    return new Piece(from, to, plain, problem, problemStart, problemEnd);
  }

  /** Comes back to the templates that were open, and to a piece if it was the current token. */
  void restore(@Nullable Open innermost, @Nullable Piece piece) {
    open = innermost;
    if (piece != null) {
      from = piece.from;
      to = piece.to;
      plain = piece.plain;
      problem = piece.problem;
      problemStart = piece.problemStart;
      problemEnd = piece.problemEnd;
    }
  }

  /** What is known of a piece. */
  record Piece(int from, int to, boolean plain, @Nullable LexerCode problem, int problemStart, int problemEnd) {}
}
