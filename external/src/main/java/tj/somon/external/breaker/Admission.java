package tj.somon.external.breaker;

/** What a breaker answers to somebody who wants to make a call. */
public sealed interface Admission permits Call, Admission.Refused {
  /**
   * The call must not be made.
   *
   * @param name of the breaker
   * @param retryAfterMillis when it is worth coming again; {@link Long#MAX_VALUE} if only a person can tell
   */
  record Refused(String name, long retryAfterMillis) implements Admission {}
}
