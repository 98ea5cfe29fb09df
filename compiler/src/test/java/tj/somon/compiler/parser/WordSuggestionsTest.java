package tj.somon.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.somon.compiler.diagnostics.Note;

class WordSuggestionsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"вар х = 5|note.retired-word|тағ",
      "импорт { а } аз \"б\"|note.retired-word|ворид", "возврат 5|note.retired-word|бозгашт",
      "конст х = 5|note.retired-word|собит", "АГАР (х) { }|note.letter-case|агар",
      "Функсия ф() { }|note.letter-case|функсия", "кўшиш { }|note.similar-letters|кӯшиш",
      "cинф К { }|note.similar-letters|синф", "фунсия ф() { }|note.did-you-mean|функсия",
      "бозгашит 5|note.did-you-mean|бозгашт", "retrun 5|note.did-you-mean|return"})
  void namesTheWordThatWasMeant(String text, String key, String word) {
    var findings = Parsing.somon(text).diagnostics();
    assertEquals(1, findings.size(), () -> findings.toString());
    List<Note> notes = findings.getFirst().notes();
    assertEquals(key, notes.getFirst().key());
    assertEquals(word, notes.getFirst().arguments().get("word"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"бинои нав_шуда 5", "х у"})
  void saysNothingWhereNoWordIsNear(String text) {
    assertEquals(List.of(), Parsing.somon(text).diagnostics().getFirst().notes());
  }
}
