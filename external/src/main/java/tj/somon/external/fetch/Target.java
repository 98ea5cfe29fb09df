package tj.somon.external.fetch;

import java.util.Optional;
import tj.somon.external.breaker.BreakerKind;
import tj.somon.external.failure.About;
import tj.somon.external.time.Cancellation;

/**
 * Something to be fetched, and how. Called on a virtual thread of the fetch, where it may wait.
 *
 * @param <T> what it becomes
 */
public interface Target<T> {
  /** Two targets of one key are the same thing and of the same type. */
  String key();

  /** What it is, for people. */
  About about();

  /** Scheme, host and port that are asked. */
  String origin();

  /** The breaker of the dependency, by name. */
  String breaker();

  /** What that breaker stands before. */
  BreakerKind kind();

  /** The breaker of the origin, {@code registry:host}; empty if the dependency is its own origin. */
  Optional<String> originBreaker();

  /** Whether a request may be made again without asking anybody. */
  boolean isRepeatable();

  /** What the cache has. Not asked while the cache is off. */
  Optional<Cached<T>> cached();

  /** Makes the request, within its time and limits, checks what comes and stores it if it may. */
  Answer<T> request(Attempt<T> attempt);

  /** Makes the request to learn whether the other side is well: the body is read up to 64 KiB and thrown away. */
  Answer<?> probe(Cancellation cancellation);
}
