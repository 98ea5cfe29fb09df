package tj.somon.external.breaker;

/** The state of a breaker. */
public enum BreakerState {
  /** Every call goes through. */
  CLOSED("closed"),
  /** No call goes through until the pause is over. */
  OPEN("open"),
  /** Two trials at once go through; what comes of them decides. */
  HALF_OPEN("half-open");

  private final String text;

  BreakerState(String text) {
    this.text = text;
  }

  /** The word that goes out to people and programs. */
  public String text() {
    return text;
  }
}
