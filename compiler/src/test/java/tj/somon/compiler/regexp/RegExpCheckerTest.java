package tj.somon.compiler.regexp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;

class RegExpCheckerTest {

  private static List<Diagnostic> findings(String pattern, String flags, boolean annexB) {
    var diagnostics = new Diagnostics();
    RegExpChecker.check(pattern, flags, 0, annexB, diagnostics);
    return diagnostics.toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a|b|", "(?:)", "^$\\b\\B", "a*?b+?c??d{1}e{1,}f{1,2}?", "(?=a)*", "(?!a){2}", "{", "}",
      "a{", "a{,2}", "a{1", "]", "[]", "[^]", "[a-z]", "[\\d-x]", "[x-\\w]", "[-a]", "[a-]", "\\1", "\\8", "(a)\\1",
      "\\c", "\\ca", "[\\c1]", "\\x4", "\\u12", "\\u{1}", "\\k", "\\k<a>", "(?<a>)\\k<a>", "\\k<a>(?<a>x)",
      "(?<=a)(?<!b)", "(?<a>x)|(?<a>y)", "(?:(?<a>x)|(?<a>y))\\k<a>", "(?i:a)", "(?-i:a)", "(?ims-:a)", "(?i-ms:a)",
      "\\p{x}", "\\_", "[\\b]", "\\0", "\\00", "\\377", "(?<\\u0061>a)", "(?<\\u{1d4d0}>a)", "(?<𝓐>a)",
      "(?<ном>.)\\k<ном>", "[\\1]", "[a-\\u{z}]", "салом"})
  void patternsWithoutUnicodeMode(String pattern) {
    assertEquals(List.of(), findings(pattern, "", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\p{L}\\P{Lu}", "\\p{Script=Cyrillic}", "\\p{sc=Cyrl}\\p{scx=Arab}", "\\p{gc=Letter}",
      "\\p{Emoji}\\p{ASCII}\\p{Any}", "\\u{10FFFF}", "\\uD83D\\uDE00", "[\\uD83D\\uDE00-\\uD83D\\uDE01]", "[😀-😁]",
      "[\\-]", "\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/", "(a)\\1", "\\0", "\\cA", "(?<a>.)\\k<a>",
      "\\p{sc=Sidetic}"})
  void patternsInUnicodeMode(String pattern) {
    assertEquals(List.of(), findings(pattern, "u", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[a-z]&&[aeiou]]", "[\\w--\\d]", "[\\w--[a-c]--d]", "[[a][b]]", "[\\q{ab|c|}]",
      "[^\\q{a|b}]", "\\p{RGI_Emoji}", "[\\p{RGI_Emoji}--\\q{ab}]", "[^[a--\\q{ab}]]", "[\\p{RGI_Emoji}&&a]",
      "[^\\p{RGI_Emoji}&&a]", "[a\\-\\&\\!]", "[\\b]", "[^]", "[&]", "[a&b]", "[a-z0-9_]", "[\\p{L}\\d]"})
  void patternsWithSets(String pattern) {
    assertEquals(List.of(), findings(pattern, "v", true));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {"( ~ ~ UNCLOSED_GROUP ~ 0", "a) ~ ~ UNOPENED_GROUP ~ 1",
      "*a ~ ~ NOTHING_TO_REPEAT ~ 0", "a** ~ ~ NOTHING_TO_REPEAT ~ 2", "{1} ~ ~ NOTHING_TO_REPEAT ~ 0",
      "^* ~ ~ NOTHING_TO_REPEAT ~ 1", "(?<=a)* ~ ~ NOTHING_TO_REPEAT ~ 6", "(?=a)* ~ u ~ NOTHING_TO_REPEAT ~ 5",
      "a{2,1} ~ ~ QUANTIFIER_ORDER ~ 1", "a{99999999999999999999,1} ~ ~ QUANTIFIER_ORDER ~ 1",
      "a{ ~ u ~ LONE_BRACKET ~ 1", "] ~ u ~ LONE_BRACKET ~ 0", "} ~ v ~ LONE_BRACKET ~ 0", "[a ~ ~ UNCLOSED_CLASS ~ 0",
      "[z-a] ~ ~ RANGE_ORDER ~ 1", "[😀-😁] ~ ~ RANGE_ORDER ~ 2", "[\\d-z] ~ u ~ RANGE_OF_CLASS ~ 1",
      "\\ ~ ~ INVALID_ESCAPE ~ 0", "\\_ ~ u ~ INVALID_ESCAPE ~ 0", "\\c ~ u ~ INVALID_ESCAPE ~ 0",
      "\\00 ~ u ~ INVALID_ESCAPE ~ 0", "[\\1] ~ u ~ INVALID_ESCAPE ~ 1", "[\\B] ~ u ~ INVALID_ESCAPE ~ 1",
      "\\u{110000} ~ u ~ INVALID_UNICODE_ESCAPE ~ 0", "\\u00 ~ u ~ INVALID_UNICODE_ESCAPE ~ 0",
      "\\p{Foo} ~ u ~ UNKNOWN_PROPERTY ~ 0", "\\p{cyrillic} ~ u ~ UNKNOWN_PROPERTY ~ 0",
      "\\p{Script=Latinn} ~ u ~ UNKNOWN_PROPERTY ~ 0", "\\p{Block=Latin} ~ u ~ UNKNOWN_PROPERTY ~ 0",
      "\\p{L ~ u ~ INVALID_ESCAPE ~ 0", "\\pL ~ u ~ INVALID_ESCAPE ~ 0", "\\p{RGI_Emoji} ~ u ~ UNKNOWN_PROPERTY ~ 0",
      "\\P{RGI_Emoji} ~ v ~ NEGATED_STRINGS ~ 0", "[^\\p{RGI_Emoji}] ~ v ~ NEGATED_STRINGS ~ 0",
      "[^\\q{ab}] ~ v ~ NEGATED_STRINGS ~ 0", "(?<>a) ~ ~ INVALID_GROUP_NAME ~ 0", "(?<1>a) ~ ~ INVALID_GROUP_NAME ~ 0",
      "(?<a ~ ~ INVALID_GROUP_NAME ~ 0", "(?<a>)(?<a>) ~ ~ DUPLICATE_GROUP_NAME ~ 9",
      "(?<a>(?<a>)) ~ ~ DUPLICATE_GROUP_NAME ~ 8", "(?:(?<a>)|b)(?<a>) ~ ~ DUPLICATE_GROUP_NAME ~ 15",
      "(?<a>)\\k<b> ~ ~ UNKNOWN_GROUP_NAME ~ 6", "(?<a>)\\k ~ ~ INVALID_GROUP_NAME ~ 6",
      "\\k<a> ~ u ~ UNKNOWN_GROUP_NAME ~ 0", "(a)\\2 ~ u ~ UNKNOWN_GROUP ~ 3", "(?a) ~ ~ INVALID_GROUP ~ 0",
      "(? ~ ~ INVALID_GROUP ~ 0", "(?ii:a) ~ ~ INVALID_MODIFIERS ~ 0", "(?i-i:a) ~ ~ INVALID_MODIFIERS ~ 0",
      "(?-:a) ~ ~ INVALID_MODIFIERS ~ 0", "(?g:a) ~ ~ INVALID_GROUP ~ 0", "(?i) ~ ~ INVALID_MODIFIERS ~ 0",
      "[a&&b--c] ~ v ~ INVALID_SET_OPERATION ~ 5", "[a-z&&[b]] ~ v ~ INVALID_SET_OPERATION ~ 4",
      "[ab&&c] ~ v ~ INVALID_SET_OPERATION ~ 3", "[a&&&b] ~ v ~ INVALID_SET_OPERATION ~ 2",
      "[a--] ~ v ~ INVALID_SET_OPERATION ~ 2", "[(] ~ v ~ RESERVED_IN_SET ~ 1", "[a!!] ~ v ~ RESERVED_IN_SET ~ 2",
      "[-a] ~ v ~ RESERVED_IN_SET ~ 1", "[[a] ~ v ~ UNCLOSED_CLASS ~ 0", "a ~ gig ~ DUPLICATE_FLAG ~ 4",
      "a ~ x ~ INVALID_FLAG ~ 2", "a ~ uv ~ CONTRARY_FLAGS ~ 2"})
  void wrongPatternsAreReportedAtTheirPlace(String pattern, String flags, RegExpCode code, int start) {
    List<Diagnostic> findings = findings(pattern, flags == null ? "" : flags, true);
    assertEquals(1, findings.size(), pattern);
    assertEquals(code, findings.getFirst().code());
    assertEquals(start, findings.getFirst().span().start());
  }

  @ParameterizedTest
  @ValueSource(strings = {"]", "{", "\\c", "\\8", "[\\d-x]", "(?=a)*", "\\x4", "\\a"})
  void toleratedFormsNeedAnnexB(String pattern) {
    assertEquals(1, findings(pattern, "", false).size());
    assertEquals(0, findings(pattern, "", true).size());
  }

  @Test
  void nestingIsLimitedAndTimeIsLinear() {
    assertEquals(List.of(), findings("(".repeat(900) + ")".repeat(900), "", true));
    assertEquals(RegExpCode.TOO_DEEP, findings("(".repeat(100_000), "", true).getFirst().code());
    assertEquals(RegExpCode.TOO_DEEP, findings("[".repeat(100_000), "v", true).getFirst().code());
    assertEquals(List.of(), findings("(?<б>a|b)|".repeat(200_000), "u", true));
    assertEquals(List.of(), findings("a{1".repeat(200_000), "", true));
  }

  @Test
  void randomPatternsNeverFail() {
    String[] pieces = {"a", "(", ")", "(?:", "(?<a>", "(?<", "(?i:", "(?", "|", "*", "?", "{", "}", "{2,1}", "[", "[^",
        "]", "-", "--", "&&", "\\", "\\d", "\\1", "\\k<a>", "\\c", "\\x", "\\u", "\\u{", "\\p{L}", "\\p{", "\\q{", "😀",
        "\uD83D", "\uFFFF", "\0", "\\P{RGI_Emoji}"};
    var random = new Random(7);
    for (int i = 0; i < 50_000; i++) {
      var pattern = new StringBuilder();
      for (int j = random.nextInt(10); j >= 0; j--) {
        pattern.append(pieces[random.nextInt(pieces.length)]);
      }
      String flags = List.of("", "u", "v").get(random.nextInt(3));
      List<Diagnostic> found = findings(pattern.toString(), flags, random.nextBoolean());
      assertTrue(found.size() <= 1, pattern.toString());
      found.forEach(f -> assertTrue(f.span().end() <= pattern.length(), pattern.toString()));
    }
  }
}
