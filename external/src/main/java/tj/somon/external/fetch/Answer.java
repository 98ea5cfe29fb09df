package tj.somon.external.fetch;

import tj.somon.external.failure.ExternalFailure;

/**
 * What one request gave.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {
  /** It is here, whole and checked. */
  record Got<T>(T value) implements Answer<T> {}

  /** It is not. */
  record NotGot<T>(ExternalFailure failure) implements Answer<T> {}
}
