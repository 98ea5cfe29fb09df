package tj.somon.modules.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A process that writes to a cache until it is killed. */
final class EndlessWriter {
  private static final int KEYS = 50;

  private EndlessWriter() {}

  static Process start(Path folder, int seed) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = placeOf(DiskCache.class) + File.pathSeparator + placeOf(EndlessWriter.class);
    return new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", classes, EndlessWriter.class.getName(),
        folder.toString(), Integer.toString(seed)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String placeOf(Class<?> code) {
    return Path.of(URI.create(code.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
  }

  public static void main(String[] arguments) {
    var options = DiskCacheOptions.in(Path.of(arguments[0])).withMaxBytes(80_000).withSynced(false);
    var cache = new DiskCache(options, DiskCacheListener.NONE);
    var random = new SplittableRandom(Long.parseLong(arguments[1]) + ProcessHandle.current().pid());
    for (int i = 0;; i++) {
      int n = random.nextInt(KEYS);
      cache.write(key(n), content(n));
      if (i == 30) {
        System.out.print('.');
        System.out.flush();
      }
    }
  }

  private static CacheKey key(int n) {
    return CacheKey.of(ContentHash.of(ByteBuffer.allocate(4).putInt(0, n).array()), "1");
  }

  private static byte[] content(int n) {
    byte[] content = new byte[2000 + n];
    Arrays.fill(content, (byte) n);
    return content;
  }

  /** Reads all keys; answers how many are there. */
  static int check(DiskCache cache) {
    int found = 0;
    for (int n = 0; n < KEYS; n++) {
      byte[] content = cache.read(key(n)).orElse(null);
      if (content != null) {
        assertArrayEquals(content(n), content);
        found++;
      }
    }
    return found;
  }
}
