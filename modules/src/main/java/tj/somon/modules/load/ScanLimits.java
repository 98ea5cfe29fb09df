package tj.somon.modules.load;

/**
 * How much an operation may read.
 *
 * @param modules most modules of one program
 * @param bytes most bytes of source of one program
 * @param sourceBytes size of the largest file, in bytes
 * @param readsAtOnce most files that are open at a time
 */
public record ScanLimits(int modules, long bytes, long sourceBytes, int readsAtOnce) {
  private static final long MEGABYTE = 1L << 20;

  /** For the command line, which works for the one who gave it the files. */
  public static final ScanLimits COMMAND_LINE = new ScanLimits(1_000_000, 16_384 * MEGABYTE, 256 * MEGABYTE, 256);

  /** For a server, which works for anybody. */
  public static final ScanLimits SERVER = new ScanLimits(10_000, 256 * MEGABYTE, 5 * MEGABYTE, 1_000);

  public ScanLimits {
    require(modules >= 1, "modules", modules);
    require(bytes >= 1, "bytes", bytes);
    require(sourceBytes >= 1 && sourceBytes <= 256 * MEGABYTE, "sourceBytes", sourceBytes);
    require(readsAtOnce >= 1, "readsAtOnce", readsAtOnce);
  }

  private static void require(boolean holds, String name, long value) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is out of range: " + value);
    }
  }

  public ScanLimits withModules(int most) {
    return new ScanLimits(most, bytes, sourceBytes, readsAtOnce);
  }

  public ScanLimits withBytes(long most) {
    return new ScanLimits(modules, most, sourceBytes, readsAtOnce);
  }

  public ScanLimits withSourceBytes(long most) {
    return new ScanLimits(modules, bytes, most, readsAtOnce);
  }

  public ScanLimits withReadsAtOnce(int most) {
    return new ScanLimits(modules, bytes, sourceBytes, most);
  }
}
