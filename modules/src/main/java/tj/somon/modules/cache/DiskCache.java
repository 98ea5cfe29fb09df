package tj.somon.modules.cache;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A cache in a folder that any number of threads and processes share, without locks. An entry is found by all that it
 * depends on, so it is never stale; it is written beside its place and moved there, so it is never half there; and what
 * is read is checked, so a damaged entry is a miss. A folder that cannot be written to turns writing off for a while and
 * never fails anything.
 *
 * <p>{@code docs/cache.md} describes the folder.
 */
public final class DiskCache {
  private static final long USE_IS_NOTED_AFTER = TimeUnit.HOURS.toMillis(1);
  private static final long WRITING_IS_TRIED_AFTER = TimeUnit.MINUTES.toMillis(1);

  private final DiskCacheOptions options;
  private final DiskCacheListener listener;
  private final CacheFiles files;
  private final CacheFolder folder;
  private final String name = UUID.randomUUID().toString();
  private final AtomicLong written = new AtomicLong();
  private final AtomicBoolean pruning = new AtomicBoolean();
  private final AtomicBoolean warned = new AtomicBoolean();
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder evictions = new LongAdder();
  private volatile long maxBytes;
  private volatile long writableFrom = Long.MIN_VALUE;

  public DiskCache(DiskCacheOptions options, DiskCacheListener listener) {
    this(options, listener, CacheFiles.SYSTEM);
  }

  DiskCache(DiskCacheOptions options, DiskCacheListener listener, CacheFiles files) {
    this.options = options;
    this.listener = listener;
    this.files = files;
    this.folder = new CacheFolder(options.folder(), files);
    this.maxBytes = options.maxBytes();
  }

  /** The content of an entry; nothing if there is none, or none that is whole. */
  public Optional<byte[]> read(CacheKey key) {
    byte[] content = contentOf(key);
    (content == null ? misses : hits).increment();
    tell(content == null ? l -> l.missed(key) : l -> l.hit(key));
    return Optional.ofNullable(content);
  }

  private byte @Nullable [] contentOf(CacheKey key) {
    Path file = folder.entry(key);
    try {
      byte[] content = EntryFormat.contentOf(files.read(file), key);
      if (content == null) {
        remove(file, key);
      } else {
        noteUse(file);
      }
      return content;
    } catch (IOException _) {
      return null;
    }
  }

  private void remove(Path file, CacheKey key) {
    try {
      files.delete(file);
    } catch (IOException _) {
      // It stays a miss.
    }
    tell(l -> l.damaged(key));
  }

  private void noteUse(Path file) {
    long now = options.clock().millis();
    try {
      if (Math.abs(now - files.lastUsed(file)) > USE_IS_NOTED_AFTER) {
        files.use(file, now);
      }
    } catch (IOException _) {
      // The entry may go a little earlier than it should.
    }
  }

  /** Keeps a result. A key stands for one content; the second of two writers does no harm. */
  public void write(CacheKey key, byte[] content) {
    long now = options.clock().millis();
    if (now < writableFrom || content.length > Math.min(maxBytes, CacheFiles.LARGEST) - EntryFormat.HEADER_BYTES) {
      return;
    }
    try {
      long grown = putAgain(key, content);
      warned.set(false);
      if (grown > maxBytes / CacheFolder.SHARE_TO_GROW) {
        pruneLater();
      }
    } catch (IOException e) {
      writableFrom = now + WRITING_IS_TRIED_AFTER;
      if (warned.compareAndSet(false, true)) {
        tell(l -> l.unwritable(e));
      }
    }
  }

  /** Whoever empties the folder meanwhile may take the folders that were just made. */
  private long putAgain(CacheKey key, byte[] content) throws IOException {
    try {
      return put(key, content);
    } catch (NoSuchFileException _) {
      return put(key, content);
    }
  }

  /** Writes an entry and answers by how many bytes the cache has grown since it was last pruned. */
  private long put(CacheKey key, byte[] content) throws IOException {
    Path temporary = folder.temporary(name + "-" + written.incrementAndGet());
    Path entry = folder.entry(key);
    folder.make(entry);
    try {
      files.writeNew(temporary, EntryFormat.header(key, content), content, options.synced());
      files.moveOver(temporary, entry);
    } catch (IOException e) {
      discard(temporary);
      throw e;
    }
    return folder.grow(content.length + EntryFormat.HEADER_BYTES);
  }

  private void discard(Path temporary) {
    try {
      files.delete(temporary);
    } catch (IOException _) {
      // It is removed with other leftovers.
    }
  }

  private void pruneLater() {
    if (pruning.compareAndSet(false, true)) {
      options.background().execute(() -> {
        try {
          prune();
        } finally {
          pruning.set(false);
        }
      });
    }
  }

  /** Removes what was not used for longest until the cache is well below its bound, and leftovers of writers that died. */
  public void prune() {
    try {
      evictions.add(folder.prune(maxBytes, options.clock().millis()));
    } catch (IOException _) {
      // The next write that makes the cache grow tries again.
    }
  }

  /** Sets another bound, which holds when this returns. */
  public void resize(long bytes) {
    maxBytes = bytes;
    prune();
  }

  /**
   * Looks at every entry and removes those that are damaged.
   *
   * @return how many were removed
   */
  public long verify() throws IOException {
    return folder.removeDamaged();
  }

  /** What this object did; entries and bytes are counted in the folder, which takes a while. */
  public CacheStatistics statistics() {
    CacheFolder.Size size = folder.size();
    return new CacheStatistics(hits.sum(), misses.sum(), evictions.sum(), size.entries(), size.bytes());
  }

  private void tell(Consumer<DiskCacheListener> event) {
    try {
      event.accept(listener);
    } catch (RuntimeException _) {
      // A listener's fault is not the cache's.
    }
  }
}
