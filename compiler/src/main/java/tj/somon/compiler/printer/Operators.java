package tj.somon.compiler.printer;

import java.util.ArrayList;
import java.util.Arrays;
import tj.somon.compiler.ast.BinaryOperator;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Expression.*;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/**
 * Binary operators (ECMAScript 2025, 13.6 to 13.13) and what TypeScript adds to them. Chains of them may be very long and
 * lean to the left, so they are walked by a loop.
 */
final class Operators {
  private static final long OPERATORS = Role.AS.bit() | Role.SATISFIES.bit() | Role.IN.bit() | Role.INSTANCEOF.bit();

  private final Pen pen;
  /** The operators that wait for their left operand, of all chains that are being written. */
  private Binary[] waitingOperators = new Binary[64];
  private int waiting;

  Operators(Pen pen) {
    this.pen = pen;
  }

  // ---- binary operators --------------------------------------------------------------------------------------------

  void binary(Binary outermost, int level) {
    if (needsParentheses(outermost, level)) {
      pen.expressions.inParentheses(outermost);
      return;
    }
    int base = waiting;
    Binary innermost = outermost;
    push(innermost);
    while (innermost.left() instanceof Binary left && !needsParentheses(left, leftLevel(innermost))
        && !isMixed(innermost, left) && !isTakenForTypeArguments(innermost, left)) {
      push(left);
      innermost = left;
    }
    left(innermost);
    int indented = 0;
    while (waiting > base) {
      indented += right(waitingOperators[--waiting], indented > 0);
    }
    if (indented > 0) {
      pen.dedent();
    }
  }

  private void push(Binary binary) {
    if (waiting == waitingOperators.length) {
      waitingOperators = Arrays.copyOf(waitingOperators, waiting * 2);
    }
    waitingOperators[waiting++] = binary;
  }

  private boolean needsParentheses(Binary binary, int level) {
    return Level.binary(binary.operator()) < level || pen.noIn && binary.operator() == BinaryOperator.IN
        || pen.lessBefore && closesTypeArguments(binary);
  }

  private static int leftLevel(Binary binary) {
    return binary.operator() == BinaryOperator.POWER ? Level.UPDATE : Level.binary(binary.operator());
  }

  private static int rightLevel(Binary binary) {
    int level = Level.binary(binary.operator());
    return binary.operator() == BinaryOperator.POWER ? level : level + 1;
  }

  /** {@code ??} may not stand beside {@code ||} and {@code &&}. */
  private static boolean isMixed(Binary outer, Expression inner) {
    return outer.operator() == BinaryOperator.COALESCE && inner instanceof Binary binary
        && (binary.operator() == BinaryOperator.OR || binary.operator() == BinaryOperator.AND);
  }

  private void left(Binary binary) {
    if (isMixed(binary, binary.left()) || isTakenForTypeArguments(binary, binary.left())) {
      pen.expressions.inParentheses(binary.left());
    } else {
      pen.expressions.expression(binary.left(), leftLevel(binary));
    }
  }

  /** The operator and its right operand; 1 if that began a further indentation. */
  private int right(Binary binary, boolean indented) {
    BinaryOperator operator = binary.operator();
    Expression right = binary.right();
    pen.character(' ');
    operator(operator);
    boolean broken = operator != BinaryOperator.IN && operator != BinaryOperator.INSTANCEOF
        && pen.isBrokenBetween(binary.left(), right);
    if (broken) {
      if (!indented) {
        pen.indent();
      }
      pen.comments.trailing(binary.left().end(), right.start());
      pen.newline();
      pen.comments.leading(right.start());
    } else {
      pen.character(' ');
    }
    noteLess(operator);
    if (isMixed(binary, right)) {
      pen.expressions.inParentheses(right);
    } else {
      pen.expressions.expression(right, rightLevel(binary));
    }
    return broken && !indented ? 1 : 0;
  }

  private void operator(BinaryOperator operator) {
    switch (operator) {
      case IN -> pen.word(TokenKind.IN);
      case INSTANCEOF -> pen.word(TokenKind.INSTANCEOF);
      default -> pen.text(operator.text());
    }
  }

  void privateIn(PrivateIn in, int level) {
    if (Level.RELATIONAL < level || pen.noIn) {
      pen.expressions.inParentheses(in);
      return;
    }
    pen.out.mark(in.start());
    pen.character('#');
    pen.text(in.name());
    pen.character(' ');
    pen.word(TokenKind.IN);
    pen.character(' ');
    pen.expressions.expression(in.right(), Level.RELATIONAL + 1);
  }

  // ---- what type syntax would take for type arguments --------------------------------------------------------------

