package tj.somon.modules.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryCacheTest {
  private static final long FIXED = HeapSize.CACHE_ENTRY;

  /** A cache whose values are their own size in bytes. */
  private static MemoryCache<Integer, Long> cache(int maxEntries, long maxBytes, CacheListener<Integer> listener) {
    return new MemoryCache<>(new CacheLimits(maxEntries, maxBytes), (_, value) -> value - FIXED, listener);
  }

  private static MemoryCache<Integer, Long> cache(int maxEntries, long maxBytes) {
    return cache(maxEntries, maxBytes, CacheListener.none());
  }

  @Test
  void whatIsPutIsFoundAndCounted() {
    MemoryCache<Integer, Long> cache = cache(10, 10_000);
    assertEquals(Optional.empty(), cache.find(1));
    cache.put(1, 200L);
    assertEquals(Optional.of(200L), cache.find(1));
    cache.put(1, 300L);
    assertEquals(Optional.of(300L), cache.find(1));
    assertEquals(new CacheStatistics(2, 1, 0, 1, 300), cache.statistics());
    assertEquals(2 / 3.0, cache.statistics().hitRate(), 1e-9);
    cache.forget(1);
    assertEquals(new CacheStatistics(2, 1, 0, 0, 0), cache.statistics());
    assertEquals(0, new CacheStatistics(0, 0, 0, 0, 0).hitRate());
  }

  @Test
  void thatNothingIsHeldIsNoLimit() {
    assertThrows(IllegalArgumentException.class, () -> new CacheLimits(0, 10));
    assertThrows(IllegalArgumentException.class, () -> new CacheLimits(1, 0));
  }

  @ParameterizedTest
  @CsvSource({"1000,104857600,200", "1000,10000000,200", "3,1000,120", "1,1024,500", "7,9000000000,150",
      "1000000,5000000,120", "1000,1024,1", "1,99999999999,1000"})
  void smallEntriesAreBoundByTheirNumber(int maxEntries, long maxBytes, long size) {
    MemoryCache<Integer, Long> cache = cache(maxEntries, maxBytes);
    int written = Math.min(2 * maxEntries + 10, 60_000);
    for (int i = 0; i < written; i++) {
      cache.put(i, size);
    }
    CacheStatistics held = cache.statistics();
    long expected = Math.min(Math.min(maxEntries, maxBytes / size), written);
    assertEquals(expected, held.entries());
    assertEquals(expected * size, held.bytes());
    assertEquals(written - expected, held.evictions());
  }

  @Test
  void bothBoundsHoldForMixedSizesAfterEveryWrite() {
    MemoryCache<Integer, Long> cache = cache(300, 1_000_000);
    var random = new SplittableRandom(4);
    for (int i = 0; i < 20_000; i++) {
      cache.put(random.nextInt(2000), random.nextInt(10) == 0 ? random.nextLong(20_000, 40_000) : 130L);
      CacheStatistics held = cache.statistics();
      assertTrue(held.entries() <= 300 && held.bytes() <= 1_000_000, held::toString);
    }
    assertTrue(cache.statistics().bytes() > 350_000, () -> "a good part of the room is used: " + cache.statistics());
  }

  @Test
  void anEntryHeavierThanTheBoundIsNotKept() {
    var evicted = new ArrayList<CacheListener.Reason>();
    MemoryCache<Integer, Long> cache = cache(10, 5000, evictionsTo(evicted));
    cache.put(1, 6000L);
    assertEquals(new CacheStatistics(0, 0, 1, 0, 0), cache.statistics());
    assertEquals(List.of(CacheListener.Reason.MEMORY), evicted);
  }

  private static CacheListener<Integer> evictionsTo(List<CacheListener.Reason> evicted) {
    return new CacheListener<>() {
      @Override
      public void evicted(Integer key, Reason reason) {
        evicted.add(reason);
      }
    };
  }

  @Test
  void reasonsAreTold() {
    var evicted = new ArrayList<CacheListener.Reason>();
    MemoryCache<Integer, Long> cache = cache(3, 30_000, evictionsTo(evicted));
    for (int i = 0; i < 4; i++) {
      cache.put(i, 150L);
    }
    assertEquals(List.of(CacheListener.Reason.SIZE), evicted);
    evicted.clear();
    cache.clear();
    assertEquals(List.of(CacheListener.Reason.PRESSURE, CacheListener.Reason.PRESSURE, CacheListener.Reason.PRESSURE),
        evicted);
    evicted.clear();
    cache.put(1, 20_000L);
    cache.put(2, 20_000L);
    assertEquals(List.of(CacheListener.Reason.MEMORY), evicted);
    evicted.clear();
    cache.forget(1);
    cache.forget(2);
    assertEquals(List.of(CacheListener.Reason.CHANGED), evicted);
  }

  @Test
  void boundsAreAdjustedLiveAndHoldWhenTheCallReturns() {
    MemoryCache<Integer, Long> cache = cache(1000, 1_000_000);
    for (int i = 0; i < 1000; i++) {
      cache.put(i, 500L);
    }
    assertEquals(1000, cache.statistics().entries());
    cache.resize(new CacheLimits(100, 1_000_000));
    assertEquals(100, cache.statistics().entries());
    assertEquals(50_000, cache.statistics().bytes());
    cache.resize(new CacheLimits(100, 10_000));
    assertEquals(20, cache.statistics().entries());
    cache.resize(new CacheLimits(200, 1_000_000));
    assertEquals(new CacheLimits(200, 1_000_000), cache.limits());
    for (int i = 2000; i < 3000; i++) {
      cache.put(i, 500L);
    }
    assertEquals(200, cache.statistics().entries());
    assertEquals(100_000, cache.statistics().bytes());
  }

  @Test
  void aListenerThatThrowsHarmsNothing() {
    MemoryCache<Integer, Long> cache = cache(1, 10_000, new CacheListener<>() {
      @Override
      public void hit(Integer key) {
        throw new IllegalStateException("hit");
      }

      @Override
      public void missed(Integer key) {
        throw new IllegalStateException("missed");
      }

      @Override
      public void evicted(Integer key, Reason reason) {
        throw new IllegalStateException("evicted");
      }
    });
    assertEquals(Optional.empty(), cache.find(1));
    cache.put(1, 200L);
    cache.put(2, 200L);
    cache.find(1);
    cache.find(2);
    assertEquals(1, cache.statistics().entries());
    assertEquals(1, cache.statistics().evictions());
  }

  @Test
  void aListenerMayUseTheCache() {
    var told = new AtomicLong();
    var box = new ArrayList<MemoryCache<Integer, Long>>();
    MemoryCache<Integer, Long> cache = cache(1, 10_000, new CacheListener<>() {
      @Override
      public void evicted(Integer key, Reason reason) {
        told.incrementAndGet();
        box.getFirst().forget(key);
      }
    });
    box.add(cache);
    cache.put(1, 200L);
    cache.put(2, 200L);
    assertEquals(1, told.get());
  }

  @Test
  void manyThreadsKeepTheBoundsAndTheBooks() {
    MemoryCache<Integer, Long> cache = cache(500, 500_000);
    var most = new AtomicLong();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int t = 0; t < 8; t++) {
        int seed = t;
        threads.submit(() -> {
          var random = new SplittableRandom(seed);
          for (int i = 0; i < 20_000; i++) {
            int key = random.nextInt(3000);
            switch (random.nextInt(10)) {
              case 0 -> cache.forget(key);
              case 1, 2, 3 -> cache.find(key);
              default -> cache.put(key, random.nextLong(120, 4000));
            }
            if (i % 1000 == 0) {
              cache.resize(new CacheLimits(random.nextInt(200, 500), random.nextLong(200_000, 500_000)));
            }
            most.accumulateAndGet(cache.statistics().entries(), Math::max);
          }
        });
      }
    }
    cache.resize(new CacheLimits(400, 400_000));
    CacheStatistics held = cache.statistics();
    assertTrue(held.entries() <= 400 && held.bytes() <= 400_000, held::toString);
    assertTrue(most.get() <= 500 + 8, () -> "at most what was being written was over: " + most);
    long bytes = 0;
    for (int key = 0; key < 3000; key++) {
      bytes += cache.find(key).orElse(0L);
    }
    assertEquals(held.bytes(), bytes);
    cache.clear();
    assertEquals(0, cache.statistics().bytes());
  }
}
