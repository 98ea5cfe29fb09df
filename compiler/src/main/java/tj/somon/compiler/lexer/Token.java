package tj.somon.compiler.lexer;

import org.jspecify.annotations.Nullable;
import tj.somon.compiler.vocabulary.TokenKind;

/** What is known of the token that a {@link Lexer} has found, and where the next one is looked for. */
public abstract sealed class Token permits Lexer, LexerState {
  static final int NO_WORD = -1;

  /** Where the next token is looked for. */
  int position;
  int start;
  int end;
  int previousEnd;
  TokenKind kind = TokenKind.INVALID;
  boolean newlineBefore;
  boolean escaped;
  boolean legacy;
  /** The number of the word in the table of words. */
  int word = NO_WORD;
  @Nullable
  String value;
  double number;
  int patternEnd;

  Token() {}

  /** Becomes what another token is. */
  final void become(Token other) {
    position = other.position;
    start = other.start;
    end = other.end;
    previousEnd = other.previousEnd;
    kind = other.kind;
    newlineBefore = other.newlineBefore;
    escaped = other.escaped;
    legacy = other.legacy;
    word = other.word;
    value = other.value;
    number = other.number;
    patternEnd = other.patternEnd;
  }

  public final TokenKind kind() {
    return kind;
  }

  /** UTF-16 offset of the token's first character. */
  public final int start() {
    return start;
  }

  /** UTF-16 offset behind the token. */
  public final int end() {
    return end;
  }

  /** UTF-16 offset behind the token before this one; 0 at the first. */
  public final int previousEnd() {
    return previousEnd;
  }

  /** Whether a line ends between the token before and this one, also inside a comment. */
  public final boolean newlineBefore() {
    return newlineBefore;
  }

  /** Whether the word or string contains an escape. */
  public final boolean escaped() {
    return escaped;
  }

  /** The value of a number. */
  public final double number() {
    return number;
  }

  /** Whether the number has a leading zero, or the string an octal escape: forbidden in strict mode. */
  public final boolean legacyNumber() {
    return legacy;
  }
}
