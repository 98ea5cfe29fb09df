package tj.somon.compiler.parser;

import tj.somon.compiler.vocabulary.TokenKind;

/** Finds a place to go on from where the text is wrong. */
final class Recovery {
  private Recovery() {}

  /** Skips the rest of a statement: to behind a semicolon, or to a closing brace or the first token of a line. */
  static void skipStatement(Cursor cursor) {
    while (!cursor.at(TokenKind.END_OF_FILE) && !cursor.at(TokenKind.RIGHT_BRACE) && !cursor.at(TokenKind.LEFT_BRACE)) {
      if (cursor.eat(TokenKind.SEMICOLON)) {
        return;
      }
      if (cursor.at(TokenKind.LEFT_PAREN) || cursor.at(TokenKind.LEFT_BRACKET)) {
        skipBalanced(cursor);
      } else {
        cursor.next();
      }
      if (cursor.newlineBefore()) {
        return;
      }
    }
  }

  /** Skips to one of two kinds of tokens, over whole brackets, but not beyond the end of the statement. */
  static void skipTo(Cursor cursor, TokenKind wanted, TokenKind other) {
    boolean goesOn = true;
    while (goesOn && !cursor.at(wanted) && !cursor.at(other)) {
      goesOn = skipOne(cursor);
    }
  }

  /** Skips to a closing bracket, over whole brackets, but not beyond the line or the statement. */
  static void skipOnLine(Cursor cursor, TokenKind closer) {
    boolean goesOn = true;
    while (goesOn && !cursor.at(closer)) {
      goesOn = skipOne(cursor) && !cursor.newlineBefore();
    }
  }

  /** Skips a token or a whole bracket; false at what may end a statement. */
  private static boolean skipOne(Cursor cursor) {
    switch (cursor.kind()) {
      case END_OF_FILE, RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET, SEMICOLON -> {
        return false;
      }
      case LEFT_BRACE, LEFT_PAREN, LEFT_BRACKET -> skipBalanced(cursor);
      default -> cursor.next();
    }
    return true;
  }

  /** Skips a bracket with all it contains. */
  static void skipBalanced(Cursor cursor) {
    int open = 0;
    do {
      switch (cursor.kind()) {
        case LEFT_BRACE, LEFT_PAREN, LEFT_BRACKET, TEMPLATE_HEAD -> open++;
        case RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET -> open--;
        default -> {
        }
      }
      cursor.next();
    } while (open > 0 && !cursor.at(TokenKind.END_OF_FILE));
  }
}
