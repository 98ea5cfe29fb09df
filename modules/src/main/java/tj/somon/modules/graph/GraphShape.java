package tj.somon.modules.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tj.somon.compiler.module.RequestKind;

/**
 * How the modules of a graph hang together. Everything is found without recursion, in time that grows with the graph; a
 * dynamic import makes no cycle, since it waits for nothing.
 */
public final class GraphShape {
  private final ModuleGraph graph;
  private final int[][] all;
  private final int[][] certain;
  private final int[] component;
  private final List<int[]> components;

  private GraphShape(ModuleGraph graph) {
    this.graph = graph;
    int count = graph.modules().size();
    all = new int[count][];
    certain = new int[count][];
    for (GraphModule module : graph.modules()) {
      all[module.index()] = targets(module, true);
      certain[module.index()] = targets(module, false);
    }
    component = new int[count];
    components = new StrongComponents(certain).find(component);
  }

  public static GraphShape of(ModuleGraph graph) {
    return new GraphShape(graph);
  }

  private static int[] targets(GraphModule module, boolean dynamic) {
    return module.dependencies().stream().filter(Dependency::isInside)
        .filter(one -> dynamic || one.request().kind() != RequestKind.DYNAMIC_IMPORT).mapToInt(Dependency::target)
        .distinct().toArray();
  }

  /** Modules that a module asks for, in the order of its requests. */
  public List<Integer> dependencies(int module) {
    return Arrays.stream(all[module]).boxed().toList();
  }

  /** Modules that ask for a module, in the order of the graph. */
  public List<Integer> dependents(int module) {
    var found = new ArrayList<Integer>();
    for (int i = 0; i < all.length; i++) {
      for (int target : all[i]) {
        if (target == module) {
          found.add(i);
          break;
        }
      }
    }
    return List.copyOf(found);
  }

  /** Strongly connected components, each before those that need it; the members in the order of the graph. */
  public List<List<Integer>> components() {
    return components.stream().map(one -> Arrays.stream(one).boxed().toList()).toList();
  }

  /** All modules, each behind what it needs, cycles aside. */
  public List<Integer> topologicalOrder() {
    var order = new ArrayList<Integer>(all.length);
    for (int[] one : components) {
      for (int i = one.length - 1; i >= 0; i--) {
        order.add(one[i]);
      }
    }
    return List.copyOf(order);
  }

  /** How far each module is from the modules that need nothing, by index; the members of a cycle are equally far. */
  public int[] levels() {
    var byComponent = new int[components.size()];
    for (int i = 0; i < components.size(); i++) {
      for (int member : components.get(i)) {
        for (int target : certain[member]) {
          if (component[target] != i) {
            byComponent[i] = Math.max(byComponent[i], byComponent[component[target]] + 1);
          }
        }
      }
    }
    var levels = new int[all.length];
    Arrays.setAll(levels, module -> byComponent[component[module]]);
    return levels;
  }

  /** A shortest chain of imports for each group of modules that need each other: it ends where it begins. */
  public List<List<Import>> cycles() {
    var cycles = new ArrayList<List<Import>>();
    for (int[] one : components) {
      boolean self = one.length == 1 && Arrays.stream(certain[one[0]]).anyMatch(target -> target == one[0]);
      if (one.length > 1 || self) {
        cycles.add(chain(one[0], one[0], certain, component[one[0]]));
      }
    }
    cycles.sort((a, b) -> Integer.compare(a.getFirst().from(), b.getFirst().from()));
    return List.copyOf(cycles);
  }

  /**
   * An import on a chain.
   *
   * @param from the module that has it
   * @param to the module that it leads to
   * @param dependency the first request that does
   */
  public record Import(int from, int to, Dependency dependency) {}

  /** Why a module is there: a shortest chain of imports from an entry; empty for an entry. */
  public List<Import> why(int module) {
    for (int entry : graph.entries()) {
      if (entry == module) {
        return List.of();
      }
      List<Import> chain = chain(entry, module, all, -1);
      if (!chain.isEmpty()) {
        return chain;
      }
    }
    return List.of();
  }

  private List<Import> chain(int from, int to, int[][] edges, int within) {
    var before = new int[all.length];
    Arrays.fill(before, -1);
    var waiting = new ArrayDeque<Integer>(List.of(from));
    var seen = new BitSet();
    while (!waiting.isEmpty()) {
      int at = waiting.poll();
      for (int target : edges[at]) {
        if (target == to) {
          return unrolled(from, at, to, before);
        }
        if (!seen.get(target) && (within < 0 || component[target] == within)) {
          seen.set(target);
          before[target] = at;
          waiting.add(target);
        }
      }
    }
    return List.of();
  }

  private List<Import> unrolled(int from, int last, int to, int[] before) {
    var chain = new ArrayList<Import>();
    chain.add(link(last, to));
    for (int at = last; at != from; at = before[at]) {
      chain.add(link(before[at], at));
    }
    return List.copyOf(chain.reversed());
  }

  private Import link(int from, int to) {
    for (Dependency dependency : graph.module(from).dependencies()) {
      if (dependency.target() == to) {
        return new Import(from, to, dependency);
      }
    }
    throw new IllegalStateException("no import leads from " + from + " to " + to);
  }

  /** Packages that are there in several versions: their names and versions, sorted. */
  public Map<String, Set<String>> duplicates() {
    var versions = new TreeMap<String, Set<String>>();
    for (GraphModule module : graph.modules()) {
      FileFacts facts = module.facts();
      if (!facts.name().isEmpty() && !facts.version().isEmpty()) {
        versions.computeIfAbsent(facts.name(), _ -> new TreeSet<>()).add(facts.version());
      }
    }
    versions.values().removeIf(known -> known.size() < 2);
    return versions;
  }

  /**
   * Figures about a graph.
   *
   * @param depth the longest chain of imports, cycles counted as one module
   * @param circular groups of modules that need each other
   */
  public record Statistics(int modules, int dependencies, double average, int depth, int circular) {}

  public Statistics statistics() {
    int dependencies = Arrays.stream(all).mapToInt(one -> one.length).sum();
    int modules = all.length;
    return new Statistics(modules, dependencies, modules == 0 ? 0 : (double) dependencies / modules,
        Arrays.stream(levels()).max().orElse(0), cycles().size());
  }
}
