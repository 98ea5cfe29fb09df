package tj.somon.external.archive;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names that an archive has used, as a system sees them that tells neither cases nor ways to compose a letter apart. */
final class Names {
  private final Map<String, Kind> used = new HashMap<>();

  private enum Kind {
    FILE,
    FOLDER
  }

  /** Takes the name of a file and those of the folders that it is in. */
  void file(List<String> parts, String name) throws ArchiveRefused {
    String folded = folders(parts.subList(0, parts.size() - 1), name) + folded(parts.getLast());
    if (used.putIfAbsent(folded, Kind.FILE) != null) {
      throw new ArchiveRefused(ArchiveFault.DUPLICATE, name);
    }
  }

  /** Takes the name of a folder, which may come more than once. */
  String folders(List<String> parts, String name) throws ArchiveRefused {
    var path = new StringBuilder();
    for (String part : parts) {
      path.append(folded(part));
      if (used.putIfAbsent(path.toString(), Kind.FOLDER) == Kind.FILE) {
        throw new ArchiveRefused(ArchiveFault.DUPLICATE, name);
      }
      path.append('/');
    }
    return path.toString();
  }

  private static String folded(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c >= 'A' && c <= 'Z' || c > '~') {
        return Normalizer.normalize(part, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
      }
    }
    return part;
  }
}
