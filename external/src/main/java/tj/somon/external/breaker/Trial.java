package tj.somon.external.breaker;

/**
 * A request made again in the background, to learn whether the dependency is back: its answer is read up to 64 KiB and thrown
 * away.
 */
@FunctionalInterface
public interface Trial {
  /** Makes the request and waits for what comes of it, within a bound of time. Must not enter the breaker it is for. */
  Outcome run();
}
