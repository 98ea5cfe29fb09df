package tj.somon.modules.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When changes are told, by a clock that the test moves. */
class QuietTest {
  private static final long MILLI = 1_000_000;

  @TempDir
  Path temporary;

  private Path folder;
  private long now;

  /** News at given times; waiting moves the clock. */
  private final class Script implements FolderEvents {
    private record Step(long at, List<Path> news, Runnable action) {}

    private final ArrayDeque<Step> steps = new ArrayDeque<>();

    void at(long millis, String name, String text) {
      Path file = folder.resolve(name);
      steps.add(new Step(millis * MILLI, List.of(file), () -> {
        try {
          if (text.equals("-")) {
            Files.delete(file);
          } else {
            Files.writeString(file, text);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }));
    }

    @Override
    public List<Path> await(long nanos) {
      Step next = steps.peek();
      if (next == null || next.at() > now + nanos) {
        now += nanos;
        return List.of();
      }
      now = Math.max(now, steps.poll().at());
      next.action().run();
      return next.news();
    }

    @Override
    public boolean watch(Path path) {
      return false;
    }

    @Override
    public void forget(Path path) {}

    @Override
    public void close() {}
  }

  private final Script script = new Script();

  @BeforeEach
  void open() throws IOException {
    folder = temporary.toRealPath();
    Files.writeString(folder.resolve("a.som"), "0");
    Files.writeString(folder.resolve("b.som"), "0");
  }

  /** Time in milliseconds at which the next change is told, and its paths. */
  private String next(FileWatcher watcher) throws InterruptedException {
    Optional<Change> change = watcher.next(Duration.ofSeconds(10));
    return now / MILLI + " " + change.map(c -> c.paths().stream().map(p -> p.getFileName().toString()).toList());
  }

  private FileWatcher watcher() {
    return new FileWatcher(WatchOptions.of(List.of(folder), p -> p.toString().endsWith(".som")).withClock(() -> now),
        script);
  }

  @Test
  void aSaveIsToldAtOnce() throws Exception {
    script.at(100, "a.som", "1");
    script.at(102, "a.som", "1");
    script.at(300, "b.som", "1");
    FileWatcher watcher = watcher();
    assertEquals("106 Optional[[a.som]]", next(watcher));
    assertEquals("304 Optional[[b.som]]", next(watcher));
    assertEquals("10304 Optional.empty", next(watcher));
  }

  @Test
  void anEmptyFileWaitsForItsContent() throws Exception {
    script.at(100, "a.som", "");
    script.at(130, "a.som", "1");
    script.at(500, "b.som", "");
    FileWatcher watcher = watcher();
    assertEquals("134 Optional[[a.som]]", next(watcher));
    assertEquals("550 Optional[[b.som]]", next(watcher));
  }

  @Test
  void aFileThatIsGoneMayComeBack() throws Exception {
    script.at(100, "a.som", "-");
    script.at(140, "a.som", "0");
    script.at(200, "a.som", "-");
    script.at(240, "a.som", "1");
    script.at(500, "a.som", "-");
    FileWatcher watcher = watcher();
    assertEquals("244 Optional[[a.som]]", next(watcher));
    assertEquals("550 Optional[[a.som]]", next(watcher));
  }

  @Test
  void aBurstIsToldOnce() throws Exception {
    for (int i = 0; i < 30; i++) {
      script.at(100 + 10 * i, "m" + i + ".som", "1");
    }
    FileWatcher watcher = watcher();
    assertEquals("104 Optional[[m0.som]]", next(watcher));
    Change rest = watcher.next(Duration.ofSeconds(10)).orElseThrow();
    assertEquals(440, now / MILLI);
    assertEquals(29, rest.added().size());
    assertEquals(Optional.empty(), watcher.next(Duration.ofSeconds(10)));
  }

  @Test
  void whoNeverStopsIsToldInBetween() throws Exception {
    for (int i = 0; i < 400; i++) {
      script.at(100 + 3 * i, "m" + i % 50 + ".som", "" + i);
    }
    FileWatcher watcher = watcher();
    assertTrue(next(watcher).startsWith("600 "));
    assertTrue(next(watcher).startsWith("1101 "));
  }

  @Test
  void whatLeavesNoTraceIsNotTold() throws Exception {
    script.at(100, "x.txt", "1");
    script.at(200, "a.som", "0");
    script.at(300, "c.som", "");
    script.at(320, "c.som", "-");
    script.at(330, "d.som", "");
    FileWatcher watcher = watcher();
    assertEquals(Optional.of(Change.of(Set.of(folder.resolve("d.som")), Set.of(), Set.of())),
        watcher.next(Duration.ofSeconds(10)));
    assertEquals(Optional.empty(), watcher.next(Duration.ofSeconds(10)));
  }
}
