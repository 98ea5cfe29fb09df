package tj.somon.modules.load;

import java.util.List;
import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.source.Span;

/** What a specifier leads to. */
public sealed interface Resolution {

  /** A module of the program or of the host. */
  record Found(LinkTarget target) implements Resolution {}

  /** Nothing, and why. */
  record Missing(LoadCode code, Map<String, String> arguments, List<Note> notes) implements Resolution {
    public Missing {
      arguments = Map.copyOf(arguments);
      notes = List.copyOf(notes);
    }

    /** The finding at the place of the specifier. */
    public Diagnostic at(Span span) {
      return new Diagnostic(code, span, arguments, notes);
    }
  }
}
