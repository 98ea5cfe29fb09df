package tj.somon.compiler.sourcemap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tj.somon.compiler.source.SourceText;

/**
 * A text that grows at its end and remembers where its parts came from. It counts lines and UTF-16 columns; without a
 * map, marks cost one comparison. Not safe for use by several threads.
 */
public final class MappedWriter {
  /** Numbers of one mark: generated line, generated column, offset in the source, number of the name or -1. */
  private static final int MARK = 4;
  private static final String SPACES = " ".repeat(64);

  private final boolean mapped;
  private final Map<String, Integer> names = new HashMap<>();
  private final List<String> nameList = new ArrayList<>();
  private char[] buffer;
  private int length;
  private int line;
  private int lineStart;
  private int[] marks = {};
  private int markLength;

  /**
   * An empty text.
   *
   * @param capacity the expected length in UTF-16 units
   * @param mapped whether marks are kept
   */
  public MappedWriter(int capacity, boolean mapped) {
    this.buffer = new char[Math.max(64, capacity)];
    this.mapped = mapped;
  }

  /** Whether marks are kept. */
  public boolean mapped() {
    return mapped;
  }

  /** UTF-16 units written so far. */
  public int length() {
    return length;
  }

  /** The last character, or NUL where nothing has been written. */
  public char last() {
    return length == 0 ? 0 : buffer[length - 1];
  }

  /** A character that has been written. */
  public char at(int index) {
    return buffer[index];
  }

  /** Appends a text that has no line end. */
  public void text(String text) {
    int size = text.length();
    if (length + size > buffer.length) {
      grow(size);
    }
    text.getChars(0, size, buffer, length);
    length += size;
  }

  /** Appends a character that is no line end. */
  public void character(char c) {
    if (length == buffer.length) {
      grow(1);
    }
    buffer[length++] = c;
  }

  /** Appends a stretch of a text that may have line ends. */
  public void slice(String text, int start, int end) {
    int size = end - start;
    if (length + size > buffer.length) {
      grow(size);
    }
    text.getChars(start, end, buffer, length);
    int from = length;
    length += size;
    countLines(from);
  }

  private void countLines(int from) {
    for (int i = from; i < length; i++) {
      char c = buffer[i];
      // A CR that ends the text so far may be the first half of CRLF: then the LF counts.
      if (c == '\n' || c == 0x2028 || c == 0x2029 || c == '\r' && i + 1 < length && buffer[i + 1] != '\n') {
        line++;
        lineStart = i + 1;
      }
    }
  }

  /** Ends the line with LF and begins the next with {@code indent} spaces. */
  public void line(int indent) {
    if (length + indent + 1 > buffer.length) {
      grow(indent + 1);
    }
    buffer[length++] = '\n';
    line++;
    lineStart = length;
    for (int rest = indent; rest > 0; rest -= SPACES.length()) {
      int size = Math.min(rest, SPACES.length());
      SPACES.getChars(0, size, buffer, length);
      length += size;
    }
  }

  /** Takes back the spaces that end the text. */
  public void trimSpaces() {
    while (length > 0 && buffer[length - 1] == ' ') {
      length--;
    }
  }

  private void grow(int size) {
    buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + size));
  }

  /** Notes that the text that follows came from an offset of the source. */
  public void mark(int offset) {
    if (mapped) {
      add(offset, -1);
    }
  }

  /** Notes that the text that follows came from an offset of the source, where it is called {@code name}. */
  public void mark(int offset, String name) {
    if (mapped) {
      Integer known = names.get(name);
      if (known == null) {
        known = nameList.size();
        names.put(name, known);
        nameList.add(name);
      }
      add(offset, known);
    }
  }

  private void add(int offset, int name) {
    if (offset < 0) {
      return;
    }
    int column = length - lineStart;
    if (markLength > 0 && marks[markLength - MARK] == line && marks[markLength - MARK + 1] == column) {
      markLength -= MARK;
    } else if (markLength == marks.length) {
      marks = Arrays.copyOf(marks, Math.max(1024, markLength * 2));
    }
    marks[markLength++] = line;
    marks[markLength++] = column;
    marks[markLength++] = offset;
    marks[markLength++] = name;
  }

  /** The text so far. */
  public String text() {
    return new String(buffer, 0, length);
  }

  /**
   * The map of the marks.
   *
   * @param file the name of the written text; may be empty
   * @param sourceName how the map names the source
   * @param content whether the map carries the source's text
   */
  public SourceMap map(SourceText source, String file, String sourceName, boolean content) {
    int[] starts = source.starts();
    var segments = new int[markLength / MARK * SourceMap.STRIDE];
    int at = 0;
    int sourceLine = 0;
    for (int i = 0; i < markLength; i += MARK) {
      int offset = marks[i + 2];
      if (offset < starts[sourceLine] || sourceLine + 1 < starts.length && offset >= starts[sourceLine + 1]) {
        sourceLine = source.lineIndex(offset);
      }
      segments[at] = marks[i];
      segments[at + 1] = marks[i + 1];
      segments[at + 3] = sourceLine;
      segments[at + 4] = offset - starts[sourceLine];
      segments[at + 5] = marks[i + 3];
      at += SourceMap.STRIDE;
    }
    return new SourceMap(file, List.of(sourceName), List.of(content ? Optional.of(source.text()) : Optional.empty()),
        nameList, segments);
  }
}
