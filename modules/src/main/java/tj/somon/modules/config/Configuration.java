package tj.somon.modules.config;

import java.util.Optional;
import tj.somon.modules.json.JsonValue;

/** What {@code somon.config.json} says, checked. */
public record Configuration(CompilerSettings compilerOptions) {
  /** What holds without a file. */
  public static final Configuration DEFAULTS = new Configuration(CompilerSettings.DEFAULTS);

  static Configuration of(JsonValue.Dictionary root) {
    Optional<JsonValue> section = root.get("compilerOptions");
    return section.orElse(null) instanceof JsonValue.Dictionary object ? new Configuration(CompilerSettings.of(object))
        : DEFAULTS;
  }
}
