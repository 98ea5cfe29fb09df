package tj.somon.compiler.regexp;

import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;

/**
 * Checks the early errors of a regular expression (ECMAScript 2025, 22.2.1 and B.1.2). The time is linear in the length;
 * nesting is limited by a finding.
 */
public final class RegExpChecker {
  private static final String FLAGS = "dgimsuvy";

  private RegExpChecker() {}

  /**
   * Reports at most one error in the flags and one in the pattern.
   *
   * @param pattern the text between the slashes
   * @param flags the text behind the second slash
   * @param patternStart offset of the pattern in its source
   * @param annexB whether the forms of Annex B that browsers accept without Unicode mode are accepted
   */
  public static void check(String pattern, String flags, int patternStart, boolean annexB, Diagnostics diagnostics) {
    boolean flagsValid = checkFlags(flags, patternStart + pattern.length() + 1, diagnostics);
    boolean sets = flags.indexOf('v') >= 0;
    boolean unicode = sets || flags.indexOf('u') >= 0;
    if (flagsValid) {
      var text = new PatternText(pattern, patternStart, unicode, sets, annexB, diagnostics);
      new PatternParser(text).parse();
    }
  }

  private static boolean checkFlags(String flags, int start, Diagnostics diagnostics) {
    for (int i = 0; i < flags.length(); i++) {
      char flag = flags.charAt(i);
      RegExpCode code = FLAGS.indexOf(flag) < 0 ? RegExpCode.INVALID_FLAG : RegExpCode.DUPLICATE_FLAG;
      if (code == RegExpCode.INVALID_FLAG || flags.indexOf(flag) < i) {
        diagnostics.add(Diagnostic.of(code, start + i, start + i + 1, Map.of("flag", String.valueOf(flag))));
        return false;
      }
    }
    if (flags.indexOf('u') >= 0 && flags.indexOf('v') >= 0) {
      diagnostics.add(Diagnostic.of(RegExpCode.CONTRARY_FLAGS, start, start + flags.length()));
      return false;
    }
    return true;
  }
}
