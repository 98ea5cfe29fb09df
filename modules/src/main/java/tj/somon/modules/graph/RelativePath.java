package tj.somon.modules.graph;

/** Paths as seen from a folder. */
public final class RelativePath {
  private RelativePath() {}

  /** The way from a folder to a file, both absolute, with {@code /} between names. */
  public static String of(String file, String folder) {
    String[] to = file.split("/", -1);
    String[] from = (folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder).split("/", -1);
    int same = 0;
    while (same < from.length && same < to.length - 1 && from[same].equals(to[same])) {
      same++;
    }
    var path = new StringBuilder();
    path.repeat("../", from.length - same);
    for (int i = same; i < to.length; i++) {
      path.append(to[i]).append(i + 1 < to.length ? "/" : "");
    }
    return path.toString();
  }
}
