package tj.somon.compiler.vocabulary;

/**
 * What a word may mean where the grammar asks for it (contextual keywords of both vocabularies). Reserved words are
 * token kinds; a soft Tajik word whose English twin is reserved has a role here. At most 64 roles, so that a set of
 * them is a {@code long}.
 */
public enum Role {
  // contextual in both vocabularies
  FROM,
  OF,
  AS,
  TYPE,
  INTERFACE,
  NAMESPACE,
  MODULE,
  DECLARE,
  ABSTRACT,
  ASYNC,
  AWAIT,
  YIELD,
  LET,
  STATIC,
  GET,
  SET,
  IMPLEMENTS,
  PUBLIC,
  PRIVATE,
  PROTECTED,
  READONLY,
  OVERRIDE,
  KEYOF,
  UNIQUE,
  INFER,
  IS,
  ASSERTS,
  SATISFIES,
  CONSTRUCTOR,
  USING,
  ACCESSOR,
  GLOBAL,
  REQUIRE,
  OUT,
  DEFER,
  SOURCE,
  TARGET,
  META,
  ARGUMENTS,
  EVAL,
  // reserved in English, soft in Tajik
  IN,
  WHILE,
  CASE,
  CATCH,
  EXTENDS,
  DO,
  BREAK,
  SWITCH,
  ELSE_IF,
  ENUM,
  NEW,
  TYPEOF,
  DELETE,
  VOID,
  INSTANCEOF,
  EXPORT,
  WITH,
  // the Tajik word for typeof in a type, which the declared-name rule leaves alone
  TYPE_QUERY;

  /** The bit of this role in a set of roles. */
  public long bit() {
    return 1L << ordinal();
  }
}
