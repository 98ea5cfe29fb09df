package tj.somon.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tj.somon.testkit.CaseFolder;
import tj.somon.testkit.Finished;

/** A program in one file, which must print what the program prints: bundled by the command line, run by Node alone. */
record BundledCase(CaseFolder folder, Format format) {

  /** A form of bundles, with the ending by which Node takes it for what it is. */
  enum Format {
    ESM(".mjs"),
    COMMONJS(".cjs"),
    IIFE(".cjs");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    String ending() {
      return ending;
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Tests for all programs below a folder, in every form. */
  static Stream<DynamicTest> testsBelow(Path root, Path outputs) {
    return CaseFolder.below(root).stream().flatMap(folder -> Stream.of(Format.values()).map(format -> {
      var bundled = new BundledCase(folder, format);
      return DynamicTest.dynamicTest(folder.name() + ", " + format.word(), folder.entry().toUri(),
          () -> bundled.check(outputs));
    }));
  }

  private void check(Path outputs) throws Exception {
    Path output = outputs.resolve(folder.name().replace('/', '_') + "-" + format.word() + format.ending);
    InProcess.Outcome bundle = InProcess.in(folder.folder()).run("bundle", "main.som", "--format", format.word(), "-o",
        output.toAbsolutePath().toString());
    assertEquals(0, bundle.status(), bundle.err());
    Finished finished = Finished.run(folder.folder(), List.of("node", output.toAbsolutePath().toString()));
    assertEquals(folder.read("expect.stdout").orElse(""), finished.stdout(), finished.stderr());
    assertEquals(folder.read("expect.exit").orElse("0").strip(), Integer.toString(finished.exit()), finished.stderr());
  }
}
