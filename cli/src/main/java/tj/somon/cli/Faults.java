package tj.somon.cli;

import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;

/** Reports faults of this program. */
final class Faults {
  private Faults() {}

  /** One message; the stack trace only if the variable {@code DEBUG} asks for it. */
  static void report(Throwable fault, String file, Surroundings surroundings, Reporter reporter) {
    reporter.report(Diagnostic.of(UsageCode.INTERNAL_ERROR, 0, 0, Map.of("file", file, "reason", String.valueOf(fault)),
        Note.of("note.report-fault", Map.of())));
    if (!surroundings.variable("DEBUG").isEmpty()) {
      fault.printStackTrace(surroundings.err());
    }
  }
}
