package tj.somon.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tj.somon.testkit.CaseFolder;

/**
 * A small program, or a command line, that is wrong in one way, in a folder named by the code of the finding. Without a
 * file {@code command} the program {@code main.*} is compiled; a file {@code environment} sets variables, one a line.
 * {@code {out}} stands for a file that may be written, {@code {nul}} for the character NUL, {@code {folder}} for the folder.
 */
record DiagnosticExample(CaseFolder folder) {
  private static final Pattern CODE = Pattern.compile("^(?:\\S+:\\d+:\\d+: )?(error|warning) (SOM\\d+):",
      Pattern.MULTILINE);
  private static final String OUTPUT = "{out}";
  private static final String NUL = "{nul}";
  private static final String FOLDER = "{folder}";
  private static final List<String> MAINS = List.of("main.som", "main.ts", "main.js", "main.cjs");

  /** A finding as programs tell it from others. */
  record Found(String severity, String code) {}

  /** All examples, by code. */
  static List<DiagnosticExample> below(Path root) {
    try (var folders = Files.list(root)) {
      return folders.filter(Files::isDirectory).sorted()
          .map(folder -> new DiagnosticExample(new CaseFolder(String.valueOf(folder.getFileName()), folder))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String code() {
    return folder.name();
  }

  /** The example gives its own finding and no other, and says in each language what the expected files say. */
  void check(Path output) {
    String english = said("en", output);
    List<Found> found = found(english);
    assertEquals(List.of(code()), found.stream().map(Found::code).distinct().toList(), english);
    folder.expect("expect.diagnostics", english);
    folder.expect("expect.diagnostics.ru", said("ru", output));
    folder.expect("expect.diagnostics.tg", said("tj", output));
  }

  /** The findings of a report, in its order. */
  static List<Found> found(String report) {
    return CODE.matcher(report).results().map(match -> new Found(match.group(1), match.group(2))).toList();
  }

  private String said(String language, Path output) {
    var process = InProcess.in(folder.folder()).with("SOMON_LANG", language);
    folder.read("environment").orElse("").lines().forEach(line -> {
      int equals = line.indexOf('=');
      process.with(line.substring(0, equals), line.substring(equals + 1).replace(FOLDER, home()));
    });
    return process.run(command(output)).err().replace(home(), FOLDER);
  }

  private String home() {
    return folder.folder().toAbsolutePath().normalize().toString();
  }

  private List<String> command(Path output) {
    String words = folder.read("command").orElseGet(() -> "compile " + main() + " --format esm -o " + OUTPUT);
    return words.strip().lines().flatMap(line -> Pattern.compile(" ").splitAsStream(line))
        .map(word -> word.replace(OUTPUT, output.toString()).replace(NUL, "\0")).toList();
  }

  private String main() {
    Optional<String> main = MAINS.stream().filter(name -> Files.exists(folder.folder().resolve(name))).findFirst();
    return main.orElseThrow(() -> new AssertionError(folder.name() + " holds neither a program nor a command"));
  }
}
