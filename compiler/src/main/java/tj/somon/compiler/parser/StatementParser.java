package tj.somon.compiler.parser;

/** Statements (ECMAScript 2025, 14). */
final class StatementParser {
  private final Grammar grammar;

  StatementParser(Grammar grammar) {
    this.grammar = grammar;
  }
}
