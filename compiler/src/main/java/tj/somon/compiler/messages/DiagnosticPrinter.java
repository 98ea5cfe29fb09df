package tj.somon.compiler.messages;

import java.util.List;
import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.source.LineColumn;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.source.Span;

/**
 * Writes findings for people: {@code file:LINE:COLUMN: error SOMnnnn: text}, the lines of source with carets, and the
 * notes. The words {@code error} and {@code warning} are the same in every language, as programs read them.
 */
public final class DiagnosticPrinter {
  /** How many findings a report shows unless it is told otherwise. */
  public static final int DEFAULT_LIMIT = 50;

  private final Messages messages;
  private final Ink ink;

  /** A printer of one language, for a terminal that shows colours or for anything else. */
  public DiagnosticPrinter(Messages messages, boolean colour) {
    this.messages = messages;
    this.ink = colour ? Ink.COLOUR : Ink.NONE;
  }

  /** The findings of one text, at most {@value #DEFAULT_LIMIT} of them. */
  public String report(SourceText source, List<Diagnostic> diagnostics) {
    return report(diagnostics.stream().map(d -> new Located(source, d)).toList(), DEFAULT_LIMIT);
  }

  /**
   * The findings in the order given, and a line that counts them if there is more than one. When there are more than
   * {@code limit}, errors are shown before warnings are.
   */
  public String report(List<Located> findings, int limit) {
    int errors = 0;
    for (Located finding : findings) {
      errors += finding.diagnostic().isError() ? 1 : 0;
    }
    int errorsLeft = limit;
    int warningsLeft = limit - Math.min(limit, errors);
    var out = new StringBuilder();
    for (Located finding : findings) {
      boolean error = finding.diagnostic().isError();
      if ((error ? errorsLeft-- : warningsLeft--) > 0) {
        append(out, finding);
      }
    }
    summary(out, errors, findings.size() - errors, limit);
    return out.toString();
  }

  private void summary(StringBuilder out, int errors, int warnings, int limit) {
    if (errors + warnings < 2) {
      return;
    }
    var counts = Map.of("errors", Integer.toString(errors), "warnings", Integer.toString(warnings), "hidden",
        Integer.toString(errors + warnings - limit));
    String key = warnings == 0 ? "summary.errors" : errors == 0 ? "summary.warnings" : "summary.both";
    out.append(ink.bold()).append(messages.text(key, counts));
    if (errors + warnings > limit) {
      out.append(' ').append(messages.text("summary.hidden", counts));
    }
    out.append(ink.end()).append('\n');
  }

  /** Appends one finding with its lines of source and its notes. */
  public void append(StringBuilder out, Located finding) {
    Diagnostic diagnostic = finding.diagnostic();
    boolean error = diagnostic.isError();
    String severityInk = error ? ink.error() : ink.warning();
    if (finding.hasPlace()) {
      out.append(ink.bold());
      place(out, finding.source(), diagnostic.span());
      out.append(ink.end()).append(' ');
    }
    out.append(severityInk).append(error ? "error " : "warning ").append(diagnostic.code().id()).append(':');
    out.append(ink.end()).append(' ').append(ink.bold()).append(messages.text(diagnostic)).append(ink.end());
    out.append('\n');
    if (finding.hasPlace()) {
      CodeFrame.append(out, finding.source(), diagnostic.span(), ink, severityInk);
    }
    for (Note note : diagnostic.notes()) {
      note(out, finding, note);
    }
  }

  private void note(StringBuilder out, Located finding, Note note) {
    out.append("  ").append(ink.accent()).append(messages.text("label.note", Map.of())).append(ink.end()).append(' ');
    boolean elsewhere = note.span().isPresent() && finding.hasPlace();
    if (elsewhere) {
      place(out, finding.source(), note.span().get());
      out.append(' ');
    }
    out.append(messages.text(finding.diagnostic(), note)).append('\n');
    if (elsewhere) {
      CodeFrame.append(out, finding.source(), note.span().get(), ink, ink.accent());
    }
  }

  private static void place(StringBuilder out, SourceText source, Span span) {
    LineColumn at = source.lineColumn(span.start());
    out.append(source.path()).append(':').append(at.line()).append(':').append(at.column()).append(':');
  }
}
