package tj.somon.modules.link;

import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;

/** Why modules cannot be linked. */
public enum LinkCode implements DiagnosticCode {
  /** A module that waits cannot be had at once. */
  REQUIRED_MODULE_WAITS("SOM3082", Severity.WARNING),

  /** A value is read before the module that declares it has been evaluated. */
  READ_TOO_EARLY("SOM3083", Severity.WARNING),

  /** What only sloppy mode allows, in an output that is an ECMAScript module. */
  SLOPPY_CODE_IN_MODULE("SOM3084", Severity.ERROR),

  /** A module of the output is asked for in a phase that it does not have there. */
  PHASE_OF_BUNDLED_MODULE("SOM3085", Severity.ERROR);

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
