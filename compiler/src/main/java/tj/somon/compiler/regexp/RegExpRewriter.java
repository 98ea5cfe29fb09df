package tj.somon.compiler.regexp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Rewrites regular expressions for an engine that has no Unicode data. */
public final class RegExpRewriter {
  private static final int LAST = Character.MAX_CODE_POINT;

  private final String pattern;
  private final boolean sets;
  private final StringBuilder out;
  private int classDepth;

  private RegExpRewriter(String pattern, boolean sets) {
    this.pattern = pattern;
    this.sets = sets;
    this.out = new StringBuilder(pattern.length() * 4);
  }

  /**
   * The same pattern with every <code>\p{…}</code> and <code>\P{…}</code> written as ranges of code points. Properties of
   * strings, such as {@code RGI_Emoji}, stay as they are; so does a pattern without the flag {@code u} or {@code v}, where
   * {@code \p} means {@code p}.
   *
   * @param pattern a valid pattern, without its slashes
   */
  public static String withoutUnicodeProperties(String pattern, String flags) {
    boolean sets = flags.indexOf('v') >= 0;
    boolean unicode = sets || flags.indexOf('u') >= 0;
    boolean has = pattern.contains("\\p{") || pattern.contains("\\P{");
    return unicode && has ? new RegExpRewriter(pattern, sets).rewrite() : pattern;
  }

  private String rewrite() {
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '\\' && at + 1 < pattern.length()) {
        at = escape(at);
      } else {
        track(c);
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  private void track(char c) {
    if (c == '[') {
      classDepth = sets ? classDepth + 1 : 1;
    } else if (c == ']' && classDepth > 0) {
      classDepth--;
    }
  }

  private int escape(int backslash) {
    char c = pattern.charAt(backslash + 1);
    int close = pattern.indexOf('}', backslash);
    if ((c == 'p' || c == 'P') && close >= 0 && pattern.startsWith("{", backslash + 2)) {
      Optional<int[]> ranges = PropertyTable.ranges(pattern.substring(backslash + 3, close));
      if (ranges.isPresent()) {
        property(ranges.get(), c == 'P');
        return close + 1;
      }
    }
    out.append('\\').append(c);
    return backslash + 2;
  }

  /** Inside a class without set operations there are no classes: its ranges stand there themselves. */
  private void property(int[] ranges, boolean negated) {
    if (classDepth > 0 && !sets) {
      write(negated ? complement(ranges) : ranges);
    } else {
      out.append(negated ? "[^" : "[");
      write(ranges);
      out.append(']');
    }
  }

  private static int[] complement(int[] ranges) {
    int[] rest = new int[ranges.length + 2];
    int count = 0;
    int next = 0;
    for (int i = 0; i < ranges.length; i += 2) {
      if (ranges[i] > next) {
        rest[count++] = next;
        rest[count++] = ranges[i] - 1;
      }
      next = ranges[i + 1] + 1;
    }
    if (next <= LAST) {
      rest[count++] = next;
      rest[count++] = LAST;
    }
    return Arrays.copyOf(rest, count);
  }

  private void write(int[] ranges) {
    for (int i = 0; i < ranges.length; i += 2) {
      write(ranges[i]);
      if (ranges[i + 1] > ranges[i]) {
        out.append('-');
        write(ranges[i + 1]);
      }
    }
  }

  /** Braces keep two halves of a surrogate pair apart. */
  private void write(int codePoint) {
    boolean plain = codePoint >= 'a' && codePoint <= 'z' || codePoint >= 'A' && codePoint <= 'Z'
        || codePoint >= '0' && codePoint <= '9';
    if (plain) {
      out.append((char) codePoint);
    } else {
      out.append("\\u{").append(Integer.toHexString(codePoint).toLowerCase(Locale.ROOT)).append('}');
    }
  }
}
