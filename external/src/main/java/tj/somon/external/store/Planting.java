package tj.somon.external.store;

import java.io.IOException;
import tj.somon.external.archive.ArchiveFault;

/** What became of an archive that was to be unpacked into the store. */
public sealed interface Planting {
  /** It is there. */
  record Planted(Tree tree) implements Planting {}

  /**
   * It is broken or unsafe, took too long, or nobody wanted it any more.
   *
   * @param where the name in the archive at which that was found; empty if it has none
   */
  record Refused(ArchiveFault fault, String where) implements Planting {}

  /** The disk does not take it. */
  record Unwritable(IOException cause) implements Planting {}
}
