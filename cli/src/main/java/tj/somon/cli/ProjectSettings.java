package tj.somon.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tj.somon.modules.ConfiguredResolving;
import tj.somon.modules.config.CompilerSettings;
import tj.somon.modules.config.ConfigFile;
import tj.somon.modules.config.ConfigReading;
import tj.somon.modules.config.Configuration;
import tj.somon.modules.config.CycleStrategy;
import tj.somon.modules.config.ModuleSystemSettings;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.load.LoadOptions;
import tj.somon.modules.load.ScanLimits;
import tj.somon.modules.resolve.ResolveOptions;
import tj.somon.modules.source.SourceReader;
import tj.somon.modules.watch.RecordingFiles;

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

  /** What is said about circles of imports: nothing, unless the project wants it. */
  CycleStrategy circles() {
    return configuration.moduleSystem().loading().circularDependencyStrategy().orElse(CycleStrategy.IGNORE);
  }

  /** The files of this machine, in the encoding of the project. */
  FileModules files() {
    long largest = configuration.moduleSystem().maxSourceSize().orElse(SourceReader.LARGEST);
    return new FileModules(configuration.moduleSystem().loading().encoding(), largest);
  }

  /** The same files, with a record of what was looked at. */
  RecordingFiles recordingFiles() {
    long largest = configuration.moduleSystem().maxSourceSize().orElse(SourceReader.LARGEST);
    return new RecordingFiles(configuration.moduleSystem().loading().encoding(), largest);
  }

  /**
   * How programs of the project are loaded. Circles of imports are told of only if the project says so.
   *
   * @param unicodeProperties whether the engine knows {@code \p{…}} in regular expressions
   */
  LoadOptions loading(String baseFolder, boolean unicodeProperties) {
    ModuleSystemSettings modules = configuration.moduleSystem();
    ScanLimits limits = ScanLimits.COMMAND_LINE;
    return new LoadOptions(baseFolder, unicodeProperties).withResolving(resolving())
        .withLimits(limits.withModules((int) modules.maxModules().orElse(limits.modules()))).withCircles(circles());
  }

  static String shown(Path file, Path current) {
    return file.startsWith(current) ? current.relativize(file).toString() : file.toString();
  }
}
