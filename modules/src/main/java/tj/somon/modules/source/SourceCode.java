package tj.somon.modules.source;

import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;

/** Why a file cannot be read as a source text. */
public enum SourceCode implements DiagnosticCode {
  FILE_NOT_FOUND("SOM3101"),
  IS_A_DIRECTORY("SOM3102"),
  NOT_READABLE("SOM3103"),
  NOT_UTF8("SOM3104"),
  BINARY("SOM3105"),
  TOO_LARGE("SOM3106"),
  READING_FAILED("SOM3107"),
  NOT_IN_ENCODING("SOM3108"),
  TOO_MANY_BYTES("SOM3109");

  private final String id;

  SourceCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }
}
