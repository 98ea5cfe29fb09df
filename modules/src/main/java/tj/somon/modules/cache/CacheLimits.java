package tj.somon.modules.cache;

/**
 * The bounds of a memory cache; both hold at once.
 *
 * @param maxEntries most entries, at least 1
 * @param maxBytes most bytes of heap, at least 1
 */
public record CacheLimits(int maxEntries, long maxBytes) {
  /** What holds unless it is configured: 1000 entries in 100 MiB. */
  public static final CacheLimits DEFAULTS = new CacheLimits(1000, 100L << 20);

  public CacheLimits {
    if (maxEntries < 1 || maxBytes < 1) {
      throw new IllegalArgumentException(
          "a cache holds at least one entry and one byte: " + maxEntries + ", " + maxBytes);
    }
  }
}
