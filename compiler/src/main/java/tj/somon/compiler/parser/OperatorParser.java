package tj.somon.compiler.parser;

import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.BinaryOperator;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Binary operators by precedence (ECMAScript 2025, 13.6 to 13.13). */
final class OperatorParser {
  /** The precedence below every operator's. */
  static final int LOWEST = 0;

  private static final int RELATIONAL = BinaryOperator.IN.precedence();
  private static final int COALESCE = BinaryOperator.COALESCE.precedence();
  private static final long BINARY_WORDS = Role.IN.bit() | Role.INSTANCEOF.bit() | Role.AS.bit() | Role.SATISFIES.bit();
  private static final @Nullable BinaryOperator[] OPERATORS = operators();

  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;

  OperatorParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  // ---- binary operators

  /** An operation all of whose operators bind tighter than {@code floor}. */
  Expression binary(int floor, boolean in) {
    int start = cursor.start();
    Expression first = cursor.at(TokenKind.PRIVATE_NAME) ? privateIn(floor, in) : grammar.unaries.unary();
    return tail(start, first, floor, in);
  }

  /** The operators that bind tighter than {@code floor} behind an operand; left-leaning by a loop. */
  Expression tail(int start, Expression first, int floor, boolean in) {
    Expression left = first;
    while (true) {
      BinaryOperator operator = OPERATORS[cursor.kind().ordinal()];
      if (operator == null) {
        Expression more = cursor.at(TokenKind.IDENTIFIER) ? wordTail(start, left, floor, in) : null;
        if (more == null) {
          return left;
        }
        left = more;
      } else if (operator.precedence() <= floor || operator == BinaryOperator.IN && !in) {
        return left;
      } else {
        left = operation(start, left, operator, floor, in);
      }
    }
  }

  private Expression operation(int start, Expression left, BinaryOperator operator, int floor, boolean in) {
    checkMixture(left, operator, floor);
    cursor.take();
    Expression right = right(operator, in);
    return new Expression.Binary(cursor.nextId(), start, cursor.previousEnd(), operator, left, right);
  }

  private Expression right(BinaryOperator operator, boolean in) {
    boolean rightAssociative = operator == BinaryOperator.POWER;
    cursor.enter();
    Expression right = binary(rightAssociative ? operator.precedence() - 1 : operator.precedence(), in);
    cursor.leave();
    return right;
  }

  /** Reports {@code ??} beside {@code ||} or {@code &&}, and a unary operator before {@code **}. */
  private void checkMixture(Expression left, BinaryOperator operator, int floor) {
    switch (operator) {
      case COALESCE -> {
        if (left instanceof Expression.Binary binary && !cursor.isMarked(binary)
            && (binary.operator() == BinaryOperator.OR || binary.operator() == BinaryOperator.AND)) {
          cursor.findings.errorHere(ParserCode.MIXED_COALESCE);
        }
      }
      case OR, AND -> {
        if (floor == COALESCE) {
          cursor.findings.errorHere(ParserCode.MIXED_COALESCE);
        }
      }
      case POWER -> {
        if (isUnary(left) && !cursor.isMarked(left)) {
          cursor.findings.errorHere(ParserCode.UNARY_BEFORE_POWER);
        }
      }
      default -> {
      }
    }
  }

  private static boolean isUnary(Expression left) {
    return left instanceof Expression.Unary || left instanceof Expression.Await
        || left instanceof Expression.AngleAssertion;
  }

  /** Operators that are soft words; null if the current word is none here. */
  private @Nullable Expression wordTail(int start, Expression left, int floor, boolean in) {
    long roles = cursor.roles() & BINARY_WORDS;
    if (roles == 0 || floor >= RELATIONAL) {
      return null;
    }
    if ((roles & Role.IN.bit()) != 0) {
      return in && isInOperator() ? operation(start, left, BinaryOperator.IN, floor, true) : null;
    }
    if ((roles & Role.INSTANCEOF.bit()) != 0) {
      return grammar.primaries.starts(cursor.ahead.kind())
          ? operation(start, left, BinaryOperator.INSTANCEOF, floor, in)
          : null;
    }
    return context.types && !cursor.newlineBefore() ? assertion(start, left, roles) : null;
  }

