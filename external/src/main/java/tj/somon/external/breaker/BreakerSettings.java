package tj.somon.external.breaker;

/**
 * When a breaker opens and how long it stays open.
 *
 * @param failureThreshold failures in the window from which on it opens; 1–1000
 * @param failureRate failures of all calls in the window from which on it opens, both being needed; 0.01–1
 * @param windowMillis length of the window; 1000–600000
 * @param timeoutMillis ceiling of recovery; 1000–600000
 * @param retryDelayMillis the first pause; 10–0.8 × timeout
 */
public record BreakerSettings(int failureThreshold, double failureRate, long windowMillis, long timeoutMillis,
    long retryDelayMillis) {
  /** What holds where nothing is said. */
  public static final BreakerSettings DEFAULTS = new BreakerSettings(5, 0.5, 60_000, 30_000, 5_000);

  /** @throws IllegalArgumentException if a value is out of its range; the message begins with the key */
  public BreakerSettings {
    demand(failureThreshold >= 1 && failureThreshold <= 1000, "circuitBreakerFailureThreshold: 1 to 1000");
    demand(failureRate >= 0.01 && failureRate <= 1, "circuitBreakerFailureRate: 0.01 to 1");
    demand(windowMillis >= 1000 && windowMillis <= 600_000, "circuitBreakerWindow: 1000 to 600000");
    demand(timeoutMillis >= 1000 && timeoutMillis <= 600_000, "circuitBreakerTimeout: 1000 to 600000");
    demand(retryDelayMillis >= 10 && retryDelayMillis <= ceiling(timeoutMillis),
        "circuitBreakerRetryDelay: 10 to 0.8 × circuitBreakerTimeout");
  }

  private static void demand(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  private static long ceiling(long timeoutMillis) {
    return timeoutMillis * 4 / 5;
  }

  /** The longest pause, in milliseconds: 0.8 × timeout. */
  public long ceilingMillis() {
    return ceiling(timeoutMillis);
  }

  /**
   * The pause after a failure.
   *
   * @param number 0 for the first since the breaker was closed
   * @param random from 0 to less than 1
   * @return nanoseconds: {@code min(retryDelay × 2ⁿ, ceiling)}, made shorter by less than a quarter
   */
  long pauseNanos(int number, double random) {
    int doublings = Math.min(number, 20); // 10 ms × 2²⁰ is beyond any ceiling
    long millis = Math.min(retryDelayMillis << doublings, ceilingMillis());
    return (long) (millis * 1_000_000.0 * (1 - random / 4));
  }

  /** Whether so many failures of so many calls open a breaker that has this threshold. */
  boolean opens(int threshold, int failures, int calls) {
    return failures >= threshold && (double) failures / calls >= failureRate;
  }
}
