package tj.somon.compiler.ast;

/** The left side of a for-in or for-of head: exactly one of the two is present. */
public sealed interface ForHead permits ForHead.Declared, ForHead.Assigned {

  /** A declaration with one declarator. */
  record Declared(Statement.VariableDeclaration declaration) implements ForHead {}

  /** A target that each value is assigned to. */
  record Assigned(Target target) implements ForHead {}
}
