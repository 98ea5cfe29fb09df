package tj.somon.modules.source;

import java.util.List;
import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.source.Span;

/** What came of reading a file. */
public sealed interface SourceReading {

  /** The text, without a leading U+FEFF. */
  record Read(SourceText source) implements SourceReading {}

  /** The file cannot be read; {@code problem} has a place only if bytes in the file are to blame. */
  record Refused(Located problem) implements SourceReading {
    static Refused of(SourceCode code, Map<String, String> arguments, Note... notes) {
      return new Refused(Located.nowhere(new Diagnostic(code, new Span(0, 0), arguments, List.of(notes))));
    }
  }
}
