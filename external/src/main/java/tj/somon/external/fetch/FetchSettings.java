package tj.somon.external.fetch;

/**
 * What is set about fetching.
 *
 * @param cacheEnabled whether the cache is read and written
 * @param staleMaxMillis longest age served stale
 * @param retries more tries inside one call; 0–10
 * @param maxConcurrentRequests at once for each origin; 1–1024
 * @param operationTimeoutMillis how long a caller waits at most
 */
public record FetchSettings(boolean cacheEnabled, long staleMaxMillis, int retries, int maxConcurrentRequests,
    long operationTimeoutMillis) {
  /** What holds where nothing is said. */
  public static final FetchSettings DEFAULTS = new FetchSettings(true, 7L * 24 * 60 * 60 * 1000, 2, 16, 120_000);

  /** @throws IllegalArgumentException if a value is out of its range; the message begins with the key */
  public FetchSettings {
    demand(staleMaxMillis >= 0, "externalStaleMax: 0 or more");
    demand(retries >= 0 && retries <= 10, "externalRetries: 0 to 10");
    demand(maxConcurrentRequests >= 1 && maxConcurrentRequests <= 1024, "maxConcurrentExternalRequests: 1 to 1024");
    demand(operationTimeoutMillis >= 1, "operationTimeout: 1 or more");
  }

  private static void demand(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
