package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.compiler.diagnostics.Diagnostic;

class CommandLineTest {

  private static CommandLine parse(String line) {
    return CommandLine.parse(line.split(" "));
  }

  private static Diagnostic onlyProblem(String line) {
    List<Diagnostic> problems = parse(line).problems();
    assertEquals(1, problems.size(), problems.toString());
    return problems.getFirst();
  }

  @ParameterizedTest
  @CsvSource({"compile, COMPILE", "c, COMPILE", "компайл, COMPILE", "к, COMPILE", "компилировать, COMPILE", "run, RUN",
      "r, RUN", "иҷро, RUN", "и, RUN", "запустить, RUN", "з, RUN", "init, INIT", "оғоз, INIT", "инициализация, INIT",
      "service, SERVICE", "help, HELP", "кӯмак, HELP", "помощь, HELP"})
  void everyNameOfACommandWorks(String name, Command command) {
    assertEquals(Optional.of(command), Command.named(name));
  }

  @Test
  void aNameMayBeDecomposed() {
    assertEquals(Optional.of(Command.HELP), Command.named("ку\u0304мак"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"compile -o x.js a.som", "compile a.som -o x.js", "compile a.som --output x.js",
      "compile --output=x.js a.som", "compile -ox.js a.som", "--lang ru compile a.som -o x.js"})
  void optionsStandAnywhereAndTakeTheirValueEitherWay(String line) {
    CommandLine parsed = parse(line);
    assertEquals(List.of(), parsed.problems());
    assertEquals(Optional.of(Command.COMPILE), parsed.command());
    assertEquals(Optional.of("x.js"), parsed.value(Option.OUTPUT));
    assertEquals(List.of("a.som"), parsed.arguments());
  }

  @Test
  void switchesAreTurnedOnAndOffAndTheLastOneCounts() {
    assertEquals(Optional.of(true), parse("compile a --source-map").flag(Option.SOURCE_MAP));
    assertEquals(Optional.of(false), parse("compile a --source-map --no-source-map").flag(Option.SOURCE_MAP));
    assertEquals(Optional.empty(), parse("compile a").flag(Option.SOURCE_MAP));
    assertTrue(parse("compile a --no-type-check").has(Option.NO_TYPE_CHECK));
    assertFalse(parse("compile a --no-minify").has(Option.MINIFY));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      run a.som b --lang ru -x --help      | a.som b --lang ru -x --help
      run --engine node a.som --engine x   | a.som --engine x
      run a.som -- --flag --               | a.som --flag --
      run a.som b -- c                     | a.som b -- c
      run -- -odd.som -x                   | -odd.som -x
      """)
  void whatFollowsTheInputOfRunBelongsToTheProgram(String line, String arguments) {
    CommandLine parsed = parse(line);
    assertEquals(List.of(), parsed.problems());
    assertEquals(List.of(arguments.split(" ")), parsed.arguments());
    assertEquals(Optional.empty(), parsed.value(Option.LANG));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      copmile a.som              | UNKNOWN_COMMAND  | compile
      компаил a.som              | UNKNOWN_COMMAND  | компайл
      qqqqq                      | UNKNOWN_COMMAND  | -
      compile a --outputt x      | UNKNOWN_OPTION   | --output
      compile a --sorce-map      | UNKNOWN_OPTION   | --source-map
      compile a --no-sourcemap   | UNKNOWN_OPTION   | --no-source-map
      compile a -z               | UNKNOWN_OPTION   | -
      compile a --engine         | UNKNOWN_OPTION   | -
      --source-map compile a     | UNKNOWN_OPTION   | -
      compile                    | MISSING_ARGUMENT | -
      run --engine node          | MISSING_ARGUMENT | -
      compile a -o               | MISSING_VALUE    | -
      compile a --out-dir=       | MISSING_VALUE    | -
      compile a --source-map=yes | UNEXPECTED_VALUE | -
      compile a --target es6     | NOT_ONE_OF       | -
      compile a --format=iife    | NOT_ONE_OF       | -
      run --engine deno a        | NOT_ONE_OF       | -
      """)
  void wrongLinesNameWhatWasMeant(String line, UsageCode code, String nearest) {
    Diagnostic problem = onlyProblem(line);
    assertEquals(code, problem.code());
    assertTrue(code.isWrongUsage());
    boolean named = !problem.notes().isEmpty() && problem.notes().getFirst().key().equals("note.nearest-word");
    assertEquals(nearest, named ? problem.notes().getFirst().arguments().get("name") : null);
  }

  @Test
  void theMessageNamesTheOptionAsItWasWritten() {
    assertEquals(Map.of("option", "--x"), onlyProblem("compile a --x=1").arguments());
    assertEquals(Map.of("option", "-zy"), onlyProblem("compile a -zy").arguments());
  }

  @Test
  void aSingleDashIsAnArgument() {
    assertEquals(List.of("-"), parse("compile -").arguments());
  }
}
