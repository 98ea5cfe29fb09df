package tj.somon.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tj.somon.modules.ConfiguredResolving;
import tj.somon.modules.config.CompilerSettings;
import tj.somon.modules.config.ConfigFile;
import tj.somon.modules.config.ConfigReading;
import tj.somon.modules.config.Configuration;
import tj.somon.modules.config.ModuleSystemSettings;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.resolve.ResolveOptions;

/**
 * The configuration that holds for a source file.
 *
 * @param folder absolute path of the folder with the configuration, or of the sources if there is none
 */
record ProjectSettings(Configuration configuration, Path folder) {

  /** The settings for sources in a folder; empty if the configuration cannot be used, which has been reported then. */
  static Optional<CompilerSettings> of(Path folder, Surroundings surroundings, Reporter reporter, Texts texts) {
    return project(folder, surroundings, reporter, texts).map(project -> project.configuration().compilerOptions());
  }

  /** All settings for sources in a folder; empty if the configuration cannot be used, which has been reported then. */
  static Optional<ProjectSettings> project(Path folder, Surroundings surroundings, Reporter reporter, Texts texts) {
    Optional<Path> file = ConfigFile.nearest(folder);
    if (file.isEmpty()) {
      return Optional.of(new ProjectSettings(Configuration.DEFAULTS, folder));
    }
    String shown = shown(file.get(), surroundings.folder());
    ConfigReading reading = ConfigFile.read(file.get(), shown);
    if (reading.isRefused() && !reporter.json()) {
      surroundings.err().print(texts.text("config.invalid", Map.of("file", shown)) + "\n");
    }
    reporter.report(reading.problems());
    Path home = file.get().toAbsolutePath().normalize().getParent();
    return reading.isRefused() ? Optional.empty()
        : Optional.of(new ProjectSettings(reading.configuration(), home == null ? folder : home));
  }

  /** What specifiers mean. */
  ResolveOptions resolving() {
    ModuleSystemSettings modules = configuration.moduleSystem();
    String root = new FileModules().canonical(FileModules.keyOf(folder));
    return ConfiguredResolving.of(modules.resolution(), modules.loading().externals(), root);
  }

  private static String shown(Path file, Path current) {
    return file.startsWith(current) ? current.relativize(file).toString() : file.toString();
  }
}
