package tj.somon.compiler.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameLineTest {

  @ParameterizedTest(name = "{0} {1}..{2}")
  @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
      тағ х = 1;4;5;тағ х = 1;4;1
      тағ нав = 1;4;7;тағ нав = 1;4;3
      х;1;1;х;1;1
      "";0;0;"";0;1
      и\u0304а б;3;4;и\u0304а б;2;1
      и\u0304а;1;2;и\u0304а;0;1
      и\u0304а;0;2;и\u0304а;0;1
      世界 х;3;4;世界 х;5;1
      世界 х;1;2;世界 х;2;2
      😀х;2;3;😀х;2;1
      😀х;0;2;😀х;0;2
      a\u200Db;2;3;a\u200Db;1;1
      a\u202Eb;2;3;a<U+202E>b;9;1
      a\u202Eb;1;2;a<U+202E>b;1;8
      """)
  void caretsStandUnderTheSpan(String line, int from, int to, String text, int column, int count) {
    assertEquals(new FrameLine(text, column, count), FrameLine.of(line, from, to));
  }

  @Test
  void tabsBecomeSpacesUpToTheNextStop() {
    assertEquals(new FrameLine("    а   б", 8, 1), FrameLine.of("\tа\tб", 3, 4));
    assertEquals(new FrameLine("    а", 0, 4), FrameLine.of("\tа", 0, 1));
  }

  @Test
  void controlsAndHalvesOfPairsAreShownByNumber() {
    assertEquals(new FrameLine("<U+0000>", 0, 8), FrameLine.of("\0", 0, 1));
    assertEquals(new FrameLine("<U+D800>х", 8, 1), FrameLine.of("\ud800х", 1, 2));
  }

  @Test
  void longLinesAreCutAroundTheSpan() {
    String line = "а".repeat(500) + "ХАТО" + "б".repeat(500);
    FrameLine shown = FrameLine.of(line, 500, 504);
    assertTrue(shown.text().startsWith("…а"), shown.text());
    assertTrue(shown.text().endsWith("б…"), shown.text());
    assertEquals("ХАТО", shown.text().substring(shown.caretColumn(), shown.caretColumn() + shown.caretCount()));
    assertEquals(FrameLine.LONGEST + 2, shown.text().length());
  }

  @Test
  void aLongSpanIsMarkedAsFarAsItIsShown() {
    FrameLine shown = FrameLine.of("х".repeat(1000), 10, 900);
    assertEquals(10, shown.caretColumn());
    assertEquals(FrameLine.LONGEST - 10, shown.caretCount());
  }

  @Test
  void theEndOfALongLineIsShown() {
    FrameLine shown = FrameLine.of("х".repeat(1000), 1000, 1000);
    assertFalse(shown.text().endsWith("…"));
    assertEquals(shown.text().length(), shown.caretColumn());
  }

  @Test
  void aCutDoesNotSplitACharacter() {
    for (int shift = 0; shift < 4; shift++) {
      String line = "x".repeat(shift) + "😀".repeat(400);
      String text = FrameLine.of(line, 300, 302).text();
      assertFalse(text.contains("<U+"), text);
    }
  }
}
