package tj.somon.compiler.ast;

/** Prefix operators on types. */
public enum TypeOperator {
  KEYOF,
  UNIQUE,
  READONLY
}
