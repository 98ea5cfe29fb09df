package tj.somon.external.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
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

  private final Places places;
  private final Timeline timeline;
  private final ReentrantLock guard = new ReentrantLock();
  private final Set<Path> heldHere = new HashSet<>();

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
    if (!claim(file)) {
      return null;
    }
    Optional<FileChannel> channel = Optional.empty();
    boolean mine = false;
    try {
      StoreFiles.makeFolders(places.locks());
      channel = Optional.ofNullable(locked(file));
      mine = channel.isPresent();
    } catch (IOException | UnsupportedOperationException _) {
      mine = true;
    } finally {
      if (!mine) {
        disclaim(file);
      }
    }
    FileChannel open = channel.orElse(null);
    return mine ? () -> release(file, open) : null;
  }

  private boolean claim(Path file) {
    guard.lock();
    try {
      return heldHere.add(file);
    } finally {
      guard.unlock();
    }
  }

  private void disclaim(Path file) {
    guard.lock();
    try {
      heldHere.remove(file);
    } finally {
      guard.unlock();
    }
  }

  private static @Nullable FileChannel locked(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean kept = false;
    try {
      kept = isLocked(channel) && isStillThere(file, channel);
      return kept ? channel : null;
    } catch (NoSuchFileException _) {
      return null;
    } finally {
      if (!kept) {
        channel.close();
      }
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null && lock.isValid();
    } catch (OverlappingFileLockException _) {
      return false; // another store object of this process has it
    }
  }

  /** Whoever let it go may have removed the file after it was opened here: then this lock locks nobody out. */
  private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
    byte[] mine = (ProcessHandle.current().pid() + " " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0);
    StoreFiles.write(channel, ByteBuffer.wrap(mine), 0);
    return Arrays.equals(Files.readAllBytes(file), mine);
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
    disclaim(file);
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
