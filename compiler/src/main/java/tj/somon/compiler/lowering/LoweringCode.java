package tj.somon.compiler.lowering;

import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;

/** What lowering can find. */
public enum LoweringCode implements DiagnosticCode {
  AWAIT_IN_COMMONJS("SOM2301", Severity.ERROR),
  IMPORT_META_IN_COMMONJS("SOM2302", Severity.ERROR),
  ENUM_MEMBER_NEEDS_VALUE("SOM2303", Severity.ERROR),
  AWAIT_IN_ENUM("SOM2304", Severity.ERROR),
  REQUIRE_OUTSIDE_COMMONJS("SOM2305", Severity.ERROR),
  EXPORT_ASSIGNMENT_OUTSIDE_COMMONJS("SOM2306", Severity.ERROR),
  IMPORT_PHASE_IN_COMMONJS("SOM2307", Severity.ERROR),
  EXPORT_OF_TYPE("SOM2308", Severity.WARNING),
  MODULE_ITEM_IN_NAMESPACE("SOM2309", Severity.ERROR);

  private final String id;
  private final Severity severity;

  LoweringCode(String id, Severity severity) {
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
