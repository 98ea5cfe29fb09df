package tj.somon.modules;

import java.util.List;
import tj.somon.modules.config.ResolutionSettings;
import tj.somon.modules.resolve.ImportMap;
import tj.somon.modules.resolve.ResolveOptions;

/** What specifiers mean by a configuration. */
public final class ConfiguredResolving {
  private ConfiguredResolving() {}

  /**
   * The options of a section {@code moduleSystem.resolution}.
   *
   * @param externals specifiers that are left to whoever runs the program
   * @param folder absolute path of the configuration's folder, to which the section is relative
   */
  public static ResolveOptions of(ResolutionSettings settings, List<String> externals, String folder) {
    return ResolveOptions.DEFAULTS.withPaths(folder, settings.baseUrl(), settings.paths())
        .withExtensions(settings.extensions().stream().filter(ending -> isAllowed(ending, settings)).toList())
        .withModuleDirectories(settings.moduleDirectories()).withExternals(externals)
        .withImportMap(new ImportMap(settings.imports(), settings.scopes()));
  }

  private static boolean isAllowed(String ending, ResolutionSettings settings) {
    return switch (ending) {
      case ".js", ".mjs", ".cjs" -> settings.allowJs();
      case ".json" -> settings.resolveJsonModule();
      default -> true;
    };
  }
}
