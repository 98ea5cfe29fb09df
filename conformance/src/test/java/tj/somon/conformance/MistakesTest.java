package tj.somon.conformance;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.testkit.CaseFolder;
import tj.somon.testkit.Finished;

/**
 * The first mistakes of a new user: {@code somon run} names the remedy, in each language what the case's
 * {@code expect.diagnostics*} say. A case without a file {@code command} runs its {@code main.som}.
 */
@Execution(ExecutionMode.CONCURRENT)
class MistakesTest {
  private static final Path MISTAKES = Path.of("mistakes");
  private static final Map<String, String> NOTE = Map.of("en", "  note: ", "ru", "  примечание: ", "tj", "  эзоҳ: ");
  private static final Map<String, String> FILE = Map.of("en", "expect.diagnostics", "ru", "expect.diagnostics.ru",
      "tj", "expect.diagnostics.tg");

  @TestFactory
  Stream<DynamicTest> aMistakeIsAnsweredWithItsRemedy() {
    List<CaseFolder> cases = CaseFolder.below(MISTAKES);
    assertTrue(cases.size() > 20);
    return cases.stream().flatMap(mistake -> NOTE.keySet().stream().sorted().map(language -> DynamicTest
        .dynamicTest(mistake.name() + " " + language, mistake.entry().toUri(), () -> check(mistake, language))));
  }

  private static void check(CaseFolder mistake, String language) throws Exception {
    InProcess.Outcome outcome = isRun(mistake) ? process(mistake, language) : inside(mistake, language);
    assertNotEquals(0, outcome.status(), outcome.err());
    String findings = withoutEngine(outcome.err(), mistake);
    assertTrue(findings.contains(NOTE.get(language)), () -> "no remedy in\n" + findings);
    mistake.expect(FILE.get(language), findings);
  }

  /** Whether the mistake shows only while the program runs: then what is compared is what was said before. */
  private static boolean isRun(CaseFolder mistake) {
    if (mistake.read("command").isPresent()) {
      return false;
    }
    SourceText source = SourceText.of("main.som", mistake.read("main.som").orElse(""));
    return !Compiler.analyze(source, Language.SOMONSCRIPT, Language.goalOfPath("main.som")).hasErrors();
  }

  private static InProcess.Outcome inside(CaseFolder mistake, String language) {
    return InProcess.in(mistake.folder()).with("SOMON_LANG", language).run(command(mistake));
  }

  private static InProcess.Outcome process(CaseFolder mistake, String language) throws Exception {
    var arguments = new ArrayList<>(List.of("--lang", language));
    arguments.addAll(command(mistake));
    Finished finished = Finished.run(mistake.folder(), SomonCommand.of(arguments.toArray(String[]::new)));
    return new InProcess.Outcome(finished.exit(), finished.stdout(), finished.stderr());
  }

  private static List<String> command(CaseFolder mistake) {
    return List.of(mistake.read("command").orElse("run main.som").strip().split(" "));
  }

  /** What was said before the engine's own report, which begins with the path of the program. */
  private static String withoutEngine(String err, CaseFolder mistake) {
    int engine = err.indexOf(mistake.folder().toAbsolutePath().normalize().toString());
    return engine < 0 ? err : err.substring(0, engine);
  }
}
