package tj.somon.compiler.lexer;

import tj.somon.compiler.regexp.RegExpChecker;
import tj.somon.compiler.source.Characters;

/** Reads regular expressions (ECMAScript 2025, 12.9.5) and has their patterns checked. */
final class RegExpScanner {
  private final char[] chars;
  private final int length;
  private final WordScanner words;
  private final LexicalErrors errors;
  private int patternEnd;

  RegExpScanner(char[] chars, int length, WordScanner words, LexicalErrors errors) {
    this.chars = chars;
    this.length = length;
    this.words = words;
    this.errors = errors;
  }

  /** Offset behind the pattern of the last regular expression, where its closing slash stands. */
  int patternEnd() {
    return patternEnd;
  }

  /** Reads the regular expression whose opening slash is at {@code start}; answers the offset behind its flags. */
  int scan(int start) {
    patternEnd = patternEnd(start + 1);
    if (chars[patternEnd] != '/') {
      errors.report(LexerCode.UNTERMINATED_REGEXP, start, start + 1);
      return patternEnd;
    }
    int end = words.flagsEnd(patternEnd + 1);
    check(start, end);
    return end;
  }

  private int patternEnd(int from) {
    int at = from;
    boolean inClass = false;
    while (!isLineEnd(at) && (inClass || chars[at] != '/')) {
      char c = chars[at++];
      if (c == '\\' && !isLineEnd(at)) {
        at++;
      } else if (c == '[' || c == ']') {
        inClass = c == '[';
      }
    }
    return at;
  }

  private boolean isLineEnd(int at) {
    return at >= length || Characters.isLineEnd(chars[at]);
  }

  private void check(int start, int end) {
    int known = errors.diagnostics().size();
    var pattern = new String(chars, start + 1, patternEnd - start - 1);
    var flags = new String(chars, patternEnd + 1, end - patternEnd - 1);
    RegExpChecker.check(pattern, flags, start + 1, true, errors.diagnostics());
    errors.setDamaged(errors.damaged() || errors.diagnostics().size() > known);
  }
}
