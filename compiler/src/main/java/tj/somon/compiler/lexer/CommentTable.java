package tj.somon.compiler.lexer;

import java.util.Arrays;

/** The comments of a text in their order. The hashbang line is none. */
public final class CommentTable {
  private int[] starts = new int[16];
  /** Ends; those of block comments are stored complemented. */
  private int[] ends = new int[16];
  private int count;

  CommentTable() {}

  /** How many comments there are. */
  public int count() {
    return count;
  }

  /** Offset of the first character of a comment. */
  public int start(int comment) {
    return starts[comment];
  }

  /** Offset behind a comment; a line comment ends before its line end. */
  public int end(int comment) {
    int end = ends[comment];
    return end < 0 ? ~end : end;
  }

  /** Whether a comment is delimited; otherwise it goes to the end of its line. */
  public boolean isBlock(int comment) {
    return ends[comment] < 0;
  }

  void add(int start, int end, boolean block) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = start;
    ends[count++] = block ? ~end : end;
  }

  void truncate(int size) {
    count = size;
  }
}
