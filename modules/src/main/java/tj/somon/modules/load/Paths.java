package tj.somon.modules.load;

import java.util.ArrayDeque;

/** Absolute paths as text, with {@code /} between names; on Windows the first name is a drive. */
final class Paths {
  private Paths() {}

  /** The folder that holds a path; the root holds itself. */
  static String folder(String path) {
    int slash = path.lastIndexOf('/');
    boolean atRoot = slash == 0 || slash > 0 && path.charAt(slash - 1) == ':';
    return slash < 0 ? path : path.substring(0, atRoot ? slash + 1 : slash);
  }

  /** The last name of a path. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A path as seen from a folder, without {@code .} and {@code ..}. */
  static String resolve(String folder, String path) {
    String whole = path.startsWith("/") ? path : folder + "/" + path;
    var names = new ArrayDeque<String>();
    for (int from = 0; from <= whole.length();) {
      int end = whole.indexOf('/', from);
      end = end < 0 ? whole.length() : end;
      String name = whole.substring(from, end);
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
      from = end + 1;
    }
    String joined = String.join("/", names);
    return whole.startsWith("/") ? "/" + joined : joined;
  }

  /** A path below a folder as seen from there, any other as it is. */
  static String shown(String path, String folder) {
    String prefix = folder.endsWith("/") ? folder : folder + "/";
    return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
  }

  /** The way from a folder to a file, both absolute; it begins with {@code ./} or {@code ../}. */
  static String relative(String folder, String file) {
    String[] from = folder.split("/", -1);
    String[] to = file.split("/", -1);
    int most = folder.equals("/") ? 1 : from.length;
    int same = 0;
    while (same < most && same < to.length - 1 && from[same].equals(to[same])) {
      same++;
    }
    var path = new StringBuilder();
    path.repeat("../", most - same);
    if (path.isEmpty()) {
      path.append("./");
    }
    for (int i = same; i < to.length; i++) {
      path.append(to[i]).append(i + 1 < to.length ? "/" : "");
    }
    return path.toString();
  }

  /** The deepest folder that holds all of some files; there is at least one. */
  static String commonFolder(Iterable<String> files) {
    String common = "";
    for (String file : files) {
      String folder = folder(file);
      if (common.isEmpty()) {
        common = folder;
      }
      while (!common.equals(folder) && !folder.startsWith(common.endsWith("/") ? common : common + "/")) {
        common = folder(common);
      }
    }
    return common;
  }
}
