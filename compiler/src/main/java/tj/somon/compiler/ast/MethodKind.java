package tj.somon.compiler.ast;

/** The sort of a method definition. */
public enum MethodKind {
  METHOD,
  GET,
  SET,
  CONSTRUCTOR
}
