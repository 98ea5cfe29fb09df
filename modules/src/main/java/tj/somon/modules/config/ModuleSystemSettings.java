package tj.somon.modules.config;

import java.util.OptionalLong;
import tj.somon.modules.json.JsonValue;

/**
 * The section {@code moduleSystem}: how programs of many modules are found, read and compiled. Its keys for the server are
 * checked and left to the server.
 *
 * @param compilation what {@code run} and {@code bundle} ask of the compiler: the section's own
 *     {@code compilation}, else {@code compilerOptions}
 * @param maxModules how many modules a program may have; empty for the program's own default
 * @param maxSourceSize size of the largest source file, in bytes; empty for the program's own default
 * @param operationTimeout how long an operation may take, in milliseconds; empty for the program's own default
 */
public record ModuleSystemSettings(ResolutionSettings resolution, LoadingSettings loading, CompilerSettings compilation,
    OptionalLong maxModules, OptionalLong maxSourceSize, OptionalLong operationTimeout) {

  /** What holds without a configuration. */
  public static final ModuleSystemSettings DEFAULTS = new ModuleSystemSettings(ResolutionSettings.DEFAULTS,
      LoadingSettings.DEFAULTS, CompilerSettings.DEFAULTS, OptionalLong.empty(), OptionalLong.empty(),
      OptionalLong.empty());

  static ModuleSystemSettings of(JsonValue.Dictionary section, CompilerSettings compilerOptions) {
    boolean own = section.get("compilation").orElse(null) instanceof JsonValue.Dictionary;
    return new ModuleSystemSettings(ResolutionSettings.of(Sections.section(section, "resolution")),
        LoadingSettings.of(Sections.section(section, "loading")),
        own ? CompilerSettings.of(Sections.section(section, "compilation")) : compilerOptions,
        Sections.whole(section, "maxModules"), Sections.whole(section, "maxSourceSize"),
        Sections.whole(section, "operationTimeout"));
  }
}
