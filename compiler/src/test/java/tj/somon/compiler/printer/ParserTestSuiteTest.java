package tj.somon.compiler.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/**
 * The npm package {@code test262-parser-tests}, version 0.0.5, in the folder that the environment variable
 * {@code SOMON_TEST262_PARSER_TESTS} names: what is right parses and survives printing, what is wrong is refused. What
 * ECMAScript has changed since that package stands in {@code conformance/test262/parser-tests.txt}.
 */
class ParserTestSuiteTest {
  private static final String VARIABLE = "SOMON_TEST262_PARSER_TESTS";
  private static final Path CHANGES = Path.of("..", "conformance", "test262", "parser-tests.txt");
  private static Path suite = Path.of("");

  @BeforeAll
  static void find() {
    String folder = System.getenv(VARIABLE);
    if (folder == null || folder.isEmpty()) {
      System.err.println(
          "NOT RUN: test262-parser-tests; set " + VARIABLE + " to the folder of the npm package, as .ci/run does");
      assertNotEquals("true", System.getenv("CI"), () -> VARIABLE + " is not set");
      Assumptions.abort("no " + VARIABLE);
    }
    suite = Path.of(String.valueOf(folder));
  }

  @Test
  void rightProgramsSurvivePrinting() {
    check("pass", 1981, ParserTestSuiteTest::survives);
  }

  @Test
  void rightProgramsWrittenExplicitlySurvivePrinting() {
    check("pass-explicit", 1981, ParserTestSuiteTest::survives);
  }

  @Test
  void ungrammaticalProgramsAreRefused() {
    check("fail", 731, ParserTestSuiteTest::isRefused);
  }

  @Test
  void programsWithEarlyErrorsAreRefused() {
    check("early", 668, ParserTestSuiteTest::isRefused);
  }

  /** Exactly those files of a folder fail that are listed as changed. */
  private static void check(String folder, int count, Predicate<Path> holds) {
    try (var files = Files.list(suite.resolve(folder))) {
      List<Path> programs = files.sorted().toList();
      assertEquals(count, programs.size());
      Set<String> failed = programs.stream().filter(file -> !holds.test(file))
          .map(file -> folder + "/" + file.getFileName()).collect(Collectors.toCollection(TreeSet::new));
      assertEquals(changed(folder), failed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> changed(String folder) throws IOException {
    var changed = new TreeSet<String>();
    for (String line : Files.readAllLines(CHANGES)) {
      if (line.startsWith(folder + "/")) {
        assertTrue(line.contains(" "), () -> "no reason: " + line);
        changed.add(line.substring(0, line.indexOf(' ')));
      }
    }
    return changed;
  }

  private static boolean survives(Path file) {
    try {
      RoundTrip.check(text(file), Language.JAVASCRIPT, goal(file));
      return true;
    } catch (AssertionError e) {
      System.err.println(file + ": " + e.getMessage());
      return false;
    }
  }

  private static boolean isRefused(Path file) {
    return analysis(file).hasErrors();
  }

  private static Analysis analysis(Path file) {
    return Compiler.analyze(SourceText.of(file.toString(), text(file)), Language.JAVASCRIPT, goal(file));
  }

  private static SourceGoal goal(Path file) {
    return file.toString().endsWith(".module.js") ? SourceGoal.MODULE : SourceGoal.SCRIPT;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
