package tj.somon.compiler.parser;

import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;

/** What the parser finds wrong in types and in TypeScript's declarations. */
public enum TypeCode implements DiagnosticCode {
  TYPE_EXPECTED("SOM1501", Severity.ERROR),
  FUNCTION_TYPE_NEEDS_PARENTHESES("SOM1502", Severity.ERROR),
  UNIQUE_NEEDS_SYMBOL("SOM1503", Severity.WARNING),
  READONLY_NEEDS_ARRAY("SOM1504", Severity.WARNING),
  TYPE_NAME_TAKEN("SOM1505", Severity.ERROR),
  EMPTY_TYPE_ARGUMENTS("SOM1506", Severity.ERROR),
  EMPTY_TYPE_PARAMETERS("SOM1507", Severity.ERROR),
  REQUIRED_AFTER_OPTIONAL("SOM1508", Severity.ERROR),
  OPTIONAL_REST("SOM1509", Severity.ERROR),
  OPTIONAL_MARK_PLACE("SOM1510", Severity.ERROR),
  INITIALIZER_IN_TYPE("SOM1511", Severity.ERROR),
  SEPARATOR_EXPECTED("SOM1512", Severity.ERROR),
  MODIFIER_IN_TYPE("SOM1513", Severity.ERROR),
  INDEX_NEEDS_TYPE("SOM1514", Severity.ERROR),
  INTERFACE_IMPLEMENTS("SOM1515", Severity.ERROR),
  ENUM_COMMA_EXPECTED("SOM1516", Severity.ERROR),
  ENUM_MEMBER_NAME("SOM1517", Severity.ERROR),
  AMBIENT_ASYNC("SOM1518", Severity.ERROR);

  private final String id;
  private final Severity severity;

  TypeCode(String id, Severity severity) {
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
