package tj.somon.compiler.parser;

/** Classes (ECMAScript 2025, 15.7). */
final class ClassParser {
  private final Grammar grammar;

  ClassParser(Grammar grammar) {
    this.grammar = grammar;
  }
}
