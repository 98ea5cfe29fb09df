package tj.somon.modules.config;

import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;

/** What can be wrong with {@code somon.config.json}. */
public enum ConfigCode implements DiagnosticCode {
  NOT_JSON("SOM4101"),
  ROOT_NOT_AN_OBJECT("SOM4102"),
  UNKNOWN_SECTION("SOM4103"),
  UNKNOWN_COMPILER_OPTION("SOM4104"),
  UNKNOWN_PROPERTY("SOM4105"),
  NOT_AN_OBJECT("SOM4106"),
  NOT_ONE_OF("SOM4107"),
  NOT_A_BOOLEAN("SOM4108"),
  NOT_A_STRING("SOM4109"),
  NOT_STRINGS("SOM4110"),
  NOT_A_MAP_OF_STRINGS("SOM4111"),
  NOT_A_WHOLE_NUMBER("SOM4112"),
  WRITTEN_TWICE("SOM4113");

  private final String id;

  ConfigCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return this == WRITTEN_TWICE ? Severity.WARNING : Severity.ERROR;
  }
}
