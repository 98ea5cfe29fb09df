package tj.somon.modules.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.module.RequestKind;
import tj.somon.compiler.source.LineColumn;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.source.Span;
import tj.somon.modules.config.CycleStrategy;

/**
 * Finds modules that import each other in a circle, each group once, with the shortest circle in it. Dynamic imports make no
 * circle, as nothing waits for them. Linear in modules and imports; nothing recurs.
 */
final class ImportCircles {
  private static final String ARROW = " → ";
  private static final int MOST_SHOWN = 12;

  private final Map<String, ScannedModule> modules;
  private final Map<String, List<Edge>> edges = new HashMap<>();
  private final Map<String, Integer> group = new HashMap<>();

  /** An import that leads to a module of the program. */
  private record Edge(String from, String to, Span at) {}

  private ImportCircles(Map<String, ScannedModule> modules) {
    this.modules = modules;
    for (ScannedModule module : modules.values()) {
      edges.put(module.key(), edgesOf(module));
    }
  }

  /** The findings about circles, in the order of the program. */
  static List<Located> find(Map<String, ScannedModule> modules, CycleStrategy strategy) {
    return strategy == CycleStrategy.IGNORE ? List.of()
        : new ImportCircles(modules)
            .find(strategy == CycleStrategy.ERROR ? LoadCode.IMPORT_CIRCLE_FORBIDDEN : LoadCode.IMPORT_CIRCLE);
  }

  private List<Edge> edgesOf(ScannedModule module) {
    var found = new ArrayList<Edge>();
    for (ModuleRequest request : module.facts().requests()) {
      String to = request.kind() == RequestKind.DYNAMIC_IMPORT ? null : module.keyOf(request);
      if (to != null && modules.containsKey(to)) {
        found.add(new Edge(module.key(), to, request.span()));
      }
    }
    return found;
  }

  private List<Located> find(LoadCode code) {
    new Groups().mark();
    var findings = new ArrayList<Located>();
    Set<Integer> told = new HashSet<>();
    for (String key : modules.keySet()) {
      Integer number = group.get(key);
      if (number != null && !told.contains(number)) {
        List<Edge> circle = circle(key, number);
        if (!circle.isEmpty()) {
          told.add(number);
          findings.add(finding(code, circle));
        }
      }
    }
    return findings;
  }

  /** The shortest way from a module back to itself inside its group; empty if there is none. */
  private List<Edge> circle(String start, int number) {
    Map<String, Edge> cameBy = new HashMap<>();
    var waiting = new ArrayDeque<String>();
    waiting.add(start);
    while (!waiting.isEmpty()) {
      for (Edge edge : edges.getOrDefault(waiting.poll(), List.of())) {
        if (edge.to.equals(start)) {
          return way(start, edge, cameBy);
        }
        if (Integer.valueOf(number).equals(group.get(edge.to)) && cameBy.putIfAbsent(edge.to, edge) == null) {
          waiting.add(edge.to);
        }
      }
    }
    return List.of();
  }

  private static List<Edge> way(String start, Edge last, Map<String, Edge> cameBy) {
    var way = new ArrayList<Edge>();
    for (@Nullable
    Edge edge = last; edge != null; edge = edge.from.equals(start) ? null : cameBy.get(edge.from)) {
      way.add(edge);
    }
    return way.reversed();
  }

  private Located finding(LoadCode code, List<Edge> circle) {
    var chain = new StringBuilder();
    for (int i = 0; i < circle.size(); i++) {
      if (i == MOST_SHOWN / 2 && circle.size() > MOST_SHOWN) {
        chain.append("… (").append(circle.size() - MOST_SHOWN).append(") …").append(ARROW);
        i += circle.size() - MOST_SHOWN;
      }
      chain.append(place(circle.get(i))).append(ARROW);
    }
    Edge first = circle.getFirst();
    SourceText source = source(first.from);
    chain.append(source == null ? first.from : source.path());
    Diagnostic diagnostic = Diagnostic.of(code, first.at.start(), first.at.end(), Map.of("chain", chain.toString()));
    return source == null ? Located.nowhere(diagnostic) : new Located(source, diagnostic);
  }

  private @Nullable SourceText source(String key) {
    ScannedModule module = modules.get(key);
    return module == null ? null : module.source();
  }

  private String place(Edge edge) {
    SourceText source = source(edge.from);
    if (source == null) {
      return edge.from;
    }
    LineColumn at = source.lineColumn(edge.at.start());
    return source.path() + ":" + at.line() + ":" + at.column();
  }

  /** Strongly connected components, by Tarjan's algorithm with a stack of its own. */
  private final class Groups {
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final ArrayDeque<String> open = new ArrayDeque<>();
    private final Set<String> onStack = new HashSet<>();
    private final ArrayDeque<Visit> visits = new ArrayDeque<>();
    private int groups;

    /** A module whose imports are being followed. */
    private static final class Visit {
      final String key;
      int next;

      Visit(String key) {
        this.key = key;
      }
    }

    void mark() {
      for (String key : modules.keySet()) {
        if (!index.containsKey(key)) {
          enter(key);
          walk();
        }
      }
    }

    private void enter(String key) {
      index.put(key, index.size());
      low.put(key, index.size() - 1);
      open.push(key);
      onStack.add(key);
      visits.push(new Visit(key));
    }

    private void walk() {
      while (!visits.isEmpty()) {
        Visit visit = visits.getFirst();
        List<Edge> out = edges.getOrDefault(visit.key, List.of());
        if (visit.next < out.size()) {
          String to = out.get(visit.next++).to;
          if (!index.containsKey(to)) {
            enter(to);
          } else if (onStack.contains(to)) {
            low.merge(visit.key, index.get(to), Math::min);
          }
        } else {
          visits.pop();
          leave(visit.key);
        }
      }
    }

    private void leave(String key) {
      int own = Objects.requireNonNull(low.get(key));
      if (!visits.isEmpty()) {
        low.merge(visits.getFirst().key, own, Math::min);
      }
      if (own == Objects.requireNonNull(index.get(key))) {
        String member;
        do {
          member = open.pop();
          onStack.remove(member);
          group.put(member, groups);
        } while (!member.equals(key));
        groups++;
      }
    }
  }
}
