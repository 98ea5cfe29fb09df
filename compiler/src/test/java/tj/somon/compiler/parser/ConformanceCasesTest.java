package tj.somon.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** The programs of the conformance cases. */
class ConformanceCasesTest {
  private static final Path CASES = Path.of("../conformance/cases");

  static List<Path> programs() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files.filter(file -> file.toString().endsWith(".som") && !file.startsWith(CASES.resolve("errors")))
          .sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void parseWithoutErrors(Path program) throws IOException {
    Parsed parsed = parse(program);
    assertEquals(List.of(), parsed.diagnostics().stream().filter(d -> d.isError()).toList());
  }

  @Test
  void thereAreMany() throws IOException {
    assertTrue(programs().size() > 90, "cases found: " + programs().size());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      import_without_from      | FROM_EXPECTED 1:13
      missing_close_brace      | MISSING_CLOSER_AT_END 6:1
      missing_close_paren      | MISSING_CLOSER 2:13
      reserved_word_as_a_name  | RESERVED_NAME 1:5
      three_independent_errors | EXPRESSION_EXPECTED 1:9, EXPRESSION_EXPECTED 3:11, MISSING_CLOSER 6:30
      try_alone                | TRY_WITHOUT_HANDLER 2:1
      await_in_a_plain_function | AWAIT_OUTSIDE_ASYNC 3:13
      """)
  void wrongProgramsHaveTheirErrors(String name, String findings) throws IOException {
    Path program = CASES.resolve("errors").resolve(name).resolve("main.som");
    assertEquals(findings, Parsing.findings(parse(program), Files.readString(program)));
  }

  private static Parsed parse(Path program) throws IOException {
    String path = program.toString();
    SourceText source = SourceText.of(path, Files.readString(program));
    return Parser.parse(source, Language.ofPath(path), Language.goalOfPath(path));
  }
}