  private void noteLess(BinaryOperator operator) {
    // Only these may stand between the brackets of type arguments.
    boolean less = operator == BinaryOperator.LESS || operator == BinaryOperator.SHIFT_LEFT;
    boolean typeLike = operator == BinaryOperator.BITWISE_OR || operator == BinaryOperator.BITWISE_AND;
    pen.lessBefore = less || typeLike && pen.lessBefore;
  }

  /** {@code f < a > (b)} would be a call of {@code f} with a type argument. */
  private boolean isTakenForTypeArguments(Binary outer, Expression inner) {
    return inner instanceof Binary binary
        && (binary.operator() == BinaryOperator.LESS || binary.operator() == BinaryOperator.SHIFT_LEFT)
        && closesTypeArguments(outer);
  }

  /** Whether a binary expression could close type arguments that a {@code <} before it opened. */
  private boolean closesTypeArguments(Binary binary) {
    return pen.types && isGreater(binary.operator()) && mayFollowTypeArguments(binary.right(), rightLevel(binary));
  }

  private static boolean isGreater(BinaryOperator operator) {
    return switch (operator) {
      case GREATER, GREATER_EQUAL, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> true;
      default -> false;
    };
  }

  /**
   * Whether the text of an expression begins with what may follow type arguments: a parenthesis, a template, or a token
   * that is also a binary operator.
   */
  private boolean mayFollowTypeArguments(Expression expression, int itsLevel) {
    Expression first = expression;
    int level = itsLevel;
    while (true) {
      Expression inner = Chains.inner(first);
      if (inner != null) {
        level = Level.PRIMARY;
        first = inner;
      } else if (first instanceof Binary binary && Level.binary(binary.operator()) >= level) {
        level = leftLevel(binary);
        first = binary.left();
      } else if (first instanceof Update update && !update.prefix() && update.target() instanceof Expression target) {
        first = target;
      } else if (first instanceof OptionalChain chain && level < Level.PRIMARY) {
        first = chain.chain();
      } else {
        return switch (first) {
          case NameUse use -> (pen.words.rolesOf(use.name()) & OPERATORS) != 0;
          case StringLiteral _,NumberLiteral _,BigIntLiteral _,This _,Unary _,BooleanLiteral _,ObjectLiteral _,ArrayLiteral _,New _,NullLiteral _,Update _,Await _,ClassDefinition _,Function _,ImportCall _,ImportMeta _,NewTarget _,Super _ ->
            false;
          default -> true;
        };
      }
    }
  }

  // ---- TypeScript --------------------------------------------------------------------------------------------------

  void as(As as, int level) {
    if (level > Level.CONDITIONAL) {
      pen.expressions.inParentheses(as);
      return;
    }
    asserted(as);
  }

  void satisfies(Satisfies satisfies, int level) {
    if (level > Level.CONDITIONAL) {
      pen.expressions.inParentheses(satisfies);
      return;
    }
    asserted(satisfies);
  }

  /** A chain of {@code as} and {@code satisfies}, which may be long. */
  private void asserted(Expression outermost) {
    var assertions = new ArrayList<Expression>();
    Expression operand = outermost;
    while (operand instanceof As || operand instanceof Satisfies) {
      assertions.add(operand);
      operand = operand instanceof As as ? as.operand() : ((Satisfies) operand).operand();
    }
    if (pen.starts(Pen.STATEMENT) && operand instanceof NameUse use && pen.words.rolesOf(use.name()) != 0) {
      pen.expressions.inParentheses(operand);
    } else {
      pen.expressions.expression(operand, Level.RELATIONAL);
    }
    for (Expression assertion : assertions.reversed()) {
      boolean satisfies = assertion instanceof Satisfies;
      pen.character(' ');
      pen.word(satisfies ? Role.SATISFIES : Role.AS);
      pen.character(' ');
      TypeNode type = assertion instanceof As as ? as.type() : ((Satisfies) assertion).type();
      if (type == null) {
        pen.word(TokenKind.CONST);
      } else {
        pen.typeSyntax.type(type, Level.TYPE);
      }
    }
  }

  void angleAssertion(AngleAssertion assertion, int level) {
    if (level > Level.UNARY) {
      pen.expressions.inParentheses(assertion);
      return;
    }
    TypeNode type = assertion.type();
    pen.out.mark(assertion.start());
    pen.character('<');
    if (type == null) {
      pen.word(TokenKind.CONST);
    } else {
      pen.typeSyntax.firstArgument(type);
    }
    pen.character('>');
    pen.expressions.expression(assertion.operand(), Level.UNARY);
  }

  void instantiation(Instantiation instantiation, int level) {
    if (level > Level.CONDITIONAL) {
      pen.expressions.inParentheses(instantiation);
      return;
    }
    pen.expressions.expression(instantiation.operand(), Level.PRIMARY);
    pen.typeSyntax.arguments(instantiation.typeArguments());
  }
}
