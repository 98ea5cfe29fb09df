package tj.somon.compiler.parser;

import tj.somon.compiler.ast.Target;

/** Binding patterns (ECMAScript 2025, 14.3.3) and the names that declarations make. */
final class PatternParser {
  private final Grammar grammar;

  PatternParser(Grammar grammar) {
    this.grammar = grammar;
  }

  /** A name or a pattern; {@code lexical} forbids the name {@code let}. */
  Target bindingTarget(boolean lexical) {
    throw new UnsupportedOperationException();
  }

  /** The name of a value that is declared here; where there is none, reports and answers an empty name. */
  Target.BindingName bindingName() {
    throw new UnsupportedOperationException();
  }

  /** The name of a type that is declared here: no part of the rule of declared names. */
  Target.BindingName typeName() {
    throw new UnsupportedOperationException();
  }

  /** Whether the current token can be a name that is declared or used here. */
  boolean atName() {
    throw new UnsupportedOperationException();
  }
}
