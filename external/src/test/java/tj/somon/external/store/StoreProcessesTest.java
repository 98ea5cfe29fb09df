package tj.somon.external.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tj.somon.external.time.Cancellation;
import tj.somon.external.time.SystemTimeline;

/**
 * Processes that share a store and are killed while they write to it. {@code -Dsomon.kills=1000} kills so many, each step in
 * turn and at random moments.
 */
final class StoreProcessesTest {
  private static final int KILLS = Integer.getInteger("somon.kills", 2);

  @TempDir
  Path folder;

  private final List<Process> started = new ArrayList<>();

  private Process start(Path shared, String work, String stopAt) throws IOException {
    Process process = StoreProcess.start(shared, work, stopAt);
    started.add(process);
    return process;
  }

  @AfterEach
  void endAll() throws InterruptedException {
    for (Process process : started) {
      kill(process);
    }
  }

  private static BufferedReader output(Process process) {
    return process.inputReader(StandardCharsets.UTF_8);
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Reads until a line comes. */
  private static void await(Process process, String wanted) throws IOException {
    BufferedReader lines = output(process);
    for (String line = lines.readLine(); !wanted.equals(line); line = lines.readLine()) {
      assertTrue(line != null && !line.startsWith("damaged"), () -> "instead of " + wanted);
    }
  }

  /** {@code fault-kill-9-while-fetching}: at each named step. */
  @ParameterizedTest
  @EnumSource
  void aProcessKilledAtAStepLeavesNothingWrong(StoreStep step) throws Exception {
    for (int round = 0; round < Math.ceilDiv(KILLS / 2, StoreStep.values().length); round++) {
      Path shared = folder.resolve("s" + round);
      Process process = start(shared, "once", step.name());
      await(process, "at " + step);
      kill(process);
      check(shared);
    }
  }

  /** At random moments, two at a time. */
  @Test
  void processesKilledAtRandomLeaveNothingWrong() throws Exception {
    var random = new SplittableRandom(Long.getLong("somon.seed", 42));
    Path shared = folder.resolve("shared");
    for (int round = 0; round < Math.max(1, KILLS / 4); round++) {
      var both = List.of(start(shared, "endlessly", ""), start(shared, "endlessly", ""));
      for (Process process : both) {
        await(process, "ready");
        for (int lines = random.nextInt(30); lines > 0; lines--) {
          assertTrue(output(process).readLine().startsWith("requested"), "nothing is damaged");
        }
      }
      for (Process process : both) {
        spin(random.nextInt(100_000));
        kill(process);
      }
      check(shared);
    }
  }

  private static void spin(int turns) {
    for (int i = 0; i < turns; i++) {
      Thread.onSpinWait();
    }
  }

  /** All that is there is right, and what is not can be got: no lock of the dead holds anybody up. */
  private static void check(Path shared) throws IOException {
    var told = new Told();
    try (var timeline = new SystemTimeline()) {
      var store = new ExternalStore(StoreOptions.in(shared, timeline), told);
      for (int number = 0; number < StoreProcess.PACKAGES; number++) {
        checkDocument(store, number);
        checkPackage(store, number);
      }
      assertEquals(List.of(), told.damaged);
      assertEquals(0, store.verify().removed());
      get(store, 0);
      get(store, 1);
    }
  }

  private static void checkDocument(ExternalStore store, int number) {
    Optional<StoredDocument> found = store.documents().read(StoreProcess.key(number));
    found
        .ifPresent(document -> assertArrayEquals(StoreProcess.document(number, (int) document.vouchedAtMillis()).body(),
            document.body()));
  }

  private static void checkPackage(ExternalStore store, int number) throws IOException {
    byte[] archive = StoreProcess.archive(number);
    Optional<Content> content = store.contents().find(StoreProcess.integrity(archive));
    if (content.isPresent()) {
      assertArrayEquals(archive, content.get().bytes());
    }
    Optional<Tree> tree = store.trees().find(StoreProcess.integrity(archive));
    if (tree.isPresent()) {
      checkTree(tree.get(), number);
    }
  }

  private static void checkTree(Tree tree, int number) throws IOException {
    assertEquals("{\"version\": \"" + number + "\"}", Files.readString(tree.folder().resolve("package.json")));
    assertEquals(100_000 + number, Files.size(tree.folder().resolve("lib/a.js")));
    assertEquals(2, tree.files().size());
  }

  private static void get(ExternalStore store, int number) throws IOException {
    byte[] archive = StoreProcess.archive(number);
    var wanted = StoreProcess.integrity(archive);
    try (var _ = store.contents().lock(wanted, new Cancellation()).orElseThrow()) {
      Receipt receipt = store.contents().receive(Optional.of(wanted), new ByteArrayInputStream(archive), 1 << 20);
      Content content = assertInstanceOf(Receipt.Kept.class, receipt).content();
      checkTree(assertInstanceOf(Planting.Planted.class, store.trees().plant(content, new Cancellation())).tree(),
          number);
    }
    assertTrue(store.documents().write(StoreProcess.key(number), StoreProcess.document(number, 3)));
    assertEquals(3, store.documents().read(StoreProcess.key(number)).orElseThrow().vouchedAtMillis());
  }

  /** K-cache-two-processes. */
  @Test
  void processesThatShareAStoreGetEachThingOnce() throws Exception {
    Path shared = folder.resolve("shared");
    var processes = new ArrayList<Process>();
    for (int i = 0; i < 3; i++) {
      processes.add(start(shared, "all", ""));
    }
    var requested = new ArrayList<String>();
    for (Process process : processes) {
      try (Stream<String> lines = output(process).lines()) {
        requested.addAll(lines.toList());
      }
      assertEquals(0, process.waitFor());
    }
    requested.sort(null);
    var once = new ArrayList<String>();
    for (int number = 0; number < StoreProcess.PACKAGES; number++) {
      once.add("requested " + number);
    }
    once.sort(null);
    assertEquals(once, requested);
    check(shared);
    try (Stream<Path> locks = Files.list(shared.resolve("1/locks"))) {
      assertEquals(0, locks.count(), "locks leave nothing");
    }
  }

  /** The dead owner's lock is taken over by somebody who waits for it. */
  @Test
  void aDeadOwnersLockIsTakenOver() throws Exception {
    Path shared = folder.resolve("shared");
    Process process = start(shared, "once", StoreStep.LOCKED.name());
    await(process, "at LOCKED");
    var wanted = StoreProcess.integrity(StoreProcess.archive(0));
    try (var timeline = new SystemTimeline()) {
      var store = new ExternalStore(StoreOptions.in(shared, timeline), StoreListener.NONE);
      var waiting = new java.util.concurrent.FutureTask<>(() -> store.contents().lock(wanted, new Cancellation()));
      Thread.ofVirtual().start(waiting);
      store.resize(1);
      assertTrue(!waiting.isDone(), "its owner lives");
      kill(process);
      waiting.get().orElseThrow().close();
    }
  }
}
