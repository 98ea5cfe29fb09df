package tj.somon.external.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.integrity.Digest;
import tj.somon.external.integrity.HashAlgorithm;
import tj.somon.external.time.Cancellation;
import tj.somon.external.time.DrivenTimeline;
import tj.somon.external.time.Timeline;

final class UnpackerTest {
  private static final ArchiveLimits SMALL = new ArchiveLimits(4096, 20_000, 10, 10_000, 5, 60, 4, 60_000);

  @TempDir
  Path parent;

  private int folders;
  private Path folder = Path.of("");

  private Unpacked unpack(byte[] archive, ArchiveLimits limits) throws IOException {
    folder = Files.createDirectory(parent.resolve("f" + folders++));
    return new Unpacker(limits, new DrivenTimeline()).unpack(archive, folder, new Cancellation());
  }

  private Map<String, String> whole(TarMaker maker) throws IOException {
    return whole(maker.gzip());
  }

  private Map<String, String> whole(byte[] archive) throws IOException {
    var whole = assertInstanceOf(Unpacked.Whole.class, unpack(archive, ArchiveLimits.OF_PACKAGES));
    Map<String, String> there = inFolder();
    var listed = new TreeMap<String, String>();
    for (UnpackedFile file : whole.files()) {
      byte[] bytes = Files.readAllBytes(folder.resolve(file.path()));
      assertEquals(bytes.length, file.bytes());
      assertEquals(Digest.compute(HashAlgorithm.SHA256, bytes, 0, bytes.length), file.hash());
      listed.put(file.path(), new String(bytes, StandardCharsets.UTF_8));
    }
    assertEquals(there, listed);
    return there;
  }

  private Map<String, String> inFolder() throws IOException {
    var there = new TreeMap<String, String>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        there.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return there;
  }

  private void refused(ArchiveFault fault, byte[] archive, ArchiveLimits limits) throws IOException {
    var refused = assertInstanceOf(Unpacked.Refused.class, unpack(archive, limits));
    assertEquals(fault, refused.fault(), refused::where);
    try (Stream<Path> beside = Files.list(parent)) {
      assertEquals(folders, beside.count(), "nothing is outside");
    }
    try (Stream<Path> all = Files.walk(folder)) {
      assertTrue(all.noneMatch(Files::isSymbolicLink));
    }
  }

  private void refused(ArchiveFault fault, TarMaker maker) throws IOException {
    refused(fault, maker.gzip(), ArchiveLimits.OF_PACKAGES);
  }

  @Test
  void unpacksWhatPackagersWrite() throws IOException {
    assertEquals(Map.of("package.json", "{}", "lib/a.js", "1", "lib/empty.js", ""),
        whole(new TarMaker().file("package/package.json", "{}").entry("package/lib", '5', 0755, new byte[0])
            .file("package/lib/a.js", "1").file("package/lib/empty.js", "")));
    assertEquals(Map.of("a.js", "1"), whole(new TarMaker().file("./a.js", "1")), "the first folder may be a dot");
    assertEquals(Map.of("a/b.js", "1"), whole(new TarMaker().file("x/./a//b.js", "1").file("beside", "2")));
    assertEquals(Map.of("a/b", "1"), whole(new TarMaker().entry("p/a/", '0', 0755, new byte[0]).file("p/a/b", "1")));
    assertEquals(Map.of("a", "1"), whole(new TarMaker().entry("p/a", '\0', 0644, new byte[]{'1'})), "old tar");
    assertEquals(Map.of("a", "1"), whole(new TarMaker().pax('g', "comment", "cafe").file("p/a", "1")));
    assertEquals(Map.of("a", "1"), whole(TarMaker.gzip(new TarMaker().file("p/a", "1").withoutEnd())));
    assertEquals(Map.of(), whole(new TarMaker()));
  }

