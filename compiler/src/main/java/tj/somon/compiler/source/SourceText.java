package tj.somon.compiler.source;

import java.util.Arrays;

/**
 * A text with its name. Line starts are found on first demand; the object is safe to share between threads.
 *
 * <p>Lines end as ECMAScript says: LF, CR, CRLF, U+2028, U+2029 (ECMAScript 2025, 12.3).
 */
public final class SourceText {
  private static final char LINE_SEPARATOR = 0x2028;
  private static final char PARAGRAPH_SEPARATOR = 0x2029;

  private final String path;
  private final String text;
  private volatile int[] lineStarts = new int[0];

  private SourceText(String path, String text) {
    this.path = path;
    this.text = text;
  }

  /** A text under the name that messages and source maps show. */
  public static SourceText of(String path, String text) {
    return new SourceText(path, text);
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  /** The characters from {@code start} to before {@code end}. */
  public String slice(int start, int end) {
    return text.substring(start, end);
  }

  /** The place of an offset; line and column count from 1, the column in UTF-16 units. */
  public LineColumn lineColumn(int offset) {
    int line = lineIndex(offset);
    return new LineColumn(line + 1, offset - starts()[line] + 1);
  }

  /** Number of the line of an offset, from 0. */
  public int lineIndex(int offset) {
    int found = Arrays.binarySearch(starts(), offset);
    return found >= 0 ? found : -found - 2;
  }

  /** Offset of the first character of a line; lines count from 0. */
  public int lineStart(int line) {
    return starts()[line];
  }

  public int lineCount() {
    return starts().length;
  }

  /** The characters of a line, counted from 0, without its line end. */
  public String lineText(int line) {
    int from = starts()[line];
    int to = line + 1 < lineCount() ? starts()[line + 1] : text.length();
    while (to > from && isLineEnd(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** The line starts, as offsets; callers must not change the array. */
  public int[] starts() {
    int[] known = lineStarts;
    if (known.length == 0) {
      known = findLineStarts(text);
      lineStarts = known;
    }
    return known;
  }

  private static int[] findLineStarts(String text) {
    int[] starts = new int[Math.max(16, text.length() / 24)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLineEnd(c) && !(c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
  }
}
