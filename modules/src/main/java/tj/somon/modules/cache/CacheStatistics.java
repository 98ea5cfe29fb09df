package tj.somon.modules.cache;

/**
 * What a cache did since it was made, and what it holds now.
 *
 * @param hits lookups that found something
 * @param misses lookups that found nothing
 * @param evictions entries that left for lack of room
 * @param entries held now
 * @param bytes of the entries held now: heap for a memory cache
 */
public record CacheStatistics(long hits, long misses, long evictions, long entries, long bytes) {

  /** The share of lookups that found something, from 0 to 1; 0 if there were none. */
  public double hitRate() {
    long lookups = hits + misses;
    return lookups == 0 ? 0 : (double) hits / lookups;
  }
}
