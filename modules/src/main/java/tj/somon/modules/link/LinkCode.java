package tj.somon.modules.link;

import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;

/** Why modules cannot be linked. */
public enum LinkCode implements DiagnosticCode {
  /** A module that waits cannot be had at once. */
  REQUIRED_MODULE_WAITS("SOM3082", Severity.WARNING),

  /** A value is read before the module that declares it has been evaluated. */
  READ_TOO_EARLY("SOM3083", Severity.WARNING);

  private final String id;
  private final Severity severity;

  LinkCode(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
