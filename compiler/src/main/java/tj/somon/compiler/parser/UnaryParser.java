package tj.somon.compiler.parser;

import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.UnaryOperator;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Operators with one operand (ECMAScript 2025, 13.4 and 13.5). */
final class UnaryParser {
  private static final long UNARY_WORDS = Role.TYPEOF.bit() | Role.DELETE.bit() | Role.VOID.bit();

  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;

  UnaryParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  /** {@code UnaryExpression}. */
  Expression unary() {
    return switch (cursor.kind()) {
      case NOT -> prefix(UnaryOperator.NOT);
      case MINUS -> prefix(UnaryOperator.MINUS);
      case PLUS -> prefix(UnaryOperator.PLUS);
      case BIT_NOT -> prefix(UnaryOperator.BITWISE_NOT);
      case TYPEOF -> prefix(UnaryOperator.TYPEOF);
      case VOID -> prefix(UnaryOperator.VOID);
      case DELETE -> prefix(UnaryOperator.DELETE);
      case INCREMENT, DECREMENT -> prefixUpdate();
      case AWAIT -> await();
      case LESS -> context.types ? angleAssertion() : postfix();
      case IDENTIFIER -> (cursor.roles() & UNARY_WORDS) != 0 ? prefixWord() : postfix();
      default -> postfix();
    };
  }

  private Expression prefix(UnaryOperator operator) {
    cursor.enter();
    int start = cursor.start();
    cursor.take();
    Expression operand = unary();
    if (operator == UnaryOperator.DELETE) {
      checkDelete(operand);
    }
    cursor.leave();
    return new Expression.Unary(cursor.nextId(), start, cursor.previousEnd(), operator, operand);
  }

  /** {@code delete} of a name is an error in strict mode, of a private name always (ECMAScript 2025, 13.5.1.1). */
  private void checkDelete(Expression operand) {
    Expression place = operand instanceof Expression.OptionalChain chain ? chain.chain() : operand;
    if (place instanceof Expression.PrivateMember) {
      cursor.findings.error(ParserCode.DELETE_PRIVATE, place.start(), place.end());
    } else if (context.strict() && place instanceof Expression.NameUse) {
      cursor.findings.error(ParserCode.DELETE_NAME, place.start(), place.end());
    }
  }

  /** The soft words for {@code typeof}, {@code delete}, {@code void}: an operand must follow on the same line. */
  private Expression prefixWord() {
    if (cursor.ahead.newline() || !grammar.primaries.starts(cursor.ahead.kind())) {
      return postfix();
    }
    if (cursor.at(Role.TYPEOF)) {
      return prefix(UnaryOperator.TYPEOF);
    }
    return prefix(cursor.at(Role.DELETE) ? UnaryOperator.DELETE : UnaryOperator.VOID);
  }

  private Expression prefixUpdate() {
    cursor.enter();
    int start = cursor.start();
    boolean increment = cursor.at(TokenKind.INCREMENT);
    cursor.next();
    Target target = grammar.targets.simpleTarget(unary(), true);
    cursor.leave();
    return new Expression.Update(cursor.nextId(), start, cursor.previousEnd(), increment, true, target);
  }

  /** {@code await operand}, or {@code await} as a name where it is one. */
  private Expression await() {
    int start = cursor.start();
    if (!context.has(Context.AWAIT)) {
      if (grammar.names.atName() || !grammar.primaries.starts(cursor.ahead.kind()) || cursor.ahead.newline()) {
        return postfix();
      }
      cursor.findings.errorHere(ParserCode.AWAIT_OUTSIDE_ASYNC);
    } else if (cursor.ahead.kind() == TokenKind.ASSIGN) {
      return postfix();
    } else if (context.has(Context.PARAMETERS)) {
      cursor.findings.errorHere(ParserCode.AWAIT_IN_PARAMETERS);
    }
    context.lastAwait = start;
    cursor.enter();
    cursor.next();
    Expression argument = unary();
    cursor.leave();
    return new Expression.Await(cursor.nextId(), start, cursor.previousEnd(), argument);
  }

  /** {@code <type>operand}. */
  private Expression angleAssertion() {
    cursor.enter();
    int start = cursor.start();
    cursor.next();
    TypeNode type = null;
    if (!cursor.eat(TokenKind.CONST)) {
      type = grammar.types.bracketed();
    }
    cursor.splitGreater();
    cursor.expectCloser(TokenKind.GREATER, start);
    Expression operand = unary();
    cursor.leave();
    return new Expression.AngleAssertion(cursor.nextId(), start, cursor.previousEnd(), type, operand);
  }

  private Expression postfix() {
    int start = cursor.start();
    return update(start, grammar.members.leftHandSide());
  }

  /** An operand that may turn out to be an arrow function, which then is answered as it is. */
  Expression operandOrArrow(int start) {
    if (cursor.at(TokenKind.AWAIT) || cursor.at(TokenKind.IDENTIFIER) && (cursor.roles() & UNARY_WORDS) != 0) {
      boolean arrow = cursor.ahead.kind() == TokenKind.ARROW;
      if (!arrow) {
        return unary();
      }
    }
    Expression first = grammar.primaries.primary(true);
    return first instanceof Arrow && first.start() == start ? first : update(start, grammar.members.tail(start, first));
  }

  private Expression update(int start, Expression operand) {
    if ((cursor.at(TokenKind.INCREMENT) || cursor.at(TokenKind.DECREMENT)) && !cursor.newlineBefore()) {
      boolean increment = cursor.at(TokenKind.INCREMENT);
      Target target = grammar.targets.simpleTarget(operand, true);
      cursor.next();
      return new Expression.Update(cursor.nextId(), start, cursor.previousEnd(), increment, false, target);
    }
    return operand;
  }
}
