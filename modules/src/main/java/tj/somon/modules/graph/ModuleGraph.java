package tj.somon.modules.graph;

import java.util.ArrayList;
import java.util.List;
import tj.somon.compiler.messages.Located;

/**
 * The modules that can be reached from entries. Immutable; the order of modules depends on the program alone: entries
 * first come first, then depth first in the order of the requests.
 */
public final class ModuleGraph {
  private final List<GraphModule> modules;
  private final List<Integer> entries;

  ModuleGraph(List<GraphModule> modules, List<Integer> entries) {
    this.modules = List.copyOf(modules);
    this.entries = List.copyOf(entries);
  }

  public List<GraphModule> modules() {
    return modules;
  }

  public GraphModule module(int index) {
    return modules.get(index);
  }

  /** Indexes of the entries, as they were given. */
  public List<Integer> entries() {
    return entries;
  }

  /** All findings, module by module. */
  public List<Located> findings() {
    var all = new ArrayList<Located>();
    for (GraphModule module : modules) {
      all.addAll(module.findings());
    }
    return List.copyOf(all);
  }
}
