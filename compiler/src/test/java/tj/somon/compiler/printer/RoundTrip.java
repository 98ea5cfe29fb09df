package tj.somon.compiler.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.ast.TreeComparison;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.parser.Parsed;
import tj.somon.compiler.parser.Parser;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** Print, parse, print again: the tree and the text stay the same. */
final class RoundTrip {
  private RoundTrip() {}

  static boolean isCorrect(Parsed parsed) {
    return parsed.diagnostics().stream().noneMatch(Diagnostic::isError);
  }

  static Parsed parse(String text, Language language, SourceGoal goal) {
    Parsed parsed = Parser.parse(SourceText.of("test", text), language, goal);
    List<Diagnostic> errors = parsed.diagnostics().stream().filter(Diagnostic::isError).toList();
    assertEquals(List.of(), errors, () -> "errors in\n" + text);
    return parsed;
  }

  static String print(Parsed parsed, String text, PrintOptions options) {
    return Printer.print(PrintInput.of(parsed.program(), SourceText.of("test", text), parsed.comments()), options)
        .code();
  }

  /** Checks a text in its own language and, if it is strict, in SomonScript with both vocabularies. */
  static void check(String text, Language language, SourceGoal goal) {
    Parsed parsed = parse(text, language, goal);
    check(parsed, text, goal, PrintOptions.of(language, OutputVocabulary.ENGLISH));
    if (goal == SourceGoal.MODULE || parsed.program().strict()) {
      checkSomonScript(parsed, text, goal);
    }
  }

  static void checkSomonScript(Parsed parsed, String text, SourceGoal goal) {
    check(parsed, text, goal, PrintOptions.of(Language.SOMONSCRIPT, OutputVocabulary.ENGLISH));
    check(parsed, text, goal, PrintOptions.of(Language.SOMONSCRIPT, OutputVocabulary.TAJIK));
  }

  private static void check(Parsed parsed, String text, SourceGoal goal, PrintOptions options) {
    check(parsed.program(), print(parsed, text, options), goal, options);
  }

  /** Checks that a printed text means the program and is printed as it is. */
  static void check(Program program, String printed, SourceGoal goal, PrintOptions options) {
    Parsed again = parse(printed, options.language(), goal);
    TreeComparison.difference(program, again.program(), "strict", "goal").ifPresent(difference -> {
      throw new AssertionError(difference + "\nin " + options.vocabulary() + "\n" + printed);
    });
    assertEquals(printed, print(again, printed, options), "printed again");
  }
}
