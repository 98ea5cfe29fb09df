package tj.somon.external.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tj.somon.external.time.Cancellation;
import tj.somon.external.time.Timeline;

/**
 * Locks of entries, among threads and processes, so that one of them does the work that all of them want. The system gives the
 * lock of a process that died to the next one. Nothing is damaged without them: where a file system has no locks, or none can be
 * written, everybody goes on as if alone.
 */
final class EntryLocks {
  private static final long LOOKED_AT_AGAIN_AFTER = TimeUnit.MILLISECONDS.toNanos(20);
  /**
   * What this process holds, through whatever store. A second channel to such a file must not even be opened: closing it would
   * let the lock go (POSIX.1-2024, fcntl).
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Places places;
  private final Timeline timeline;

  EntryLocks(Places places, Timeline timeline) {
    this.places = places;
    this.timeline = timeline;
  }

  /** Waits for the lock of an entry; nothing if it was given up meanwhile. */
  Optional<Hold> acquire(Path entry, Cancellation cancellation) {
    Path file = places.lock(entry);
    for (;;) {
      Hold hold = attempt(file);
      if (hold != null) {
        return Optional.of(hold);
      }
      pause(cancellation);
      if (cancellation.isCancelled()) {
        return Optional.empty();
      }
    }
  }

  /** The lock of an entry if nobody has it. */
  Optional<Hold> acquireIfFree(Path entry) {
    return Optional.ofNullable(attempt(places.lock(entry)));
  }

  /** Removes a lock's file that somebody left who died. */
  void removeIfFree(Path file) {
    Hold hold = attempt(file);
    if (hold != null) {
      hold.close();
    }
  }

  private @Nullable Hold attempt(Path file) {
    if (!HELD_HERE.add(file)) {
      return null;
    }
    Optional<FileChannel> channel = Optional.empty();
    boolean mine = false;
    try {
      StoreFiles.makeFolders(places.locks());
      channel = Optional.ofNullable(locked(file));
      mine = channel.isPresent();
    } catch (NoSuchFileException | OverlappingFileLockException _) {
      mine = false; // just let go, or held by another copy of this class
    } catch (IOException | UnsupportedOperationException _) {
      mine = true;
    } finally {
      if (!mine) {
        HELD_HERE.remove(file);
      }
    }
    FileChannel open = channel.orElse(null);
    return mine ? () -> release(file, open) : null;
  }

  private static @Nullable FileChannel locked(Path file) throws IOException {
    Object before = identity(file);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    boolean kept = false;
    try {
      FileLock lock = channel.tryLock();
      // Whoever let it go may have removed the file after it was opened here: then this lock locks nobody out.
      kept = lock != null && lock.isValid() && Objects.equals(before, identity(file));
      if (kept) {
        note(channel);
      }
      return kept ? channel : null;
    } finally {
      if (!kept) {
        channel.close();
      }
    }
  }

  /** Which file it is, made if need be; never opened by this. */
  private static @Nullable Object identity(Path file) throws IOException {
    if (!Files.exists(file)) {
      try {
        Files.createFile(file);
      } catch (FileAlreadyExistsException _) {
        // Another process was faster.
      }
    }
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /** For people: who has it. */
  private static void note(FileChannel channel) throws IOException {
    StoreFiles.write(channel,
        ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private void release(Path file, @Nullable FileChannel channel) {
    if (channel != null) {
      StoreFiles.discard(file);
      try {
        channel.close();
      } catch (IOException _) {
        // The system takes the lock back anyway.
      }
    }
    HELD_HERE.remove(file);
  }

  private void pause(Cancellation cancellation) {
    var over = new CompletableFuture<Boolean>();
    Timeline.Alarm alarm = timeline.after(LOOKED_AT_AGAIN_AFTER, () -> over.complete(true));
    try (var _ = cancellation.onCancel(() -> over.complete(false))) {
      over.join();
    } finally {
      alarm.cancel();
    }
  }
}
