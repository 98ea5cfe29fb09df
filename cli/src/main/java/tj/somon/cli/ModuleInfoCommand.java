package tj.somon.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tj.somon.compiler.source.LineColumn;
import tj.somon.modules.graph.Dependency;
import tj.somon.modules.graph.GraphModule;
import tj.somon.modules.graph.GraphReader;
import tj.somon.modules.graph.GraphShape;
import tj.somon.modules.graph.GraphText;
import tj.somon.modules.graph.ModuleGraph;
import tj.somon.modules.graph.ResolverLookup;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.resolve.DiskView;
import tj.somon.modules.resolve.Resolver;

/** {@code somon module-info}: what a program consists of. */
final class ModuleInfoCommand {
  private final CommandLine line;
  private final Surroundings surroundings;
  private final Reporter reporter;
  private final Texts texts;
  private final String input;

  private ModuleInfoCommand(CommandLine line, Surroundings surroundings, Reporter reporter, Texts texts) {
    this.line = line;
    this.surroundings = surroundings;
    this.reporter = reporter;
    this.texts = texts;
    this.input = line.arguments().getFirst();
  }

  static int run(CommandLine line, Surroundings surroundings, Reporter reporter, Texts texts) {
    return new ModuleInfoCommand(line, surroundings, reporter, texts).run();
  }

  private int run() {
    Path file = surroundings.folder().resolve(input).normalize();
    Path parent = file.getParent();
    Optional<ProjectSettings> project = ProjectSettings.project(parent == null ? surroundings.folder() : parent,
        surroundings, reporter, texts);
    if (project.isEmpty()) {
      return Cli.FAILURE;
    }
    boolean forPrograms = line.has(Option.JSON) || line.has(Option.DOT) || line.has(Option.MERMAID);
    if (!forPrograms) {
      print("info.begins", Map.of("input", input));
    }
    var lookup = new ResolverLookup(new Resolver(new DiskView(), project.get().resolving()));
    var files = new FileModules();
    var reader = new GraphReader(files, lookup, FileModules.keyOf(surroundings.folder()));
    try {
      return show(reader.read(List.of(files.canonical(FileModules.keyOf(file))), true));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Cli.FAILURE;
    } catch (RuntimeException | StackOverflowError e) {
      Faults.report(e, input, surroundings, reporter);
      return Cli.FAILURE;
    }
  }

  private int show(ModuleGraph graph) {
    reporter.report(graph.findings());
    if (graph.modules().stream().anyMatch(GraphModule::hasErrors)) {
      surroundings.err().print(texts.text("info.failed", Map.of("input", input)) + "\n");
      return Cli.FAILURE;
    }
    if (line.has(Option.JSON)) {
      surroundings.out().print(GraphText.json(graph) + "\n");
    } else if (line.has(Option.DOT)) {
      surroundings.out().print(GraphText.dot(graph));
    } else if (line.has(Option.MERMAID)) {
      surroundings.out().print(GraphText.mermaid(graph));
    } else {
      people(graph);
    }
    return Cli.SUCCESS;
  }

  private void people(ModuleGraph graph) {
    GraphShape shape = GraphShape.of(graph);
    if (line.has(Option.STATS)) {
      statistics(shape);
    }
    if (line.has(Option.GRAPH)) {
      print("info.graph", Map.of());
      graph.modules().forEach(module -> module(graph, module));
    }
    if (line.has(Option.CIRCULAR)) {
      circular(graph, shape);
    }
    line.value(Option.WHY).ifPresent(module -> why(graph, shape, module));
  }

  private void statistics(GraphShape shape) {
    GraphShape.Statistics figures = shape.statistics();
    print("info.statistics", Map.of());
    inner("info.modules", Map.of("count", Integer.toString(figures.modules())));
    inner("info.dependencies", Map.of("count", Integer.toString(figures.dependencies())));
    inner("info.average", Map.of("count", String.format(Locale.ROOT, "%.2f", figures.average())));
    inner("info.depth", Map.of("count", Integer.toString(figures.depth())));
    inner("info.circular", Map.of("count", Integer.toString(figures.circular())));
    shape.duplicates().forEach(
        (name, versions) -> inner("info.duplicate", Map.of("package", name, "versions", String.join(", ", versions))));
  }

  private void module(ModuleGraph graph, GraphModule module) {
    surroundings.out().print("  " + module.shown() + ":\n");
    for (Dependency dependency : module.dependencies()) {
      String target = dependency.isInside() ? " → " + graph.module(dependency.target()).shown() : "";
      surroundings.out().print("    └── " + dependency.request().specifier() + target + "\n");
    }
  }

  private void circular(ModuleGraph graph, GraphShape shape) {
    List<List<GraphShape.Import>> cycles = shape.cycles();
    print(cycles.isEmpty() ? "info.no-cycles" : "info.cycles", Map.of());
    cycles.forEach(cycle -> surroundings.out().print("  • " + chain(graph, cycle) + "\n"));
  }

  private void why(ModuleGraph graph, GraphShape shape, String wanted) {
    Path path = surroundings.folder().resolve(wanted).normalize();
    String key = new FileModules().canonical(FileModules.keyOf(path));
    for (GraphModule module : graph.modules()) {
      if (module.key().equals(key) || module.shown().equals(wanted) || module.facts().name().equals(wanted)) {
        List<GraphShape.Import> chain = shape.why(module.index());
        surroundings.out().print((chain.isEmpty() ? module.shown() : chain(graph, chain)) + "\n");
        return;
      }
    }
    print("info.not-there", Map.of("module", wanted));
  }

  /** {@code a.som:1:8 → b.som:2:8 → a.som}. */
  private static String chain(ModuleGraph graph, List<GraphShape.Import> chain) {
    var out = new StringBuilder();
    for (GraphShape.Import one : chain) {
      LineColumn place = GraphText.place(graph, one);
      out.append(graph.module(one.from()).shown()).append(':').append(place.line()).append(':').append(place.column())
          .append(" → ");
    }
    return out.append(graph.module(chain.getLast().to()).shown()).toString();
  }

  private void inner(String key, Map<String, String> arguments) {
    surroundings.out().print("  " + texts.text(key, arguments) + "\n");
  }

  private void print(String key, Map<String, String> arguments) {
    surroundings.out().print(texts.text(key, arguments) + "\n");
  }
}
