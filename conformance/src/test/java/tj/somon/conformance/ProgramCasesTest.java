package tj.somon.conformance;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every case below {@code cases} prints what its {@code expect} files say, in both engines. */
@Execution(ExecutionMode.CONCURRENT)
class ProgramCasesTest {
  private static final Path CASES = Path.of("cases");

  @TestFactory
  Stream<DynamicTest> inTheNodeOfThisMachine() {
    return RunningCase.testsBelow(CASES, "node");
  }

  @TestFactory
  Stream<DynamicTest> inTheEmbeddedNode() {
    return RunningCase.testsBelow(CASES, "embedded");
  }
}
