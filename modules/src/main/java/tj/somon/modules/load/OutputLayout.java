package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.source.Language;

/** Where the modules of a program are written: beside their sources, or below a folder in the folders of the sources. */
final class OutputLayout {
  private static final String[][] ENDINGS = {{".som", ".js"}, {".mts", ".mjs"}, {".cts", ".cjs"}, {".ts", ".js"}};

  private final Map<String, String> outputs = new LinkedHashMap<>();
  private final List<Located> clashes = new ArrayList<>();

  /**
   * Lays out a program.
   *
   * @param outDir absolute path of the folder; empty for beside the sources
   */
  OutputLayout(Collection<ScannedModule> modules, Optional<String> outDir) {
    var written = new ArrayList<ScannedModule>();
    for (ScannedModule module : modules) {
      if (isWritten(module, outDir.isPresent())) {
        written.add(module);
      }
    }
    String root = Paths.commonFolder(written.stream().map(ScannedModule::key).toList());
    Map<String, ScannedModule> owners = new LinkedHashMap<>();
    for (ScannedModule module : written) {
      String beside = withJavaScriptEnding(module.key());
      String output = outDir.isEmpty() ? beside
          : Paths.resolve(outDir.get(), Paths.relative(root, beside).substring("./".length()));
      ScannedModule before = owners.putIfAbsent(output, module);
      if (before != null) {
        clashes.add(clash(before, module, output));
      }
      outputs.put(module.key(), output);
    }
  }

  private static boolean isWritten(ScannedModule module, boolean elsewhere) {
    return !module.key().contains("/node_modules/") && module.source() != null
        && (elsewhere || Language.ofPath(module.key()).types());
  }

  private static Located clash(ScannedModule first, ScannedModule second, String output) {
    return Located.nowhere(Diagnostic.of(LoadCode.OUTPUT_TWICE, 0, 0,
        Map.of("first", shown(first), "second", shown(second), "file", Paths.name(output))));
  }

  private static String shown(ScannedModule module) {
    return module.source() == null ? module.key() : module.source().path();
  }

  private static String withJavaScriptEnding(String key) {
    for (String[] ending : ENDINGS) {
      if (key.endsWith(ending[0])) {
        return key.substring(0, key.length() - ending[0].length()) + ending[1];
      }
    }
    return key;
  }

  /** Where a module is written; nothing if it stays where it is. */
  @Nullable
  String output(String key) {
    return outputs.get(key);
  }

  /** Keys of the modules that are written, in the program's order. */
  Iterable<String> written() {
    return outputs.keySet();
  }

  /** Modules that would be written to one place. */
  List<Located> clashes() {
    return clashes;
  }
}
