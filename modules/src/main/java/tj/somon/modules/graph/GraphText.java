package tj.somon.modules.graph;

import java.util.List;
import tj.somon.compiler.source.LineColumn;
import tj.somon.modules.json.JsonWriter;

/** Graphs as texts for other programs. */
public final class GraphText {
  private GraphText() {}

  /**
   * JSON: the modules with what they ask for, the figures, the cycles, the packages in several versions, and files that are
   * no modules of the graph.
   */
  public static String json(ModuleGraph graph, List<String> unused) {
    GraphShape shape = GraphShape.of(graph);
    int[] levels = shape.levels();
    var json = new JsonWriter().beginObject().name("entries").beginArray();
    graph.entries().forEach(entry -> json.value(graph.module(entry).shown()));
    json.endArray().name("modules").beginArray();
    for (GraphModule module : graph.modules()) {
      json.beginObject().name("path").value(module.shown()).name("kind").value(module.kind().word()).name("level")
          .value(levels[module.index()]).name("dependencies").beginArray();
      module.dependencies().forEach(dependency -> dependency(json, graph, dependency));
      json.endArray().endObject();
    }
    json.endArray();
    statistics(json, shape.statistics());
    json.name("cycles").beginArray();
    for (List<GraphShape.Import> cycle : shape.cycles()) {
      json.beginArray();
      cycle.forEach(one -> step(json, graph, one));
      json.endArray();
    }
    json.endArray().name("duplicates").beginObject();
    shape.duplicates().forEach((name, versions) -> {
      json.name(name).beginArray();
      versions.forEach(json::value);
      json.endArray();
    });
    json.endObject().name("unused").beginArray();
    unused.forEach(json::value);
    return json.endArray().endObject().finish();
  }

  private static void dependency(JsonWriter json, ModuleGraph graph, Dependency dependency) {
    json.beginObject().name("specifier").value(dependency.request().specifier()).name("kind")
        .value(dependency.request().kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    if (dependency.isInside()) {
      json.name("path").value(graph.module(dependency.target()).shown());
    } else {
      json.name("external").value(dependency.isOutside());
    }
    json.endObject();
  }

  private static void statistics(JsonWriter json, GraphShape.Statistics figures) {
    json.name("statistics").beginObject().name("modules").value(figures.modules()).name("dependencies")
        .value(figures.dependencies()).name("depth").value(figures.depth()).name("circular").value(figures.circular())
        .endObject();
  }

  private static void step(JsonWriter json, ModuleGraph graph, GraphShape.Import one) {
    LineColumn place = place(graph, one);
    json.beginObject().name("from").value(graph.module(one.from()).shown()).name("to")
        .value(graph.module(one.to()).shown()).name("line").value(place.line()).name("column").value(place.column())
        .endObject();
  }

  /** Where an import stands. */
  public static LineColumn place(ModuleGraph graph, GraphShape.Import one) {
    return graph.module(one.from()).source().lineColumn(one.dependency().request().span().start());
  }

  /** The language of Graphviz. */
  public static String dot(ModuleGraph graph) {
    var out = new StringBuilder("digraph modules {\n");
    for (GraphModule module : graph.modules()) {
      out.append("  m").append(module.index()).append(" [label=").append(JsonWriter.quoted(module.shown()))
          .append("];\n");
    }
    edges(graph, out, " -> ", ";\n");
    return out.append("}\n").toString();
  }

  /** The language of Mermaid. */
  public static String mermaid(ModuleGraph graph) {
    var out = new StringBuilder("flowchart TD\n");
    for (GraphModule module : graph.modules()) {
      out.append("  m").append(module.index()).append("[\"").append(module.shown().replace("\"", "#quot;"))
          .append("\"]\n");
    }
    edges(graph, out, " --> ", "\n");
    return out.toString();
  }

  private static void edges(ModuleGraph graph, StringBuilder out, String arrow, String end) {
    GraphShape shape = GraphShape.of(graph);
    for (GraphModule module : graph.modules()) {
      for (int target : shape.dependencies(module.index())) {
        out.append("  m").append(module.index()).append(arrow).append('m').append(target).append(end);
      }
    }
  }
}
