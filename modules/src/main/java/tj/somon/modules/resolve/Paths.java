package tj.somon.modules.resolve;

/** Absolute paths as text, with {@code /} between names; on Windows the first name is a drive. */
final class Paths {
  private Paths() {}

  /** The folder that holds a path; the root holds itself. A path that ends with {@code /} is held by itself. */
  static String folder(String path) {
    int slash = path.lastIndexOf('/');
    boolean atRoot = slash == 0 || slash > 0 && path.charAt(slash - 1) == ':';
    return slash < 0 ? path : path.substring(0, atRoot ? slash + 1 : slash);
  }

  /** The last name of a path. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A name in a folder. */
  static String in(String folder, String name) {
    return folder.endsWith("/") ? folder + name : folder + '/' + name;
  }

  /** The suffix of a path with its dot; empty if its name has none or begins with it. */
  static String suffix(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(dot) : "";
  }

  /** Whether a specifier is a path, relative or absolute. */
  static boolean isPath(String specifier) {
    return specifier.startsWith("./") || specifier.startsWith("../") || specifier.startsWith("/")
        || specifier.equals(".") || specifier.equals("..");
  }

  /** Whether a path can only mean a folder, as its end is {@code /}, {@code .} or {@code ..}. */
  static boolean meansFolder(String path) {
    return path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..") || path.equals(".") || path.equals("..");
  }

  /** A path as seen from a folder, without {@code .}, {@code ..} and empty names; {@code ..} at the root means nothing. */
  static String resolve(String folder, String path) {
    var out = new StringBuilder(folder.length() + path.length() + 1);
    boolean absolute = path.startsWith("/") || isDrive(path);
    if (!absolute && isNormal(folder)) {
      out.append(folder);
      trimSlash(out);
    } else if (!absolute) {
      append(out, folder);
    }
    append(out, path);
    return out.isEmpty() ? "/" : out.length() == 2 && out.charAt(1) == ':' ? out + "/" : out.toString();
  }

  private static boolean isNormal(String folder) {
    return !folder.contains("//") && !folder.contains("/.");
  }

  private static void trimSlash(StringBuilder out) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) == '/') {
      out.setLength(out.length() - 1);
    }
  }

  private static boolean isDrive(String path) {
    return path.length() > 2 && path.charAt(1) == ':' && path.charAt(2) == '/' && Character.isLetter(path.charAt(0));
  }

  private static void append(StringBuilder out, String path) {
    int from = 0;
    while (from <= path.length()) {
      int end = path.indexOf('/', from);
      end = end < 0 ? path.length() : end;
      int length = end - from;
      if (length == 2 && path.startsWith("..", from)) {
        int last = out.lastIndexOf("/");
        out.setLength(Math.max(0, last));
      } else if (length > 0 && !(length == 1 && path.charAt(from) == '.')) {
        if (!(out.isEmpty() && isDrive(path))) {
          out.append('/');
        }
        out.append(path, from, end);
      }
      from = end + 1;
    }
  }

  /** How many folders a relative path leads above the root. */
  static int aboveRoot(String folder, String path) {
    int depth = 0;
    int above = 0;
    for (String name : (path.startsWith("/") ? path : folder + '/' + path).split("/", -1)) {
      if (name.equals("..")) {
        above += depth == 0 ? 1 : 0;
        depth = Math.max(0, depth - 1);
      } else if (!name.isEmpty() && !name.equals(".")) {
        depth++;
      }
    }
    return above;
  }

  /** A path as seen from a folder, with {@code ./} or {@code ../} before it. */
  static String relative(String folder, String path) {
    String prefix = folder.endsWith("/") ? folder : folder + '/';
    if (path.startsWith(prefix)) {
      return "./" + path.substring(prefix.length());
    }
    var up = new StringBuilder();
    String at = folder;
    while (!path.startsWith(at.endsWith("/") ? at : at + '/')) {
      String above = folder(at);
      if (above.equals(at)) {
        return path;
      }
      at = above;
      up.append("../");
    }
    return up + path.substring(at.endsWith("/") ? at.length() : at.length() + 1);
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
