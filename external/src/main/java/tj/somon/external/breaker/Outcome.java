package tj.somon.external.breaker;

/** What came of a call, as far as a breaker cares. */
public sealed interface Outcome {
  /** The dependency did what was asked. */
  Outcome SUCCESS = new Success();
  /** The dependency answered, and the answer says nothing about its health: there is no such thing, you may not. */
  Outcome ANSWERED = new Answered();
  /** Nothing was learned: the caller gave up, or the call was never made. */
  Outcome ABANDONED = new Abandoned();

  /** Counts as a call; two of them close a breaker that tries. */
  record Success() implements Outcome {}

  /** Does not count, but proves to a trial that the dependency is there. */
  record Answered() implements Outcome {}

  /** Does not count and proves nothing. */
  record Abandoned() implements Outcome {}

  /**
   * Counts as a call and a failure.
   *
   * @param reason its class, {@code timeout} or {@code status-5xx}; never text from outside
   * @param retryAfterMillis how long the dependency asks to be left alone, which opens the breaker at once; 0 if it did not
   */
  record Failure(String reason, long retryAfterMillis) implements Outcome {
    /** A failure of a dependency that did not say when to come again. */
    public Failure(String reason) {
      this(reason, 0);
    }
  }
}
