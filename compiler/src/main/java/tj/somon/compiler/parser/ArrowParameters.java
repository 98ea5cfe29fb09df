package tj.somon.compiler.parser;

import java.util.List;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Parameter;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.vocabulary.TokenKind;

/** Parameters of arrow functions, which are read as expressions (ECMAScript 2025, 15.3). */
final class ArrowParameters {
  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;

  ArrowParameters(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  /** An expression between parentheses, or a parameter where {@code arrow} allows it and a type shows that it is one. */
  Node item(boolean arrow) {
    int start = cursor.start();
    Expression expression = grammar.primaries.element();
    if (!context.types || !arrow || !cursor.at(TokenKind.COLON) && !cursor.at(TokenKind.QUESTION)) {
      return expression;
    }
    boolean rest = expression instanceof Expression.Spread;
    boolean optional = cursor.eat(TokenKind.QUESTION);
    TypeNode type = grammar.types.annotation();
    Expression initializer = null;
    if (cursor.at(TokenKind.ASSIGN)) {
      cursor.next();
      initializer = grammar.expressions.assignment(true);
    }
    Target pattern = pattern(expression instanceof Expression.Spread spread ? spread.argument() : expression);
    grammar.targets.forget();
    return new Parameter(cursor.nextId(), start, cursor.previousEnd(), 0, rest, pattern, optional, type, initializer);
  }

  private Target pattern(Expression expression) {
    if (expression instanceof Expression.This self) {
      return new Target.BindingName(self.id(), self.start(), self.end(), "this");
    }
    return grammar.targets.bindingTarget(expression);
  }

  /** The parameters that stand as expressions on the stack, between parentheses that open at {@code opened}. */
  List<Parameter> parameters(int base, int opened, boolean async) {
    if (context.lastYield > opened) {
      cursor.findings.error(ParserCode.YIELD_IN_PARAMETERS, context.lastYield, context.lastYield + 1);
    }
    if (context.lastAwait > opened) {
      cursor.findings.error(ParserCode.AWAIT_IN_PARAMETERS, context.lastAwait, context.lastAwait + 1);
    }
    if (async && context.lastAwaitName > opened) {
      cursor.findings.error(ParserCode.AWAIT_NAME, context.lastAwaitName, context.lastAwaitName + 5);
    }
    int count = cursor.stack.size();
    for (int i = base; i < count; i++) {
      Node item = cursor.stack.get(i);
      Parameter parameter = item instanceof Parameter typed ? typed : parameter((Expression) item, false);
      checkRest(item, parameter, i + 1 == count);
      cursor.stack.set(i, parameter);
    }
    return cursor.stack.pop(base);
  }

  private void checkRest(Node item, Parameter parameter, boolean last) {
    if (!parameter.rest()) {
      return;
    }
    if (!last || cursor.isMarked(item)) {
      cursor.findings.error(ParserCode.REST_NOT_LAST, parameter.start(), parameter.end());
    }
    Expression initializer = parameter.initializer();
    if (initializer != null) {
      cursor.findings.error(ParserCode.REST_INITIALIZER, initializer.start(), initializer.end());
    }
  }

  /** The parameter that an expression turns out to be. */
  Parameter parameter(Expression expression, boolean rest) {
    if (expression instanceof Expression.Spread spread) {
      return parameter(spread.argument(), true);
    }
    Target pattern;
    Expression initializer = null;
    if (expression instanceof Expression.Assign assign && assign.operator() == null && !cursor.isMarked(assign)) {
      pattern = grammar.targets.declaring(assign.target());
      initializer = assign.value();
    } else {
      pattern = grammar.targets.bindingTarget(expression);
    }
    return new Parameter(cursor.nextId(), expression.start(), expression.end(), 0, rest, pattern, false, null,
        initializer);
  }
}
