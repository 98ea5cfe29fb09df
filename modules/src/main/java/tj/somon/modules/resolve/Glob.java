package tj.somon.modules.resolve;

import java.util.ArrayList;
import java.util.List;

/**
 * Patterns of paths: {@code *} and {@code ?} stand for characters other than {@code /}, <code>**</code> for any folders,
 * {@code {a,b}} for one of several texts, {@code [a-z]} and {@code [!a-z]} for one character.
 */
final class Glob {
  private static final int MOST_ALTERNATIVES = 1000;

  private Glob() {}

  static boolean matches(String pattern, String path) {
    var alternatives = new ArrayList<String>();
    expand(pattern, alternatives);
    for (String alternative : alternatives) {
      if (segments(List.of(alternative.split("/", -1)), List.of(path.split("/", -1)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text matches a pattern whose {@code *} stands for any characters, {@code /} too. */
  static boolean matchesText(String pattern, String text) {
    return name(pattern, text);
  }

  private static void expand(String pattern, List<String> out) {
    int open = pattern.indexOf('{');
    int close = open < 0 ? -1 : closing(pattern, open);
    if (close < 0 || out.size() >= MOST_ALTERNATIVES) {
      out.add(pattern);
      return;
    }
    int from = open + 1;
    int depth = 0;
    for (int at = from; at <= close; at++) {
      char c = pattern.charAt(at);
      if (depth == 0 && (c == ',' || at == close)) {
        expand(pattern.substring(0, open) + pattern.substring(from, at) + pattern.substring(close + 1), out);
        from = at + 1;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
  }

  private static int closing(String pattern, int open) {
    int depth = 0;
    for (int at = open; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  /** Matches names one by one; the last {@code **} that was passed may take one name more when the rest does not match. */
  private static boolean segments(List<String> pattern, List<String> names) {
    int p = 0;
    int n = 0;
    int star = -1;
    int taken = 0;
    while (n < names.size()) {
      if (p < pattern.size() && pattern.get(p).equals("**")) {
        star = p++;
        taken = n;
      } else if (p < pattern.size() && name(pattern.get(p), names.get(n))) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++taken;
      } else {
        return false;
      }
    }
    while (p < pattern.size() && pattern.get(p).equals("**")) {
      p++;
    }
    return p == pattern.size();
  }

  private static boolean name(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int taken = 0;
    while (n < name.length()) {
      int end = p < pattern.length() ? one(pattern, p, name.charAt(n)) : -1;
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        taken = n;
      } else if (end > 0) {
        p = end;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++taken;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** Where the pattern goes on if it has a character at {@code p}; -1 if it has not. */
  private static int one(String pattern, int p, char c) {
    char wanted = pattern.charAt(p);
    int close = wanted == '[' ? pattern.indexOf(']', p + 2) : -1;
    if (close < 0) {
      return wanted == '?' || wanted == c ? p + 1 : -1;
    }
    boolean negated = pattern.charAt(p + 1) == '!' || pattern.charAt(p + 1) == '^';
    boolean inside = false;
    for (int i = negated ? p + 2 : p + 1; i < close; i++) {
      boolean range = i + 2 < close && pattern.charAt(i + 1) == '-';
      inside |= range ? c >= pattern.charAt(i) && c <= pattern.charAt(i + 2) : c == pattern.charAt(i);
      i += range ? 2 : 0;
    }
    return inside != negated ? close + 1 : -1;
  }
}
