package tj.somon.compiler.parser;

import tj.somon.compiler.lexer.Lexer;
import tj.somon.compiler.lexer.LexerState;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** A token some way ahead of the current one, read as if no regular expression or template stood between. */
final class Lookahead {
  private static final int NOWHERE = -1;

  private final Cursor cursor;
  private final Lexer lexer;
  private final LexerState here = new LexerState();
  private final int distance;
  /** Where the current token was when this one was last read. */
  private int seenFrom = NOWHERE;
  private TokenKind kind = TokenKind.END_OF_FILE;
  private int start;
  private long roles;
  private boolean newline;

  Lookahead(Cursor cursor, int distance) {
    this.cursor = cursor;
    this.lexer = cursor.lexer();
    this.distance = distance;
  }

  /** Kind of the token. */
  TokenKind kind() {
    look();
    return kind;
  }

  boolean at(Role role) {
    look();
    return (roles & role.bit()) != 0;
  }

  /** Whether a line ends directly before the token. */
  boolean newline() {
    look();
    return newline;
  }

  /** UTF-16 offset of the token. */
  int start() {
    look();
    return start;
  }

  /** Forgets what has been seen: the current token has changed. */
  void forget() {
    seenFrom = NOWHERE;
  }

  private void look() {
    if (seenFrom != lexer.start()) {
      read();
    }
  }

  private void read() {
    if (cursor.failed()) {
      kind = TokenKind.END_OF_FILE;
      roles = 0;
      return;
    }
    seenFrom = lexer.start();
    lexer.mark(here);
    for (int i = 0; i < distance; i++) {
      lexer.next();
    }
    kind = lexer.escaped() && lexer.kind().isWord() ? TokenKind.IDENTIFIER : lexer.kind();
    start = lexer.start();
    roles = lexer.roles();
    newline = lexer.newlineBefore();
    lexer.reset(here);
  }
}
