package tj.somon.compiler.ast;

/** The word that introduces a variable declaration. */
public enum VariableKind {
  VAR,
  LET,
  CONST,
  USING,
  AWAIT_USING
}
