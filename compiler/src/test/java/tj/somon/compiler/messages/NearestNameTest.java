package tj.somon.compiler.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> NAMES = List.of("compile", "run", "init", "компайл", "иҷро");

  @ParameterizedTest
  @CsvSource({"compil, compile", "copmile, compile", "COMPILE, compile", "rnu, run", "иҷру, иҷро", "компаил, компайл",
      "xyz, ''", "r, ''", "'', ''", "compile, ''"})
  void findsWhatWasMeant(String written, String expected) {
    assertEquals(expected.isEmpty() ? Optional.empty() : Optional.of(expected), NearestName.of(written, NAMES));
  }

  @Test
  void theNearestWinsAndTheFirstAmongEquals() {
    assertEquals(Optional.of("abcdef"), NearestName.of("abcdeg", List.of("abcxyg", "abcdef", "abcdex")));
  }

  @ParameterizedTest
  @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, abcd, 1", "abc, bc, 1", "kitten, sitting, 3", "'', abc, 3"})
  void countsTypingMistakes(String a, String b, int mistakes) {
    assertEquals(mistakes, NearestName.distance(a, b, 10));
  }
}
