package tj.somon.compiler.parser;

/** TypeScript's type syntax. */
final class TypeParser {
  private final Grammar grammar;

  TypeParser(Grammar grammar) {
    this.grammar = grammar;
  }
}
