package tj.somon.modules.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder that a test watches, and what it expects to be told of it. */
abstract class WatchedFolderTest {
  static final Duration PATIENCE = Duration.ofSeconds(30);
  static final Duration A_WHILE = Duration.ofMillis(120);

  @TempDir
  Path temporary;

  Path folder;
  FileWatcher watcher;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectories(temporary.toRealPath().resolve("project"));
  }

  @AfterEach
  void close() {
    if (watcher != null) {
      watcher.close();
    }
  }

  void watch() throws IOException {
    watcher = FileWatcher.open(WatchOptions.of(List.of(folder), path -> path.toString().endsWith(".som")));
  }

  Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** All changes until these are complete, joined; an event may come in two parts. */
  void expect(Set<String> added, Set<String> changed, Set<String> removed) throws InterruptedException {
    var all = new Change[]{Change.of(Set.of(), Set.of(), Set.of())};
    Change wanted = Change.of(paths(added), paths(changed), paths(removed));
    for (int i = 0; i < 50 && !all[0].equals(wanted); i++) {
      Optional<Change> next = watcher.next(PATIENCE);
      assertTrue(next.isPresent(), () -> "only " + all[0] + " instead of " + wanted);
      all[0] = Change.of(union(all[0].added(), next.get().added()), union(all[0].changed(), next.get().changed()),
          union(all[0].removed(), next.get().removed()));
    }
    assertEquals(wanted, all[0]);
  }

  private static SortedSet<Path> union(Set<Path> a, Set<Path> b) {
    var all = new TreeSet<>(a);
    all.addAll(b);
    return all;
  }

  private Set<Path> paths(Set<String> names) {
    var paths = new TreeSet<Path>();
    names.forEach(name -> paths.add(folder.resolve(name).normalize()));
    return paths;
  }

  void expectChanged(String... names) throws InterruptedException {
    expect(Set.of(), Set.of(names), Set.of());
  }

  void expectNothing() throws InterruptedException {
    assertEquals(Optional.empty(), watcher.next(A_WHILE));
  }
}