  @Test
  void readsLongNamesOfEveryKind() throws IOException {
    String deep = "p/" + "folder/".repeat(20) + "ҳарф.js";
    String path = deep.substring(2);
    assertEquals(Map.of(path, "1"), whole(new TarMaker().pax('x', "mtime", "1.5", "path", deep).file("p/short", "1")));
    byte[] longName = (deep + "\0").getBytes(StandardCharsets.UTF_8);
    assertEquals(Map.of(path, "1"),
        whole(new TarMaker().entry("././@LongLink", 'L', 0, longName).file("p/short", "1")));
    byte[] split = TarMaker.header("ҳарф.js", '0', 0644, 1);
    TarMaker.put(split, 345, "p/" + "folder/".repeat(20).replaceFirst("/$", ""));
    assertEquals(Map.of(path, "1"), whole(new TarMaker().raw(TarMaker.checked(split)).raw(block("1"))));
    assertEquals(Map.of("b", "2", "c", "3"),
        whole(new TarMaker().pax('x', "path", "p/b").file("p/a", "2").file("p/c", "3")), "for one entry only");
  }

  private static byte[] block(String text) {
    return Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), 512);
  }

  @Test
  void readsSizesOfEveryKind() throws IOException {
    byte[] binary = TarMaker.header("p/a", '0', 0644, 0);
    Arrays.fill(binary, 124, 136, (byte) 0);
    binary[124] = (byte) 0x80;
    binary[135] = 3;
    assertEquals(Map.of("a", "abc"), whole(new TarMaker().raw(TarMaker.checked(binary)).raw(block("abc"))));
    byte[] wrong = TarMaker.header("p/a", '0', 0644, 0);
    assertEquals(Map.of("a", "abc"),
        whole(new TarMaker().pax('x', "size", "3").raw(TarMaker.checked(wrong)).raw(block("abc"))));
    Arrays.fill(binary, 125, 136, (byte) 0xff);
    refused(ArchiveFault.UNPACKED_TOO_LARGE, new TarMaker().raw(TarMaker.checked(binary)));
    byte[] huge = TarMaker.header("p/a", '0', 0644, 0_77777777777L);
    refused(ArchiveFault.TRUNCATED, new TarMaker().raw(TarMaker.checked(huge)));
    refused(ArchiveFault.TRUNCATED, new TarMaker().pax('x', "size", "999999999999999999").file("p/a", "1"));
  }

  @Test
  void keepsWhoMayRunAFileAndNoMore() throws IOException {
    whole(new TarMaker().entry("p/run", '0', 0100, new byte[1]).entry("p/setuid", '0', 06777, new byte[1])
        .entry("p/plain", '0', 0600, new byte[1]).entry("p/none", '0', 0, new byte[1]));
    assertTrue(Files.isExecutable(folder.resolve("run")));
    assertTrue(Files.isExecutable(folder.resolve("setuid")));
    assertFalse(Files.isExecutable(folder.resolve("plain")));
    assertTrue(Files.isReadable(folder.resolve("none")));
    assertEquals(0, (int) Files.getAttribute(folder.resolve("setuid"), "unix:mode") & 07022,
        "no setuid, no group, no world");
  }

  @Test
  void readsGzipInMembersAndLeavesWhatFollows() throws IOException {
    byte[] tar = new TarMaker().file("p/a", "1").tar();
    var members = new ByteArrayOutputStream();
    members.writeBytes(TarMaker.gzip(Arrays.copyOf(tar, 700)));
    members.writeBytes(TarMaker.gzip(new byte[0]));
    members.writeBytes(TarMaker.gzip(Arrays.copyOfRange(tar, 700, tar.length)));
    assertEquals(Map.of("a", "1"), whole(members.toByteArray()));
    members.writeBytes(new byte[100]);
    assertEquals(Map.of("a", "1"), whole(members.toByteArray()));
    byte[] plain = TarMaker.gzip(tar);
    var dressed = new ByteArrayOutputStream();
    dressed.write(plain, 0, 3);
    dressed.writeBytes(new byte[]{2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 0, 2, 0, 9, 9, 'n', 0, 'c', 0, 1, 1});
    dressed.write(plain, 10, plain.length - 10);
    assertEquals(Map.of("a", "1"), whole(dressed.toByteArray()), "every field of the header");
  }

  /** {@code fault-tar-climb}. */
  @Test
  void followsNoNameThatLeadsElsewhere() throws IOException {
    for (String name : List.of("/etc/passwd", "//host/a", "p/../../a", "../a", "p/..", "..", "p/a/../b", "C:/a",
        "p/C:/a", "p/c:a", "p/a\\b", "..\\a", "\\\\host\\a", "p\\..\\..\\a")) {
      refused(ArchiveFault.UNSAFE_PATH, new TarMaker().file("p/good", "1").file(name, "bad"));
      refused(ArchiveFault.UNSAFE_PATH, new TarMaker().entry(name, '5', 0755, new byte[0]));
      refused(ArchiveFault.UNSAFE_PATH, new TarMaker().pax('x', "path", name).file("p/good", "1"));
      refused(ArchiveFault.UNSAFE_PATH,
          new TarMaker().entry("x", 'L', 0, name.getBytes(StandardCharsets.UTF_8)).file("p/good", "1"));
    }
    refused(ArchiveFault.UNSAFE_PATH, new TarMaker().pax('x', "path", "p/a\0b").file("p/good", "1"));
    refused(ArchiveFault.UNSAFE_PATH, new TarMaker().pax('x', "path", "").file("p/good", "1"));
  }

  /** {@code fault-tar-link}. */
  @Test
  void takesFilesAndFoldersOnly() throws IOException {
    for (char type : "12346SMVDNAXK~".toCharArray()) {
      byte[] link = TarMaker.header("p/link", type, 0777, 0);
      TarMaker.put(link, 157, "/etc/passwd");
      refused(ArchiveFault.NOT_A_FILE,
          new TarMaker().file("p/good", "1").raw(TarMaker.checked(link)).file("p/link/x", "2"));
    }
    refused(ArchiveFault.NOT_A_FILE, new TarMaker().pax('x', "GNU.sparse.major", "1").file("p/a", "1"));
  }

  @Test
  void takesNoNameTwice() throws IOException {
    refused(ArchiveFault.DUPLICATE, new TarMaker().file("p/a", "1").file("p/a", "2"));
    refused(ArchiveFault.DUPLICATE, new TarMaker().file("p/a", "1").file("q/a", "2"));
    refused(ArchiveFault.DUPLICATE, new TarMaker().file("p/Lib/a", "1").file("p/lib/A", "2"));
    refused(ArchiveFault.DUPLICATE, new TarMaker().file("p/Ҳ", "1").file("p/ҳ", "2"));
    refused(ArchiveFault.DUPLICATE, new TarMaker().file("p/stra\u00dfe", "1").file("p/STRASSE", "2"));
    refused(ArchiveFault.DUPLICATE, new TarMaker().file("p/\u0439", "1").file("p/\u0438\u0306", "2"));
    refused(ArchiveFault.DUPLICATE, new TarMaker().file("p/a", "1").file("p/A/b", "2"));
    refused(ArchiveFault.DUPLICATE, new TarMaker().file("p/a/b", "1").file("p/A", "2"));
    refused(ArchiveFault.DUPLICATE, new TarMaker().file("p/a", "1").entry("p/a", '5', 0755, new byte[0]));
    assertEquals(2, whole(new TarMaker().entry("p/a", '5', 0755, new byte[0]).entry("p/a/", '5', 0755, new byte[0])
        .file("p/a/b", "1").file("p/a/c", "2")).size(), "folders may come again");
  }

  @Test
  void namesAndFoldersHaveTheirLimits() throws IOException {
    String name = "p/" + "x".repeat(58);
    assertInstanceOf(Unpacked.Whole.class,
        unpack(new TarMaker().pax('x', "path", name).file("p/a", "1").gzip(), SMALL));
    refused(ArchiveFault.PATH_TOO_LONG, new TarMaker().pax('x', "path", name + "x").file("p/a", "1").gzip(), SMALL);
    refused(ArchiveFault.PATH_TOO_LONG, new TarMaker().pax('x', "path", "p/" + "ҳ".repeat(30)).file("p/a", "1").gzip(),
        SMALL);
    assertInstanceOf(Unpacked.Whole.class, unpack(new TarMaker().file("p/2/3/4", "1").gzip(), SMALL));
    refused(ArchiveFault.TOO_DEEP, new TarMaker().file("p/2/3/4/5", "1").gzip(), SMALL);
    refused(ArchiveFault.TOO_DEEP, new TarMaker().pax('x', "path", "p/" + "a/".repeat(31) + "b").file("p/a", "1"));
    refused(ArchiveFault.PATH_TOO_LONG, new TarMaker().pax('x', "path", "p/" + "a".repeat(1023)).file("p/a", "1"));
    refused(ArchiveFault.PATH_TOO_LONG, new TarMaker().entry("x", 'L', 0, new byte[1 << 17]).file("p/a", "1"));
  }

  @Test
  void entriesHaveTheirLimit() throws IOException {
    var five = new TarMaker().pax('x', "mtime", "1").file("p/a", "").pax('x', "mtime", "1");
    for (String name : List.of("b", "c", "d", "e")) {
      five.file("p/" + name, "");
    }
    assertInstanceOf(Unpacked.Whole.class, unpack(five.gzip(), SMALL), "headers of entries are no entries");
    refused(ArchiveFault.TOO_MANY_ENTRIES, five.file("p/f", "").gzip(), SMALL);
  }

  /** {@code fault-tar-bomb}. */
  @Test
  void stopsAtTheByteThatIsTooMany() throws IOException {
    byte[] noise = new byte[30_000];
    new Random(1).nextBytes(noise);
    byte[] fits = TarMaker.gzip(Arrays.copyOf(new TarMaker().entry("p/a", '0', 0644, new byte[8_000]).tar(), 10_000));
    assertInstanceOf(Unpacked.Whole.class, unpack(fits, SMALL));
    byte[] over = TarMaker.gzip(Arrays.copyOf(new TarMaker().entry("p/a", '0', 0644, new byte[8_000]).tar(), 10_001));
    refused(ArchiveFault.BOMB, over, SMALL);
    refused(ArchiveFault.BOMB, new TarMaker().entry("p/a", '0', 0644, new byte[1 << 20]).gzip(), SMALL);
    assertTrue(bytesInFolder() <= 10_001, () -> "bytes on disk: " + inBytes());
    var roomy = new ArchiveLimits(64_000, 20_000, 100, 10_000, 5, 60, 4, 60_000);
    refused(ArchiveFault.UNPACKED_TOO_LARGE, new TarMaker().entry("p/a", '0', 0644, noise).gzip(), roomy);
    assertTrue(bytesInFolder() <= 20_001);
    byte[] packed = new TarMaker().entry("p/a", '0', 0644, Arrays.copyOf(noise, 5_000)).gzip();
    refused(ArchiveFault.PACKED_TOO_LARGE, packed, SMALL);
    refused(ArchiveFault.PACKED_TOO_LARGE, new byte[(64 << 20) + 1], ArchiveLimits.OF_PACKAGES);
    refused(ArchiveFault.BOMB, new TarMaker().entry("p/a", '0', 0644, new byte[64 << 20]).gzip(),
        ArchiveLimits.OF_PACKAGES);
    assertTrue(bytesInFolder() <= 100 * (1L << 17) + 1);
    assertEquals(FailureReason.TOO_LARGE, ArchiveFault.BOMB.reason());
  }

  private long bytesInFolder() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private String inBytes() {
    return folder.toString();
  }

  @Test
  void theLimitsAreThoseThatArePromised() {
    assertEquals(new ArchiveLimits(67_108_864, 268_435_456, 100, 1_048_576, 20_000, 1024, 32, 60_000),
        ArchiveLimits.OF_PACKAGES);
  }

  @Test
  void endsWhenItTakesTooLongOrNobodyWantsIt() throws IOException {
    byte[] archive = new TarMaker().entry("p/a", '0', 0644, new byte[1 << 20]).gzip();
    var slow = new Timeline() {
      private long now;

      @Override
      public long nanos() {
        now += 31_000 * NANOS_PER_MILLI;
        return now;
      }

      @Override
      public long epochMillis() {
        return 0;
      }

      @Override
      public Alarm after(long delayNanos, Runnable action) {
        return Alarm.NONE;
      }
    };
    folder = Files.createDirectory(parent.resolve("slow"));
    assertEquals(new Unpacked.Refused(ArchiveFault.TOO_SLOW, ""),
        new Unpacker(ArchiveLimits.OF_PACKAGES, slow).unpack(archive, folder, new Cancellation()));
    var cancelled = new Cancellation();
    cancelled.cancel();
    folder = Files.createDirectory(parent.resolve("cancelled"));
    assertEquals(new Unpacked.Refused(ArchiveFault.CANCELLED, ""),
        new Unpacker(ArchiveLimits.OF_PACKAGES, new DrivenTimeline()).unpack(archive, folder, cancelled));
  }

  @Test
  void refusesWhatIsNoArchive() throws IOException {
    refused(ArchiveFault.NOT_GZIP, new byte[0], ArchiveLimits.OF_PACKAGES);
    refused(ArchiveFault.NOT_GZIP, "<html>".getBytes(StandardCharsets.UTF_8), ArchiveLimits.OF_PACKAGES);
    refused(ArchiveFault.NOT_GZIP, new TarMaker().file("p/a", "1").tar(), ArchiveLimits.OF_PACKAGES);
    refused(ArchiveFault.DAMAGED, TarMaker.gzip("x".repeat(1024).getBytes(StandardCharsets.UTF_8)),
        ArchiveLimits.OF_PACKAGES);
    byte[] badSum = TarMaker.checked(TarMaker.header("p/a", '0', 0644, 0));
    badSum[0] = 'q';
    refused(ArchiveFault.DAMAGED, new TarMaker().raw(badSum));
    for (String bad : List.of("x", "5", "12 path=ab", "999999 path=a\n", "99999999999999999999 a=b\n", "7 path\n",
        "0 a=b\n")) {
      var maker = new TarMaker().entry("x", 'x', 0, bad.getBytes(StandardCharsets.UTF_8)).file("p/a", "1");
      refused(ArchiveFault.DAMAGED, maker);
    }
  }

  @Test
  void aDiskThatTakesNothingIsNotTheArchivesFault() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "");
    assertInstanceOf(Unpacked.Unwritable.class, new Unpacker(ArchiveLimits.OF_PACKAGES, new DrivenTimeline())
        .unpack(new TarMaker().file("p/a", "1").gzip(), file, new Cancellation()));
  }

  @Test
  void whatIsCutIsNeverTakenForWhole() throws IOException {
    byte[] archive = sample();
    for (int length = 0; length < archive.length; length++) {
      assertInstanceOf(Unpacked.Refused.class, unpack(Arrays.copyOf(archive, length), ArchiveLimits.OF_PACKAGES));
      clean();
    }
  }

  private static byte[] sample() {
    return new TarMaker().file("p/package.json", "{\"name\": \"a\"}").pax('x', "path", "p/b.js").file("p/x", "code")
        .entry("p/lib", '5', 0755, new byte[0]).file("p/lib/c.js", "more").gzip();
  }

  private void clean() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    folders--;
  }

  /** Every bit is turned, and a number of random faults more: all is as it was or it is refused. */
  @Test
  void whatIsDamagedIsNeverTakenForGood() throws IOException {
    byte[] archive = sample();
    Map<String, String> good = whole(archive);
    for (int bit = 0; bit < archive.length * Byte.SIZE; bit++) {
      byte[] bad = archive.clone();
      bad[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      if (unpack(bad, ArchiveLimits.OF_PACKAGES) instanceof Unpacked.Whole) {
        assertEquals(good, inFolder(), "bit " + bit);
      }
      clean();
    }
  }

  /** Faults below the check of gzip: whatever a tar says, nothing leaves the folder and no bug shows. */
  @Test
  void noTarDoesHarm() throws IOException {
    byte[] tar = new TarMaker().file("p/package.json", "{}").pax('x', "path", "p/b.js").file("p/x", "code").tar();
    var random = new Random(Long.getLong("somon.seed", 42));
    int rounds = Integer.getInteger("somon.tar.rounds", 2_000);
    for (int round = 0; round < rounds; round++) {
      byte[] bad = tar.clone();
      for (int fault = random.nextInt(4); fault >= 0; fault--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      for (int at = 0; at + 512 <= bad.length && random.nextBoolean(); at += 512) {
        byte[] block = Arrays.copyOfRange(bad, at, at + 512);
        System.arraycopy(TarMaker.checked(block), 0, bad, at, 512);
      }
      assertFalse(unpack(TarMaker.gzip(bad), ArchiveLimits.OF_PACKAGES) instanceof Unpacked.Unwritable);
      try (Stream<Path> beside = Files.list(parent)) {
        assertArrayEquals(new Path[]{folder}, beside.toArray());
      }
      clean();
    }
  }
}
