package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;

/** Where the modules of a program are written: beside their sources, or below a folder in the folders of the sources. */
final class OutputLayout {
  private final OutputRule rule;
  private final Map<String, String> outputs = new LinkedHashMap<>();
  private final List<Located> clashes = new ArrayList<>();

  /**
   * Lays out a program.
   *
   * @param outDir absolute path of the folder; empty for beside the sources
   */
  OutputLayout(Collection<ScannedModule> modules, Optional<String> outDir) {
    var beside = new OutputRule(outDir, "");
    var written = new ArrayList<ScannedModule>();
    var sources = new ArrayList<String>();
    for (ScannedModule module : modules) {
      if (module.source() != null && beside.moves(module.key())) {
        written.add(module);
        sources.add(module.key());
      }
    }
    rule = OutputRule.of(outDir, sources);
    Map<String, ScannedModule> owners = new HashMap<>();
    for (ScannedModule module : written) {
      String output = rule.output(module.key());
      ScannedModule before = owners.putIfAbsent(output, module);
      if (before != null) {
        clashes.add(clash(before, module, output));
      }
      outputs.put(module.key(), output);
    }
  }

  /** The rule that it follows. */
  OutputRule rule() {
    return rule;
  }

  private static Located clash(ScannedModule first, ScannedModule second, String output) {
    return Located.nowhere(Diagnostic.of(LoadCode.OUTPUT_TWICE, 0, 0,
        Map.of("first", shown(first), "second", shown(second), "file", Paths.name(output))));
  }

  private static String shown(ScannedModule module) {
    return module.source() == null ? module.key() : module.source().path();
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
