package tj.somon.modules.resolve;

import java.util.List;
import java.util.Optional;

/**
 * The files as one operation sees them. Paths are absolute, without {@code .} and {@code ..}, with {@code /} between names
 * and none at the end, the root excepted. What was answered once is answered again. Safe for use by several threads.
 */
public interface FileSystemView {

  /** What stands at a path, behind symbolic links. */
  enum Kind {
    FILE,
    FOLDER,
    NOTHING
  }

  /** What stands at a path; nothing if its links lead nowhere or in a circle. */
  Kind kind(String path);

  /** The text of a file, malformed UTF-8 replaced. */
  FileText text(String path);

  /** The path without symbolic links of something that exists; the path itself if it cannot be found out. */
  String realPath(String path);

  /** The names in a folder, sorted; none if it cannot be read. */
  List<String> names(String folder);

  /** Where a symbolic link points to, as it is written in the link; empty if there is no link at the path. */
  Optional<String> linkTarget(String path);
}
