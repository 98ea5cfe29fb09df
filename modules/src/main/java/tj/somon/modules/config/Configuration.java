package tj.somon.modules.config;

import tj.somon.modules.json.JsonValue;

/** What {@code somon.config.json} says, checked. */
public record Configuration(CompilerSettings compilerOptions, ModuleSystemSettings moduleSystem,
    BundleSettings bundle) {
  /** What holds without a file. */
  public static final Configuration DEFAULTS = new Configuration(CompilerSettings.DEFAULTS,
      ModuleSystemSettings.DEFAULTS, BundleSettings.DEFAULTS);

  static Configuration of(JsonValue.Dictionary root) {
    CompilerSettings compiler = CompilerSettings.of(Sections.section(root, "compilerOptions"));
    return new Configuration(compiler, ModuleSystemSettings.of(Sections.section(root, "moduleSystem"), compiler),
        BundleSettings.of(Sections.section(root, "bundle")));
  }
}
