package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tj.somon.compiler.messages.Catalogue;
import tj.somon.compiler.messages.MessageLanguage;

class TextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");

  private static Catalogue texts(MessageLanguage language) {
    return Texts.catalogue("texts_" + language.tag());
  }

  @ParameterizedTest
  @EnumSource(MessageLanguage.class)
  void allLanguagesHaveTheSameTextsAndPlaces(MessageLanguage language) {
    Catalogue english = texts(MessageLanguage.ENGLISH);
    Catalogue other = texts(language);
    assertEquals(english.keys(), other.keys());
    for (String key : english.keys()) {
      assertEquals(places(english.text(key)), places(other.text(key)), key);
    }
  }

  private static TreeSet<String> places(Optional<String> text) {
    var places = new TreeSet<String>();
    PLACE.matcher(text.orElseThrow()).results().forEach(r -> places.add(r.group()));
    return places;
  }

  @ParameterizedTest
  @EnumSource(MessageLanguage.class)
  void theNamesShownInHelpAreNamesOfTheirCommands(MessageLanguage language) {
    for (Command command : Command.values()) {
      for (String name : texts(language).text("names." + command.word()).orElseThrow().split(", ")) {
        assertEquals(Optional.of(command), Command.named(name), name);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(MessageLanguage.class)
  void theExamplesAreCorrectCommandLines(MessageLanguage language) {
    for (String key : texts(language).keys()) {
      if (key.startsWith("examples")) {
        for (String line : texts(language).text(key).orElseThrow().split("\n")) {
          String command = line.substring(line.indexOf("somon ") + "somon ".length());
          CommandLine parsed = CommandLine.parse(command.split(" "));
          assertTrue(parsed.problems().isEmpty() && parsed.command().isPresent(), line);
        }
      }
    }
  }

  @Test
  void everyOptionIsExplained() {
    for (Option option : Option.values()) {
      assertTrue(texts(MessageLanguage.ENGLISH).text("option" + option.longName()).isPresent(), option.longName());
    }
  }
}
