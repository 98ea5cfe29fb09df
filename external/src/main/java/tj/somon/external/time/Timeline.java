package tj.somon.external.time;

/**
 * A clock and a timer that belong together: what is due and what time it is come from the same place, so that a test drives
 * both with one call. Safe for use by many threads.
 */
public interface Timeline {
  /** Nanoseconds in one millisecond. */
  long NANOS_PER_MILLI = 1_000_000L;

  /** Nanoseconds since an arbitrary moment. Never goes back, and is not moved when the machine's clock is set. */
  long nanos();

  /** Milliseconds since 1970, for people to read. May jump; nothing is measured with it. */
  long epochMillis();

  /**
   * Has something done once, later.
   *
   * @param delayNanos from now; zero or less means at once, yet never before this method has returned
   * @param action must be short and must not wait: all actions share one thread
   */
  Alarm after(long delayNanos, Runnable action);

  /** What was asked for with {@link #after}. */
  interface Alarm {
    /** An alarm that was never set. */
    Alarm NONE = () -> {
    };

    /** Takes it back. Has no effect if it has gone off or goes off just now. */
    void cancel();
  }
}
