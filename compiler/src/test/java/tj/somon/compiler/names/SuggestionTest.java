package tj.somon.compiler.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;

/** What is suggested for an unknown name. */
class SuggestionTest {

  private static Note remedy(String program) {
    List<Diagnostic> found = NamesFixture.som(program).bound.diagnostics();
    assertEquals(1, found.size(), "findings in " + program);
    assertEquals(NameCode.UNKNOWN_NAME, found.getFirst().code());
    assertEquals(1, found.getFirst().notes().size());
    return found.getFirst().notes().getFirst();
  }

  @ParameterizedTest
  @CsvSource({"тағ натиҷа = 1; натича;, натиҷа", "тағ натиҷа = 1; натиҷаа;, натиҷа", "тағ ҳисоб = 1; хисоб;, ҳисоб",
      "тағ ҳисоб = 1; њисоб;, ҳисоб", "тағ рӯз = 1; рўз;, рӯз", "тағ Ном = 1; ном;, Ном",
      "тағ шумора = 1; шумоар;, шумора", "функсия ф(дарозии) { бозгашт дарози; } ф(1);, дарозии", "чоб.сабт(1);, чоп",
      "consol.log(1);, console", "тағ а = матеиатика;, математика",})
  void theNearestName(String program, String name) {
    Note note = remedy(program);
    assertEquals("note.nearest-name", note.key());
    assertEquals(name, note.arguments().get("name"));
  }

  @Test
  void aLatinLetterAmongCyrillicOnesIsNamed() {
    Note note = remedy("тағ натиҷа = 1; н\u0061тиҷ\u0061;");
    assertEquals("note.look-alike-letter", note.key());
    assertEquals("натиҷа", note.arguments().get("name"));
  }

  @Test
  void theNearestNameIsShownWhereItIsDeclared() {
    Note note = remedy("тағ натиҷа = 1; натича;");
    assertEquals(4, note.span().orElseThrow().start());
    assertEquals(10, note.span().orElseThrow().end());
  }

  @ParameterizedTest
  @CsvSource({"аб;", "тағ номи_дароз = 1; чизи_дигар;", "{ тағ дарунӣ = 1; } дарунии;"})
  void nothingIsNear(String program) {
    assertEquals("note.declare-first", remedy(program).key());
  }

  @Test
  void aTypeIsNoValue() {
    assertEquals("note.only-a-type", remedy("навъ Рақамҳо = рақам[]; тағ х = Рақамҳо;").key());
  }

  @Test
  void otherLanguagesHaveGlobalsThatNobodyKnows() {
    assertEquals(List.of(), NamesFixture.module("jQuery(document);").bound.diagnostics());
    assertEquals(List.of(), NamesFixture.ts("jQuery(document);").bound.diagnostics());
  }
}
