package tj.somon.cli;

import java.io.PrintStream;
import java.util.List;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.DiagnosticPrinter;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.messages.Messages;

/** Shows findings on standard error, for people or, with {@code --diagnostics=json}, an object a line for programs. */
final class Reporter {
  private final PrintStream err;
  private final Messages messages;
  private final boolean json;
  private final boolean colour;

  Reporter(PrintStream err, Messages messages, boolean json, boolean colour) {
    this.err = err;
    this.messages = messages;
    this.json = json;
    this.colour = colour;
  }

  Messages messages() {
    return messages;
  }

  /** Whether programs read the findings. */
  boolean json() {
    return json;
  }

  void report(List<Located> findings) {
    if (findings.isEmpty()) {
      return;
    }
    if (json) {
      for (Located finding : findings) {
        err.print(DiagnosticJson.line(finding, messages) + '\n');
      }
    } else {
      err.print(new DiagnosticPrinter(messages, colour).report(findings, DiagnosticPrinter.DEFAULT_LIMIT));
    }
    err.flush();
  }

  /** Shows a finding that has no place in a text. */
  void report(Diagnostic diagnostic) {
    report(List.of(Located.nowhere(diagnostic)));
  }
}
