package tj.somon.cli;

import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;

/** What can be wrong with a command line or with what it asks for. */
public enum UsageCode implements DiagnosticCode {
  UNKNOWN_COMMAND("SOM4001"),
  UNKNOWN_OPTION("SOM4002"),
  MISSING_ARGUMENT("SOM4003"),
  MISSING_VALUE("SOM4004"),
  UNEXPECTED_VALUE("SOM4005"),
  NOT_ONE_OF("SOM4006"),
  NOT_SUPPORTED("SOM4007"),
  SETTING_NOT_SUPPORTED("SOM4008"),
  OUTPUT_IS_INPUT("SOM4009"),
  NOT_WRITTEN("SOM4010"),
  FOLDER_EXISTS("SOM4011"),
  OUT_OF_MEMORY("SOM4012"),
  INTERNAL_ERROR("SOM4013"),
  UNUSABLE_PATH("SOM4014"),
  NO_SOURCES("SOM4015"),
  ONE_OUTPUT("SOM4016");

  private final String id;

  UsageCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return this == SETTING_NOT_SUPPORTED ? Severity.WARNING : Severity.ERROR;
  }

  /** Whether the command line itself is wrong, so that nothing was tried. */
  boolean isWrongUsage() {
    return ordinal() <= NOT_ONE_OF.ordinal();
  }
}
