package tj.somon.external.fetch;

import java.util.Optional;
import tj.somon.external.failure.About;
import tj.somon.external.failure.ExternalFailure;
import tj.somon.external.failure.FailureReason;

/** Who wants to know what happens in fetches. Called without locks, on the thread of the fetch; must be quick, must not throw. */
public interface FetchListener {
  /** Nobody. */
  FetchListener NONE = new FetchListener() {};

  /**
   * A request was made, be it the first, a retry or a trial.
   *
   * @param failure why it failed, if it did
   */
  default void requested(About about, Optional<FailureReason> failure, long nanos) {}

  /** A breaker refused a request. */
  default void rejected(About about, String breaker) {}

  /** Something from the cache was served because the other side failed with this. */
  default void servedStale(About about, long ageMillis, FailureReason failure) {}

  /** A fetch failed for good; told once, however many waited for it. */
  default void failed(ExternalFailure failure) {}
}
