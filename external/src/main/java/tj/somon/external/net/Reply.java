package tj.somon.external.net;

import tj.somon.external.failure.ExternalFailure;

/**
 * What came of a request.
 *
 * @param <T> what the reader made of the body
 */
public sealed interface Reply<T> {
  /** Status 200, and the reader has read. */
  record Received<T>(Head head, T value) implements Reply<T> {}

  /** Status 304: what is known still holds. */
  record Unchanged<T>(Head head) implements Reply<T> {}

  /** Anything else. */
  record Failed<T>(ExternalFailure failure) implements Reply<T> {}
}
