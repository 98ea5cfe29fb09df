package tj.somon.modules.link;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.LinkableModule;

/**
 * The tables of modules that were linked last: the same code has the same tables. Safe for use by several threads.
 */
public final class LinkMemory {
  /** By identity, since a record is compared tree by tree. */
  private final Map<LinkableModule, ModuleTables> tables = Collections.synchronizedMap(new IdentityHashMap<>());

  ModuleTables of(LinkableModule code, boolean commonJs) {
    ModuleTables known = tables.get(code);
    if (known == null) {
      known = ModuleTables.of(code, commonJs);
      tables.put(code, known);
    }
    return known;
  }

  /** Forgets all modules but these. */
  void keep(List<LinkedModule> modules) {
    if (tables.size() > modules.size()) {
      IdentityHashMap<LinkableModule, Boolean> kept = new IdentityHashMap<>();
      modules.forEach(module -> kept.put(module.code(), true));
      tables.keySet().removeIf(code -> !kept.containsKey(code));
    }
  }
}
