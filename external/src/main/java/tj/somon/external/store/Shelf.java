package tj.somon.external.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import tj.somon.external.time.Cancellation;

/** What all kinds of entries share: places, locks, the time of their last use, and how much was written. */
final class Shelf {
  private static final long USE_IS_NOTED_AFTER = TimeUnit.HOURS.toMillis(1);
  private static final int BLOCK = 4096;
  private static final int SHARE_TO_GROW = 8;

  final Places places;
  final StoreOptions options;
  final StoreListener listener;
  private final EntryLocks locks;
  private final Pruning pruning;
  private final AtomicBoolean isPruned = new AtomicBoolean();
  private volatile long maxBytes;

  Shelf(StoreOptions options, StoreListener listener) {
    this.options = options;
    this.listener = listener;
    this.places = new Places(options.folder());
    this.locks = new EntryLocks(places, options.timeline());
    this.pruning = new Pruning(places, locks, options.timeline(), listener);
    this.maxBytes = options.maxBytes();
  }

  Optional<Hold> lock(Path entry, Cancellation cancellation) {
    return locks.acquire(entry, cancellation);
  }

  /** Notes that an entry was used, once an hour at most. */
  void used(Path file) {
    long now = options.timeline().epochMillis();
    try {
      if (Math.abs(now - Files.getLastModifiedTime(file).toMillis()) > USE_IS_NOTED_AFTER) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(now));
      }
    } catch (IOException _) {
      // It may go a little earlier than it should.
    }
  }

  /** Removes an entry that is not as it was written. */
  void damaged(Path entry) {
    discard(entry);
    listener.damaged(places.name(entry));
  }

  /** Removes an entry: first out of its place, at once, so that nobody finds half of it. */
  void discard(Path entry) {
    Path aside = places.temporary();
    try {
      StoreFiles.makeFolders(places.temporaries());
      StoreFiles.moveOver(entry, aside);
      listener.reached(StoreStep.DISCARDING);
      StoreFiles.delete(aside);
    } catch (IOException _) {
      // It is gone already, or stays where it is and is found damaged again.
    }
  }

  /** Notes that so many bytes were written. The length of a file counts blocks for all processes: appending needs no lock. */
  void grown(long bytes) {
    try {
      long blocks = StoreFiles.lengthen(places.growth(), (int) ((bytes + BLOCK - 1) / BLOCK));
      if (blocks * BLOCK > maxBytes / SHARE_TO_GROW && isPruned.compareAndSet(false, true)) {
        options.background().execute(this::pruneNow);
      }
    } catch (IOException _) {
      // Whoever writes next tries again.
    }
  }

  private void pruneNow() {
    try {
      prune();
    } finally {
      isPruned.set(false);
    }
  }

  void resize(long bytes) {
    maxBytes = bytes;
    prune();
  }

  long prune() {
    long removed = pruning.run(maxBytes, maxBytes - maxBytes / SHARE_TO_GROW);
    if (removed > 0) {
      listener.evicted(removed);
    }
    return removed;
  }
}
