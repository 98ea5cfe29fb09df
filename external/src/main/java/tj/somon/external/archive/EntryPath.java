package tj.somon.external.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names in an archive: what they mean, or that they must not be followed. */
final class EntryPath {
  private static final int DRIVE_LETTERS = 2;

  private EntryPath() {}

  /**
   * The place of an entry below the folder of its package: its name without the first folder, whatever that is called.
   *
   * @return parts of the path; none for that folder itself and for what stands beside it
   */
  static List<String> parts(String name, ArchiveLimits limits) throws ArchiveRefused {
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > limits.pathBytes()) {
      throw new ArchiveRefused(ArchiveFault.PATH_TOO_LONG, name.substring(0, Math.min(name.length(), 100)));
    }
    if (name.isEmpty() || name.charAt(0) == '/' || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
      throw new ArchiveRefused(ArchiveFault.UNSAFE_PATH, name);
    }
    var parts = new ArrayList<String>();
    boolean first = true;
    for (int from = 0; from <= name.length();) {
      int slash = name.indexOf('/', from);
      int end = slash < 0 ? name.length() : slash;
      String part = name.substring(from, end);
      if (part.equals("..") || isDrive(part)) {
        throw new ArchiveRefused(ArchiveFault.UNSAFE_PATH, name);
      }
      if (!first && !part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
      first = false;
      from = end + 1;
    }
    if (parts.size() >= limits.depth()) {
      throw new ArchiveRefused(ArchiveFault.TOO_DEEP, name);
    }
    return parts;
  }

  private static boolean isDrive(String part) {
    return part.length() >= DRIVE_LETTERS && part.charAt(1) == ':' && Character.isLetter(part.charAt(0));
  }
}
