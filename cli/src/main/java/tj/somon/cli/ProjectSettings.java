package tj.somon.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tj.somon.modules.config.CompilerSettings;
import tj.somon.modules.config.ConfigFile;
import tj.somon.modules.config.ConfigReading;

/** The configuration that holds for a source file. */
final class ProjectSettings {
  private ProjectSettings() {}

  /** The settings for sources in a folder; empty if the configuration cannot be used, which has been reported then. */
  static Optional<CompilerSettings> of(Path folder, Surroundings surroundings, Reporter reporter, Texts texts) {
    Optional<Path> file = ConfigFile.nearest(folder);
    if (file.isEmpty()) {
      return Optional.of(CompilerSettings.DEFAULTS);
    }
    String shown = shown(file.get(), surroundings.folder());
    ConfigReading reading = ConfigFile.read(file.get(), shown);
    if (reading.isRefused() && !reporter.json()) {
      surroundings.err().print(texts.text("config.invalid", Map.of("file", shown)) + "\n");
    }
    reporter.report(reading.problems());
    return reading.isRefused() ? Optional.empty() : Optional.of(reading.configuration().compilerOptions());
  }

  private static String shown(Path file, Path current) {
    return file.startsWith(current) ? current.relativize(file).toString() : file.toString();
  }
}
