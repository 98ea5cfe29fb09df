package tj.somon.modules.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCacheTest {
  private static final long NOW = 1_800_000_000_000L;

  @TempDir
  Path folder;

  private long now = NOW;
  private final List<String> told = new ArrayList<>();

  private final DiskCacheListener listener = new DiskCacheListener() {
    @Override
    public void damaged(CacheKey key) {
      told.add("damaged");
    }

    @Override
    public void unwritable(IOException cause) {
      told.add("unwritable");
    }
  };

  private DiskCacheOptions options() {
    return DiskCacheOptions.in(folder.resolve("cache")).withClock(() -> Instant.ofEpochMilli(now))
        .withBackground(Runnable::run);
  }

  private DiskCache cache() {
    return new DiskCache(options(), listener);
  }

  private static CacheKey key(String content, String... options) {
    return CacheKey.of(ContentHash.of(bytes(content)), "1", options);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Optional<byte[]> content) {
    return content.map(c -> new String(c, StandardCharsets.UTF_8)).orElse("-");
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.getFileName().toString().length() == 62).sorted().toList();
    }
  }

  @Test
  void whatIsWrittenIsReadByAnyOther() throws IOException {
    cache().write(key("a"), bytes("салом"));
    cache().write(key("b"), new byte[0]);
    DiskCache other = cache();
    assertEquals("салом", text(other.read(key("a"))));
    assertEquals("", text(other.read(key("b"))));
    assertEquals("-", text(other.read(key("c"))));
    int header = EntryFormat.HEADER_BYTES;
    assertEquals(new CacheStatistics(2, 1, 0, 2, 2 * header + 10), other.statistics());
    assertEquals("rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(entries().getFirst().getParent())));
  }

  @Test
  void everythingThatAResultDependsOnIsInTheKey() {
    var keys = new HashSet<CacheKey>();
    ContentHash a = ContentHash.of(bytes("a"));
    keys.add(CacheKey.of(a, "1"));
    keys.add(CacheKey.of(a, "2"));
    keys.add(CacheKey.of(a, "1", ""));
    keys.add(CacheKey.of(a, "1", "x", "y"));
    keys.add(CacheKey.of(a, "1", "xy"));
    keys.add(CacheKey.of(a, "1", "xy", ""));
    keys.add(CacheKey.of(a, "1", "", "xy"));
    keys.add(CacheKey.of(ContentHash.of(bytes("b")), "1"));
    assertEquals(8, keys.size());
    assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        ContentHash.of(bytes("abc")).hex());
  }

  @Test
  void codeThatWasBuiltAgainIsAnotherVersion() {
    String ours = CodeVersion.of(DiskCache.class).orElseThrow();
    assertEquals(ours, CodeVersion.of(MemoryCache.class).orElseThrow());
    assertNotEquals(ours, CodeVersion.of(tj.somon.compiler.Compiler.class).orElseThrow());
    assertEquals(Optional.empty(), CodeVersion.of(String.class));
  }

  @Test
  void aDamagedEntryIsAMissAndRemoved() throws IOException {
    DiskCache cache = cache();
    cache.write(key("a"), bytes("content"));
    Path entry = entries().getFirst();
    byte[] whole = Files.readAllBytes(entry);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] = (byte) (damaged[i] ^ 1 << i % 8);
      checkDamaged(cache, entry, damaged);
      checkDamaged(cache, entry, Arrays.copyOf(whole, i));
    }
    checkDamaged(cache, entry, Arrays.copyOf(whole, whole.length + 1));
    Files.write(entry, whole);
    assertEquals("content", text(cache.read(key("a"))));
  }

  private void checkDamaged(DiskCache cache, Path entry, byte[] damaged) throws IOException {
    told.clear();
    Files.write(entry, damaged);
    assertEquals("-", text(cache.read(key("a"))));
    assertEquals(List.of("damaged"), told);
    assertFalse(Files.exists(entry));
  }

  @Test
  void entriesThatAreSwappedAreMisses() throws IOException {
    DiskCache cache = cache();
    cache.write(key("a"), bytes("of a"));
    cache.write(key("b"), bytes("of b"));
    List<Path> both = entries();
    Path aside = folder.resolve("aside");
    Files.move(both.get(0), aside);
    Files.move(both.get(1), both.get(0));
    Files.move(aside, both.get(1));
    assertEquals("-", text(cache.read(key("a"))));
    assertEquals("-", text(cache.read(key("b"))));
  }

  @Test
  void verifyRemovesWhatIsDamaged() throws IOException {
    DiskCache cache = cache();
    for (int i = 0; i < 10; i++) {
      cache.write(key("a" + i), bytes("content " + i));
    }
    Files.write(entries().get(3), new byte[]{1});
    Files.write(entries().get(7), new byte[0]);
    Files.writeString(Files.createDirectories(folder.resolve("cache/1/zz")).resolve("stranger"), "");
    assertEquals(3, cache.verify());
    assertEquals(8, cache.statistics().entries());
    assertEquals(0, cache.verify());
  }

  @Test
  void aFolderThatCannotBeMadeIsOneWarningAndNoFailure() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file");
    DiskCache cache = cache();
    for (int i = 0; i < 5; i++) {
      cache.write(key("a"), bytes("x"));
      assertEquals("-", text(cache.read(key("a"))));
      now += 3_600_000;
    }
    cache.prune();
    assertEquals(List.of("unwritable"), told);
    assertEquals(0, cache.statistics().entries());
    Files.delete(folder.resolve("cache"));
    cache.write(key("a"), bytes("x"));
    assertEquals("x", text(cache.read(key("a"))));
  }

  @Test
  void aFullDiskIsOneWarningUntilThereIsRoomAgain() throws IOException {
    var full = new boolean[]{false};
    var disk = new CacheFiles() {
      @Override
      public void writeNew(Path file, byte[] header, byte[] content, boolean synced) throws IOException {
        if (full[0]) {
          Files.write(file, Arrays.copyOf(header, 20));
          throw new IOException("No space left on device");
        }
        CacheFiles.super.writeNew(file, header, content, synced);
      }
    };
    var cache = new DiskCache(options(), listener, disk);
    cache.write(key("a"), bytes("a"));
    full[0] = true;
    for (int i = 0; i < 100; i++) {
      cache.write(key("b" + i), bytes("b"));
    }
    assertEquals(List.of("unwritable"), told);
    assertEquals(1, entries().size());
    assertEquals(0, temporaries());
    assertEquals("a", text(cache.read(key("a"))), "what is there is still read");
    full[0] = false;
    cache.write(key("c"), bytes("c"));
    assertEquals("-", text(cache.read(key("c"))), "nothing is tried for a while");
    now += 61_000;
    cache.write(key("c"), bytes("c"));
    assertEquals("c", text(cache.read(key("c"))));
    full[0] = true;
    cache.write(key("d"), bytes("d"));
    assertEquals(List.of("unwritable", "unwritable"), told);
  }

  private long temporaries() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache/1/tmp"))) {
      return files.count();
    }
  }

  @Test
  void aWriterThatIsKilledAtAnyStepLeavesTheOldOrTheNew() throws IOException {
    int step = 0;
    for (boolean killed = true; killed; step++) {
      Path own = folder.resolve("killed-" + step);
      DiskCacheOptions there = options();
      var options = new DiskCacheOptions(own, 600, true, there.clock(), there.background());
      new DiskCache(options, listener).write(key("before"), bytes("old"));
      var dying = new DiskCache(options, listener, new DyingFiles(step));
      killed = false;
      try {
        dying.write(key("a"), bytes("new"));
        dying.write(key("before"), bytes("old"));
      } catch (DyingFiles.Killed _) {
        killed = true;
      }
      var after = new DiskCache(options.withMaxBytes(1 << 20), listener);
      assertTrue(List.of("-", "new").contains(text(after.read(key("a")))));
      assertTrue(List.of("-", "old").contains(text(after.read(key("before")))));
      after.write(key("a"), bytes("new"));
      assertEquals("new", text(after.read(key("a"))));
      assertEquals(0, after.verify());
      now += 3_700_000;
      after.prune();
      try (Stream<Path> left = Files.list(own.resolve("1/tmp"))) {
        assertEquals(0, left.count(), "leftovers go");
      }
    }
    assertTrue(step > 20, "two writes and a pruning take many steps: " + step);
  }

  @Test
  void processesThatAreKilledLeaveNothingWrong() throws Exception {
    Path shared = folder.resolve("shared");
    for (int round = 0; round < 3; round++) {
      var writers = new ArrayList<Process>();
      for (int i = 0; i < 2; i++) {
        writers.add(EndlessWriter.start(shared, round));
      }
      for (Process writer : writers) {
        assertEquals('.', writer.getInputStream().read(), "it has begun");
      }
      var cache = new DiskCache(options().withMaxBytes(1 << 20), listener);
      for (Process writer : writers) {
        EndlessWriter.check(cache);
        writer.destroyForcibly().waitFor();
      }
      assertTrue(EndlessWriter.check(new DiskCache(DiskCacheOptions.in(shared), listener)) > 0);
      assertEquals(0, new DiskCache(DiskCacheOptions.in(shared), listener).verify());
      assertEquals(List.of(), told);
    }
  }

  @Test
  void whatIsUnusedForLongestGoesFirst() throws IOException {
    byte[] content = new byte[1000];
    DiskCache cache = new DiskCache(options().withMaxBytes(1 << 20), listener);
    for (int i = 0; i < 100; i++) {
      cache.write(key("a" + i), content);
      Files.setLastModifiedTime(entryOf("a" + i), FileTime.fromMillis(now));
      now += 7_200_000;
    }
    assertTrue(cache.read(key("a3")).isPresent());
    cache.resize(20_000);
    assertTrue(cache.statistics().bytes() <= 20_000, () -> cache.statistics().toString());
    assertTrue(cache.statistics().entries() >= 15);
    assertTrue(cache.read(key("a3")).isPresent(), "it was used");
    assertTrue(cache.read(key("a99")).isPresent());
    assertTrue(cache.read(key("a50")).isEmpty());
    assertEquals(100 - cache.statistics().entries(), cache.statistics().evictions());
  }

  private Path entryOf(String content) {
    String hex = key(content).hash().hex();
    return folder.resolve("cache/1").resolve(hex.substring(0, 2)).resolve(hex.substring(2));
  }

  @Test
  void theBoundHoldsWhileManyWrite() {
    DiskCacheOptions options = options().withMaxBytes(200_000).withSynced(false);
    for (int process = 0; process < 20; process++) {
      var cache = new DiskCache(options, listener);
      for (int i = 0; i < 20; i++) {
        cache.write(key(process + "/" + i), new byte[3000]);
      }
      assertTrue(cache.statistics().bytes() <= 200_000, () -> cache.statistics().toString());
    }
  }

  @Test
  void anEntryLargerThanTheBoundIsNotWritten() {
    DiskCache cache = new DiskCache(options().withMaxBytes(1000), listener);
    cache.write(key("a"), new byte[1001]);
    assertEquals("-", text(cache.read(key("a"))));
    assertEquals(List.of(), told);
  }

  @Test
  void clocksThatGoBackChangeNothing() {
    DiskCache cache = cache();
    cache.write(key("a"), bytes("x"));
    now -= 1000L * 3_600_000;
    assertEquals("x", text(cache.read(key("a"))));
    cache.write(key("b"), bytes("y"));
    now += 9000L * 3_600_000;
    assertEquals("x", text(cache.read(key("a"))));
    assertEquals("y", text(cache.read(key("b"))));
  }

  @Test
  void manyWritersReadersAndPrunersShareAFolder() throws Exception {
    DiskCacheOptions options = options().withMaxBytes(60_000).withSynced(false);
    try (var threads = Executors.newFixedThreadPool(6)) {
      var all = new ArrayList<Future<Integer>>();
      for (int t = 0; t < 6; t++) {
        int seed = t;
        all.add(threads.submit(() -> work(new DiskCache(options, DiskCacheListener.NONE), seed)));
      }
      int found = 0;
      for (Future<Integer> one : all) {
        found += one.get();
      }
      assertTrue(found > 100, "some are found: " + found);
    }
    DiskCache after = new DiskCache(options, listener);
    assertEquals(0, after.verify());
    assertTrue(after.statistics().bytes() <= 60_000 + 6 * 2000);
    assertEquals(0, temporaries());
  }

  private static int work(DiskCache cache, int seed) {
    var random = new SplittableRandom(seed);
    int found = 0;
    for (int i = 0; i < 400; i++) {
      int n = random.nextInt(60);
      byte[] content = new byte[1000 + n];
      Arrays.fill(content, (byte) n);
      if (random.nextInt(3) == 0) {
        cache.write(key("k" + n), content);
      } else {
        Optional<byte[]> read = cache.read(key("k" + n));
        read.ifPresent(bytes -> assertArrayEquals(content, bytes));
        found += read.isPresent() ? 1 : 0;
      }
    }
    return found;
  }

  @Test
  void aFolderThatIsEmptiedMeanwhileIsMadeAgain() throws IOException {
    DiskCache cache = cache();
    cache.write(key("a"), bytes("x"));
    Files.move(folder.resolve("cache"), folder.resolve("gone"), StandardCopyOption.ATOMIC_MOVE);
    cache.write(key("a"), bytes("x"));
    assertEquals("x", text(cache.read(key("a"))));
    assertEquals(List.of(), told);
  }
}
