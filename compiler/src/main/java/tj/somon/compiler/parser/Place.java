package tj.somon.compiler.parser;

/** Where a statement stands, which decides what declarations it may be. */
enum Place {
  /** At the top level of a module or script, or of an ambient module: imports and exports too. */
  MODULE,
  /** Directly inside the braces of a namespace: exported declarations too. */
  NAMESPACE,
  /** In a list of statements: any declaration. */
  LIST,
  /** In a clause of a switch: any declaration but {@code using}. */
  CLAUSE,
  /** Behind a label that stands in a list: in sloppy mode a plain function. */
  LABEL,
  /** A branch of an {@code if}: in sloppy mode a plain function (ECMAScript 2025, B.3.3). */
  BRANCH,
  /** The body of a loop or of {@code with}: no declaration. */
  BODY;

  /** Whether declarations may stand here. */
  boolean isList() {
    return ordinal() <= CLAUSE.ordinal();
  }
}
