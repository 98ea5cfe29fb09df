package tj.somon.modules.load;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.module.ExportedName;
import tj.somon.compiler.module.ModuleRecord;

/**
 * How deep the stars of modules lead on. A name is written down once for each module on its way, so only few steps are
 * followed. Safe for use by several threads as long as the modules do not change.
 */
final class StarDepth {
  /** Steps through stars that are followed; programs that gather modules by folders have two or three. */
  private static final int MOST = 4;

  private final Function<String, @Nullable ScannedModule> modules;
  private final BiFunction<ScannedModule, ModuleRecord, ExportTable> tables;
  /** The most steps in which a module was found to lead further; its absence says nothing. */
  private final Map<String, Integer> deeper = new ConcurrentHashMap<>();
  /** The steps that a module leads on, if these are few. */
  private final Map<String, Integer> depths = new ConcurrentHashMap<>();

  StarDepth(Function<String, @Nullable ScannedModule> modules,
      BiFunction<ScannedModule, ModuleRecord, ExportTable> tables) {
    this.modules = modules;
    this.tables = tables;
  }

  /** Whether all names behind a module are known, and stand few steps away. */
  boolean isShallow(String key) {
    return depth(key, MOST) >= 0;
  }

  /** The steps that a module leads on; negative if there are more than are allowed, or nobody knows. */
  private int depth(String key, int allowed) {
    Integer known = depths.get(key);
    if (known != null) {
      return known <= allowed ? known : -1;
    }
    if (deeper.getOrDefault(key, -1) >= allowed) {
      return -1;
    }
    int depth = follow(key, allowed);
    if (depth >= 0) {
      depths.put(key, depth);
    } else {
      deeper.put(key, allowed);
    }
    return depth;
  }

  private int follow(String key, int allowed) {
    ScannedModule module = modules.apply(key);
    if (module == null || module.source() == null) {
      return -1;
    }
    if (module.kind() == ModuleKind.JSON) {
      return 0;
    }
    ModuleRecord record = module.record();
    if (module.kind() == ModuleKind.COMMONJS || record == null) {
      return -1;
    }
    int depth = 0;
    for (ExportedName.Star star : tables.apply(module, record).stars()) {
      String target = allowed == 0 ? null : module.keyOf(record.requests().get(star.request()));
      int further = target == null ? -1 : depth(target, allowed - 1);
      if (further < 0) {
        return -1;
      }
      depth = Math.max(depth, further + 1);
    }
    return depth;
  }

  /** All names that a shallow module exports, its stars followed; a name may come twice. */
  void names(String key, Consumer<String> names) {
    names(key, names, new HashSet<>());
  }

  private void names(String key, Consumer<String> names, Set<String> visited) {
    ScannedModule module = modules.apply(key);
    ModuleRecord record = module == null ? null : module.record();
    if (module == null || record == null || module.kind() == ModuleKind.JSON) {
      return;
    }
    ExportTable table = tables.apply(module, record);
    table.names().forEach(names);
    for (ExportedName.Star star : table.stars()) {
      String target = module.keyOf(record.requests().get(star.request()));
      if (target != null && visited.add(target)) {
        names(target, names, visited);
      }
    }
  }
}
