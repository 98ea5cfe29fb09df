package tj.somon.compiler.lexer;

import org.jspecify.annotations.Nullable;
import tj.somon.compiler.vocabulary.TokenKind;

/** Characters that keyboards and word processors put in the place of those of the language. */
final class LookAlikes {
  private static final String DOUBLE_QUOTES = "\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\uFF02\u301D\u301E";
  private static final String SINGLE_QUOTES = "\u2018\u2019\u201A\u201B\u2032\u2039\u203A\uFF07\u00B4";

  private LookAlikes() {}

  /** What a look-alike was meant to be, and the token it is read as. */
  enum Meant {
    MINUS("-", TokenKind.MINUS, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFF0D"),
    SEMICOLON(";", TokenKind.SEMICOLON, "\u037E\uFF1B\u061B"),
    COMMA(",", TokenKind.COMMA, "\uFF0C\u3001\u060C"),
    COLON(":", TokenKind.COLON, "\uFF1A\u2236"),
    DOT(".", TokenKind.DOT, "\uFF0E\u3002\u2024"),
    ELLIPSIS("...", TokenKind.ELLIPSIS, "\u2026"),
    LEFT_PAREN("(", TokenKind.LEFT_PAREN, "\uFF08"),
    RIGHT_PAREN(")", TokenKind.RIGHT_PAREN, "\uFF09"),
    LEFT_BRACKET("[", TokenKind.LEFT_BRACKET, "\uFF3B"),
    RIGHT_BRACKET("]", TokenKind.RIGHT_BRACKET, "\uFF3D"),
    LEFT_BRACE("{", TokenKind.LEFT_BRACE, "\uFF5B"),
    RIGHT_BRACE("}", TokenKind.RIGHT_BRACE, "\uFF5D"),
    NOT("!", TokenKind.NOT, "\uFF01"),
    QUESTION("?", TokenKind.QUESTION, "\uFF1F\u061F"),
    ASSIGN("=", TokenKind.ASSIGN, "\uFF1D"),
    PLUS("+", TokenKind.PLUS, "\uFF0B"),
    STAR("*", TokenKind.STAR, "\u00D7\u2217\u22C5\u00B7\uFF0A"),
    SLASH("/", TokenKind.SLASH, "\u00F7\u2044\u2215\uFF0F"),
    PERCENT("%", TokenKind.PERCENT, "\uFF05\u066A"),
    LESS("<", TokenKind.LESS, "\uFF1C"),
    GREATER(">", TokenKind.GREATER, "\uFF1E"),
    LESS_EQUAL("<=", TokenKind.LESS_EQUAL, "\u2264"),
    GREATER_EQUAL(">=", TokenKind.GREATER_EQUAL, "\u2265"),
    NOT_EQUAL("!==", TokenKind.STRICT_NOT_EQUAL, "\u2260"),
    ARROW("=>", TokenKind.ARROW, "\u2192\u21D2"),
    AND("&&", TokenKind.AND, "\u2227"),
    OR("||", TokenKind.OR, "\u2228"),
    BIT_OR("|", TokenKind.BIT_OR, "\uFF5C"),
    BIT_AND("&", TokenKind.BIT_AND, "\uFF06"),
    HASH("#", TokenKind.INVALID, "\u2116\uFF03"),
    BACK_QUOTE("`", TokenKind.INVALID, "\uFF40"),
    DOUBLE_QUOTE("\"", TokenKind.INVALID, DOUBLE_QUOTES),
    SINGLE_QUOTE("'", TokenKind.INVALID, SINGLE_QUOTES);

    private static final Meant[] ALL = values();
    private final String right;
    private final TokenKind kind;
    private final String characters;

    Meant(String right, TokenKind kind, String characters) {
      this.right = right;
      this.kind = kind;
      this.characters = characters;
    }

    /** The character to write. */
    String right() {
      return right;
    }

    /** The token that is meant; {@code INVALID} where one character does not tell. */
    TokenKind kind() {
      return kind;
    }
  }

  /** What a character was meant to be, or null if it looks like nothing of the language. */
  static @Nullable Meant of(char c) {
    for (Meant meant : Meant.ALL) {
      if (meant.characters.indexOf(c) >= 0) {
        return meant;
      }
    }
    return null;
  }

  /** Whether a character is a quotation mark of typography. */
  static boolean isQuote(char c) {
    return c >= 0x80 && (DOUBLE_QUOTES.indexOf(c) >= 0 || SINGLE_QUOTES.indexOf(c) >= 0);
  }
}
