package tj.somon.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs the command inside the test and keeps what it says. */
final class Somon {
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private String input = "";
  private boolean terminal;

  /** What a run left. */
  record Outcome(int status, String out, String err) {}

  private Somon(Path folder) {
    this.folder = folder;
  }

  static Somon in(Path folder) {
    return new Somon(folder);
  }

  Somon with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Somon input(String text) {
    input = text;
    return this;
  }

  Somon onTerminal() {
    terminal = true;
    return this;
  }

  Outcome run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var surroundings = new Surroundings(environment, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8),
        folder, terminal);
    int status = Cli.run(arguments, surroundings);
    return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
