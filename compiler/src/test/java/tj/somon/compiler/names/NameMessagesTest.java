package tj.somon.compiler.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.compiler.messages.Catalogue;

/** The three catalogues of texts about names. */
class NameMessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");

  private static Catalogue catalogue(String language) {
    InputStream stream = NameMessagesTest.class
        .getResourceAsStream("/tj/somon/compiler/messages/names_" + language + ".properties");
    assertTrue(stream != null, "catalogue names_" + language);
    return Catalogue.read(stream);
  }

  @ParameterizedTest
  @EnumSource(NameCode.class)
  void everyCodeHasAText(NameCode code) {
    for (String language : List.of("en", "ru", "tg")) {
      assertTrue(catalogue(language).text(code.id()).isPresent(), code.id() + " in " + language);
    }
  }

  @Test
  void idsAreDifferentAndInTheRange() {
    var ids = new TreeSet<String>();
    for (NameCode code : NameCode.values()) {
      assertTrue(ids.add(code.id()), code.id());
      int number = Integer.parseInt(code.id().substring(3));
      assertTrue(number > 2000 && number < 2200, code.id());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "tg"})
  void allLanguagesHaveTheSameTextsWithTheSamePlaces(String language) {
    Catalogue english = catalogue("en");
    Catalogue other = catalogue(language);
    assertEquals(english.keys(), other.keys());
    for (String key : english.keys()) {
      assertEquals(places(english, key), places(other, key), key);
    }
  }

  private static List<String> places(Catalogue catalogue, String key) {
    String text = catalogue.text(key).orElseThrow();
    return PLACE.matcher(text).results().map(r -> r.group()).distinct().sorted().toList();
  }
}
