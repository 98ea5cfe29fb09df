package tj.somon.external.fetch;

import tj.somon.external.failure.ExternalFailure;

/**
 * What a caller gets.
 *
 * @param <T> what was asked for
 */
public sealed interface Fetched<T> {
  /**
   * It is here.
   *
   * @param ageMillis since the other side vouched for it
   */
  record Value<T>(T value, Source source, long ageMillis) implements Fetched<T> {
    /** Whether it is older than it should be. */
    public boolean stale() {
      return source == Source.STALE;
    }
  }

  /** It is not. */
  record Missing<T>(ExternalFailure failure) implements Fetched<T> {}

  /** Where a value comes from. */
  enum Source {
    /** From the other side, just now. */
    NETWORK,
    /** From the cache, and as good. */
    CACHE,
    /** From the cache, for want of better. */
    STALE
  }
}
