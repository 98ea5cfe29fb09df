package tj.somon.compiler.ast;

/** Binary operators with their precedence (greater binds tighter). */
public enum BinaryOperator {
  COALESCE("??", 1),
  OR("||", 2),
  AND("&&", 3),
  BITWISE_OR("|", 4),
  BITWISE_XOR("^", 5),
  BITWISE_AND("&", 6),
  EQUAL("==", 7),
  NOT_EQUAL("!=", 7),
  STRICT_EQUAL("===", 7),
  STRICT_NOT_EQUAL("!==", 7),
  LESS("<", 8),
  GREATER(">", 8),
  LESS_EQUAL("<=", 8),
  GREATER_EQUAL(">=", 8),
  IN("in", 8),
  INSTANCEOF("instanceof", 8),
  SHIFT_LEFT("<<", 9),
  SHIFT_RIGHT(">>", 9),
  SHIFT_RIGHT_UNSIGNED(">>>", 9),
  ADD("+", 10),
  SUBTRACT("-", 10),
  MULTIPLY("*", 11),
  DIVIDE("/", 11),
  REMAINDER("%", 11),
  POWER("**", 12);

  private final String text;
  private final int precedence;

  BinaryOperator(String text, int precedence) {
    this.text = text;
    this.precedence = precedence;
  }

  /** The operator in JavaScript. */
  public String text() {
    return text;
  }

  /** Binding strength: 1 for {@code ??} up to 12 for {@code **}. */
  public int precedence() {
    return precedence;
  }
}
