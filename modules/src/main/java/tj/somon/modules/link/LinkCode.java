package tj.somon.modules.link;

import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;

/** Why modules cannot be linked. */
public enum LinkCode implements DiagnosticCode {
  /** Two modules give the same name to one that exports all their names. */
  AMBIGUOUS_EXPORT("SOM3081", Severity.ERROR),

  /** A module that waits cannot be had at once. */
  REQUIRED_MODULE_WAITS("SOM3082", Severity.WARNING);

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
