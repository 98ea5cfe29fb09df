package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.module.ExportedName;
import tj.somon.compiler.module.ImportedName;
import tj.somon.compiler.module.ModuleRecord;

/** The exports of a module by name, and its imports by symbol. */
final class ExportTable {
  private final Map<String, List<ExportedName>> named = new HashMap<>();
  private final List<ExportedName.Star> stars = new ArrayList<>();
  private final Map<Integer, ImportedName> imported = new HashMap<>();

  ExportTable(ModuleRecord record) {
    for (ExportedName export : record.exports()) {
      switch (export) {
        case ExportedName.Local local -> add(local.exported(), local);
        case ExportedName.Indirect indirect -> add(indirect.exported(), indirect);
        case ExportedName.Star star -> stars.add(star);
      }
    }
    for (ImportedName name : record.imports()) {
      imported.putIfAbsent(name.symbol(), name);
    }
  }

  private void add(String name, ExportedName export) {
    named.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(export);
  }

  /** What is exported under a name, without stars. */
  List<ExportedName> named(String name) {
    return named.getOrDefault(name, List.of());
  }

  Iterable<String> names() {
    return named.keySet();
  }

  List<ExportedName.Star> stars() {
    return stars;
  }

  /** The import that made a symbol. */
  @Nullable
  ImportedName imported(int symbol) {
    return imported.get(symbol);
  }
}
