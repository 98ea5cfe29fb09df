package tj.somon.compiler.printer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.parser.Parsed;
import tj.somon.compiler.parser.Parser;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** Every correct SomonScript program of the conformance cases survives printing in both vocabularies. */
class ConformanceRoundTripTest {
  private static final Path CASES = Path.of("..", "conformance", "cases");

  static List<Path> programs() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      List<Path> programs = files.filter(file -> file.toString().endsWith(".som")).sorted().toList();
      assertTrue(programs.size() > 100, "cases in " + CASES);
      return programs;
    }
  }

  @TestFactory
  Stream<DynamicTest> everyProgram() throws IOException {
    return programs().stream()
        .map(file -> DynamicTest.dynamicTest(CASES.relativize(file).toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    String text = Files.readString(file);
    Parsed parsed = Parser.parse(SourceText.of(file.toString(), text), Language.SOMONSCRIPT, SourceGoal.MODULE);
    boolean wrongOnPurpose = CASES.relativize(file).startsWith("errors");
    if (RoundTrip.isCorrect(parsed)) {
      RoundTrip.check(text, Language.SOMONSCRIPT, SourceGoal.MODULE);
    } else {
      assertTrue(wrongOnPurpose, () -> parsed.diagnostics().toString());
    }
  }
}
