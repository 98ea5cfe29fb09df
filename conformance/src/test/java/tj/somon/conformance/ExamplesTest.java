package tj.somon.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tj.somon.testkit.CaseFolder;

/** Every program of {@code examples} prints what its {@code expect.stdout} says: in both engines, and as a bundle of each form. */
@Execution(ExecutionMode.CONCURRENT)
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  @TestFactory
  Stream<DynamicTest> inTheNodeOfThisMachine() {
    return RunningCase.testsBelow(EXAMPLES, "node");
  }

  @TestFactory
  Stream<DynamicTest> inTheEmbeddedNode() {
    return RunningCase.testsBelow(EXAMPLES, "embedded");
  }

  @TestFactory
  Stream<DynamicTest> inOneFile(@TempDir Path outputs) {
    return BundledCase.testsBelow(EXAMPLES, outputs);
  }

  @Test
  void everyExampleSaysWhatItPrints() {
    for (CaseFolder example : CaseFolder.below(EXAMPLES)) {
      assertTrue(Files.exists(example.folder().resolve("expect.stdout")), example.name());
    }
  }
}
