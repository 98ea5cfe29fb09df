package tj.somon.compiler.parser;

/** Import and export declarations (ECMAScript 2025, 16.2). */
final class ModuleParser {
  private final Grammar grammar;

  ModuleParser(Grammar grammar) {
    this.grammar = grammar;
  }
}
