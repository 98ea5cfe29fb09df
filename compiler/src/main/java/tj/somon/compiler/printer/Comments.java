package tj.somon.compiler.printer;

import java.util.Arrays;
import java.util.List;
import tj.somon.compiler.ast.Node;

/**
 * The comments that have not been written yet. They are written in the order of the source, each at most once: before the
 * node that follows them or, on the same line, behind the one before. A comment never changes what the code means: where
 * no line end may stand, a line comment becomes a block comment and a comment of several lines waits.
 */
final class Comments {
  private static final int NONE = Integer.MAX_VALUE;

  private final Pen pen;
  private final String source;
  private final int[] table;
  private int index;
  /** Where the next comment starts in the source. */
  int next;

  Comments(Pen pen, PrintInput input, boolean mapped) {
    this.pen = pen;
    this.source = input.source().text();
    this.table = kept(input.comments(), input.erased(), mapped);
    settle();
  }

  private int[] kept(int[] all, int[] erased, boolean mapped) {
    var kept = new int[all.length];
    int first = all.length;
    int hole = erased.length - 2;
    int above = NONE;
    for (int i = all.length - 2; i >= 0; i -= 2) {
      for (; hole >= 0 && erased[hole] > all[i]; hole -= 2) {
        above = erased[hole];
      }
      boolean inHole = hole >= 0 && erased[hole + 1] > all[i];
      if (inHole || isDirectlyAbove(all[i], all[i + 1], above)) {
        above = all[i];
      } else if (!mapped || !namesMap(all[i])) {
        first -= 2;
        kept[first] = all[i];
        kept[first + 1] = all[i + 1];
      }
    }
    return first == 0 ? kept : Arrays.copyOfRange(kept, first, kept.length);
  }

  /** Whether a comment that begins its line belongs to what starts at {@code above}: no empty line is between them. */
  private boolean isDirectlyAbove(int start, int end, int above) {
    if (above == NONE) {
      return false;
    }
    int lines = 0;
    for (int i = end; i < above; i++) {
      char c = source.charAt(i);
      if (c == '\n') {
        lines++;
      } else if (c != ' ' && c != '\t' && c != '\r') {
        return false;
      }
    }
    int before = start - 1;
    while (before >= 0 && (source.charAt(before) == ' ' || source.charAt(before) == '\t')) {
      before--;
    }
    return lines < 2 && (before < 0 || source.charAt(before) == '\n');
  }

  /** Whether the comment names the source map of the source, which is not that of the printed text. */
  private boolean namesMap(int start) {
    return source.startsWith("# sourceMappingURL=", start + 2) || source.startsWith("@ sourceMappingURL=", start + 2);
  }

  private void settle() {
    next = index < table.length ? table[index] : NONE;
  }

  private void advance() {
    index += 2;
    settle();
  }

  /** Drops the comments that start before an offset. */
  void skipTo(int offset) {
    while (next < offset) {
      advance();
    }
  }

  /** Whether a comment waits that starts before the offset. */
  boolean waitsBefore(int offset) {
    return next < offset;
  }

  /** Where the next comment starts, at most {@code offset}. */
  int startBefore(int offset) {
    return Math.min(next, offset);
  }

  private boolean isLine(int at) {
    return source.charAt(table[at]) != '/' || source.charAt(table[at] + 1) == '/';
  }

  /** Whether a line comment waits between the items of a list or between the last one and {@code end}. */
  boolean hasLineCommentBetween(List<? extends Node> items, int end) {
    if (next >= end) {
      return false;
    }
    int at = index;
    for (Node item : items) {
      for (; at < table.length && table[at] < item.start(); at += 2) {
        if (isLine(at)) {
          return true;
        }
      }
      while (at < table.length && table[at] < item.end()) {
        at += 2;
      }
    }
    for (; at < table.length && table[at] < end; at += 2) {
      if (isLine(at)) {
        return true;
      }
    }
    return false;
  }

  // ---- in the middle of a line -------------------------------------------------------------------------------------

