package tj.somon.compiler.names;

import java.util.List;
import tj.somon.compiler.diagnostics.Diagnostic;

/** What binding answers: the meaning of every name, and what is wrong with names. */
public record Bound(NameTable names, List<Diagnostic> diagnostics) {
  public Bound {
    diagnostics = List.copyOf(diagnostics);
  }
}
