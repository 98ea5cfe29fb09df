package tj.somon.external.semver;

import java.util.ArrayList;
import java.util.List;

/** Cuts an alternative of a range into words; the space behind an operator does not part it from its version. */
final class RangeWords {
  private final String text;
  private final StringBuilder word = new StringBuilder();
  private final List<String> words = new ArrayList<>(2);
  private int at;

  private RangeWords(String text) {
    this.text = text;
  }

  /** The words; a single empty one if the text has none. */
  static List<String> of(String alternative) {
    return new RangeWords(Version.trimmed(alternative)).cut();
  }

  private List<String> cut() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (VersionText.isSpace(c)) {
        endWord();
      } else {
        word.append(c);
        at++;
        spaceBehind(c);
      }
    }
    endWord();
    return words;
  }

  private void endWord() {
    words.add(word.toString());
    word.setLength(0);
    at = behindSpace(text, at);
  }

  private void spaceBehind(char c) {
    int next = behindSpace(text, at);
    if (next == at) {
      return;
    }
    boolean joins = switch (c) {
      case '^', '~' -> true;
      case '>' -> word.length() > 1 && word.charAt(word.length() - 2) == '~' || beginsVersion(next);
      case '<' -> beginsVersion(next);
      case '=' -> !isMark(word.length() < 2 ? ' ' : word.charAt(word.length() - 2)) && beginsVersion(next);
      default -> false;
    };
    at = joins ? next : at;
    while (joins && c != '^' && c != '~' && isMark(text.charAt(at))) {
      word.append(text.charAt(at++));
    }
  }

  private boolean beginsVersion(int from) {
    int start = from;
    while (start < text.length() && (isMark(text.charAt(start)) || VersionText.isSpace(text.charAt(start)))) {
      start++;
    }
    char c = start < text.length() ? text.charAt(start) : ' ';
    return VersionText.isDigit(c) || c == 'x' || c == 'X' || c == '*';
  }

  private static boolean isMark(char c) {
    return c == 'v' || c == '=';
  }

  private static int behindSpace(String text, int from) {
    int at = from;
    while (at < text.length() && VersionText.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the hyphen of a hyphen range stands: the first one between white space; -1 if there is none. */
  static int hyphen(String text) {
    for (int i = 1; i < text.length() - 1; i++) {
      if (text.charAt(i) == '-' && VersionText.isSpace(text.charAt(i - 1)) && VersionText.isSpace(text.charAt(i + 1))) {
        return i;
      }
    }
    return -1;
  }

  /** The offset behind {@code [<>]?=?}. */
  static int behindOperator(String word, int from) {
    int at = from;
    if (at < word.length() && (word.charAt(at) == '<' || word.charAt(at) == '>')) {
      at++;
    }
    return at < word.length() && word.charAt(at) == '=' ? at + 1 : at;
  }

  /** The offset where the operator that ends before an offset begins. */
  static int operatorBefore(String word, int end) {
    int at = end;
    if (at > 0 && word.charAt(at - 1) == '=') {
      at--;
    }
    return at > 0 && (word.charAt(at - 1) == '<' || word.charAt(at - 1) == '>') ? at - 1 : at;
  }

  /** The offset behind the build that begins with a plus sign at an offset; that offset if none does. */
  static int behindBuild(String word, int plus) {
    int end = plus;
    do {
      int start = end + 1;
      int at = start;
      while (at < word.length() && VersionText.isWord(word.charAt(at))) {
        at++;
      }
      if (at == start) {
        return end;
      }
      end = at;
    } while (end < word.length() && word.charAt(end) == '.');
    return end;
  }
}
