package tj.somon.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of this build, started as a process of its own: what the tests ran is what users run. */
final class SomonCommand {
  private SomonCommand() {}

  /** The command with its arguments, on the class path of this test run. */
  static List<String> of(String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
        System.getProperty("java.class.path"), "tj.somon.cli.Main"));
    command.addAll(List.of(arguments));
    return command;
  }
}
