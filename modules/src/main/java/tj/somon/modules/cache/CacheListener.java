package tj.somon.modules.cache;

/**
 * Who wants to know what a cache does. Called on the thread that used the cache, never under a lock; what a listener
 * throws is dropped.
 *
 * @param <K> the keys
 */
public interface CacheListener<K> {

  /** A lookup found something. */
  default void hit(K key) {}

  /** A lookup found nothing. */
  default void missed(K key) {}

  /** An entry left the cache and may be made again. */
  default void evicted(K key, Reason reason) {}

  /** Why an entry left. */
  enum Reason {
    /** There were too many entries. */
    SIZE,
    /** There were too many bytes. */
    MEMORY,
    /** The owner gave up entries to free memory. */
    PRESSURE,
    /** What it was made from is no longer the same. */
    CHANGED
  }

  /** A listener that does nothing. */
  static <K> CacheListener<K> none() {
    return new CacheListener<>() {};
  }
}