  /** Whether the soft word for {@code in} is the operator (language.md, 3.3). */
  private boolean isInOperator() {
    TokenKind operand = cursor.ahead.kind();
    if (!grammar.primaries.starts(operand)) {
      return false;
    }
    if (!cursor.newlineBefore()) {
      return true;
    }
    return !cursor.ahead.newline() && switch (operand) {
      case LEFT_PAREN, LEFT_BRACKET, TEMPLATE, TEMPLATE_HEAD, PLUS, MINUS, INCREMENT, DECREMENT, SLASH, SLASH_ASSIGN,
          LESS, NOT ->
        false;
      default -> true;
    };
  }

  /** {@code as type}, {@code as const}, {@code satisfies type}. */
  private Expression assertion(int start, Expression left, long roles) {
    boolean as = (roles & Role.AS.bit()) != 0;
    cursor.take();
    if (as && cursor.eat(TokenKind.CONST)) {
      return new Expression.As(cursor.nextId(), start, cursor.previousEnd(), left, null);
    }
    TypeNode type = grammar.types.bracketed();
    return as ? new Expression.As(cursor.nextId(), start, cursor.previousEnd(), left, type)
        : new Expression.Satisfies(cursor.nextId(), start, cursor.previousEnd(), left, type);
  }

  /** {@code #name in object}, where a relational expression may begin. */
  private Expression privateIn(int floor, boolean in) {
    int start = cursor.start();
    String name = cursor.text();
    boolean operator = cursor.ahead.kind() == TokenKind.IN || cursor.ahead.at(Role.IN);
    if (floor >= RELATIONAL || !in || !operator) {
      cursor.findings.errorHere(ParserCode.PRIVATE_NAME_PLACE);
    }
    cursor.next();
    if (!operator) {
      return new Expression.Missing(cursor.nextId(), start, cursor.previousEnd());
    }
    cursor.take();
    Expression right = binary(RELATIONAL, in);
    return new Expression.PrivateIn(cursor.nextId(), start, cursor.previousEnd(), name, right);
  }

  private static @Nullable BinaryOperator[] operators() {
    var table = new @Nullable BinaryOperator[TokenKind.values().length];
    for (BinaryOperator operator : BinaryOperator.values()) {
      table[kind(operator).ordinal()] = operator;
    }
    return table;
  }

  private static TokenKind kind(BinaryOperator operator) {
    return switch (operator) {
      case COALESCE -> TokenKind.COALESCE;
      case OR -> TokenKind.OR;
      case AND -> TokenKind.AND;
      case BITWISE_OR -> TokenKind.BIT_OR;
      case BITWISE_XOR -> TokenKind.BIT_XOR;
      case BITWISE_AND -> TokenKind.BIT_AND;
      case EQUAL -> TokenKind.EQUAL;
      case NOT_EQUAL -> TokenKind.NOT_EQUAL;
      case STRICT_EQUAL -> TokenKind.STRICT_EQUAL;
      case STRICT_NOT_EQUAL -> TokenKind.STRICT_NOT_EQUAL;
      case LESS -> TokenKind.LESS;
      case GREATER -> TokenKind.GREATER;
      case LESS_EQUAL -> TokenKind.LESS_EQUAL;
      case GREATER_EQUAL -> TokenKind.GREATER_EQUAL;
      case IN -> TokenKind.IN;
      case INSTANCEOF -> TokenKind.INSTANCEOF;
      case SHIFT_LEFT -> TokenKind.SHIFT_LEFT;
      case SHIFT_RIGHT -> TokenKind.SHIFT_RIGHT;
      case SHIFT_RIGHT_UNSIGNED -> TokenKind.SHIFT_RIGHT_UNSIGNED;
      case ADD -> TokenKind.PLUS;
      case SUBTRACT -> TokenKind.MINUS;
      case MULTIPLY -> TokenKind.STAR;
      case DIVIDE -> TokenKind.SLASH;
      case REMAINDER -> TokenKind.PERCENT;
      case POWER -> TokenKind.POWER;
    };
  }
}
