package tj.somon.modules.watch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Folders that come, go and move, links, and many changes at once. */
class FolderChangesTest extends WatchedFolderTest {
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
}
