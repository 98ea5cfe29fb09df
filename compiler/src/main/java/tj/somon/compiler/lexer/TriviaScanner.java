package tj.somon.compiler.lexer;

import tj.somon.compiler.source.Characters;

/** Passes over white space, line ends and comments (ECMAScript 2025, 12.2 to 12.4 and B.1.1), and notes the comments. */
final class TriviaScanner {
  /** The first letter of Unicode's Cyrillic block. */
  private static final char TAJIK = 0x400;

  private final char[] chars;
  private final int length;
  private final boolean htmlComments;
  private final LexicalErrors errors;
  private final CommentTable comments = new CommentTable();
  private final int hashbangEnd;
  private boolean newline;

  TriviaScanner(char[] chars, int length, boolean htmlComments, LexicalErrors errors) {
    this.chars = chars;
    this.length = length;
    this.htmlComments = htmlComments;
    this.errors = errors;
    this.hashbangEnd = hashbang();
  }

  private int hashbang() {
    int at = chars[0] == Characters.BYTE_ORDER_MARK ? 1 : 0;
    return at + 1 < length && chars[at] == '#' && chars[at + 1] == '!' ? lineEnd(at) : 0;
  }

  /** Offset behind the hashbang line, its line end excluded; 0 if there is none. */
  int hashbangEnd() {
    return hashbangEnd;
  }

  /** The comments passed over so far. */
  CommentTable comments() {
    return comments;
  }

  /** Whether the trivia passed over last contain a line end. */
  boolean newline() {
    return newline;
  }

  /** Passes over what is no token; answers where the next token starts. */
  int skip(int from) {
    newline = false;
    int at = from;
    while (true) {
      char c = chars[at];
      if (c == ' ' || c == '\t') {
        at++;
      } else if (c > '/' && c < 0x80 && c != '<' || c >= TAJIK && c < Characters.LIMIT) {
        return at;
      } else if (c == '\n' || c == '\r') {
        newline = true;
        at++;
      } else {
        int behind = rare(c, at, from);
        if (behind == at) {
          return at;
        }
        at = behind;
      }
    }
  }

  /** Passes over one piece that is neither a space nor a line end; answers the same offset if there is none. */
  private int rare(char c, int at, int from) {
    if (c == '/') {
      return comment(at);
    }
    if (c == '<' || c == '-') {
      return htmlComments ? htmlComment(c, at, from) : at;
    }
    if (c > ' ' && c < 0x80 || c == 0) {
      return at;
    }
    if (Characters.isLineEnd(c)) {
      newline = true;
      return at + 1;
    }
    if (Characters.isWhiteSpace(c)) {
      return at + 1;
    }
    return Characters.isInvisible(c) ? invisible(c, at) : at;
  }

  private int invisible(char c, int from) {
    int at = from + 1;
    while (Characters.isInvisible(chars[at])) {
      at++;
    }
    errors.strange(LexerCode.INVISIBLE_CHARACTER, from, at, c);
    return at;
  }

  private int comment(int at) {
    char second = chars[at + 1];
    if (second == '/') {
      return lineComment(at);
    }
    return second == '*' ? blockComment(at) : at;
  }

  private int lineComment(int from) {
    int at = lineEnd(from);
    comments.add(from, at, false);
    return at;
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < length && !Characters.isLineEnd(chars[at])) {
      at++;
    }
    return at;
  }

  private int blockComment(int from) {
    int at = from + 2;
    while (at < length) {
      char c = chars[at++];
      if (c == '*' && chars[at] == '/') {
        comments.add(from, at + 1, true);
        return at + 1;
      }
      if (Characters.isLineEnd(c)) {
        newline = true;
      }
    }
    errors.report(LexerCode.UNTERMINATED_COMMENT, from, from + 2);
    return length;
  }

  /** {@code <!--} anywhere, {@code -->} where nothing but trivia stands before it on its line. */
  private int htmlComment(char c, int at, int from) {
    if (c == '<') {
      return chars[at + 1] == '!' && chars[at + 2] == '-' && chars[at + 3] == '-' ? lineComment(at) : at;
    }
    boolean lineStart = newline || from <= hashbangEnd;
    return lineStart && chars[at + 1] == '-' && chars[at + 2] == '>' ? lineComment(at) : at;
  }
}
