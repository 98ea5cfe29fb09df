package tj.somon.modules.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of real files, told by the real system. */
class FileWatcherTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration A_WHILE = Duration.ofMillis(120);

  @TempDir
  Path temporary;

  private Path folder;
  private FileWatcher watcher;

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

  private void watch() throws IOException {
    watcher = FileWatcher.open(WatchOptions.of(List.of(folder), path -> path.toString().endsWith(".som")));
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** All changes until these are complete, joined; an event may come in two parts. */
  private void expect(Set<String> added, Set<String> changed, Set<String> removed) throws InterruptedException {
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

  private void expectChanged(String... names) throws InterruptedException {
    expect(Set.of(), Set.of(names), Set.of());
  }

  private void expectNothing() throws InterruptedException {
    assertEquals(Optional.empty(), watcher.next(A_WHILE));
  }

  @Test
  void filesThatAreMadeWrittenAndRemoved() throws Exception {
    file("a.som", "1");
    file("b.txt", "1");
    watch();
    file("c.som", "1");
    expect(Set.of("c.som"), Set.of(), Set.of());
    file("a.som", "2");
    expectChanged("a.som");
    file("b.txt", "2");
    expectNothing();
    Files.delete(folder.resolve("a.som"));
    expect(Set.of(), Set.of(), Set.of("a.som"));
    Files.move(folder.resolve("c.som"), folder.resolve("d.som"));
    expect(Set.of("d.som"), Set.of(), Set.of("c.som"));
  }

  @Test
  void theSameContentIsNoChange() throws Exception {
    Path file = file("a.som", "1");
    watch();
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    file("a.som", "1");
    Files.move(file("a.tmp", "1"), file, StandardCopyOption.ATOMIC_MOVE);
    expectNothing();
  }

  @Test
  void anotherContentIsAChangeWhateverTimesAndSizesSay() throws Exception {
    Path file = file("a.som", "one");
    FileTime time = Files.getLastModifiedTime(file);
    watch();
    for (int i = 0; i < 20; i++) {
      Files.writeString(file, i % 2 == 0 ? "two" : "one");
      Files.setLastModifiedTime(file, time);
      expectChanged("a.som");
    }
    Files.writeString(file, "six");
    Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() - 1_000_000));
    expectChanged("a.som");
  }

  @Test
  void swappedFilesAreTwoChanges() throws Exception {
    Path a = file("a.som", "one");
    Path b = file("b.som", "two");
    watch();
    Files.move(a, folder.resolve("c"));
    Files.move(b, a);
    Files.move(folder.resolve("c"), b);
    expectChanged("a.som", "b.som");
  }

  @Test
  void savesOfEveryEditor() throws Exception {
    Path file = file("a.som", "0");
    watch();
    Path other = folder.resolve(".a.som.swp");
    // Vim with backupcopy=no: the old file is moved away, the new one written, the backup removed.
    Files.move(file, folder.resolve("a.som~"));
    Files.writeString(file, "vim");
    Files.delete(folder.resolve("a.som~"));
    expectChanged("a.som");
    // Vim with backupcopy=yes: a copy, then truncated and written.
    Files.copy(file, folder.resolve("a.som~"));
    Files.writeString(file, "vim again");
    Files.delete(folder.resolve("a.som~"));
    expectChanged("a.som");
    // Emacs: a lock that is a dangling link, the backup by renaming, then a new file.
    Files.createSymbolicLink(folder.resolve(".#a.som"), Path.of("user@host.1:1"));
    Files.move(file, folder.resolve("a.som~"), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(file, "emacs");
    Files.delete(folder.resolve(".#a.som"));
    expectChanged("a.som");
    // VS Code: truncated, then written.
    Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    Files.writeString(file, "code", StandardOpenOption.APPEND);
    expectChanged("a.som");
    // JetBrains: written beside, the old one renamed, the new one renamed, the old one removed.
    Files.writeString(folder.resolve("a.som___jb_tmp___"), "jetbrains");
    Files.move(file, folder.resolve("a.som___jb_old___"));
    Files.move(folder.resolve("a.som___jb_tmp___"), file);
    Files.delete(folder.resolve("a.som___jb_old___"));
    expectChanged("a.som");
    // Many others: written beside and renamed over.
    Files.writeString(other, "atomic");
    Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
    expectChanged("a.som");
    // In place, byte by byte.
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (byte b : "nano!!".getBytes(StandardCharsets.UTF_8)) {
        channel.write(ByteBuffer.wrap(new byte[]{b}));
      }
    }
    expectChanged("a.som");
    expectNothing();
  }

  @Test
  void foldersThatAreMadeWithAllInThemAtOnce() throws Exception {
    watch();
    var added = new TreeSet<String>();
    for (int i = 0; i < 100; i++) {
      file("n" + i + "/a/b/c.som", "1");
      added.add("n" + i + "/a/b/c.som");
    }
    expect(added, Set.of(), Set.of());
    file("n7/a/b/c.som", "2");
    expectChanged("n7/a/b/c.som");
  }

  @Test
  void foldersThatAreMovedAndRemoved() throws Exception {
    file("x/a.som", "1");
    file("x/y/b.som", "2");
    file("z/c.som", "3");
    watch();
    Files.move(folder.resolve("x"), folder.resolve("w"));
    expect(Set.of("w/a.som", "w/y/b.som"), Set.of(), Set.of("x/a.som", "x/y/b.som"));
    file("w/y/b.som", "4");
    expectChanged("w/y/b.som");
    Files.move(folder.resolve("w"), temporary.resolve("outside"));
    expect(Set.of(), Set.of(), Set.of("w/a.som", "w/y/b.som"));
    Files.writeString(temporary.resolve("outside/a.som"), "5");
    expectNothing();
    Files.move(temporary.resolve("outside"), folder.resolve("z/inside"));
    expect(Set.of("z/inside/a.som", "z/inside/y/b.som"), Set.of(), Set.of());
    file("z/inside/y/b.som", "6");
    expectChanged("z/inside/y/b.som");
  }

  @Test
  void aRootThatGoesAndComesBack() throws Exception {
    file("a.som", "1");
    watch();
    Files.move(folder, temporary.resolve("aside"));
    expect(Set.of(), Set.of(), Set.of("a.som"));
    file("a.som", "2");
    file("b.som", "2");
    expect(Set.of("a.som", "b.som"), Set.of(), Set.of());
    file("b.som", "3");
    expectChanged("b.som");
  }

  @Test
  void aRootThatIsNotThereYet() throws Exception {
    Path later = folder.resolve("deep/down/later");
    watcher = FileWatcher.open(WatchOptions.of(List.of(later), path -> true));
    file("deep/down/later/x/a.som", "1");
    expect(Set.of("deep/down/later/x/a.som"), Set.of(), Set.of());
    file("deep/other", "1");
    expectNothing();
  }

  @Test
  void foldersOfPackagesAndToolsAreLeftAlone() throws Exception {
    file("node_modules/p/a.som", "1");
    file(".git/a.som", "1");
    watch();
    file("node_modules/p/a.som", "2");
    file("node_modules/q/a.som", "2");
    file(".git/b.som", "2");
    file(".new/b.som", "2");
    file("x/node_modules/b.som", "2");
    file("x/.tool/deep/b.som", "2");
    expectNothing();
    watcher.close();
    watcher = FileWatcher.open(WatchOptions.of(List.of(folder), path -> true).withPackages(true));
    file("node_modules/p/a.som", "3");
    expectChanged("node_modules/p/a.som");
  }

  @Test
  void linksAreFollowed() throws Exception {
    Path target = Files.writeString(Files.createDirectories(temporary.toRealPath().resolve("t")).resolve("t.som"), "1");
    Files.createSymbolicLink(folder.resolve("link.som"), target);
    Path other = Files.writeString(Files.createDirectories(temporary.toRealPath().resolve("u")).resolve("u.som"), "1");
    Files.createSymbolicLink(folder.resolve("sub"), other.getParent());
    watch();
    Files.writeString(target, "2");
    expectChanged("link.som");
    Files.writeString(other, "2");
    expectChanged("sub/u.som");
    Path third = Files.writeString(Files.createDirectories(temporary.toRealPath().resolve("v")).resolve("u.som"), "2");
    Files.createSymbolicLink(folder.resolve("new"), third.getParent());
    Files.move(folder.resolve("new"), folder.resolve("sub"), StandardCopyOption.ATOMIC_MOVE);
    Files.createSymbolicLink(folder.resolve("new.som"), third);
    Files.move(folder.resolve("new.som"), folder.resolve("link.som"), StandardCopyOption.ATOMIC_MOVE);
    expectChanged("link.som", "sub/u.som");
    Files.writeString(third, "3");
    expectChanged("link.som", "sub/u.som");
    Files.delete(third);
    expect(Set.of(), Set.of(), Set.of("link.som", "sub/u.som"));
  }

  @Test
  void linksInACircleEnd() throws Exception {
    file("a/a.som", "1");
    Files.createSymbolicLink(folder.resolve("a/back"), folder);
    Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
    Files.createSymbolicLink(folder.resolve("self.som"), Path.of("self.som"));
    watch();
    file("a/a.som", "2");
    Optional<Change> change = watcher.next(PATIENCE);
    assertTrue(change.orElseThrow().changed().contains(folder.resolve("a/a.som")));
  }

  @Test
  void aSwitchOfBranches() throws Exception {
    var changed = new TreeSet<String>();
    var removed = new TreeSet<String>();
    var added = new TreeSet<String>();
    for (int i = 0; i < 300; i++) {
      file("d" + i % 20 + "/m" + i + ".som", "one");
    }
    watch();
    for (int i = 0; i < 300; i++) {
      String name = "d" + i % 20 + "/m" + i + ".som";
      switch (i % 3) {
        case 0 -> {
          Files.delete(folder.resolve(name));
          file(name, "two");
          changed.add(name);
        }
        case 1 -> {
          Files.delete(folder.resolve(name));
          removed.add(name);
        }
        default -> {
          file("e" + i + "/new.som", "one");
          added.add("e" + i + "/new.som");
        }
      }
    }
    expect(added, changed, removed);
  }

  @Test
  void moreEventsThanTheSystemKeepsAreMadeUpFor() throws Exception {
    watch();
    var added = new TreeSet<String>();
    for (int i = 0; i < 3000; i++) {
      file("m" + i + ".som", "1");
      added.add("m" + i + ".som");
    }
    expect(added, Set.of(), Set.of());
  }

  @Test
  void whatABuildSawIsWhatCounts() throws Exception {
    Path a = file("a.som", "1");
    Path missing = folder.resolve("later/b.txt");
    watch();
    watcher.sawAll(Map.of(a, Seen.file("0".getBytes(StandardCharsets.UTF_8)), missing, Seen.NOTHING));
    expectChanged("a.som");
    file("later/b.txt", "");
    expect(Set.of("later/b.txt"), Set.of(), Set.of());
    file("later/b.txt", "x");
    expectChanged("later/b.txt");
  }

  @Test
  void whatABuildLookedAtIsWatchedWhereverItIs() throws Exception {
    watch();
    Path far = Files.writeString(Files.createDirectories(temporary.toRealPath().resolve("far")).resolve("x.json"), "1");
    Path hidden = file("node_modules/p/index.js", "1");
    watcher.sawAll(Map.of(far, Seen.at(far), hidden, Seen.at(hidden), folder.resolve("node_modules/q"), Seen.NOTHING));
    expectNothing();
    Files.writeString(far, "2");
    Files.writeString(hidden, "2");
    expectChanged("node_modules/p/index.js", "../far/x.json");
    file("node_modules/q/package.json", "{}");
    expect(Set.of("node_modules/q"), Set.of(), Set.of());
  }

  @Test
  void aChangeAndBackDuringABuildIsNotMissed() throws Exception {
    Path a = file("a.som", "A");
    watch();
    Files.writeString(a, "B");
    expectChanged("a.som");
    Seen built = Seen.at(a);
    Files.writeString(a, "A");
    expectChanged("a.som");
    watcher.sawAll(Map.of(a, built));
    expectChanged("a.som");
    watcher.sawAll(Map.of(a, Seen.at(a)));
    expectNothing();
  }

  @Test
  void aSecondLookThatAsksForLessForgetsNothing() throws Exception {
    Path a = file("a.json", "A");
    watch();
    watcher.sawAll(Map.of(a, Seen.at(a)));
    watcher.sawAll(Map.of(a, Seen.FILE));
    file("a.json", "B");
    expectChanged("a.json");
  }

  @Test
  void whatWasNotThereAtOneOfTwoLooksMayMeanSomethingElse() throws Exception {
    Path a = file("a.json", "A");
    watch();
    watcher.sawAll(Map.of(a, Seen.NOTHING.and(Seen.at(a))));
    Change change = watcher.next(PATIENCE).orElseThrow();
    assertTrue(change.paths().contains(a) && change.mayMove());
  }

  @Test
  void closingEndsTheWait() throws Exception {
    watch();
    FileWatcher waiting = watcher;
    CompletableFuture<Optional<Change>> answer = CompletableFuture.supplyAsync(() -> {
      try {
        return waiting.next();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    });
    watcher.close();
    assertEquals(Optional.empty(), answer.get(30, TimeUnit.SECONDS));
    assertEquals(Optional.empty(), watcher.next());
  }
}
