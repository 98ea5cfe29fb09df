package tj.somon.compiler.parser;

import java.util.HashMap;
import java.util.Map;
import tj.somon.compiler.lexer.Lexer;
import tj.somon.compiler.lexer.LexerState;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/**
 * Looks further ahead than the cursor does, in types. Brackets that were once passed over are remembered, so that
 * nested ones cost no more than the length of the text.
 */
final class TypeLookahead {
  private final Cursor cursor;
  /** From the place of an opening bracket to what stands behind the closing one. */
  private final Map<Integer, TokenKind> behindBrackets = new HashMap<>();

  TypeLookahead(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Whether the current opening brace begins a mapped type: <code>{ [+-] ["readonly"] "[" name "in"</code>. */
  boolean atMapped() {
    Lexer lexer = cursor.lexer();
    LexerState here = lexer.mark();
    lexer.next();
    boolean mapped = lexer.kind() == TokenKind.PLUS || lexer.kind() == TokenKind.MINUS || atMappedKey(lexer);
    lexer.reset(here);
    return mapped;
  }

  private static boolean atMappedKey(Lexer lexer) {
    if (has(lexer, Role.READONLY)) {
      lexer.next();
    }
    if (lexer.kind() != TokenKind.LEFT_BRACKET) {
      return false;
    }
    lexer.next();
    if (!lexer.kind().isWord()) {
      return false;
    }
    lexer.next();
    return lexer.kind() == TokenKind.IN || has(lexer, Role.IN);
  }

  private static boolean has(Lexer lexer, Role role) {
    return (lexer.roles() & role.bit()) != 0;
  }

  /** Whether the current bracket is followed by the word or words and then the sign that make an index signature. */
  boolean atIndexSignature() {
    Lexer lexer = cursor.lexer();
    LexerState here = lexer.mark();
    lexer.next();
    boolean found = lexer.kind().isWord();
    lexer.next();
    found &= lexer.kind() == TokenKind.COLON;
    lexer.reset(here);
    return found;
  }

  /**
   * What stands behind the bracket that the next token opens: {@link TokenKind#ARROW} stands for a closing parenthesis
   * with an arrow behind it.
   */
  TokenKind behindNextBracket() {
    TokenKind known = behindBrackets.get(cursor.ahead.start());
    if (known != null) {
      return known;
    }
    Lexer lexer = cursor.lexer();
    LexerState here = lexer.mark();
    lexer.next();
    TokenKind behind = passBracket(lexer);
    lexer.reset(here);
    return behind;
  }

  /** Passes over the bracket the lexer stands at, and remembers it and those inside. */
  private TokenKind passBracket(Lexer lexer) {
    int[] opened = new int[16];
    int depth = 0;
    TokenKind behind;
    do {
      int start = lexer.start();
      TokenKind kind = lexer.kind();
      lexer.next();
      switch (kind) {
        case LEFT_BRACE, LEFT_BRACKET, LEFT_PAREN, TEMPLATE_HEAD -> {
          if (depth == opened.length) {
            opened = java.util.Arrays.copyOf(opened, depth * 2);
          }
          opened[depth++] = kind == TokenKind.TEMPLATE_HEAD ? -1 - start : start;
        }
        case RIGHT_BRACE, RIGHT_BRACKET, RIGHT_PAREN, TEMPLATE_TAIL -> depth--;
        default -> {
        }
      }
      if (lexer.kind() == TokenKind.RIGHT_BRACE && depth > 0 && opened[depth - 1] < 0) {
        lexer.rescanTemplateContinuation();
      }
      behind = behind(lexer);
      if (isClosing(kind) && opened[depth] >= 0) {
        behindBrackets.put(opened[depth], behind);
      }
    } while (depth > 0 && lexer.kind() != TokenKind.END_OF_FILE);
    return behind;
  }

  private static boolean isClosing(TokenKind kind) {
    return kind == TokenKind.RIGHT_BRACE || kind == TokenKind.RIGHT_BRACKET || kind == TokenKind.RIGHT_PAREN;
  }

  private static TokenKind behind(Lexer lexer) {
    if (lexer.kind() != TokenKind.RIGHT_PAREN) {
      return lexer.kind();
    }
    LexerState here = lexer.mark();
    lexer.next();
    boolean arrow = lexer.kind() == TokenKind.ARROW;
    lexer.reset(here);
    return arrow ? TokenKind.ARROW : TokenKind.RIGHT_PAREN;
  }
}
