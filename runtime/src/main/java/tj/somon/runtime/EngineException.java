package tj.somon.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.source.Span;

/** An engine cannot run programs; the finding says why and what to do. */
public final class EngineException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  EngineException(RuntimeCode code, Map<String, String> arguments, String... noteKeys) {
    super(code.id() + " " + arguments);
    this.diagnostic = new Diagnostic(code, new Span(0, 0), arguments, notes(noteKeys));
  }

  EngineException(RuntimeCode code, Map<String, String> arguments, @Nullable Throwable cause, String... noteKeys) {
    super(code.id() + " " + arguments, cause);
    this.diagnostic = new Diagnostic(code, new Span(0, 0), arguments, notes(noteKeys));
  }

  private static List<Note> notes(String[] keys) {
    return Arrays.stream(keys).map(key -> Note.of(key, Map.of())).toList();
  }

  /** What is wrong, without a place. */
  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
