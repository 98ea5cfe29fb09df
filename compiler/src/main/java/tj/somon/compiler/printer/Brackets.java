package tj.somon.compiler.printer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Node;

/** The layout of lists in brackets, which follows that of the source. */
final class Brackets {
  private final Pen pen;

  Brackets(Pen pen) {
    this.pen = pen;
  }

  /**
   * Whether the items of a bracketed list stand on lines of their own: where the source has a line end before the first
   * one or a line comment among them.
   *
   * @param open offset behind the opening bracket or something before it, -1 where the source has none
   * @param end offset of the closing bracket or something behind the items
   */
  boolean isBroken(int open, List<? extends Node> items, int end) {
    if (open < 0 || items.isEmpty()) {
      return false;
    }
    Node first = items.get(0);
    Node last = items.get(items.size() - 1);
    if (first.id() >= pen.sourceNodes || last.id() >= pen.sourceNodes) {
      return false;
    }
    return pen.hasLineEnd(open, first.start()) || pen.comments.hasLineCommentBetween(items, end);
  }

  /** What stands before an item of a bracketed list: comma, pen.comments, space or line end. */
  void beforeItem(boolean broken, @Nullable Node previous, Node item, char separator) {
    if (previous != null) {
      pen.comments.attached(previous.end());
      pen.character(separator);
    }
    if (!broken) {
      if (previous != null) {
        pen.character(' ');
      }
      return;
    }
    boolean commented = previous != null && pen.comments.trailing(previous.end(), item.start());
    if (previous == null || commented || previous.id() >= pen.sourceNodes || item.id() >= pen.sourceNodes
        || pen.hasLineEnd(previous.end(), item.start())) {
      if (previous != null) {
        pen.gap(pen.comments.startBefore(item.start()));
      }
      pen.newline();
      pen.comments.leading(item.start());
    } else {
      pen.character(' ');
    }
  }

  /** What stands between the last item and the closing bracket at or behind offset {@code end}. */
  void afterItems(boolean broken, @Nullable Node last, int end) {
    if (broken) {
      if (last != null) {
        pen.comments.trailing(last.end(), end);
      }
      pen.comments.closing(end);
      pen.dedent();
      pen.newline();
    } else {
      pen.comments.beforeCloser(end);
    }
  }
}