  /** Writes what starts before the offset, each comment with a space behind it. */
  void inline(int offset) {
    while (next < offset) {
      boolean tied = pen.isTied();
      if (tied && hasLineEnd()) {
        return;
      }
      int before = pen.out.length();
      writeAsBlock();
      pen.character(' ');
      pen.carryStart(before);
      if (tied) {
        pen.tie();
      }
    }
  }

  /** Writes what starts before a closing bracket, each comment with a space before it. */
  void beforeCloser(int offset) {
    while (next < offset) {
      char last = pen.out.last();
      if (last != ' ' && last != '(' && last != '[') {
        pen.character(' ');
      }
      writeAsBlock();
    }
  }

  private boolean hasLineEnd() {
    for (int i = isLine(index) ? NONE : table[index]; i < table[index + 1]; i++) {
      char c = source.charAt(i);
      if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
        return true;
      }
    }
    return false;
  }

  private void writeAsBlock() {
    if (!isLine(index)) {
      write();
      return;
    }
    String text = lineText();
    pen.text("/*");
    pen.text(text.replace("*/", "* /"));
    pen.text(" */");
    advance();
  }

  /** A line comment without its marker. */
  private String lineText() {
    int start = table[index];
    int marker = source.charAt(start) == '/' ? 2 : source.charAt(start) == '<' ? 4 : 3;
    return source.substring(start + marker, table[index + 1]).stripTrailing();
  }

  // ---- on lines of their own ---------------------------------------------------------------------------------------

  /** At the beginning of a line: writes what starts before the offset, so that the node there can follow. */
  void leading(int offset) {
    while (next < offset) {
      boolean line = isLine(index);
      int end = table[index + 1];
      write();
      int following = startBefore(offset);
      if (line || pen.hasLineEnd(end, following)) {
        pen.gap(following);
        pen.newline();
      } else {
        pen.character(' ');
      }
    }
  }

  /**
   * Writes what stands on the same line of the source behind a node that ended at {@code from}, as far as it starts
   * before {@code to}; true if a line end must follow.
   */
  boolean trailing(int from, int to) {
    boolean line = false;
    int end = from;
    while (!line && next < to && next >= end && !pen.hasLineEnd(end, next)) {
      line = isLine(index);
      end = table[index + 1];
      pen.character(' ');
      write();
    }
    return line;
  }

  /** Writes the block comments that stand directly behind a node that ended at {@code end}, before any comma. */
  void attached(int end) {
    int from = end;
    while (end >= 0 && next != NONE && !isLine(index) && next >= from && isSpace(from, next) && !hasLineEnd()) {
      from = table[index + 1];
      pen.character(' ');
      write();
    }
  }

  private boolean isSpace(int from, int to) {
    for (int i = from; i < to; i++) {
      if (source.charAt(i) != ' ' && source.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }

  /** Writes what starts before a closing brace, each comment on a line of its own. */
  void closing(int offset) {
    while (next < offset) {
      pen.gap(next);
      pen.newline();
      write();
    }
  }

  /** Writes what starts before the end of the text; {@code written} tells whether anything stands before it. */
  void rest(boolean written, int offset) {
    boolean first = !written;
    while (next < offset) {
      if (!first) {
        pen.gap(next);
        pen.newline();
      }
      first = false;
      write();
    }
  }

  private void write() {
    int start = table[index];
    int end = table[index + 1];
    if (source.charAt(start) != '/') {
      pen.text("//");
      pen.text(lineText());
    } else if (isLine(index)) {
      pen.text("//");
      pen.text(lineText());
    } else {
      block(start, end);
    }
    advance();
  }

  /** A block comment; lines that begin with a star are moved under the first. */
  private void block(int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      if (source.charAt(i) == '\n') {
        line(from, i);
        from = i + 1;
        int content = from;
        while (content < end && (source.charAt(content) == ' ' || source.charAt(content) == '\t')) {
          content++;
        }
        if (source.charAt(content) == '*') {
          pen.newline();
          pen.character(' ');
          from = content;
        } else {
          pen.out.line(0);
        }
      }
    }
    pen.out.slice(source, from, end);
  }

  private void line(int from, int to) {
    int end = to;
    while (end > from && source.charAt(end - 1) == '\r') {
      end--;
    }
    pen.out.slice(source, from, end);
  }
}
