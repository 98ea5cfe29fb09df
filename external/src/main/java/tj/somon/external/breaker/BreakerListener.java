package tj.somon.external.breaker;

/**
 * Who wants to know what happens to breakers. Called without any lock held, for one breaker in the order of what happened and
 * never twice at once, on the thread that caused it or another one that was at it.
 */
@FunctionalInterface
public interface BreakerListener {
  /** Nobody. */
  BreakerListener NONE = event -> {
  };

  /** Must be quick and must not throw. */
  void happened(BreakerEvent event);
}
