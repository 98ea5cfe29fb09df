package tj.somon.compiler.printer;

import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Expression.*;

/** Conditional expressions (ECMAScript 2025, 13.14). */
final class Conditionals {
  private final Pen pen;
  private final Expressions expressions;

  Conditionals(Pen pen, Expressions expressions) {
    this.pen = pen;
    this.expressions = expressions;
  }

  void conditional(Conditional conditional, int level) {
    if (level > Level.CONDITIONAL) {
      expressions.inParentheses(conditional);
      return;
    }
    Expression test = conditional.test();
    Expression then = conditional.then();
    Expression otherwise = conditional.otherwise();
    boolean noIn = pen.noIn;
    boolean broken = pen.isBrokenBetween(test, then);
    expressions.expression(test, Level.CONDITIONAL + 1);
    if (broken) {
      pen.indent();
    }
    between(broken, test, then);
    pen.text("? ");
    pen.lessBefore = false;
    pen.noIn = false;
    expressions.expression(then, Level.ASSIGNMENT);
    pen.noIn = noIn;
    between(broken, then, otherwise);
    pen.text(": ");
    pen.lessBefore = false;
    if (pen.types && otherwise instanceof Arrow && !isPlain(then)) {
      expressions.inParentheses(otherwise);
    } else {
      expressions.expression(otherwise, Level.ASSIGNMENT);
    }
    if (broken) {
      pen.dedent();
    }
  }

  private void between(boolean broken, Expression before, Expression after) {
    if (broken) {
      pen.comments.trailing(before.end(), after.start());
      pen.newline();
    } else {
      pen.character(' ');
    }
  }

  /** Whether the expression has no parentheses that could be taken for the parameters of an arrow function. */
  private static boolean isPlain(Expression expression) {
    Expression inner = expression;
    while (inner instanceof Member member) {
      inner = member.object();
    }
    return inner instanceof NameUse || inner instanceof StringLiteral || inner instanceof NumberLiteral
        || inner instanceof This || inner instanceof NullLiteral || inner instanceof BooleanLiteral;
  }
}
