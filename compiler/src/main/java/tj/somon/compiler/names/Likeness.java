package tj.somon.compiler.names;

import java.text.Normalizer;

/**
 * How alike two names are. Letters that look alike, or that keyboards without Tajik letters put in place of others,
 * count as the same (SomonScript language specification, section 2.3).
 */
final class Likeness {
  /** What {@link #distance} answers for names that are not alike. */
  static final int FAR = 100;
  private static final int LONGEST = 64;

  /** Latin look-alikes, keyboard substitutes and Tajik letters, and the plain Cyrillic letter that each counts as. */
  private static final String LETTERS = "aeopcxyikmthb" + "\u045E\u0457\u0456\u045C\u0453\u045A\u0459"
      + "\u04EF\u04E3\u049B\u0493\u04B3\u04B7\u0451\u0439";
  private static final String PLAIN = "\u0430\u0435\u043E\u0440\u0441\u0445\u0443\u0438\u043A\u043C\u0442\u043D\u0432"
      + "\u0443\u0438\u0438\u043A\u0433\u0445\u0447" + "\u0443\u0438\u043A\u0433\u0445\u0447\u0435\u0438";

  private final String name;
  private final String skeleton;
  private final int limit;
  private final int[] rows = new int[3 * (LONGEST + 3)];

  /** Compares names with {@code name}. */
  Likeness(String name) {
    this.name = name;
    this.skeleton = skeleton(name);
    int length = skeleton.length();
    this.limit = length > LONGEST ? 0 : length <= 2 ? 0 : length <= 5 ? 1 : 2;
  }

  /**
   * 0 for names that look the same, otherwise greater the more letters are mistyped, or {@link #FAR}. Of two that are
   * equally far, the one that begins with a letter of the same case is nearer.
   */
  int distance(String other) {
    if (other.equals(name) || Math.abs(other.length() - name.length()) > limit + 2) {
      return FAR;
    }
    String otherSkeleton = skeleton(other);
    if (otherSkeleton.equals(skeleton)) {
      return 0;
    }
    if (limit == 0 || Math.abs(otherSkeleton.length() - skeleton.length()) > limit) {
      return FAR;
    }
    int edits = edits(skeleton, otherSkeleton);
    boolean otherCase = Character.isUpperCase(other.charAt(0)) != Character.isUpperCase(name.charAt(0));
    return edits <= limit ? 2 * edits + (otherCase ? 1 : 0) : FAR;
  }

  private static String skeleton(String text) {
    var folded = new StringBuilder(Normalizer.normalize(text, Normalizer.Form.NFC));
    for (int i = 0; i < folded.length(); i++) {
      char c = Character.toLowerCase(folded.charAt(i));
      int at = LETTERS.indexOf(c);
      folded.setCharAt(i, at < 0 ? c : PLAIN.charAt(at));
    }
    return folded.toString();
  }

  /** Insertions, deletions, replacements and swaps of neighbours. */
  private int edits(String a, String b) {
    int width = b.length() + 1;
    int before = 0;
    int previous = width;
    int row = 2 * width;
    for (int j = 0; j < width; j++) {
      rows[previous + j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      rows[row] = i;
      for (int j = 1; j < width; j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(rows[previous + j] + 1, rows[row + j - 1] + 1);
        best = Math.min(best, rows[previous + j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        rows[row + j] = swapped ? Math.min(best, rows[before + j - 2] + 1) : best;
      }
      int free = before;
      before = previous;
      previous = row;
      row = free;
    }
    return rows[previous + b.length()];
  }
}
