package tj.somon.modules.resolve;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The setting {@code paths}: of the patterns that match, the exact one counts, else the one with the longest beginning. */
final class PathPatterns {
  private PathPatterns() {}

  /** What a pattern leads to, its {@code *} filled. */
  record Match(String pattern, String star, List<String> targets) {
    String filled(String target) {
      int at = target.indexOf('*');
      return at < 0 ? target : target.substring(0, at) + star + target.substring(at + 1);
    }
  }

  static @Nullable Match of(Map<String, List<String>> paths, String specifier) {
    if (paths.isEmpty()) {
      return null;
    }
    List<String> exact = paths.get(specifier);
    if (exact != null) {
      return new Match(specifier, "", exact);
    }
    Match best = null;
    int longest = -1;
    for (Map.Entry<String, List<String>> entry : paths.entrySet()) {
      String pattern = entry.getKey();
      int star = pattern.indexOf('*');
      if (star > longest && matches(pattern, star, specifier)) {
        longest = star;
        best = new Match(pattern, specifier.substring(star, specifier.length() - (pattern.length() - star - 1)),
            entry.getValue());
      }
    }
    return best;
  }

  /** Whether a pattern with one {@code *} matches. */
  static boolean matches(String pattern, int star, String specifier) {
    return star >= 0 && specifier.length() >= pattern.length() - 1 && specifier.startsWith(pattern.substring(0, star))
        && specifier.endsWith(pattern.substring(star + 1));
  }

  /** Whether a specifier is external: it is named itself, or its package is, or a pattern matches. */
  static boolean isExternal(List<String> externals, String specifier) {
    for (String external : externals) {
      int star = external.indexOf('*');
      boolean named = specifier.equals(external)
          || !Paths.isPath(external) && specifier.startsWith(external) && specifier.charAt(external.length()) == '/';
      if (star < 0 ? named : Glob.matchesText(external, specifier)) {
        return true;
      }
    }
    return false;
  }
}
