package tj.somon.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tj.somon.modules.Modules;
import tj.somon.modules.ModulesOptions;
import tj.somon.modules.cache.CacheLimits;
import tj.somon.modules.load.Cancellation;
import tj.somon.modules.load.FileModules;
import tj.somon.testkit.GeneratedModules;

/**
 * Loads of warm modules: so many virtual threads in a closed loop, each timing its own calls. Also the live heap that a
 * remembered module takes, and what the cache says of it.
 *
 * <pre>{@code java -cp … tj.somon.benchmarks.CachedLoads THREADS CALLS_OF_EACH [specifier]}</pre>
 *
 * <p>With the third argument modules are named by specifiers, which are resolved each time; without, by their files.
 */
public final class CachedLoads {
  private static final int COUNT = 1_000;
  private static final int ROUNDS = 6;
  private static final double NANOS_IN_MICRO = 1e3;

  private CachedLoads() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int threads = Integer.parseInt(arguments[0]);
    int calls = Integer.parseInt(arguments[1]);
    boolean resolving = arguments.length > 2;
    Path folder = Files.createTempDirectory("cached-loads");
    GeneratedModules program = GeneratedModules.of(4, COUNT);
    program.write(folder);
    var options = ModulesOptions.builder(folder).cache(new CacheLimits(2 * COUNT, 1L << 30)).build();
    try (Modules modules = Modules.open(options)) {
      long before = liveHeap();
      String[] keys = new String[COUNT];
      for (int i = 0; i < COUNT; i++) {
        keys[i] = resolving ? "./" + program.path(i) : FileModules.keyOf(folder.resolve(program.path(i)));
        load(modules, keys[i], resolving);
      }
      long heap = liveHeap() - before;
      System.out.printf("live heap for each module: %d bytes, by the cache's own count %d%n", heap / COUNT,
          modules.cacheStatistics().bytes() / COUNT);
      for (int round = 0; round < ROUNDS; round++) {
        report(round(modules, keys, threads, calls, resolving));
      }
    }
  }

  private static long liveHeap() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void load(Modules modules, String key, boolean resolving) {
    var loading = resolving ? modules.load(key) : modules.loadFile(key, Cancellation.NEVER);
    if (loading.module().isEmpty()) {
      throw new IllegalStateException(loading.findings().toString());
    }
  }

  private static long[] round(Modules modules, String[] keys, int threads, int calls, boolean resolving)
      throws InterruptedException {
    long[] times = new long[threads * calls];
    var start = new CountDownLatch(1);
    var running = new ArrayList<Future<?>>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int thread = 0; thread < threads; thread++) {
        int first = thread;
        running.add(executor.submit(() -> {
          start.await();
          for (int call = 0; call < calls; call++) {
            long began = System.nanoTime();
            load(modules, keys[(first * 31 + call * 7) % COUNT], resolving);
            times[first * calls + call] = System.nanoTime() - began;
          }
          return null;
        }));
      }
      start.countDown();
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return times;
  }

  private static void report(long[] times) {
    Arrays.sort(times);
    System.out.printf("median %.1f µs, P99 %.1f µs, P99.9 %.1f µs%n", times[times.length / 2] / NANOS_IN_MICRO,
        times[(int) (times.length * 0.99)] / NANOS_IN_MICRO, times[(int) (times.length * 0.999)] / NANOS_IN_MICRO);
  }
}
