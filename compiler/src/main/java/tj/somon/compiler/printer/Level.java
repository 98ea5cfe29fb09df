package tj.somon.compiler.printer;

import tj.somon.compiler.ast.BinaryOperator;

/**
 * How tightly expressions and types hold together: what is written where a greater level is asked for gets parentheses.
 */
final class Level {
  static final int SEQUENCE = 0;
  /** Assignments, arrow functions, yield: one item of a list. */
  static final int ASSIGNMENT = 1;
  static final int CONDITIONAL = 2;
  /** The loosest binary operator, {@code ??}. */
  static final int COALESCE = binary(BinaryOperator.COALESCE);
  static final int RELATIONAL = binary(BinaryOperator.LESS);
  static final int MULTIPLY = binary(BinaryOperator.MULTIPLY);
  static final int POWER = binary(BinaryOperator.POWER);
  static final int UNARY = POWER + 1;
  /** {@code x++}, and what may stand left of {@code **}. */
  static final int UPDATE = UNARY + 1;
  /** What may be assigned to, called, or have members. */
  static final int LEFT_HAND_SIDE = UPDATE + 1;
  static final int PRIMARY = LEFT_HAND_SIDE + 1;

  /** Any type. */
  static final int TYPE = 0;
  static final int UNION = 1;
  static final int INTERSECTION = 2;
  static final int TYPE_OPERATOR = 3;
  static final int POSTFIX_TYPE = 4;

  private Level() {}

  static int binary(BinaryOperator operator) {
    return CONDITIONAL + operator.precedence();
  }
}
