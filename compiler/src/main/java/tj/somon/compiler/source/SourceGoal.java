package tj.somon.compiler.source;

/** Goal symbol of a source text (ECMAScript 2025, 16). */
public enum SourceGoal {
  SCRIPT,
  /** The body of the function that Node makes of a CommonJS file: a script that may return and use {@code new.target}. */
  COMMONJS,
  MODULE
}
