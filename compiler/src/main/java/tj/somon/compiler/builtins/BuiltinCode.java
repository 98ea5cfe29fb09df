package tj.somon.compiler.builtins;

import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;

/** Findings about builtin names. */
public enum BuiltinCode implements DiagnosticCode {
  /** A value is assigned to a builtin word that the program does not declare. */
  ASSIGNED_BUILTIN("SOM2401", Severity.ERROR);

  private final String id;
  private final Severity severity;

  BuiltinCode(String id, Severity severity) {
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
