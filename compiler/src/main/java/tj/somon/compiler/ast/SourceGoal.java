package tj.somon.compiler.ast;

/** Goal symbol of a source text (ECMAScript 2025, 16). */
public enum SourceGoal {
  SCRIPT,
  MODULE
}
