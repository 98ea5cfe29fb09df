package tj.somon.modules.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** Estimates beside what a walk over the heap counts. */
class HeapSizeTest {
  private static final int MANY = 2000;

  /** Holds an estimate against the growth of the heap by many different objects: in most of three rounds, as others use it too. */
  private static <T> void check(double tolerance, IntFunction<T> make, ToLongFunction<T> estimate) {
    // What is loaded on first use is not part of the growth.
    assertTrue(estimate.applyAsLong(make.apply(1)) > 0 && HeapWalk.liveBytes() > 0);
    double[] ratios = new double[3];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = ratio(make, estimate);
    }
    Arrays.sort(ratios);
    assertTrue(Math.abs(ratios[1] - 1) <= tolerance, () -> "estimated to walked: " + Arrays.toString(ratios));
  }

  private static <T> double ratio(IntFunction<T> make, ToLongFunction<T> estimate) {
    Object[] held = new Object[MANY];
    long estimated = 0;
    long before = HeapWalk.liveBytes();
    for (int i = 0; i < MANY; i++) {
      T made = make.apply(i);
      held[i] = made;
      estimated += estimate.applyAsLong(made);
    }
    long grown = HeapWalk.liveBytes() - before;
    assertEquals(MANY, held.length);
    return (double) estimated / grown;
  }

  @Test
  void stringsOfOneAndOfTwoBytesACharacter() {
    check(0.03, i -> "a".repeat(100 + i), HeapSize::of);
    check(0.03, i -> "ҷ".repeat(100 + i), HeapSize::of);
    check(0.03, i -> "a".repeat(i) + "ҷ", HeapSize::of);
    check(0.05, i -> Integer.toString(i + 1_000_000), HeapSize::of);
  }

  @Test
  void immutableCollectionsOfEverySize() {
    for (int size : new int[]{0, 1, 2, 3, 7, 30}) {
      if (size > 0) {
        check(0.05, i -> List.copyOf(names(i, size)), HeapSize::ofStrings);
        check(0.05, i -> Set.copyOf(names(i, size)), HeapSize::ofStrings);
        check(0.05, i -> Map.copyOf(pairs(i, size)), HeapSize::ofStrings);
      }
      assertEquals(size == 0, HeapSize.list(size) + HeapSize.map(size) + HeapSize.set(size) == 0);
    }
  }

  private static List<String> names(int i, int size) {
    var names = new ArrayList<String>();
    for (int n = 0; n < size; n++) {
      names.add("name-" + i + "/" + n);
    }
    return names;
  }

  private static Map<String, String> pairs(int i, int size) {
    var pairs = new LinkedHashMap<String, String>();
    for (int n = 0; n < size; n++) {
      pairs.put("./specifier-" + i + "-" + n, "/project/source/folder/" + i + "/" + n + ".som");
    }
    return pairs;
  }

  @Test
  void aWholeCacheIsWithinAFifthOfTheWalk() {
    record Compiled(String key, String code, String map, Map<String, String> links, List<String> names, int kind) {}
    ToLongFunction<Compiled> size = c -> HeapSize.object(5, 4) + HeapSize.of(c.code) + HeapSize.of(c.map)
        + HeapSize.ofStrings(c.links) + HeapSize.ofStrings(c.names);
    for (int length : new int[]{0, 40, 400, 4000}) {
      var random = new Random(length);
      var cache = new MemoryCache<String, Compiled>(new CacheLimits(5000, 1L << 30),
          (key, value) -> HeapSize.of(key) + size.applyAsLong(value), CacheListener.none());
      cache.put("warm", new Compiled("warm", "", "", Map.of(), List.of(), 0));
      assertTrue(HeapWalk.liveBytes() > 0);
      long before = HeapWalk.liveBytes() - cache.statistics().bytes();
      for (int i = 0; i < MANY; i++) {
        String key = "/project/source/" + i + ".som";
        String code = (random.nextBoolean() ? "рақам" : "digit").repeat(length / 5);
        cache.put(key, new Compiled(key, code, "x".repeat(random.nextInt(length + 1)), Map.copyOf(pairs(i, i % 5)),
            List.copyOf(names(i, i % 4)), 1));
      }
      long walked = HeapWalk.liveBytes() - before;
      double ratio = (double) cache.statistics().bytes() / walked;
      assertEquals(MANY + 1, cache.statistics().entries());
      assertTrue(ratio > 0.8 && ratio < 1.2, "length " + length + ": ratio " + ratio + ", walked " + walked);
    }
  }
}
