package tj.somon.modules.cache;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * How a disk cache works.
 *
 * @param folder where it is; made when the first entry is written
 * @param maxBytes most bytes of all entries; those unused for longest go first
 * @param synced whether an entry that was written survives a power failure. Without it such an entry may be a miss, never
 *     wrong; the write takes a ninth of the time
 * @param clock for the times of last use, which decide on nothing but the order in which entries go
 * @param background runs what a write leaves to be done
 */
public record DiskCacheOptions(Path folder, long maxBytes, boolean synced, InstantSource clock, Executor background) {
  /** What all entries take unless it is configured: 1 GiB. */
  public static final long DEFAULT_MAX_BYTES = 1L << 30;

  /** A cache in a folder, synced, with the system's clock and a thread for each work in the background. */
  public static DiskCacheOptions in(Path folder) {
    return new DiskCacheOptions(folder, DEFAULT_MAX_BYTES, true, InstantSource.system(),
        work -> Thread.ofPlatform().daemon().name("disk-cache").start(work));
  }

  public DiskCacheOptions withMaxBytes(long bytes) {
    return new DiskCacheOptions(folder, bytes, synced, clock, background);
  }

  public DiskCacheOptions withSynced(boolean wanted) {
    return new DiskCacheOptions(folder, maxBytes, wanted, clock, background);
  }

  public DiskCacheOptions withClock(InstantSource source) {
    return new DiskCacheOptions(folder, maxBytes, synced, source, background);
  }

  public DiskCacheOptions withBackground(Executor executor) {
    return new DiskCacheOptions(folder, maxBytes, synced, clock, executor);
  }
}
