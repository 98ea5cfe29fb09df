package tj.somon.cli;

import java.util.List;
import java.util.Locale;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.messages.Messages;
import tj.somon.compiler.source.LineColumn;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.source.Span;
import tj.somon.modules.json.JsonWriter;

/**
 * Findings for programs: code, severity, file, line, column, endLine, endColumn, message and notes. Lines and columns count
 * from 1, columns in UTF-16 units, the end is exclusive; a finding without a place has none of these.
 */
public final class DiagnosticJson {
  private DiagnosticJson() {}

  /** A finding as one line, without a line end. */
  public static String line(Located finding, Messages messages) {
    var json = new JsonWriter();
    write(json, finding, messages);
    return json.finish();
  }

  /** Writes an array of findings as the next value. */
  public static void write(JsonWriter json, List<Located> findings, Messages messages) {
    json.beginArray();
    for (Located finding : findings) {
      write(json, finding, messages);
    }
    json.endArray();
  }

  private static void write(JsonWriter json, Located finding, Messages messages) {
    Diagnostic diagnostic = finding.diagnostic();
    json.beginObject();
    json.name("code").value(diagnostic.code().id());
    json.name("severity").value(diagnostic.code().severity().name().toLowerCase(Locale.ROOT));
    if (finding.hasPlace()) {
      place(json, finding.source(), diagnostic.span());
    }
    json.name("message").value(messages.text(diagnostic));
    json.name("notes").beginArray();
    for (Note note : diagnostic.notes()) {
      json.beginObject();
      if (note.span().isPresent() && finding.hasPlace()) {
        place(json, finding.source(), note.span().get());
      }
      json.name("message").value(messages.text(diagnostic, note)).endObject();
    }
    json.endArray().endObject();
  }

  private static void place(JsonWriter json, SourceText source, Span span) {
    LineColumn start = source.lineColumn(span.start());
    LineColumn end = source.lineColumn(span.end());
    json.name("file").value(source.path());
    json.name("line").value(start.line()).name("column").value(start.column());
    json.name("endLine").value(end.line()).name("endColumn").value(end.column());
  }
}
