package tj.somon.conformance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tj.somon.cli.Cli;
import tj.somon.cli.Surroundings;

/** The command line inside the test: what starts no program needs no process. */
final class InProcess {
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  /** What a run left: its exit status and what it said. */
  record Outcome(int status, String out, String err) {}

  private InProcess(Path folder) {
    this.folder = folder;
    environment.put("PATH", System.getenv().getOrDefault("PATH", ""));
    environment.put("SOMON_LANG", "en");
  }

  static InProcess in(Path folder) {
    return new InProcess(folder.toAbsolutePath().normalize());
  }

  InProcess with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Outcome run(List<String> arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var surroundings = new Surroundings(environment, new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8),
        folder, false);
    int status = Cli.run(arguments.toArray(String[]::new), surroundings);
    return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Outcome run(String... arguments) {
    return run(List.of(arguments));
  }
}
