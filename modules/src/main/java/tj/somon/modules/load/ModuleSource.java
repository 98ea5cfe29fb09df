package tj.somon.modules.load;

import tj.somon.modules.resolve.FileSystemView;
import tj.somon.modules.source.SourceReading;

/**
 * The files that programs are made of. Paths are absolute, with {@code /} between names. Safe for use by several
 * threads.
 */
public interface ModuleSource {

  /** What stands at a path. */
  enum Entry {
    FILE,
    FOLDER,
    NOTHING
  }

  Entry entry(String path);

  /** The path of a file without symbolic links, so that a file has one path. */
  String canonical(String path);

  /**
   * Reads a file.
   *
   * @param shown how messages name it
   */
  SourceReading read(String path, String shown);

  /** All files as they are now, for finding what specifiers mean in one operation. */
  FileSystemView view();

  /**
   * Whether reading may wait long, as for a network. Then files are read on threads of their own, so that time limits and
   * cancellation hold while a reading hangs; it is interrupted.
   */
  default boolean mayWait() {
    return true;
  }
}
