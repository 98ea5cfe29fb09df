package tj.somon.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tj.somon.compiler.Compiler;
import tj.somon.modules.Modules;
import tj.somon.modules.ModulesOptions;
import tj.somon.modules.cache.CacheKey;
import tj.somon.modules.cache.CodeVersion;
import tj.somon.modules.cache.ContentHash;
import tj.somon.modules.cache.DiskCache;
import tj.somon.modules.cache.DiskCacheListener;
import tj.somon.modules.cache.DiskCacheOptions;
import tj.somon.modules.load.Cancellation;
import tj.somon.modules.load.FileModules;
import tj.somon.testkit.GeneratedModules;

/**
 * Whether a compiled module is sooner read from the cache on disk than made again: one thread, modules of about 3 KB.
 *
 * <pre>{@code java -Xss8m -cp … tj.somon.benchmarks.DiskOrCompile compile|read FOLDER COUNT ROUNDS}</pre>
 *
 * <p>{@code FOLDER} is filled by the first run; the first round of each process shows what a new process pays. A read has all
 * that a use of the cache would do: the source is read and hashed, the key made, the entry read and checked, its text decoded.
 */
public final class DiskOrCompile {
  private static final double NANOS_IN_MILLI = 1e6;

  private DiskOrCompile() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]).toAbsolutePath();
    GeneratedModules program = GeneratedModules.of(4, Integer.parseInt(arguments[2]));
    String[] keys = new String[program.count()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = FileModules.keyOf(folder.resolve("source").resolve(program.path(i)));
    }
    var cache = new DiskCache(DiskCacheOptions.in(folder.resolve("cache")).withMaxBytes(1L << 30).withSynced(false),
        DiskCacheListener.NONE);
    boolean reads = arguments[0].equals("read");
    long start = System.nanoTime();
    Optional<String> version = CodeVersion.of(Compiler.class, Modules.class);
    long versionTook = System.nanoTime() - start;
    try (Modules modules = Modules.open(ModulesOptions.builder(folder).withoutCache().build())) {
      if (!Files.exists(folder.resolve("source"))) {
        program.write(folder.resolve("source"));
        fill(modules, cache, version.orElseThrow(), keys);
      }
      long[] times = new long[Integer.parseInt(arguments[3])];
      for (int round = 0; round < times.length; round++) {
        start = System.nanoTime();
        for (String key : keys) {
          int length = reads ? read(cache, version.orElseThrow(), key).length() : compile(modules, key).length();
          if (length == 0) {
            throw new IllegalStateException("nothing for " + key);
          }
        }
        times[round] = System.nanoTime() - start;
      }
      double first = times[0] / NANOS_IN_MILLI;
      Arrays.sort(times);
      System.out.printf(Locale.ROOT, "%s: %d modules, first round %.1f ms, then %.1f ms; version of the code %.1f ms%n",
          arguments[0], keys.length, first, times[times.length / 2] / NANOS_IN_MILLI, versionTook / NANOS_IN_MILLI);
    }
  }

  private static void fill(Modules modules, DiskCache cache, String version, String[] keys) throws IOException {
    long took = 0;
    for (String key : keys) {
      byte[] content = compile(modules, key).getBytes(StandardCharsets.UTF_8);
      long start = System.nanoTime();
      cache.write(keyOf(version, key), content);
      took += System.nanoTime() - start;
    }
    System.out.printf(Locale.ROOT, "writing took %.1f ms%n", took / NANOS_IN_MILLI);
  }

  private static CacheKey keyOf(String version, String key) throws IOException {
    return CacheKey.of(ContentHash.of(Files.readAllBytes(Path.of(key))), version, key, "esm", "");
  }

  private static String read(DiskCache cache, String version, String key) throws IOException {
    return new String(cache.read(keyOf(version, key)).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static String compile(Modules modules, String key) {
    return modules.loadFile(key, Cancellation.NEVER).module().orElseThrow().code();
  }
}
