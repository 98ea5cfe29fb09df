package tj.somon.compiler.printer;

import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Expression.*;
import tj.somon.compiler.ast.UnaryOperator;
import tj.somon.compiler.vocabulary.TokenKind;

/** Expressions with an operator before or behind their one operand (ECMAScript 2025, 13.4, 13.5, 15.5, 15.8). */
final class Prefixes {
  private final Pen pen;
  private final Expressions expressions;

  Prefixes(Pen pen, Expressions expressions) {
    this.pen = pen;
    this.expressions = expressions;
  }

  void unary(Unary unary, int level) {
    if (level > Level.UNARY) {
      expressions.inParentheses(unary);
      return;
    }
    separateSign(unary.operator().text().charAt(0), true);
    pen.out.mark(unary.start());
    if (unary.operator() == UnaryOperator.TYPEOF) {
      pen.tiedWord(TokenKind.TYPEOF);
    } else if (unary.operator() == UnaryOperator.VOID) {
      pen.tiedWord(TokenKind.VOID);
    } else if (unary.operator() == UnaryOperator.DELETE) {
      pen.tiedWord(TokenKind.DELETE);
    } else {
      pen.text(unary.operator().text());
    }
    expressions.expression(unary.operand(), Level.UNARY);
  }

  /** Keeps {@code - -x} from becoming {@code --x}. */
  void separateSign(char sign, boolean signed) {
    if (signed && pen.out.last() == sign && (sign == '-' || sign == '+')) {
      int before = pen.out.length();
      pen.character(' ');
      pen.carryStart(before);
    }
  }

  void await(Await await, int level) {
    if (level > Level.UNARY) {
      expressions.inParentheses(await);
      return;
    }
    pen.out.mark(await.start());
    pen.tiedWord(TokenKind.AWAIT);
    expressions.expression(await.argument(), Level.UNARY);
  }

  void yieldExpression(Yield yield, int level) {
    if (level > Level.ASSIGNMENT) {
      expressions.inParentheses(yield);
      return;
    }
    pen.out.mark(yield.start());
    pen.word(TokenKind.YIELD);
    if (yield.delegate()) {
      pen.character('*');
    }
    Expression argument = yield.argument();
    if (argument != null) {
      pen.character(' ');
      pen.tie();
      expressions.expression(argument, Level.ASSIGNMENT);
    }
  }

  void spread(Spread spread) {
    pen.out.mark(spread.start());
    pen.text("...");
    expressions.expression(spread.argument(), Level.ASSIGNMENT);
  }

  void update(Update update, int level) {
    if (level > Level.UPDATE) {
      expressions.inParentheses(update);
      return;
    }
    String sign = update.increment() ? "++" : "--";
    if (update.prefix()) {
      separateSign(sign.charAt(0), true);
      pen.out.mark(update.start());
      pen.text(sign);
      pen.tie();
      pen.patterns.target(update.target());
    } else {
      pen.patterns.target(update.target());
      pen.text(sign);
    }
  }
}
