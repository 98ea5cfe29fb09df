package tj.somon.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every case below {@code modules}: what specifiers mean, what graphs hold, and what bundles print. */
@Execution(ExecutionMode.CONCURRENT)
class ModuleCasesTest {
  @TestFactory
  Stream<DynamicTest> resolvingGraphsAndBundles(@TempDir Path work) throws IOException {
    return ModuleCase.testsBelow(Path.of("modules"), work);
  }
}
