package tj.somon.modules.resolve;

import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;

/** Why a specifier means nothing. */
public enum ResolveCode implements DiagnosticCode {
  /** A path that leads to no file. */
  MODULE_NOT_FOUND("SOM3001", "ERR_MODULE_NOT_FOUND"),

  /** A bare name that is neither a builtin module nor an installed package. */
  PACKAGE_NOT_FOUND("SOM3002", "ERR_MODULE_NOT_FOUND"),

  /** A URL that no module can come from. */
  UNSUPPORTED_URL("SOM3005", "ERR_UNSUPPORTED_ESM_URL_SCHEME"),

  /** The {@code exports} of a package do not have the path, or forbid it. */
  NOT_EXPORTED("SOM3040", "ERR_PACKAGE_PATH_NOT_EXPORTED"),

  /** The {@code imports} of the package do not have the name, or forbid it. */
  IMPORT_NOT_DEFINED("SOM3041", "ERR_PACKAGE_IMPORT_NOT_DEFINED"),

  /** What is written can be no specifier. */
  INVALID_SPECIFIER("SOM3042", "ERR_INVALID_MODULE_SPECIFIER"),

  /** A target in {@code exports} or {@code imports} that is no path inside the package. */
  INVALID_TARGET("SOM3043", "ERR_INVALID_PACKAGE_TARGET"),

  /** A {@code package.json} that cannot be used. */
  INVALID_PACKAGE_FILE("SOM3044", "ERR_INVALID_PACKAGE_CONFIG"),

  /** A folder where only a file can be imported. */
  FOLDER_IMPORT("SOM3045", "ERR_UNSUPPORTED_DIR_IMPORT"),

  /** The file that {@code exports}, {@code imports} or {@code main} name is not there. */
  TARGET_MISSING("SOM3046", "ERR_MODULE_NOT_FOUND"),

  /** {@code node:} with a name that Node does not have. */
  UNKNOWN_BUILTIN("SOM3047", "ERR_UNKNOWN_BUILTIN_MODULE"),

  /** The import map says that the specifier means nothing. */
  BLOCKED("SOM3048", "ERR_MODULE_NOT_FOUND"),

  /** A path or package in a module that has no place among files. */
  NO_PLACE("SOM3049", "ERR_UNSUPPORTED_RESOLVE_REQUEST"),

  /** A {@code file:} URL of another machine. */
  OTHER_MACHINE("SOM3050", "ERR_INVALID_FILE_URL_HOST"),

  /** A name that is found only because letters composed of two characters count as one. */
  COMPOSED_NAME("SOM3060", "");

  private final String id;
  private final String nodeCode;

  ResolveCode(String id, String nodeCode) {
    this.id = id;
    this.nodeCode = nodeCode;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return this == COMPOSED_NAME ? Severity.WARNING : Severity.ERROR;
  }

  /** The code of the error that Node.js throws for it. */
  public String nodeCode(ImportForm form) {
    return form == ImportForm.REQUIRE && nodeCode.equals("ERR_MODULE_NOT_FOUND") ? "MODULE_NOT_FOUND" : nodeCode;
  }
}
