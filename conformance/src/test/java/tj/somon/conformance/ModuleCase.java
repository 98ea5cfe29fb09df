package tj.somon.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tj.somon.testkit.CaseFolder;
import tj.somon.testkit.Finished;

/**
 * A folder with modules and a {@code command} about them: what the command says, or what Node prints of the bundles that it
 * makes, is compared with the expected files. It happens in a copy, so that nothing is written beside the case.
 */
record ModuleCase(CaseFolder folder) {
  private static final String COMMAND = "command";
  private static final String STDOUT = "expect.stdout";
  private static final String HOME = "{folder}";

  /** Tests for all cases below a folder: a bundle is made in each format. */
  static Stream<DynamicTest> testsBelow(Path root, Path work) throws IOException {
    try (var files = Files.walk(root)) {
      List<ModuleCase> cases = files.filter(file -> file.endsWith(COMMAND)).map(Path::getParent).sorted()
          .map(folder -> new ModuleCase(new CaseFolder(root.relativize(folder).toString(), folder))).toList();
      assertTrue(cases.size() > 1, () -> "no cases below " + root.toAbsolutePath());
      return cases.stream().flatMap(one -> one.tests(work));
    }
  }

  private Stream<DynamicTest> tests(Path work) {
    if (!words().getFirst().equals("bundle")) {
      return Stream.of(test(folder.name(), () -> checkAnswer(copy(work, "answer"))));
    }
    Stream<DynamicTest> bundled = Stream.of(BundledCase.Format.values()).map(
        format -> test(folder.name() + ", " + format.word(), () -> checkBundle(copy(work, format.word()), format)));
    return isOnlyBundled() ? bundled
        : Stream.concat(Stream.of(test(folder.name() + ", as it is", () -> checkUnbundled(copy(work, "unbundled")))),
            bundled);
  }

  private DynamicTest test(String name, org.junit.jupiter.api.function.Executable check) {
    return DynamicTest.dynamicTest(name, folder.folder().toUri(), check);
  }

  /** A program that Node does not run as it is; the file says why. */
  private boolean isOnlyBundled() {
    return Files.exists(folder.folder().resolve("only-bundled"));
  }

  /** The words of the first line, and each further line as one word. */
  private List<String> words() {
    List<String> lines = folder.read(COMMAND).orElseThrow().lines().toList();
    var words = new ArrayList<>(List.of(lines.getFirst().split(" ")));
    words.addAll(lines.subList(1, lines.size()));
    return words;
  }

  private void checkAnswer(Path home) {
    InProcess.Outcome outcome = InProcess.in(home).run(words());
    String errors = outcome.err().replace(home.toString(), HOME);
    expect(STDOUT, outcome.out().replace(home.toString(), HOME));
    expect("expect.stderr", errors);
    checkExit(outcome.status(), errors);
  }

  private void checkUnbundled(Path home) throws Exception {
    Finished finished = Finished.run(home, List.of("node", words().get(1)));
    checkExit(finished.exit(), finished.stderr());
    expect(STDOUT, finished.stdout());
  }

  private void checkBundle(Path home, BundledCase.Format format) throws Exception {
    Path output = home.resolve("out").resolve("bundle" + format.ending());
    var command = new ArrayList<>(words());
    command.addAll(List.of("--format", format.word(), "-o", output.toString()));
    InProcess.Outcome bundle = InProcess.in(home).run(command);
    assertEquals(0, bundle.status(), bundle::err);
    checkText(Files.readString(output));
    Finished finished = Finished.run(home, program(home, output));
    String printed = finished.stdout().replace(home.toString(), HOME);
    checkExit(finished.exit(), finished.stderr());
    if (isOnlyBundled() || !CaseFolder.isUpdate()) {
      expect(STDOUT, printed);
    }
  }

  /** Node runs the bundle, or what the file {@code run} says. */
  private List<String> program(Path home, Path output) {
    var program = new ArrayList<>(List.of("node"));
    for (String word : folder.read("run").orElse("{out}").strip().split(" ")) {
      program.add(word.replace("{out}", output.toString()).replace(HOME, home.toString()));
    }
    return program;
  }

  private void checkText(String text) {
    folder.read("expect.has").orElse("").lines()
        .forEach(line -> assertTrue(text.contains(line), () -> line + " not in:\n" + text));
    folder.read("expect.lacks").orElse("").lines()
        .forEach(line -> assertFalse(text.contains(line), () -> line + " in:\n" + text));
  }

  /** What is not written down is empty. */
  private void expect(String file, String actual) {
    if (!actual.isEmpty() || Files.exists(folder.folder().resolve(file))) {
      folder.expect(file, actual);
    }
  }

  private void checkExit(int actual, String errors) {
    assertEquals(folder.read("expect.exit").orElse("0").strip(), Integer.toString(actual), errors);
  }

  private Path copy(Path work, String purpose) throws IOException {
    Path home = Files.createDirectories(
        work.toRealPath().resolve(folder.name().replace('/', '_').toLowerCase(Locale.ROOT) + "-" + purpose));
    try (var files = Files.walk(folder.folder())) {
      for (Path file : files.skip(1).toList()) {
        Files.copy(file, home.resolve(folder.folder().relativize(file).toString()), LinkOption.NOFOLLOW_LINKS);
      }
    }
    return home;
  }
}
