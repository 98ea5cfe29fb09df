package tj.somon.compiler.lexer;

import org.jspecify.annotations.Nullable;
import tj.somon.compiler.source.Characters;
import tj.somon.compiler.vocabulary.TokenKind;

/** Reads characters that are no part of the language, or that only look like one of it, and reports them. */
final class StrangeScanner {
  private final char[] chars;
  private final int length;
  private final WordScanner words;
  private final LexicalErrors errors;
  private TokenKind kind = TokenKind.INVALID;
  private @Nullable String content;

  StrangeScanner(char[] chars, int length, WordScanner words, LexicalErrors errors) {
    this.chars = chars;
    this.length = length;
    this.words = words;
    this.errors = errors;
  }

  /** The token that the last characters were meant to be; {@code INVALID} where nobody knows. */
  TokenKind kind() {
    return kind;
  }

  /** What the last string in typographic quotes contains; null if the last token is none. */
  @Nullable
  String content() {
    return content;
  }

  /** Reads what begins at an offset and is no token; answers the offset behind it. */
  int scan(int at) {
    content = null;
    char c = chars[at];
    LookAlikes.Meant meant = c < 0x80 ? null : LookAlikes.of(c);
    if (meant == null) {
      kind = TokenKind.INVALID;
      return run(at);
    }
    errors.lookAlike(at, at + 1, c, meant.right());
    if (LookAlikes.isQuote(c)) {
      return string(at, meant);
    }
    kind = meant.kind();
    return at + 1;
  }

  /** A string in typographic quotes is one mistake: it is read up to the closing quote of the same line. */
  private int string(int at, LookAlikes.Meant meant) {
    int close = at + 1;
    while (close < length && !Characters.isLineEnd(chars[close])) {
      LookAlikes.Meant other = chars[close] == meant.right().charAt(0) ? meant : LookAlikes.of(chars[close]);
      if (other == meant) {
        kind = TokenKind.STRING;
        content = new String(chars, at + 1, close - at - 1);
        return close + 1;
      }
      close++;
    }
    kind = TokenKind.INVALID;
    return at + 1;
  }

  /** One finding for a whole run of characters that are no part of the language. */
  private int run(int from) {
    int first = Character.codePointAt(chars, from, length);
    int at = from + Character.charCount(first);
    while (isStrange(at)) {
      at += Character.charCount(Character.codePointAt(chars, at, length));
    }
    errors.strange(LexerCode.UNEXPECTED_CHARACTER, from, at, first);
    return at;
  }

  private boolean isStrange(int at) {
    if (at >= length) {
      return false;
    }
    char c = chars[at];
    if (c > ' ' && c < 0x7F) {
      return c == '\\' && !words.startsAt(at);
    }
    return !Characters.isWhiteSpace(c) && !Characters.isLineEnd(c) && !Characters.isInvisible(c) && !words.startsAt(at)
        && LookAlikes.of(c) == null;
  }
}
