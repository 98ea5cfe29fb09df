package tj.somon.compiler.messages;

import java.util.Locale;

/**
 * A line of source as it is shown, and the columns of it that carets mark. Tabs become spaces, hidden characters their
 * numbers, and a line longer than {@value #LONGEST} is cut around the place it is shown for.
 *
 * @param text what is shown
 * @param caretColumn columns before the first caret
 * @param caretCount number of carets, at least 1
 */
record FrameLine(String text, int caretColumn, int caretCount) {
  /** UTF-16 units of a line that are shown at most. */
  static final int LONGEST = 120;

  private static final int CONTEXT = 40;
  private static final int TAB = 4;
  private static final String CUT = "…";

  /**
   * The line with the units from {@code from} to before {@code to} marked.
   *
   * @param line a line of source without its line end
   */
  static FrameLine of(String line, int from, int to) {
    int start = windowStart(line, from);
    int end = windowEnd(line, start);
    var out = new StringBuilder(end - start + 16);
    int column = 0;
    if (start > 0) {
      out.append(CUT);
      column = 1;
    }
    int first = -1;
    int last = -1;
    int i = start;
    while (i < end) {
      int codePoint = line.codePointAt(i);
      int width = append(out, codePoint, column);
      int next = i + Character.charCount(codePoint);
      if (first < 0 && next > from) {
        first = width == 0 && column > 0 ? column - 1 : column;
      }
      column += width;
      if (i < to) {
        last = column;
      }
      i = next;
    }
    if (end < line.length()) {
      out.append(CUT);
    }
    first = first < 0 ? column : first;
    return new FrameLine(out.toString(), first, Math.max(1, last - first));
  }

  private static int windowStart(String line, int from) {
    if (line.length() <= LONGEST) {
      return 0;
    }
    int start = Math.max(0, Math.min(from - CONTEXT, line.length() - LONGEST));
    while (start > 0 && start < from && !startsCharacter(line, start)) {
      start++;
    }
    return start;
  }

  private static int windowEnd(String line, int start) {
    int end = Math.min(line.length(), start + LONGEST);
    while (end > start + LONGEST / 2 && end < line.length() && !startsCharacter(line, end)) {
      end--;
    }
    return end;
  }

  private static boolean startsCharacter(String line, int at) {
    boolean middle = Character.isLowSurrogate(line.charAt(at)) && Character.isHighSurrogate(line.charAt(at - 1));
    return !middle && CharacterWidth.of(line.codePointAt(at)) > 0;
  }

  private static int append(StringBuilder out, int codePoint, int column) {
    int before = out.length();
    if (codePoint == '\t') {
      out.repeat(' ', TAB - column % TAB);
    } else if (CharacterWidth.isHidden(codePoint)) {
      String number = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
      out.append("<U+").repeat('0', Math.max(0, 4 - number.length())).append(number).append('>');
    } else {
      out.appendCodePoint(codePoint);
      return CharacterWidth.of(codePoint);
    }
    return out.length() - before;
  }
}
