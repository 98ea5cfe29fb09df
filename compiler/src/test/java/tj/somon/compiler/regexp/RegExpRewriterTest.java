package tj.somon.compiler.regexp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.somon.compiler.diagnostics.Diagnostics;

class RegExpRewriterTest {

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {"\\p{ASCII_Hex_Digit}+ ~ u ~ [0-9A-Fa-f]+", "\\P{AHex} ~ u ~ [^0-9A-Fa-f]",
      "[_\\p{AHex}-] ~ u ~ [_0-9A-Fa-f-]", "[\\P{Any}] ~ u ~ []", "[\\p{AHex}--[a]] ~ v ~ [[0-9A-Fa-f]--[a]]",
      "[\\P{AHex}&&a] ~ v ~ [[^0-9A-Fa-f]&&a]", "\\p{AHex} ~ g ~ \\p{AHex}", "\\\\p{AHex} ~ u ~ \\\\p{AHex}",
      "\\p{RGI_Emoji} ~ v ~ \\p{RGI_Emoji}", "[^\\]\\p{AHex}] ~ u ~ [^\\]0-9A-Fa-f]",
      "[\\P{AHex}] ~ u ~ [\\u{0}-\\u{2f}\\u{3a}-\\u{40}G-\\u{60}g-\\u{10ffff}]",
      "\\p{Surrogate} ~ u ~ [\\u{d800}-\\u{dfff}]", "\\p{sc=Braille} ~ u ~ [\\u{2800}-\\u{28ff}]"})
  void propertiesBecomeRanges(String pattern, String flags, String rewritten) {
    assertEquals(rewritten, RegExpRewriter.withoutUnicodeProperties(pattern, flags));
  }

  @Test
  void whatIsRewrittenIsValidAgain() {
    for (String property : List.of("L", "Lu", "Letter", "gc=Nd", "sc=Cyrl", "scx=Cyrl", "scx=Common", "Emoji", "Math",
        "ID_Start", "Cn", "Changes_When_NFKC_Casefolded")) {
      for (String form : List.of("\\p{%s}", "\\P{%s}", "[x\\p{%s}]", "[^\\P{%s}]")) {
        for (String flags : List.of("u", "v")) {
          String rewritten = RegExpRewriter.withoutUnicodeProperties(form.formatted(property), flags);
          var diagnostics = new Diagnostics();
          RegExpChecker.check(rewritten, flags, 0, true, diagnostics);
          assertEquals(List.of(), diagnostics.toList(), form + property + flags);
          assertFalse(rewritten.contains("{" + property + "}"));
        }
      }
    }
  }

  @Test
  void theTableAgreesWithTheJdkWhereBothKnowACharacter() {
    assertRanges("Lu", c -> Character.getType(c) == Character.UPPERCASE_LETTER);
    assertRanges("Nd", c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER);
    assertRanges("sc=Cyrillic", c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    assertRanges("Alphabetic", Character::isAlphabetic);
    assertRanges("Emoji_Presentation", Character::isEmojiPresentation);
  }

  private static void assertRanges(String property, IntPredicate jdk) {
    int[] ranges = PropertyTable.ranges(property).orElseThrow();
    int range = 0;
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      while (range < ranges.length && ranges[range + 1] < c) {
        range += 2;
      }
      boolean in = range < ranges.length && ranges[range] <= c;
      if (Character.isDefined(c)) {
        assertEquals(jdk.test(c), in, property + " " + Integer.toHexString(c));
      }
    }
  }
}
