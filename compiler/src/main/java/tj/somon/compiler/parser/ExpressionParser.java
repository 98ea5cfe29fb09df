package tj.somon.compiler.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.BinaryOperator;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TemplateChunk;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/**
 * Expressions (ECMAScript 2025, 13): comma, assignment, conditional, yield. The operators stand in
 * {@link OperatorParser}.
 */
final class ExpressionParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;
  private final OperatorParser operators;

  ExpressionParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
    operators = grammar.operators;
  }

  // ---- entries

  /** {@code Expression}; {@code in} says whether the operator {@code in} may occur outside brackets. */
  Expression expression(boolean in) {
    int around = grammar.targets.suspend();
    int start = cursor.start();
    Expression first = coverAssignment(in);
    Expression result = cursor.at(TokenKind.COMMA) ? sequence(start, first, in) : first;
    settle(around, in);
    return result;
  }

  /** In a for head a literal may yet become a pattern: {@link #toHeadTarget} then decides. */
  private void settle(int around, boolean in) {
    if (!in && (cursor.at(TokenKind.IN) || cursor.at(Role.OF) || cursor.at(Role.IN))) {
      grammar.targets.resume(around);
    } else {
      grammar.targets.settle(around);
    }
  }

  private Expression sequence(int start, Expression first, boolean in) {
    int base = cursor.stack.size();
    cursor.stack.push(first);
    while (cursor.eat(TokenKind.COMMA)) {
      cursor.stack.push(coverAssignment(in));
    }
    List<Expression> expressions = cursor.stack.pop(base);
    return new Expression.Sequence(cursor.nextId(), start, cursor.previousEnd(), expressions);
  }

  /** {@code AssignmentExpression}. */
  Expression assignment(boolean in) {
    int around = grammar.targets.suspend();
    Expression result = coverAssignment(in);
    grammar.targets.settle(around);
    return result;
  }

  /** {@code LeftHandSideExpression}, with calls. */
  Expression leftHandSide() {
    return grammar.members.leftHandSide();
  }

  /** The superclass behind {@code extends}; type arguments at its end are left to the caller. */
  Expression heritage() {
    return leftHandSide();
  }

  /** What begins a for head: an expression, or a literal that the caller makes a pattern. */
  Expression expressionOrTarget() {
    return expression(false);
  }

  /** A property or member name; the current token is its first. */
  PropertyKey propertyKey(boolean privateAllowed) {
    return grammar.objects.propertyKey(privateAllowed);
  }

  /** A string; where there is none, reports and answers an empty one. */
  Expression.StringLiteral stringLiteral() {
    return grammar.primaries.string();
  }

  /** A literal of one token: number, string, BigInt, boolean, null. */
  Expression literal() {
    return grammar.primaries.literal();
  }

  /** What an expression denotes as the target in a for head; reports what cannot be assigned to. */
  Target toHeadTarget(Expression expression) {
    return grammar.targets.headTarget(expression);
  }

  /** Whether the current token can start an expression. */
  boolean startsExpression() {
    return grammar.primaries.starts(cursor.kind());
  }

  /** Whether a token of this kind can start an expression. */
  boolean startsExpression(TokenKind kind) {
    return grammar.primaries.starts(kind);
  }

  /** The current piece of a template, which is taken. */
  TemplateChunk templateChunk(boolean tagged) {
    return grammar.templates.chunk(tagged);
  }

  /** {@code ( … )} behind a callee. */
  List<Expression> arguments() {
    return grammar.members.arguments();
  }

  // ---- assignment

  /** {@code AssignmentExpression}, after which errors that vanish in a pattern may be pending. */
  Expression coverAssignment(boolean in) {
    cursor.enter();
    int around = grammar.targets.suspend();
    Expression result = cursor.at(TokenKind.YIELD) || cursor.at(Role.YIELD) ? yieldOrAssignment(in) : operation(in);
    if (isLiteral(result)) {
      grammar.targets.resume(around);
    } else {
      grammar.targets.settle(around);
    }
    cursor.leave();
    return result;
  }

  private boolean isLiteral(Expression expression) {
    return expression instanceof Expression.ObjectLiteral || expression instanceof Expression.ArrayLiteral
        || expression instanceof Expression.Spread;
  }

  private Expression operation(boolean in) {
    int start = cursor.start();
    grammar.arrows.bodyIn = in;
    Expression left;
    switch (cursor.kind()) {
      case IDENTIFIER, LET, STATIC, YIELD, AWAIT, LEFT_PAREN -> {
        left = grammar.unaries.operandOrArrow(start);
        if (left instanceof Arrow && left.start() == start) {
          return left;
        }
        left = operators.tail(start, left, OperatorParser.LOWEST, in);
      }
      case LESS, SHIFT_LEFT -> {
        Expression arrow = context.types ? grammar.arrows.generic(start, false) : null;
        if (arrow != null) {
          return arrow;
        }
        left = operators.binary(OperatorParser.LOWEST, in);
      }
      default -> left = operators.binary(OperatorParser.LOWEST, in);
    }
    return switch (cursor.kind()) {
      case QUESTION -> context.types && marksParameter() ? left : conditional(start, left, in);
      case ASSIGN, PLUS_ASSIGN, MINUS_ASSIGN, STAR_ASSIGN, SLASH_ASSIGN, PERCENT_ASSIGN, POWER_ASSIGN,
          SHIFT_LEFT_ASSIGN, SHIFT_RIGHT_ASSIGN, SHIFT_RIGHT_UNSIGNED_ASSIGN, BIT_AND_ASSIGN, BIT_OR_ASSIGN,
          BIT_XOR_ASSIGN, AND_ASSIGN, OR_ASSIGN, COALESCE_ASSIGN ->
        assign(start, left, in);
      default -> left;
    };
  }

  private Expression assign(int start, Expression left, boolean in) {
    BinaryOperator operator = compound(cursor.kind());
    boolean logical = operator == BinaryOperator.AND || operator == BinaryOperator.OR
        || operator == BinaryOperator.COALESCE;
    Target target = operator == null ? grammar.targets.assignmentTarget(left)
        : grammar.targets.simpleTarget(left, !logical);
    cursor.next();
    Expression value = assignment(in);
    return new Expression.Assign(cursor.nextId(), start, cursor.previousEnd(), operator, target, value);
  }

  private static @Nullable BinaryOperator compound(TokenKind kind) {
    return switch (kind) {
      case PLUS_ASSIGN -> BinaryOperator.ADD;
      case MINUS_ASSIGN -> BinaryOperator.SUBTRACT;
      case STAR_ASSIGN -> BinaryOperator.MULTIPLY;
      case SLASH_ASSIGN -> BinaryOperator.DIVIDE;
      case PERCENT_ASSIGN -> BinaryOperator.REMAINDER;
      case POWER_ASSIGN -> BinaryOperator.POWER;
      case SHIFT_LEFT_ASSIGN -> BinaryOperator.SHIFT_LEFT;
      case SHIFT_RIGHT_ASSIGN -> BinaryOperator.SHIFT_RIGHT;
      case SHIFT_RIGHT_UNSIGNED_ASSIGN -> BinaryOperator.SHIFT_RIGHT_UNSIGNED;
      case BIT_AND_ASSIGN -> BinaryOperator.BITWISE_AND;
      case BIT_OR_ASSIGN -> BinaryOperator.BITWISE_OR;
      case BIT_XOR_ASSIGN -> BinaryOperator.BITWISE_XOR;
      case AND_ASSIGN -> BinaryOperator.AND;
      case OR_ASSIGN -> BinaryOperator.OR;
      case COALESCE_ASSIGN -> BinaryOperator.COALESCE;
      default -> null;
    };
  }

  /** Whether the question mark makes a parameter optional, as the token behind it shows. */
  private boolean marksParameter() {
    return switch (cursor.ahead.kind()) {
      case RIGHT_PAREN, COMMA, COLON, ASSIGN -> true;
      default -> false;
    };
  }

  private Expression conditional(int start, Expression test, boolean in) {
    cursor.next();
    int before = context.with(Context.CONDITIONAL_THEN);
    Expression then = assignment(true);
    context.restore(before);
    if (!cursor.eat(TokenKind.COLON)) {
      cursor.expected(TokenKind.COLON);
      var missing = new Expression.Missing(cursor.nextId(), cursor.previousEnd(), cursor.previousEnd());
      return new Expression.Conditional(cursor.nextId(), start, cursor.previousEnd(), test, then, missing);
    }
    Expression otherwise = assignment(in);
    return new Expression.Conditional(cursor.nextId(), start, cursor.previousEnd(), test, then, otherwise);
  }

  // ---- yield

  /** {@code yield}: an operator in generators, a name in sloppy code, an error elsewhere. */
  private Expression yieldOrAssignment(boolean in) {
    if (context.has(Context.YIELD)) {
      if (cursor.at(TokenKind.YIELD) || softYieldFollows()) {
        return yieldExpression(in);
      }
    }
    return operation(in);
  }

  /** The soft word is the operator unless what follows shows a name. */
  private boolean softYieldFollows() {
    if (cursor.ahead.newline()) {
      return true;
    }
    return switch (cursor.ahead.kind()) {
      case ASSIGN, DOT, OPTIONAL_DOT, ARROW -> false;
      default -> true;
    };
  }

  private Expression yieldExpression(boolean in) {
    int start = cursor.start();
    context.lastYield = start;
    if (context.has(Context.PARAMETERS)) {
      cursor.findings.errorHere(ParserCode.YIELD_IN_PARAMETERS);
    }
    cursor.take();
    if (cursor.newlineBefore()) {
      return new Expression.Yield(cursor.nextId(), start, cursor.previousEnd(), false, null);
    }
    boolean delegate = cursor.eat(TokenKind.STAR);
    Expression argument = delegate || argumentFollows() ? assignment(in) : null;
    return new Expression.Yield(cursor.nextId(), start, cursor.previousEnd(), delegate, argument);
  }

  private boolean argumentFollows() {
    return switch (cursor.kind()) {
      case RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE, COMMA, SEMICOLON, COLON, END_OF_FILE, IN, TEMPLATE_MIDDLE,
          TEMPLATE_TAIL ->
        false;
      default -> true;
    };
  }
}
