package tj.somon.compiler.lowering;

import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;

/** Expressions under assertions that mean nothing at run time. */
final class Assertions {
  private Assertions() {}

  /** The expression that is asserted something about. */
  static Expression without(Expression expression) {
    Expression inner = expression;
    while (true) {
      switch (inner) {
        case Expression.As e -> inner = e.operand();
        case Expression.Satisfies e -> inner = e.operand();
        case Expression.AngleAssertion e -> inner = e.operand();
        case Expression.NonNull e -> inner = e.operand();
        case Expression.Instantiation e -> inner = e.operand();
        case Expression.Parenthesized e -> inner = e.inner();
        default -> {
          return inner;
        }
      }
    }
  }

  /** Whether the expression gets the name of what it is assigned to (ECMAScript 2025, 8.4.2). */
  static boolean isAnonymousFunction(Expression expression) {
    return switch (without(expression)) {
      case Function f -> f.name() == null;
      case Arrow _ -> true;
      case ClassDefinition c -> c.name() == null;
      default -> false;
    };
  }
}
