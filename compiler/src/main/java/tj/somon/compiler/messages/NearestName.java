package tj.somon.compiler.messages;

import java.util.Locale;
import java.util.Optional;

/** Finds the name that someone probably meant: the one that the fewest typing mistakes turn into what was written. */
public final class NearestName {
  private static final int LONGEST = 64;

  private NearestName() {}

  /**
   * The nearest of the known names, the first one among equals.
   *
   * <p>A mistake is a letter too many, too few or wrong, or two neighbours exchanged; another letter case is none. One
   * mistake is allowed for every three letters, at least one, and never as many as there are letters.
   */
  public static Optional<String> of(String written, Iterable<String> known) {
    String word = written.toLowerCase(Locale.ROOT);
    String nearest = null;
    int allowed = Math.min(word.length() - 1, Math.max(1, word.length() / 3));
    for (String name : known) {
      int distance = name.equals(written) ? allowed + 1 : distance(word, name.toLowerCase(Locale.ROOT), allowed);
      if (distance <= allowed) {
        nearest = name;
        allowed = distance - 1;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Typing mistakes between two words; any number above {@code limit} if there are more. */
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit || a.length() > LONGEST || b.length() > LONGEST) {
      return limit + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, before[j - 2] + 1);
        }
        row[j] = least;
      }
      int[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return above[b.length()];
  }
}
