package tj.somon.modules.load;

import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;

/** Why modules cannot be put together to a program. */
public enum LoadCode implements DiagnosticCode {
  /** A name that the other module does not export. */
  NO_SUCH_EXPORT("SOM3003"),

  /** A file that is no module, by its name. */
  NOT_A_MODULE("SOM3004"),

  /** A JSON module that is not JSON. */
  INVALID_JSON("SOM3006");

  private final String id;

  LoadCode(String id) {
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
