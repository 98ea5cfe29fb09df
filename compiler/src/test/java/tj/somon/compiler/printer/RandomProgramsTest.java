package tj.somon.compiler.printer;

import org.junit.jupiter.api.Test;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** Random trees come back from their text as they were, and the text is printed again as it is. */
class RandomProgramsTest {
  /** How many programs of each sort; {@code -Drandom.programs} asks for more. */
  private static final int PROGRAMS = Integer.getInteger("random.programs", 300);

  private static void check(boolean typed, PrintOptions options) {
    for (int seed = 0; seed < PROGRAMS; seed++) {
      Program program = RandomTrees.module(seed, typed);
      String text = Printer.print(PrintInput.of(program, SourceText.of("random", "")), options).code();
      try {
        RoundTrip.check(program, text, SourceGoal.MODULE, options);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed + "\n" + text, e);
      }
    }
  }

  @Test
  void javaScript() {
    check(false, PrintOptions.JAVASCRIPT);
  }

  @Test
  void typeScript() {
    check(true, PrintOptions.of(Language.TYPESCRIPT, OutputVocabulary.ENGLISH));
  }

  @Test
  void somonScriptInEnglish() {
    check(true, PrintOptions.of(Language.SOMONSCRIPT, OutputVocabulary.ENGLISH));
  }

  @Test
  void somonScriptInTajik() {
    check(true, PrintOptions.of(Language.SOMONSCRIPT, OutputVocabulary.TAJIK));
  }
}
