package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputPathTest {

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {"a.som, -, -, a.js", "src/a.som, -, -, src/a.js",
      "src/a.som, x/y.js, -, x/y.js", "src/a.som, x.js, dist, x.js", "src/a.som, -, dist, src/dist/a.js",
      "src/a.som, -, ../dist, dist/a.js", "a.som, -, dist, dist/a.js", "/abs/a.som, -, dist, /abs/dist/a.js",
      "a.som, -, /out, /out/a.js", "a.som.som, -, -, a.som.js", ".som, -, -, .js", "a.mts, -, -, a.mjs",
      "a.cts, -, -, a.cjs", "a.ts, -, -, a.js", "a.js, -, -, a.js", "a, -, -, a", "./a.som, -, -, ./a.js"})
  void theFirstRuleThatAppliesDecides(String input, String output, String outDir, String expected) {
    OutputPath path = OutputPath.of(Path.of("/work"), input, Optional.ofNullable(output), Optional.ofNullable(outDir));
    assertEquals(expected, path.shown());
    assertEquals(Path.of("/work").resolve(expected).normalize(), path.file());
    assertEquals(expected + ".map", path.map().shown());
  }
}
