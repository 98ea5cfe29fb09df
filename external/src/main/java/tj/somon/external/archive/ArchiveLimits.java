package tj.somon.external.archive;

/**
 * How much an archive may take.
 *
 * @param packedBytes of the archive
 * @param unpackedBytes of the tar that is in it
 * @param ratio of unpacked bytes to those of the whole archive, once more than {@code ratioAfterBytes} are unpacked
 * @param ratioAfterBytes how much may be unpacked whatever the ratio is
 * @param entries files and folders
 * @param pathBytes of one name
 * @param depth folders of one name, with the file itself
 * @param millis for all of it
 */
public record ArchiveLimits(long packedBytes, long unpackedBytes, long ratio, long ratioAfterBytes, int entries,
    int pathBytes, int depth, long millis) {
  private static final long MIB = 1L << 20;
  /** What packages of a registry may take. */
  public static final ArchiveLimits OF_PACKAGES = new ArchiveLimits(64 * MIB, 256 * MIB, 100, MIB, 20_000, 1024, 32,
      60_000);
}
