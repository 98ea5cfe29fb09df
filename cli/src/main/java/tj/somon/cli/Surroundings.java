package tj.somon.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param environment the environment variables
 * @param out standard output; must write UTF-8
 * @param err standard error; must write UTF-8
 * @param folder the current folder, absolute
 * @param terminal whether standard error is shown on a terminal
 */
public record Surroundings(Map<String, String> environment, InputStream in, PrintStream out, PrintStream err,
    Path folder, boolean terminal) {

  /** The value of a variable; empty if it is not set. */
  String variable(String name) {
    String value = environment.get(name);
    return value == null ? "" : value;
  }

  /** Whether findings are shown in colour: on a terminal that has some, unless {@code NO_COLOR} is set. */
  boolean colour() {
    return terminal && variable("NO_COLOR").isEmpty() && !variable("TERM").equals("dumb");
  }
}
