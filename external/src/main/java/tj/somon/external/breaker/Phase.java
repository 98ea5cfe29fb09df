package tj.somon.external.breaker;

import static tj.somon.external.time.Timeline.NANOS_PER_MILLI;

/**
 * One stay of a breaker in a state. A new object for each stay: a call belongs to the stay that let it through, and its
 * outcome means nothing to a later one.
 */
sealed interface Phase {
  /** The state this is a stay in. */
  BreakerState state();

  /** Everything goes through. */
  final class Closed implements Phase {
    @Override
    public BreakerState state() {
      return BreakerState.CLOSED;
    }
  }

  /**
   * Nothing goes through.
   *
   * @param since when it opened, in nanoseconds
   * @param from when the pause began: for a failed trial its start
   * @param pause in nanoseconds; {@link #ENDLESS} until somebody resets it
   */
  record Open(long since, long from, long pause, boolean forced) implements Phase {
    static final long ENDLESS = Long.MAX_VALUE;

    @Override
    public BreakerState state() {
      return BreakerState.OPEN;
    }

    /** Nanoseconds of the pause that are left; zero or less when it is over. */
    long left(long now) {
      return pause == ENDLESS ? ENDLESS : pause - (now - from);
    }

    long leftMillis(long now) {
      long left = left(now);
      return left == ENDLESS ? ENDLESS : Math.max(1, (left + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
    }
  }

  /** A few trials go through. The fields that change are guarded by the breaker's lock. */
  final class HalfOpen implements Phase {
    final Open before;
    int running;
    int succeeded;
    /** From when on the breaker makes trials itself if nobody does. */
    long unaidedFrom;

    HalfOpen(Open before, long unaidedFrom) {
      this.before = before;
      this.unaidedFrom = unaidedFrom;
    }

    @Override
    public BreakerState state() {
      return BreakerState.HALF_OPEN;
    }
  }
}
