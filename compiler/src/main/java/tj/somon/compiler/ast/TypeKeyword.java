package tj.somon.compiler.ast;

/** Types that are words of the language and cannot be declared. */
public enum TypeKeyword {
  ANY,
  UNKNOWN,
  NEVER,
  VOID,
  NULL,
  UNDEFINED,
  STRING,
  NUMBER,
  BOOLEAN,
  BIGINT,
  SYMBOL,
  OBJECT,
  INTRINSIC
}
