package tj.somon.external.archive;

import java.io.IOException;
import java.util.List;

/** What became of an archive. */
public sealed interface Unpacked {
  /** It is in the folder, all of it. */
  record Whole(List<UnpackedFile> files) implements Unpacked {
    public Whole {
      files = List.copyOf(files);
    }
  }

  /**
   * It is broken or unsafe; what the folder holds is of no use.
   *
   * @param where the name in the archive at which that was found; empty if it has none
   */
  record Refused(ArchiveFault fault, String where) implements Unpacked {}

  /** The folder cannot be written to; what it holds is of no use. */
  record Unwritable(IOException cause) implements Unpacked {}
}
