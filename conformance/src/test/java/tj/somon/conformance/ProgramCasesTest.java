package tj.somon.conformance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tj.somon.testkit.CaseFolder;
import tj.somon.testkit.Finished;

/** Every case below {@code cases} prints what its {@code expect} files say, in both engines. */
class ProgramCasesTest {
  private static final Path CASES = Path.of("cases");

  @TestFactory
  Stream<DynamicTest> inTheNodeOnThisMachine() {
    return cases("node");
  }

  @TestFactory
  Stream<DynamicTest> inTheEmbeddedNode() {
    return cases("embedded");
  }

  private static Stream<DynamicTest> cases(String engine) {
    return CaseFolder.below(CASES).stream()
        .map(c -> DynamicTest.dynamicTest(c.name(), c.entry().toUri(), () -> check(c, engine)));
  }

  private static void check(CaseFolder c, String engine) throws Exception {
    var finished = Finished.run(c.folder(),
        SomonCommand.of("run", "--engine", engine, c.entry().toAbsolutePath().toString()));
    String exit = c.read("expect.exit").orElse("0").strip();
    assertAll(() -> assertEquals(c.read("expect.stdout").orElse(""), finished.stdout(), finished.stderr()),
        () -> checkExit(exit, finished.exit()),
        () -> c.read("expect.stderr-contains").orElse("").lines().filter(line -> !line.isEmpty()).forEach(
            line -> assertTrue(finished.stderr().contains(line), () -> line + " not in:\n" + finished.stderr())));
  }

  private static void checkExit(String expected, int actual) {
    if (expected.equals("nonzero")) {
      assertNotEquals(0, actual);
    } else {
      assertEquals(Integer.parseInt(expected), actual);
    }
  }
}
