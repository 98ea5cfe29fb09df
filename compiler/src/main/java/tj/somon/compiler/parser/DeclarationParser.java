package tj.somon.compiler.parser;

/** Declarations that TypeScript adds. */
final class DeclarationParser {
  private final Grammar grammar;

  DeclarationParser(Grammar grammar) {
    this.grammar = grammar;
  }
}
