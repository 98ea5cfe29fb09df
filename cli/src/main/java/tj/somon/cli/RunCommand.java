package tj.somon.cli;

import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;

/** {@code somon run}: compiles a program with everything it imports, and runs it. */
final class RunCommand {
  private RunCommand() {}

  static int run(CommandLine line, Surroundings surroundings, Reporter reporter) {
    reporter.report(Diagnostic.of(UsageCode.NOT_SUPPORTED, 0, 0, Map.of("option", "run")));
    return Cli.FAILURE;
  }
}
