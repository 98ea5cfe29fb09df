package tj.somon.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.Located;
import tj.somon.modules.config.BundleSettings;
import tj.somon.modules.config.CompilerSettings;

/** Options that are known and cannot be honoured yet: refused on the command line, a warning in the configuration. */
final class Unsupported {
  private static final String TARGET = "esnext";

  private Unsupported() {}

  /** Reports options of a command line; whether there are any. */
  static boolean report(CommandLine line, Reporter reporter) {
    var found = new ArrayList<String>();
    String target = line.value(Option.TARGET).orElse(TARGET);
    if (!target.equals(TARGET)) {
      found.add("--target " + target);
    }
    for (Option option : List.of(Option.MINIFY, Option.SPLITTING, Option.STRICT)) {
      if (line.has(option)) {
        found.add(option.longName());
      }
    }
    line.value(Option.LOADER).ifPresent(loader -> found.add(Option.LOADER.longName() + " " + loader));
    // A program in this process cannot be ended.
    if (line.has(Option.WATCH) && line.value(Option.ENGINE).orElse("").equals("embedded")) {
      found.add("--engine embedded --watch");
    }
    for (String option : found) {
      reporter.report(
          Diagnostic.of(UsageCode.NOT_SUPPORTED, 0, 0, Map.of("option", option), Note.of("note.leave-out", Map.of())));
    }
    return !found.isEmpty();
  }

  /** What of the configuration of bundles has no effect, unless the command line says otherwise. */
  static List<Located> in(BundleSettings settings, CommandLine line) {
    return settings.minify() && line.flag(Option.MINIFY).isEmpty() ? List.of(warning("bundle.minify", "true"))
        : List.of();
  }

  /** What of a configuration has no effect, unless the command line says otherwise. */
  static List<Located> in(CompilerSettings settings, CommandLine line) {
    var found = new ArrayList<Located>();
    if (!settings.target().equals(TARGET) && line.value(Option.TARGET).isEmpty()) {
      found.add(warning("compilerOptions.target", settings.target()));
    }
    if (settings.minify() && line.flag(Option.MINIFY).isEmpty()) {
      found.add(warning("compilerOptions.minify", "true"));
    }
    if (settings.strict()) {
      found.add(warning("compilerOptions.strict", "true"));
    }
    return found;
  }

  private static Located warning(String path, String value) {
    return Located.nowhere(Diagnostic.of(UsageCode.SETTING_NOT_SUPPORTED, 0, 0, Map.of("path", path, "value", value)));
  }
}
