package tj.somon.modules.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tj.somon.compiler.module.ExportedName;
import tj.somon.compiler.module.ImportedName;
import tj.somon.compiler.module.ModuleRecord;
import tj.somon.compiler.module.ModuleRequest;

/** The names that the modules of a program ask for of its CommonJS modules, whose own text may not show them. */
final class WantedNames {
  private final Map<String, Set<String>> names = new HashMap<>();

  WantedNames(Iterable<ScannedModule> program) {
    for (ScannedModule importer : program) {
      ModuleRecord record = importer.record();
      if (record != null) {
        add(importer, record);
      }
    }
  }

  private void add(ScannedModule importer, ModuleRecord record) {
    for (ImportedName imported : record.imports()) {
      if (!imported.typeOnly()) {
        add(importer, record.requests().get(imported.request()), imported.imported());
      }
    }
    for (ExportedName export : record.exports()) {
      if (export instanceof ExportedName.Indirect i && !i.typeOnly()) {
        add(importer, record.requests().get(i.request()), i.imported());
      }
    }
  }

  private void add(ScannedModule importer, ModuleRequest request, String name) {
    String key = importer.keyOf(request);
    if (key != null && !name.equals(ImportedName.NAMESPACE) && !name.equals("default")) {
      names.computeIfAbsent(key, _ -> new TreeSet<>()).add(name);
    }
  }

  /** A module with its code. */
  CompiledModule compiled(ScannedModule module, String code, String map) {
    Set<String> wanted = module.kind() == ModuleKind.COMMONJS ? names.getOrDefault(module.key(), Set.of()) : Set.of();
    return new CompiledModule(module.key(), module.kind(), code, map, module.links(),
        List.copyOf(new TreeSet<>(module.facts().shape().names())), wanted);
  }
}
