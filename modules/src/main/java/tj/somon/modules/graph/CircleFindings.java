package tj.somon.modules.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.source.LineColumn;
import tj.somon.compiler.source.Span;
import tj.somon.modules.config.CycleStrategy;
import tj.somon.modules.load.LoadCode;

/** What is said about modules that import each other in a circle. */
public final class CircleFindings {
  private static final String ARROW = " → ";
  private static final int MOST_SHOWN = 12;

  private CircleFindings() {}

  /** A finding for each group of modules that need each other, in the order of the graph; none if they are ignored. */
  public static List<Located> of(ModuleGraph graph, CycleStrategy strategy) {
    if (strategy == CycleStrategy.IGNORE) {
      return List.of();
    }
    LoadCode code = strategy == CycleStrategy.ERROR ? LoadCode.IMPORT_CIRCLE_FORBIDDEN : LoadCode.IMPORT_CIRCLE;
    var findings = new ArrayList<Located>();
    for (List<GraphShape.Import> circle : GraphShape.of(graph).cycles()) {
      GraphShape.Import first = circle.getFirst();
      Span span = first.dependency().request().span();
      findings.add(new Located(graph.module(first.from()).source(),
          Diagnostic.of(code, span.start(), span.end(), Map.of("chain", chain(graph, circle)))));
    }
    return findings;
  }

  /** {@code a.som:1:8 → b.som:2:8 → a.som}; a long chain without its middle. */
  public static String chain(ModuleGraph graph, List<GraphShape.Import> chain) {
    return way(graph, chain) + ARROW + graph.module(chain.getLast().to()).shown();
  }

  /** The imports alone, without the module that the last one leads to. */
  static String way(ModuleGraph graph, List<GraphShape.Import> chain) {
    var out = new StringBuilder();
    int left = chain.size() > MOST_SHOWN ? chain.size() - MOST_SHOWN : 0;
    for (int i = 0; i < chain.size(); i++) {
      if (left > 0 && i == MOST_SHOWN / 2) {
        out.append("… (").append(left).append(") …").append(ARROW);
        i += left;
      }
      LineColumn place = GraphText.place(graph, chain.get(i));
      out.append(graph.module(chain.get(i).from()).shown()).append(':').append(place.line()).append(':')
          .append(place.column()).append(i + 1 < chain.size() ? ARROW : "");
    }
    return out.toString();
  }
}
