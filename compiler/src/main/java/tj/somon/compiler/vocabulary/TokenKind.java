package tj.somon.compiler.vocabulary;

/**
 * Kinds of tokens. They speak English roles: {@code IF} is the same kind in both vocabularies.
 */
public enum TokenKind {
  END_OF_FILE,
  /** A character or literal that cannot be a token; a diagnostic has been reported. */
  INVALID,
  // names and literals
  IDENTIFIER,
  PRIVATE_NAME,
  NUMBER,
  BIGINT,
  STRING,
  REGEXP,
  /** A template without substitutions. */
  TEMPLATE,
  /** From the back quote to the first <code>${</code>. */
  TEMPLATE_HEAD,
  /** From <code>}</code> to the next <code>${</code>. */
  TEMPLATE_MIDDLE,
  /** From <code>}</code> to the closing back quote. */
  TEMPLATE_TAIL,
  // punctuators
  LEFT_BRACE,
  RIGHT_BRACE,
  LEFT_PAREN,
  RIGHT_PAREN,
  LEFT_BRACKET,
  RIGHT_BRACKET,
  DOT,
  ELLIPSIS,
  SEMICOLON,
  COMMA,
  LESS,
  GREATER,
  LESS_EQUAL,
  GREATER_EQUAL,
  EQUAL,
  NOT_EQUAL,
  STRICT_EQUAL,
  STRICT_NOT_EQUAL,
  PLUS,
  MINUS,
  STAR,
  SLASH,
  PERCENT,
  POWER,
  INCREMENT,
  DECREMENT,
  SHIFT_LEFT,
  SHIFT_RIGHT,
  SHIFT_RIGHT_UNSIGNED,
  BIT_AND,
  BIT_OR,
  BIT_XOR,
  NOT,
  BIT_NOT,
  AND,
  OR,
  COALESCE,
  QUESTION,
  OPTIONAL_DOT,
  COLON,
  ASSIGN,
  PLUS_ASSIGN,
  MINUS_ASSIGN,
  STAR_ASSIGN,
  SLASH_ASSIGN,
  PERCENT_ASSIGN,
  POWER_ASSIGN,
  SHIFT_LEFT_ASSIGN,
  SHIFT_RIGHT_ASSIGN,
  SHIFT_RIGHT_UNSIGNED_ASSIGN,
  BIT_AND_ASSIGN,
  BIT_OR_ASSIGN,
  BIT_XOR_ASSIGN,
  AND_ASSIGN,
  OR_ASSIGN,
  COALESCE_ASSIGN,
  ARROW,
  AT,
  // reserved words
  BREAK,
  CASE,
  CATCH,
  CLASS,
  CONST,
  CONTINUE,
  DEBUGGER,
  DEFAULT,
  DELETE,
  DO,
  ELSE,
  ENUM,
  EXPORT,
  EXTENDS,
  FALSE,
  FINALLY,
  FOR,
  FUNCTION,
  IF,
  IMPORT,
  IN,
  INSTANCEOF,
  NEW,
  NULL,
  RETURN,
  SUPER,
  SWITCH,
  THIS,
  THROW,
  TRUE,
  TRY,
  TYPEOF,
  VAR,
  VOID,
  WHILE,
  WITH,
  // words whose standing depends on mode and goal; in Tajik spelling тағ and интизор are reserved
  LET,
  AWAIT,
  YIELD,
  STATIC;

  /** Whether the token is a word: an identifier or a keyword, so that it can name a property. */
  public boolean isWord() {
    return this == IDENTIFIER || ordinal() >= BREAK.ordinal();
  }

  /** Whether the token is a reserved word in every mode. */
  public boolean isReserved() {
    return ordinal() >= BREAK.ordinal() && ordinal() <= WITH.ordinal();
  }
}
