package tj.somon.compiler.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      a {x} b {y}        | a 1 b 2
      {x}{x}             | 11
      '{' and {x}        | '{' and 1
      {unknown} {x}      | {unknown} 1
      {x                 | {x
      { x } {}           | { x } {}
      {{x}}              | {1}
      """)
  void fillsPlacesAndLeavesOtherBraces(String text, String expected) {
    assertEquals(expected, Messages.fill(text, Map.of("x", "1", "y", "2")));
  }

  @Test
  void argumentsAreNotFilledAgain() {
    assertEquals("{y} 2", Messages.fill("{x} {y}", Map.of("x", "{y}", "y", "2")));
  }

  @Test
  void anArgumentMayBeAText() {
    var arguments = Map.of("errors", "@label.note", "warnings", "@no.such.key", "hidden", "");
    assertEquals("Errors: note:, warnings: @no.such.key.",
        Messages.in(MessageLanguage.ENGLISH).text("summary.both", arguments));
  }

  @ParameterizedTest
  @CsvSource({"en, ENGLISH", "ru, RUSSIAN", "tg, TAJIK", "tj, TAJIK"})
  void languagesHaveTags(String tag, MessageLanguage language) {
    assertEquals(language, MessageLanguage.ofTag(tag).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"tr-TR", "ru-RU", "tg-TJ", "ar-EG"})
  void theLocaleOfTheMachineChangesNothing(String tag) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      var counts = Map.of("errors", "1024", "warnings", "0", "hidden", "0");
      assertEquals("Errors: 1024.", Messages.in(MessageLanguage.ENGLISH).text("summary.errors", counts));
      assertEquals("Ошибок: 1024.", Messages.in(MessageLanguage.RUSSIAN).text("summary.errors", counts));
      assertEquals("Хатоҳо: 1024.", Messages.in(MessageLanguage.TAJIK).text("summary.errors", counts));
      assertEquals("INIT", NearestName.of("INIR", List.of("INIT")).orElseThrow());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anUnknownKeyIsShownAsItIs() {
    assertEquals("no.such.key", Messages.in(MessageLanguage.TAJIK).text("no.such.key", Map.of()));
  }
}
