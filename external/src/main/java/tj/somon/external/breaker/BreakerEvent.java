package tj.somon.external.breaker;

/**
 * Something that happened to a breaker.
 *
 * @param from the state before
 * @param to the state after; the same if a closed breaker was reset or an open one forced
 * @param reason class of the failure that opened it, or what a person said; empty if there is none
 * @param pauseMillis how long it stays open; 0 if it is not open, {@link Long#MAX_VALUE} until reset
 */
public record BreakerEvent(String name, BreakerKind kind, BreakerState from, BreakerState to, Cause cause,
    String reason, long pauseMillis) {
  /** Why. */
  public enum Cause {
    /** Too many failures in the window. */
    FAILURES,
    /** The dependency asked to be left alone. */
    RETRY_AFTER,
    /** A trial failed. */
    TRIAL_FAILED,
    /** The pause is over. */
    PAUSE_OVER,
    /** Enough trials succeeded. */
    TRIALS_SUCCEEDED,
    /** Opened by hand. */
    FORCED,
    /** Closed by hand. */
    RESET,
    /** Breakers were switched off. */
    DISABLED
  }

  /** Whether the state is another one now. */
  public boolean isChange() {
    return from != to;
  }
}
