package tj.somon.external.store;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import tj.somon.external.archive.ArchiveLimits;
import tj.somon.external.time.Timeline;

/**
 * How a store works.
 *
 * @param folder where it is; made when something is first written
 * @param maxBytes most bytes of all that is in it; what is unused for longest goes first
 * @param synced whether what was written survives a power failure; without it, it may be missing then, never wrong
 * @param limits of the archives that are unpacked
 * @param background runs what a write leaves to be done
 */
public record StoreOptions(Path folder, long maxBytes, boolean synced, ArchiveLimits limits, Timeline timeline,
    Executor background) {
  /** What all takes unless it is configured: 1 GiB. */
  public static final long DEFAULT_MAX_BYTES = 1L << 30;

  /** A store in a folder, synced, with the limits of packages. */
  public static StoreOptions in(Path folder, Timeline timeline) {
    return new StoreOptions(folder, DEFAULT_MAX_BYTES, true, ArchiveLimits.OF_PACKAGES, timeline,
        work -> Thread.ofPlatform().daemon().name("somon-external-store").start(work));
  }

  /** The same with another bound. */
  public StoreOptions withMaxBytes(long bytes) {
    return new StoreOptions(folder, bytes, synced, limits, timeline, background);
  }

  /** The same, synced or not. */
  public StoreOptions withSynced(boolean wanted) {
    return new StoreOptions(folder, maxBytes, wanted, limits, timeline, background);
  }

  /** The same with work in the background done elsewhere. */
  public StoreOptions withBackground(Executor executor) {
    return new StoreOptions(folder, maxBytes, synced, limits, timeline, executor);
  }
}
