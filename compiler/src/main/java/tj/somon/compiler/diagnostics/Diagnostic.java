package tj.somon.compiler.diagnostics;

import java.util.List;
import java.util.Map;
import tj.somon.compiler.source.Span;

/**
 * A finding about a program: what it is, where, and what may help. Immutable.
 *
 * @param arguments what the named places of the message stand for
 */
public record Diagnostic(DiagnosticCode code, Span span, Map<String, String> arguments, List<Note> notes) {
  public Diagnostic {
    arguments = Map.copyOf(arguments);
    notes = List.copyOf(notes);
  }

  public static Diagnostic of(DiagnosticCode code, int start, int end) {
    return new Diagnostic(code, new Span(start, end), Map.of(), List.of());
  }

  public static Diagnostic of(DiagnosticCode code, int start, int end, Map<String, String> arguments, Note... notes) {
    return new Diagnostic(code, new Span(start, end), arguments, List.of(notes));
  }

  /** Whether the finding forbids output. */
  public boolean isError() {
    return code.severity() == Severity.ERROR;
  }
}
