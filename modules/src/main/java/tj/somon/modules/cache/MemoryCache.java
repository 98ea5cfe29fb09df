package tj.somon.modules.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A cache in memory with two bounds that hold at once. One number stands for both: an entry weighs its bytes, but at
 * least its share of them, {@code maxBytes / maxEntries}. An entry that alone is heavier than the bound is not kept.
 * While writes are under way, what they add may be over the bounds; when a write returns, room has been made for it.
 *
 * <p>Safe for use by any number of threads.
 *
 * @param <K> the keys; compared by {@code equals}
 * @param <V> the values; must not change their size
 */
public final class MemoryCache<K, V> {
  private final ToLongBiFunction<? super K, ? super V> size;
  private final CacheListener<? super K> listener;
  private final Cache<K, Kept<V>> cache;
  private final Policy.Eviction<K, Kept<V>> eviction;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder evictions = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  /** Entries that left, until the listener is told: it must not be called while the cache holds a lock. */
  private final Queue<Gone<K>> gone = new ConcurrentLinkedQueue<>();
  private final ReentrantLock resizing = new ReentrantLock();
  private volatile Weights weights;

  /** A value in the cache. One object is put once, so that what it adds is taken away once. */
  private static final class Kept<V> {
    private final V value;
    private final long bytes;

    Kept(V value, long bytes) {
      this.value = value;
      this.bytes = bytes;
    }
  }

  private record Gone<K>(K key, CacheListener.Reason reason) {}

  /**
   * Bytes as weights. Caffeine's weights are of type {@code int}, so they count units of as many bytes as make the
   * largest fit.
   *
   * @param maximum at most the bound in bytes, and a multiple of the least weight, so that exactly as many entries as
   *     are allowed fit
   */
  private record Weights(CacheLimits limits, long unit, int least, long maximum) {
    static Weights of(CacheLimits limits) {
      long unit = 1 + limits.maxBytes() / Integer.MAX_VALUE;
      long units = limits.maxBytes() / unit;
      long least = Math.max(1, units / limits.maxEntries());
      return new Weights(limits, unit, (int) least, Math.min(units, least * limits.maxEntries()));
    }

    int of(long bytes) {
      return (int) Math.min(Integer.MAX_VALUE, Math.max(least, (bytes + unit - 1) / unit));
    }
  }

  /**
   * An empty cache.
   *
   * @param size bytes of heap that a key and its value hold, with what belongs to them alone; see {@link HeapSize}
   */
  public MemoryCache(CacheLimits limits, ToLongBiFunction<? super K, ? super V> size,
      CacheListener<? super K> listener) {
    this.size = size;
    this.listener = listener;
    this.weights = Weights.of(limits);
    this.cache = Caffeine.newBuilder().executor(Runnable::run).maximumWeight(weights.maximum())
        .weigher((K _, Kept<V> kept) -> weights.of(kept.bytes)).removalListener(this::removed).build();
    this.eviction = cache.policy().eviction().orElseThrow();
  }

  /** The value of a key. */
  public Optional<V> find(K key) {
    Kept<V> kept = cache.getIfPresent(key);
    (kept == null ? misses : hits).increment();
    tell(kept == null ? l -> l.missed(key) : l -> l.hit(key));
    return kept == null ? Optional.empty() : Optional.of(kept.value);
  }

  /** The value of a key, for a look that is no lookup: it is not counted and nobody is told. */
  public Optional<V> peek(K key) {
    Kept<V> kept = cache.policy().getIfPresentQuietly(key);
    return kept == null ? Optional.empty() : Optional.of(kept.value);
  }

  /** Keeps a value, in place of the one before if there is one. */
  public void put(K key, V value) {
    var kept = new Kept<>(value, HeapSize.CACHE_ENTRY + size.applyAsLong(key, value));
    bytes.add(kept.bytes);
    cache.put(key, kept);
    makeRoom();
    tellWhatIsGone();
  }

  /** Forgets a key because what its value was made from is no longer the same. */
  public void forget(K key) {
    if (cache.asMap().remove(key) != null) {
      gone.add(new Gone<>(key, CacheListener.Reason.CHANGED));
    }
    tellWhatIsGone();
  }

  /** Forgets everything to free memory. */
  public void clear() {
    for (K key : cache.asMap().keySet()) {
      if (cache.asMap().remove(key) != null) {
        gone.add(new Gone<>(key, CacheListener.Reason.PRESSURE));
      }
    }
    tellWhatIsGone();
  }

  /** The bounds in force. */
  public CacheLimits limits() {
    return weights.limits();
  }

  /** Sets other bounds; when this returns they hold. */
  public void resize(CacheLimits limits) {
    resizing.lock();
    try {
      Weights wanted = Weights.of(limits);
      eviction.setMaximum(Math.max(weights.maximum(), wanted.maximum()));
      weights = wanted;
      for (K key : cache.asMap().keySet()) {
        cache.asMap().computeIfPresent(key, (_, kept) -> kept);
      }
      eviction.setMaximum(wanted.maximum());
      cache.cleanUp();
    } finally {
      resizing.unlock();
    }
    tellWhatIsGone();
  }

  /** What happened since the cache was made. */
  public CacheStatistics statistics() {
    return new CacheStatistics(hits.sum(), misses.sum(), evictions.sum(), cache.estimatedSize(),
        Math.max(0, bytes.sum()));
  }

  /** Caffeine does its own upkeep only if no other thread is at it; over a bound, this thread waits its turn. */
  private void makeRoom() {
    CacheLimits limits = weights.limits();
    if (cache.estimatedSize() > limits.maxEntries() || bytes.sum() > limits.maxBytes()) {
      cache.cleanUp();
    }
  }

  private void removed(@Nullable K key, @Nullable Kept<V> kept, RemovalCause cause) {
    if (kept != null) {
      bytes.add(-kept.bytes);
    }
    if (key != null && cause == RemovalCause.SIZE) {
      evictions.increment();
      boolean full = cache.estimatedSize() >= weights.limits().maxEntries();
      gone.add(new Gone<>(key, full ? CacheListener.Reason.SIZE : CacheListener.Reason.MEMORY));
    }
  }

  private void tellWhatIsGone() {
    for (Gone<K> entry = gone.poll(); entry != null; entry = gone.poll()) {
      Gone<K> told = entry;
      tell(l -> l.evicted(told.key(), told.reason()));
    }
  }

  private void tell(Consumer<CacheListener<? super K>> event) {
    try {
      event.accept(listener);
    } catch (RuntimeException _) {
      // A listener's fault is not the cache's.
    }
  }
}
