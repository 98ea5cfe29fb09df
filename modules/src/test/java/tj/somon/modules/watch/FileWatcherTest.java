package tj.somon.modules.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Changes of real files, told by the real system. */
class FileWatcherTest extends WatchedFolderTest {
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
