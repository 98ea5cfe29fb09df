package tj.somon.conformance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tj.somon.testkit.CaseFolder;
import tj.somon.testkit.Finished;

/** A case that is run as its users run it, by a process of the command line, and compared with its expected files. */
final class RunningCase {
  private final CaseFolder folder;
  private final String engine;

  private RunningCase(CaseFolder folder, String engine) {
    this.folder = folder;
    this.engine = engine;
  }

  /** A test for each case below a folder. */
  static Stream<DynamicTest> testsBelow(Path root, String engine) {
    List<CaseFolder> cases = CaseFolder.below(root);
    assertTrue(cases.size() > 1, () -> "no cases below " + root.toAbsolutePath());
    return cases.stream()
        .map(c -> DynamicTest.dynamicTest(c.name(), c.entry().toUri(), () -> new RunningCase(c, engine).check()));
  }

  private void check() throws Exception {
    var finished = Finished.run(folder.folder(),
        SomonCommand.of("run", "--engine", engine, folder.entry().toAbsolutePath().toString()));
    if (CaseFolder.isUpdate()) {
      folder.expect("expect.stdout", finished.stdout());
    }
    assertAll(() -> assertEquals(folder.read("expect.stdout").orElse(""), finished.stdout(), finished.stderr()),
        () -> checkExit(finished.exit()), () -> checkErrors(finished.stderr()));
  }

  private void checkExit(int actual) {
    String expected = folder.read("expect.exit").orElse("0").strip();
    if (expected.equals("nonzero")) {
      assertNotEquals(0, actual);
    } else {
      assertEquals(Integer.parseInt(expected), actual);
    }
  }

  private void checkErrors(String stderr) {
    for (String line : folder.read("expect.stderr-contains").orElse("").lines().toList()) {
      assertTrue(stderr.contains(line), () -> line + " not in:\n" + stderr);
    }
  }
}
