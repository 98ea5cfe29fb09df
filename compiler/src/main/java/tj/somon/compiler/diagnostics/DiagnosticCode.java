package tj.somon.compiler.diagnostics;

/**
 * A kind of finding. Each phase has an enum of its own that implements this; the texts stand in the message catalogues
 * under {@link #id()}.
 */
public interface DiagnosticCode {

  /** The stable code that users see, {@code SOM} and four digits. */
  String id();

  Severity severity();
}
