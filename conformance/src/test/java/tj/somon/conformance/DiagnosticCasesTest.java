package tj.somon.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every code of {@code docs/diagnostics.md} has an example that gives it, with its texts in three languages. */
@Execution(ExecutionMode.CONCURRENT)
class DiagnosticCasesTest {
  private static final Path EXAMPLES = Path.of("diagnostics");
  private static final Path WITHOUT = EXAMPLES.resolve("not-yet.txt");
  private static final Path PAGE = Path.of("..", "docs", "diagnostics.md");
  private static final Pattern ROW = Pattern.compile("^\\| (SOM\\d{4}) \\|", Pattern.MULTILINE);
  /** How many codes have no example; it may only become smaller. */
  private static final int WITHOUT_EXAMPLE = 8;

  @TestFactory
  Stream<DynamicTest> anExampleGivesItsOwnFinding(@TempDir Path output) {
    return DiagnosticExample.below(EXAMPLES).stream().map(example -> DynamicTest.dynamicTest(example.code(),
        example.folder().folder().toUri(), () -> example.check(output.resolve(example.code() + ".js"))));
  }

  @Test
  void everyCodeHasAnExampleOrAReasonForHavingNone() throws IOException {
    var known = new TreeSet<>(codesWithoutExample());
    DiagnosticExample.below(EXAMPLES).forEach(example -> assertTrue(known.add(example.code()),
        () -> example.code() + " has an example and stands in " + WITHOUT));
    assertEquals(codesOfThePage(), known);
  }

  @Test
  void codesWithoutExampleBecomeFewer() throws IOException {
    assertEquals(WITHOUT_EXAMPLE, codesWithoutExample().size());
  }

  private static Set<String> codesOfThePage() throws IOException {
    return ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> codesWithoutExample() throws IOException {
    var codes = new TreeSet<String>();
    for (String line : Files.readAllLines(WITHOUT)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] parts = line.split(" ", 2);
        assertFalse(parts.length < 2 || parts[1].isBlank(), () -> "no reason: " + line);
        codes.add(parts[0]);
      }
    }
    return codes;
  }
}
