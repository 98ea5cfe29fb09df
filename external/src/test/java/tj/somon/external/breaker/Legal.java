package tj.somon.external.breaker;

/** The changes of state that there are, and why they may happen. */
final class Legal {
  private Legal() {}

  static boolean is(BreakerEvent event) {
    BreakerState from = event.from();
    return switch (event.cause()) {
      case FAILURES -> from == BreakerState.CLOSED && event.to() == BreakerState.OPEN;
      case RETRY_AFTER -> from != BreakerState.OPEN && event.to() == BreakerState.OPEN;
      case TRIAL_FAILED -> from == BreakerState.HALF_OPEN && event.to() == BreakerState.OPEN;
      case PAUSE_OVER -> from == BreakerState.OPEN && event.to() == BreakerState.HALF_OPEN;
      case TRIALS_SUCCEEDED -> from == BreakerState.HALF_OPEN && event.to() == BreakerState.CLOSED;
      case FORCED -> event.to() == BreakerState.OPEN;
      case RESET -> event.to() == BreakerState.CLOSED;
      case DISABLED -> from != BreakerState.CLOSED && event.to() == BreakerState.CLOSED;
    };
  }
}
