package tj.somon.compiler.ast;

/** Prefix operators other than {@code ++}, {@code --} and {@code await}. */
public enum UnaryOperator {
  NOT("!"),
  MINUS("-"),
  PLUS("+"),
  TYPEOF("typeof"),
  VOID("void"),
  DELETE("delete"),
  BITWISE_NOT("~");

  private final String text;

  UnaryOperator(String text) {
    this.text = text;
  }

  /** The operator in JavaScript. */
  public String text() {
    return text;
  }
}
