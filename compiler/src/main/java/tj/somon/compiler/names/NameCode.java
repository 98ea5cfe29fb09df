package tj.somon.compiler.names;

import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;

/** Findings about names. */
public enum NameCode implements DiagnosticCode {
  UNKNOWN_NAME("SOM2001", Severity.WARNING),
  REDECLARED("SOM2002", Severity.ERROR),
  DUPLICATE_PARAMETER("SOM2003", Severity.ERROR),
  CONSTANT_ASSIGNED("SOM2004", Severity.ERROR),
  /** As {@link #CONSTANT_ASSIGNED}, in languages where it fails at run time only. */
  CONSTANT_ASSIGNED_AT_RUN_TIME("SOM2005", Severity.WARNING),
  IMPORT_ASSIGNED("SOM2006", Severity.WARNING),
  UNKNOWN_LABEL("SOM2007", Severity.ERROR),
  DUPLICATE_LABEL("SOM2008", Severity.ERROR),
  BREAK_OUTSIDE("SOM2009", Severity.ERROR),
  CONTINUE_OUTSIDE("SOM2010", Severity.ERROR),
  CONTINUE_TO_BLOCK("SOM2011", Severity.ERROR),
  UNKNOWN_PRIVATE_NAME("SOM2012", Severity.ERROR),
  DUPLICATE_PRIVATE_NAME("SOM2013", Severity.ERROR),
  DUPLICATE_EXPORT("SOM2014", Severity.ERROR),
  UNKNOWN_EXPORT("SOM2015", Severity.ERROR),
  NAMESPACE_BEFORE_CLASS("SOM2016", Severity.ERROR),
  NOT_NORMALISED("SOM2017", Severity.WARNING),
  DIFFERENT_NORMALISATION("SOM2018", Severity.WARNING),
  DUPLICATE_ENUM_MEMBER("SOM2019", Severity.ERROR),
  /** A Tajik soft keyword that begins a loop is also the name of a function, class or import. */
  LOOP_WORD_IS_A_NAME("SOM2020", Severity.ERROR);

  private final String id;
  private final Severity severity;

  NameCode(String id, Severity severity) {
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
