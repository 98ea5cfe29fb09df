package tj.somon.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The process {@code somon}. */
public final class Main {
  /** Set by the launcher to what {@code LC_ALL} was, when it had to choose a UTF-8 locale for this process. */
  private static final String ORIGINAL_LOCALE = "SOMON_ORIGINAL_LC_ALL";

  private Main() {}

  public static void main(String[] arguments) {
    var out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false,
        StandardCharsets.UTF_8);
    var err = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.err)), false,
        StandardCharsets.UTF_8);
    var surroundings = new Surroundings(environment(), new FileInputStream(FileDescriptor.in), out, err,
        Path.of("").toAbsolutePath(), isTerminal());
    int status = Cli.run(arguments, surroundings);
    out.flush();
    err.flush();
    Runtime.getRuntime().halt(status); // Everything is flushed and nothing waits for the end of the JVM.
  }

  private static Map<String, String> environment() {
    Map<String, String> environment = System.getenv();
    String original = environment.get(ORIGINAL_LOCALE);
    if (original == null) {
      return environment;
    }
    var restored = new HashMap<>(environment);
    restored.put("LC_ALL", original);
    return restored;
  }

  /** Whether standard error is a terminal: what the launcher says, else what the system says. */
  private static boolean isTerminal() {
    String told = System.getProperty("somon.terminal");
    if (told != null) {
      return told.equals("true");
    }
    try {
      String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }
}
