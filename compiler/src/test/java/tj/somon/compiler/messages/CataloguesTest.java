package tj.somon.compiler.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The message catalogues of all phases and the sources of all modules fit together. */
class CataloguesTest {
  private static final Path CATALOGUES = Path.of("src/main/resources/tj/somon/compiler/messages");
  private static final Pattern CODE = Pattern.compile("\"(SOM\\d{4})\"");
  private static final Pattern STRING = Pattern.compile("\"@?([a-z]+(?:[.-][a-z0-9-]+)+)\"");

  static List<String> subjects() {
    return Messages.SUBJECTS;
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void everyTextHasTheSamePlacesInAllLanguages(String subject) {
    Catalogue english = catalogue(subject, MessageLanguage.ENGLISH);
    for (MessageLanguage language : MessageLanguage.values()) {
      Catalogue other = catalogue(subject, language);
      assertEquals(new TreeSet<>(english.keys()), new TreeSet<>(other.keys()), subject + " " + language);
      for (String key : english.keys()) {
        assertEquals(places(english, key), places(other, key), subject + " " + language + " " + key);
        assertFalse(other.text(key).orElseThrow().isBlank(), key);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void russianAndTajikTextsAreTranslated(String subject) {
    Catalogue english = catalogue(subject, MessageLanguage.ENGLISH);
    for (MessageLanguage language : List.of(MessageLanguage.RUSSIAN, MessageLanguage.TAJIK)) {
      for (String key : english.keys()) {
        String text = catalogue(subject, language).text(key).orElseThrow();
        boolean words = english.text(key).orElseThrow().matches("(?s).*[a-z]{3}.*");
        boolean cyrillic = text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        assertTrue(!words || cyrillic || text.startsWith("{"), language + " " + key + " = " + text);
      }
    }
  }

  @Test
  void everyCatalogueBelongsToASubject() throws IOException {
    var expected = new TreeSet<String>();
    for (String subject : Messages.SUBJECTS) {
      for (MessageLanguage language : MessageLanguage.values()) {
        expected.add(subject + "_" + language.tag() + ".properties");
      }
    }
    try (Stream<Path> files = Files.list(CATALOGUES)) {
      for (Path file : files.toList()) {
        assertTrue(expected.contains(file.getFileName().toString()), file.toString());
      }
    }
  }

  @Test
  void everyCodeHasATextInItsOwnCatalogueAndEveryTextACode() throws IOException {
    var inSources = new TreeMap<String, String>();
    for (String source : sources()) {
      Matcher matcher = CODE.matcher(source);
      while (matcher.find()) {
        inSources.put(matcher.group(1), Messages.subjectOf(matcher.group(1)));
      }
    }
    var inCatalogues = new TreeMap<String, String>();
    for (String subject : Messages.SUBJECTS) {
      for (String key : catalogue(subject, MessageLanguage.ENGLISH).keys()) {
        if (key.startsWith("SOM")) {
          inCatalogues.put(key, subject);
        }
      }
    }
    assertEquals(inSources, inCatalogues);
  }

  @Test
  void everyOtherTextIsUsed() throws IOException {
    Set<String> used = new HashSet<>();
    for (String source : sources()) {
      Matcher matcher = STRING.matcher(source);
      while (matcher.find()) {
        used.add(matcher.group(1));
      }
    }
    var unused = new ArrayList<String>();
    for (String subject : Messages.SUBJECTS) {
      for (String key : catalogue(subject, MessageLanguage.ENGLISH).keys()) {
        if (!key.startsWith("SOM") && !used.contains(key)) {
          unused.add(subject + ": " + key);
        }
      }
    }
    assertEquals(List.of(), unused);
  }

  private static TreeSet<String> places(Catalogue catalogue, String key) {
    return new TreeSet<>(Messages.places(catalogue.text(key).orElseThrow()));
  }

  private static Catalogue catalogue(String subject, MessageLanguage language) {
    return Messages.in(language).catalogue(subject);
  }

  private static List<String> sources() throws IOException {
    var sources = new ArrayList<String>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path module : modules.filter(m -> Files.isDirectory(m.resolve("src/main/java"))).toList()) {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
          for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
            sources.add(Files.readString(file));
          }
        }
      }
    }
    return sources;
  }
}
