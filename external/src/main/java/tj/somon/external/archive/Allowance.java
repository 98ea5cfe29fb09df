package tj.somon.external.archive;

import tj.somon.external.time.Cancellation;
import tj.somon.external.time.Timeline;

/** What is left of the limits while one archive is read. Used by one thread. */
final class Allowance {
  private final ArchiveLimits limits;
  private final Timeline timeline;
  private final Cancellation cancellation;
  private final long ceiling;
  private final long until;
  private long unpacked;
  private int entries;

  /**
   * The whole of it.
   *
   * @param packed bytes of the archive
   */
  Allowance(ArchiveLimits limits, long packed, Timeline timeline, Cancellation cancellation) throws ArchiveRefused {
    if (packed > limits.packedBytes()) {
      throw new ArchiveRefused(ArchiveFault.PACKED_TOO_LARGE, "");
    }
    this.ceiling = Math.min(limits.unpackedBytes(), Math.max(limits.ratioAfterBytes(), packed * limits.ratio()));
    this.limits = limits;
    this.timeline = timeline;
    this.cancellation = cancellation;
    this.until = timeline.nanos() + limits.millis() * Timeline.NANOS_PER_MILLI;
  }

  ArchiveLimits limits() {
    return limits;
  }

  /** How many bytes may come out now: one more than allowed at most, so that too many can be told. */
  int room(int wanted) {
    return (int) Math.min(wanted, ceiling - unpacked + 1);
  }

  /** Notes bytes that came out. */
  void unpacked(int count) throws ArchiveRefused {
    unpacked += count;
    if (unpacked > ceiling) {
      throw new ArchiveRefused(unpacked > limits.unpackedBytes() ? ArchiveFault.UNPACKED_TOO_LARGE : ArchiveFault.BOMB,
          "");
    }
    onTime();
  }

  void entry(String name) throws ArchiveRefused {
    entries++;
    if (entries > limits.entries()) {
      throw new ArchiveRefused(ArchiveFault.TOO_MANY_ENTRIES, name);
    }
  }

  private void onTime() throws ArchiveRefused {
    if (cancellation.isCancelled()) {
      throw new ArchiveRefused(ArchiveFault.CANCELLED, "");
    }
    if (timeline.nanos() - until > 0) {
      throw new ArchiveRefused(ArchiveFault.TOO_SLOW, "");
    }
  }
}
