package tj.somon.external.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.external.archive.ArchiveFault;
import tj.somon.external.archive.TarMaker;
import tj.somon.external.fetch.Cached;
import tj.somon.external.integrity.Digest;
import tj.somon.external.integrity.HashAlgorithm;
import tj.somon.external.integrity.Integrity;
import tj.somon.external.time.Cancellation;
import tj.somon.external.time.DrivenTimeline;
import tj.somon.external.time.SystemTimeline;
import tj.somon.external.time.Timeline;

final class ExternalStoreTest {
  private static final long MINUTE = 60_000L * Timeline.NANOS_PER_MILLI;
  private static final DocumentKey KEY = new DocumentKey("https://npm.example/a", "application/json");

  @TempDir
  Path folder;

  private final DrivenTimeline timeline = new DrivenTimeline();
  private final Told told = new Told();

  private StoreOptions options() {
    return StoreOptions.in(folder.resolve("store"), timeline).withSynced(false).withBackground(Runnable::run);
  }

  private ExternalStore store() {
    return new ExternalStore(options(), told);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Integrity integrity(HashAlgorithm algorithm, byte[] content) {
    return Integrity.of(Digest.compute(algorithm, content, 0, content.length));
  }

  private static Integrity integrity(byte[] content) {
    return integrity(HashAlgorithm.SHA512, content);
  }

  private static Receipt receive(ExternalStore store, byte[] content) throws IOException {
    return store.contents().receive(Optional.of(integrity(content)), new ByteArrayInputStream(content), 64 << 20);
  }

  private static Content kept(ExternalStore store, byte[] content) throws IOException {
    return assertInstanceOf(Receipt.Kept.class, receive(store, content)).content();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> Files.isRegularFile(file) && !file.endsWith("growth")).sorted().toList();
    }
  }

  private Path onlyFile() throws IOException {
    List<Path> files = files();
    assertEquals(1, files.size(), files::toString);
    return files.getFirst();
  }

  @Test
  void findsContentsByEachOfTheirHashes() throws IOException {
    byte[] content = bytes("content");
    for (HashAlgorithm algorithm : HashAlgorithm.values()) {
      Integrity wanted = integrity(algorithm, content);
      assertEquals(Optional.empty(), store().contents().find(wanted));
      store().contents().receive(Optional.of(wanted), new ByteArrayInputStream(content), 7);
      assertArrayEquals(content, store().contents().find(wanted).orElseThrow().bytes());
      Digest other = integrity(algorithm, bytes("x")).digests().getFirst();
      var either = new Integrity(List.of(other, wanted.digests().getFirst()));
      assertArrayEquals(content, store().contents().find(either).orElseThrow().bytes());
    }
    var unknown = assertInstanceOf(Receipt.Kept.class,
        store().contents().receive(Optional.empty(), new ByteArrayInputStream(bytes("new")), 7));
    assertEquals(integrity(bytes("new")), Integrity.of(unknown.content().digest()));
    assertEquals(List.of(), told.damaged);
  }

  @Test
  void keepsContentsOfEverySize() throws IOException {
    for (int size : new int[]{0, 1, 65_535, 65_536, 65_537, 4 << 20, (4 << 20) + 1}) {
      byte[] content = new byte[size];
      new Random(size).nextBytes(content);
      assertArrayEquals(content, kept(store(), content).bytes());
      assertArrayEquals(content, store().contents().find(integrity(content)).orElseThrow().bytes());
    }
  }

  /** {@code fault-integrity}. */
  @Test
  void nothingOfAWrongBodyIsLeft() throws IOException {
    Integrity wanted = integrity(bytes("right"));
    byte[] wrong = bytes("wrong");
    assertEquals(new Receipt.Wrong(integrity(wrong).digests().getFirst()),
        store().contents().receive(Optional.of(wanted), new ByteArrayInputStream(wrong), 100));
    assertEquals(List.of(), files());
    assertFalse(told.steps.contains(StoreStep.VERIFIED));
    assertEquals(Optional.empty(), store().contents().find(wanted));
    assertEquals(Optional.empty(), store().contents().find(integrity(wrong)));
  }

  @Test
  void nothingOfABodyThatIsTooLargeOrCutIsLeft() throws IOException {
    byte[] content = bytes("content");
    assertEquals(new Receipt.TooLarge(6),
        store().contents().receive(Optional.of(integrity(content)), new ByteArrayInputStream(content), 6));
    var reset = new IOException("reset");
    var cut = new SequenceInputStream(new ByteArrayInputStream(content), new InputStream() {
      @Override
      public int read() throws IOException {
        throw reset;
      }
    });
    assertSame(reset,
        assertThrows(IOException.class, () -> store().contents().receive(Optional.of(integrity(content)), cut, 100)));
    assertEquals(List.of(), files());
  }

  @Test
  void aDiskThatTakesNothingIsToldFromABodyThatFails() throws IOException {
    Files.writeString(folder.resolve("store"), "a file where the folder should be");
    assertInstanceOf(Receipt.Unwritable.class, receive(store(), bytes("content")));
    assertFalse(store().documents().write(KEY, document("a", 0)));
    assertEquals(Optional.empty(), store().contents().find(integrity(bytes("content"))));
    assertEquals(Optional.empty(), store().documents().cached(KEY));
    assertEquals(0, store().prune());
    assertEquals("a file where the folder should be", Files.readString(folder.resolve("store")));
  }

  /** {@code fault-cache-damage-is-noticed}: every bit, every length, bytes more. */
  @Test
  void damageIsNoticed() throws IOException {
    byte[] content = bytes("content");
    kept(store(), content);
    Path file = onlyFile();
    byte[] good = Files.readAllBytes(file);
    for (int bit = 0; bit < good.length * Byte.SIZE; bit++) {
      byte[] bad = good.clone();
      bad[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      Files.write(file, bad);
      assertMissAndGone(content, file);
    }
    for (int length = 0; length < good.length; length++) {
      Files.write(file, Arrays.copyOf(good, length));
      assertMissAndGone(content, file);
    }
    Files.write(file, Arrays.copyOf(good, good.length + 1));
    assertMissAndGone(content, file);
    kept(store(), content);
    assertArrayEquals(good, Files.readAllBytes(file));
  }

  private void assertMissAndGone(byte[] content, Path file) {
    told.damaged.clear();
    assertEquals(Optional.empty(), store().contents().find(integrity(content)));
    assertFalse(Files.exists(file));
    assertEquals(1, told.damaged.size());
  }

  @Test
  void anEntryInTheWrongPlaceIsNoEntry() throws IOException {
    kept(store(), bytes("one"));
    Path one = onlyFile();
    kept(store(), bytes("two"));
    Path two = files().stream().filter(file -> !file.equals(one)).findFirst().orElseThrow();
    Files.copy(one, two, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertEquals(Optional.empty(), store().contents().find(integrity(bytes("two"))));
    assertArrayEquals(bytes("one"), store().contents().find(integrity(bytes("one"))).orElseThrow().bytes());
  }

  private static StoredDocument document(String body, long vouchedAt) {
    return new StoredDocument("\"e\"", "", "application/json", vouchedAt, bytes(body));
  }

  /** K-external-cache. */
  @Test
  void documentsAreFreshForFiveMinutes() {
    long now = timeline.epochMillis();
    store().documents().write(KEY, document("{}", now));
    assertCached(true, 0);
    timeline.advance(5 * MINUTE - Timeline.NANOS_PER_MILLI);
    assertCached(true, 299_999);
    timeline.advance(Timeline.NANOS_PER_MILLI);
    assertCached(false, 300_000);
    StoredDocument old = store().documents().read(KEY).orElseThrow();
    assertEquals("\"e\"", old.etag());
    assertTrue(store().documents().write(KEY, old.vouchedAt(timeline.epochMillis())));
    assertCached(true, 0);
    store().documents().write(KEY, document("{}", timeline.epochMillis() + 1));
    assertCached(false, 0);
  }

  private void assertCached(boolean usable, long age) {
    Cached<StoredDocument> cached = store().documents().cached(KEY).orElseThrow();
    assertArrayEquals(bytes("{}"), cached.value().body());
    assertEquals(usable, cached.usable());
    assertEquals(age, cached.ageMillis());
  }

  @Test
  void documentsOfOneUrlInTwoFormsAreTwo() {
    var full = new DocumentKey(KEY.url(), "text/html");
    store().documents().write(KEY, document("short", 0));
    store().documents().write(full, document("full", 0));
    assertArrayEquals(bytes("short"), store().documents().read(KEY).orElseThrow().body());
    assertArrayEquals(bytes("full"), store().documents().read(full).orElseThrow().body());
    assertEquals(Optional.empty(), store().documents().read(new DocumentKey(KEY.url() + "b", KEY.form())));
  }

  @Test
  void damageOfADocumentIsNoticed() throws IOException {
    store().documents().write(KEY, document("{}", 1));
    Path file = onlyFile();
    byte[] good = Files.readAllBytes(file);
    for (int bit = 0; bit < good.length * Byte.SIZE; bit++) {
      byte[] bad = good.clone();
      bad[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      Files.write(file, bad);
      assertEquals(Optional.empty(), store().documents().read(KEY));
      assertFalse(Files.exists(file));
    }
  }

  private static byte[] archive(String code) {
    return new TarMaker().file("package/package.json", "{}").file("package/lib/a.js", code).gzip();
  }

  private Tree planted(byte[] archive) throws IOException {
    return assertInstanceOf(Planting.Planted.class, store().trees().plant(kept(store(), archive), new Cancellation()))
        .tree();
  }

  @Test
  void packagesAreUnpackedOnceAndCheckedWheneverTheyAreAskedFor() throws IOException {
    byte[] archive = archive("code");
    assertEquals(Optional.empty(), store().trees().find(integrity(archive)));
    Tree tree = planted(archive);
    assertEquals("code", Files.readString(tree.folder().resolve("lib/a.js")));
    assertEquals(Optional.of(tree), store().trees().find(integrity(archive)));
    planted(archive);
    assertEquals(1, told.steps.stream().filter(StoreStep.UNPACKING::equals).count());
    assertEquals(List.of(), told.damaged);
  }

  @Test
  void damageOfAPackageIsNoticed() throws IOException {
    byte[] archive = archive("code");
    List<Damage> kinds = List.of(tree -> Files.writeString(tree.folder().resolve("lib/a.js"), "CODE"),
        tree -> Files.writeString(tree.folder().resolve("lib/a.js"), "code more"),
        tree -> Files.delete(tree.folder().resolve("package.json")),
        tree -> Files.writeString(tree.folder().resolve("lib/b.js"), "more"), tree -> {
          Files.delete(tree.folder().resolve("lib/a.js"));
          Files.createSymbolicLink(tree.folder().resolve("lib/a.js"), Files.writeString(folder.resolve("out"), "code"));
        }, tree -> Files.delete(tree.folder().resolveSibling("manifest")),
        tree -> Files.write(tree.folder().resolveSibling("manifest"), new byte[200]));
    for (Damage damage : kinds) {
      Tree tree = planted(archive);
      damage.todo(tree);
      told.damaged.clear();
      assertEquals(Optional.empty(), store().trees().find(integrity(archive)));
      assertEquals(1, told.damaged.size());
      assertFalse(Files.exists(tree.folder()));
    }
    assertEquals("code", Files.readString(planted(archive).folder().resolve("lib/a.js")));
  }

  /** A way to damage a package. */
  private interface Damage {
    void todo(Tree tree) throws IOException;
  }

  @Test
  void aRefusedArchiveIsNotKept() throws IOException {
    byte[] bad = new TarMaker().file("p/good", "1").file("p/../../bad", "2").gzip();
    assertEquals(new Planting.Refused(ArchiveFault.UNSAFE_PATH, "p/../../bad"),
        store().trees().plant(kept(store(), bad), new Cancellation()));
    assertEquals(List.of(), files());
    var cancelled = new Cancellation();
    cancelled.cancel();
    byte[] good = archive("code");
    assertEquals(new Planting.Refused(ArchiveFault.CANCELLED, ""),
        store().trees().plant(kept(store(), good), cancelled));
    assertTrue(store().contents().find(integrity(good)).isPresent());
  }

  @Test
  void threadsUnpackAPackageOnce() throws Exception {
    byte[] archive = archive("code");
    try (var system = new SystemTimeline(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var options = StoreOptions.in(folder.resolve("store"), system).withSynced(false);
      Content content = kept(store(), archive);
      var all = new ArrayList<Future<Planting>>();
      for (int i = 0; i < 50; i++) {
        Callable<Planting> work = () -> new ExternalStore(options, told).trees().plant(content, new Cancellation());
        all.add(threads.submit(work));
      }
      for (Future<Planting> one : all) {
        assertInstanceOf(Planting.Planted.class, one.get());
      }
    }
    assertEquals(1, told.steps.stream().filter(StoreStep.PLANTED::equals).count());
    assertEquals(List.of(), told.damaged);
  }

  @Test
  void aLockIsOneOwnersAtATime() throws Exception {
    try (var system = new SystemTimeline(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var options = StoreOptions.in(folder.resolve("store"), system);
      Integrity wanted = integrity(bytes("x"));
      Hold hold = new ExternalStore(options, told).contents().lock(wanted, new Cancellation()).orElseThrow();
      var cancellation = new Cancellation();
      Future<Optional<Hold>> givenUp = threads
          .submit(() -> new ExternalStore(options, told).contents().lock(wanted, cancellation));
      Future<Optional<Hold>> waiting = threads
          .submit(() -> new ExternalStore(options, told).contents().lock(wanted, new Cancellation()));
      cancellation.cancel();
      assertEquals(Optional.empty(), givenUp.get());
      assertFalse(waiting.isDone());
      hold.close();
      waiting.get().orElseThrow().close();
      assertEquals(List.of(), files(), "locks leave nothing");
    }
  }

  @Test
  void whatIsUnusedForLongestGoesFirst() throws IOException {
    for (int i = 0; i < 100; i++) {
      kept(store(), contentOf(i));
      Files.setLastModifiedTime(entryOf(i), FileTime.fromMillis(timeline.epochMillis()));
      timeline.advance(120 * MINUTE);
    }
    assertTrue(store().contents().find(integrity(contentOf(3))).isPresent());
    store().resize(20_000);
    Verification left = store().verify();
    assertTrue(left.bytes() <= 20_000 && left.entries() >= 15, left::toString);
    assertTrue(store().contents().find(integrity(contentOf(3))).isPresent(), "it was used");
    assertTrue(store().contents().find(integrity(contentOf(99))).isPresent());
    assertTrue(store().contents().find(integrity(contentOf(50))).isEmpty());
  }

  private static byte[] contentOf(int number) {
    byte[] content = new byte[1000];
    content[0] = (byte) number;
    return content;
  }

  private Path entryOf(int number) {
    return new Places(folder.resolve("store")).content(integrity(contentOf(number)).digests().getFirst());
  }

  @Test
  void writingMakesRoomByItself() throws IOException {
    var small = new ExternalStore(options().withMaxBytes(1 << 20), told);
    byte[] content = new byte[100_000];
    for (int i = 0; i < 40; i++) {
      content[0] = (byte) i;
      kept(small, content);
      byte[] packed = archive("code " + i);
      assertInstanceOf(Planting.Planted.class, small.trees().plant(kept(small, packed), new Cancellation()));
    }
    assertTrue(small.verify().bytes() <= (1 << 20) + (1 << 18));
  }

  @Test
  void leftoversOfTheDeadGoAfterAnHourAndWhatSomebodyIsAtStays() throws IOException {
    Path store = folder.resolve("store/1");
    Files.createDirectories(store.resolve("tmp/dead/files"));
    Files.writeString(store.resolve("tmp/dead/files/a"), "1");
    Files.writeString(store.resolve("tmp/fresh"), "1");
    Files.createDirectories(store.resolve("locks"));
    Files.writeString(store.resolve("locks/dead"), "1");
    kept(store(), bytes("busy"));
    Hold hold = store().contents().lock(integrity(bytes("busy")), new Cancellation()).orElseThrow();
    FileTime old = FileTime.fromMillis(timeline.epochMillis());
    Files.setLastModifiedTime(store.resolve("tmp/dead"), old);
    Files.setLastModifiedTime(store.resolve("locks/dead"), old);
    timeline.advance(61 * MINUTE);
    Files.setLastModifiedTime(store.resolve("tmp/fresh"), FileTime.fromMillis(timeline.epochMillis()));
    store().resize(1);
    assertTrue(Files.exists(store.resolve("tmp/fresh")));
    assertFalse(Files.exists(store.resolve("tmp/dead")));
    assertFalse(Files.exists(store.resolve("locks/dead")));
    assertTrue(store().contents().find(integrity(bytes("busy"))).isPresent());
    hold.close();
    store().resize(1);
    assertTrue(store().contents().find(integrity(bytes("busy"))).isEmpty());
  }

  @Test
  void verifyingRemovesWhatIsDamaged() throws IOException {
    kept(store(), bytes("good"));
    store().documents().write(KEY, document("{}", 1));
    Tree tree = planted(archive("good"));
    Verification all = store().verify();
    assertEquals(4, all.entries());
    assertEquals(0, all.removed());
    Path bad = new Places(folder.resolve("store")).content(integrity(bytes("good")).digests().getFirst());
    Files.write(bad, Arrays.copyOf(Files.readAllBytes(bad), 10));
    Files.writeString(tree.folder().resolve("package.json"), "[]");
    Files.createDirectories(folder.resolve("store/1/trees/sha512/00/11"));
    Files.createDirectories(folder.resolve("store/1/documents/00"));
    Files.writeString(folder.resolve("store/1/documents/00/11"), "nothing");
    assertEquals(4, store().verify().removed());
    Verification left = store().verify();
    assertEquals(2, left.entries());
    assertEquals(0, left.removed());
  }

  @Test
  void carriesAllToAnotherStore() throws IOException {
    kept(store(), bytes("good"));
    byte[] archive = archive("code");
    planted(archive);
    store().documents().write(KEY, document("{}", 7));
    var carried = new ByteArrayOutputStream();
    assertEquals(3, store().exportTo(carried));
    var other = new ExternalStore(StoreOptions.in(folder.resolve("other"), timeline).withSynced(false), told);
    assertEquals(new Imported(3, 0), other.importFrom(new ByteArrayInputStream(carried.toByteArray())));
    assertArrayEquals(bytes("good"), other.contents().find(integrity(bytes("good"))).orElseThrow().bytes());
    assertEquals(7, other.documents().read(KEY).orElseThrow().vouchedAtMillis());
    assertEquals(new Verification(3, other.verify().bytes(), 0), other.verify());
    var again = new ByteArrayOutputStream();
    other.exportTo(again);
    assertEquals(carried.size(), again.size());
  }

  @Test
  void takesInNothingThatIsDamagedOrNamedElsewhere() throws IOException {
    kept(store(), bytes("good"));
    byte[] good = Files.readAllBytes(onlyFile());
    byte[] bad = good.clone();
    bad[bad.length - 1] ^= 1;
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      for (var entry : List.of(new Object[]{"../../climbed", good}, new Object[]{"content/bad", bad},
          new Object[]{"empty", new byte[0]}, new Object[]{"/root", bytes("root")})) {
        out.putNextEntry(new ZipEntry((String) entry[0]));
        out.write((byte[]) entry[1]);
        out.closeEntry();
      }
    }
    var other = new ExternalStore(StoreOptions.in(folder.resolve("deep/other"), timeline).withSynced(false), told);
    assertEquals(new Imported(1, 3), other.importFrom(new ByteArrayInputStream(zip.toByteArray())));
    assertTrue(other.contents().find(integrity(bytes("good"))).isPresent(), "in its own place");
    assertEquals(2, files().size());
  }
}
