package tj.somon.compiler.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tj.somon.compiler.names.NameCode.DIFFERENT_NORMALISATION;
import static tj.somon.compiler.names.NameCode.NOT_NORMALISED;
import static tj.somon.compiler.names.NamesFixture.checkFindings;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that are not in normalisation form C (SomonScript language specification, section 2.3). */
class NormalisationTest {
  private static final String COMPOSED = "ш\u04E3р";
  private static final String DECOMPOSED = "ш\u0438\u0304р";

  @Test
  void aDecomposedNameIsReportedOnce() {
    checkFindings(NamesFixture::som, "тағ ⟦" + DECOMPOSED + "⟧ = 1; чоп.сабт(" + DECOMPOSED + ");", NOT_NORMALISED);
  }

  @Test
  void twoSpellingsAreTwoNames() {
    var fixture = NamesFixture.som("тағ " + COMPOSED + " = 1; тағ " + DECOMPOSED + " = 2;");
    var found = fixture.bound.diagnostics();
    assertEquals(List.of(DIFFERENT_NORMALISATION), found.stream().map(d -> d.code()).toList());
    assertEquals(4, found.getFirst().notes().getFirst().span().orElseThrow().start());
    assertEquals(2, fixture.names().symbolCount());
  }

  @Test
  void propertyNamesCount() {
    checkFindings(NamesFixture::som, "тағ о = { ⟦" + DECOMPOSED + "⟧: 1 }; о." + DECOMPOSED + ";", NOT_NORMALISED);
  }

  @Test
  void textsDoNotCount() {
    checkFindings(NamesFixture::som, "чоп.сабт('" + DECOMPOSED + "'); // " + DECOMPOSED);
    checkFindings(NamesFixture::module, "let " + DECOMPOSED + ";");
  }
}
