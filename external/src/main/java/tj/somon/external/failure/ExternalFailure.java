package tj.somon.external.failure;

/** Why something from outside is not there. */
public sealed interface ExternalFailure {
  /** Its class. */
  FailureReason reason();

  /** What was wanted. */
  About about();

  /**
   * A request that failed, or that was not made for a reason of ours.
   *
   * @param answered whether the status line of an answer had come: if so, the origin is there
   * @param retryAfterMillis how long the other side asks to be left alone; 0 if it does not
   */
  record Failed(FailureReason reason, About about, boolean answered, long retryAfterMillis) implements ExternalFailure {
    /** A failure of a side that does not say when to come again. */
    public Failed(FailureReason reason, About about, boolean answered) {
      this(reason, about, answered, 0);
    }
  }

  /**
   * A request that was not made because a breaker is open.
   *
   * @param breaker its name
   * @param retryAfterMillis when it is worth coming again; {@link Long#MAX_VALUE} if only a person can tell
   */
  record DependencyOpen(About about, String breaker, long retryAfterMillis) implements ExternalFailure {
    @Override
    public FailureReason reason() {
      return FailureReason.DEPENDENCY_OPEN;
    }
  }
}
