package tj.somon.modules.link;

import java.util.BitSet;
import tj.somon.compiler.LinkableModule;
import tj.somon.compiler.lexer.CommentTable;

/**
 * What comments promise: {@code @__PURE__} before a call or {@code new}, {@code @__NO_SIDE_EFFECTS__} before a function.
 * The sets hold the offsets at which what is promised may begin.
 */
final class Annotations {
  private final BitSet pure = new BitSet();
  private final BitSet noSideEffects = new BitSet();

  private Annotations() {}

  static Annotations of(LinkableModule code) {
    var annotations = new Annotations();
    String text = code.source().text();
    CommentTable comments = code.comments();
    for (int i = 0; i < comments.count(); i++) {
      int start = comments.start(i);
      int end = comments.end(i);
      if (contains(text, "__PURE__", start, end)) {
        mark(text, end, annotations.pure);
      } else if (contains(text, "__NO_SIDE_EFFECTS__", start, end)) {
        mark(text, end, annotations.noSideEffects);
      }
    }
    return annotations;
  }

  private static boolean contains(String text, String word, int start, int end) {
    int at = text.indexOf('_', start);
    while (at >= 0 && at < end) {
      if (text.startsWith(word, at) && (text.charAt(at - 1) == '@' || text.charAt(at - 1) == '#')) {
        return true;
      }
      at = text.indexOf('_', at + 1);
    }
    return false;
  }

  /** Marks what follows a comment, behind spaces, other comments and opening parentheses. */
  private static void mark(String text, int from, BitSet set) {
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '(') {
        set.set(at);
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 1;
      } else if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
        set.set(at);
        return;
      }
    }
  }

  boolean isPure(int start) {
    return pure.get(start);
  }

  boolean hasNoSideEffects(int start) {
    return noSideEffects.get(start);
  }
}
