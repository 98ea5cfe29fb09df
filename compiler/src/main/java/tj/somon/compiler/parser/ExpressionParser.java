package tj.somon.compiler.parser;

import java.util.List;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Target;

/** Expressions (ECMAScript 2025, 13). */
final class ExpressionParser {
  private final Grammar grammar;

  ExpressionParser(Grammar grammar) {
    this.grammar = grammar;
  }

  /** {@code Expression}; {@code in} says whether the operator {@code in} may occur outside brackets. */
  Expression expression(boolean in) {
    throw new UnsupportedOperationException();
  }

  /** {@code AssignmentExpression}. */
  Expression assignment(boolean in) {
    throw new UnsupportedOperationException();
  }

  /** {@code LeftHandSideExpression}, with calls (also class heritage and the target of a for head). */
  Expression leftHandSide() {
    throw new UnsupportedOperationException();
  }

  /** As {@link #leftHandSide}, but {@code <…>} at its end is left to the caller (class heritage). */
  Expression heritage() {
    throw new UnsupportedOperationException();
  }

  /** A property or member name; the current token is its first. */
  PropertyKey propertyKey(boolean privateAllowed) {
    throw new UnsupportedOperationException();
  }

  /** A string; where there is none, reports and answers an empty one. */
  Expression.StringLiteral stringLiteral() {
    throw new UnsupportedOperationException();
  }

  /** Any literal token: number, string, BigInt, boolean, null, template without substitutions. */
  Expression literal() {
    throw new UnsupportedOperationException();
  }

  /** An expression read where a target may follow, as what is assigned to: reports what cannot be. */
  Target toAssignmentTarget(Expression expression) {
    throw new UnsupportedOperationException();
  }

  /** Whether the current token can start an expression. */
  boolean startsExpression() {
    throw new UnsupportedOperationException();
  }

  /** The text of a template (current token: a TEMPLATE token): its chunks, with a callback-free loop for types. */
  tj.somon.compiler.ast.TemplateChunk templateChunk(boolean tagged) {
    throw new UnsupportedOperationException();
  }

  /** {@code ( … )} behind a callee. */
  List<Expression> arguments() {
    throw new UnsupportedOperationException();
  }
}
