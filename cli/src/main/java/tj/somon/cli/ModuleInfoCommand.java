package tj.somon.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tj.somon.compiler.messages.Located;
import tj.somon.modules.config.CycleStrategy;
import tj.somon.modules.graph.CircleFindings;
import tj.somon.modules.graph.Dependency;
import tj.somon.modules.graph.GraphModule;
import tj.somon.modules.graph.GraphReader;
import tj.somon.modules.graph.GraphShape;
import tj.somon.modules.graph.GraphText;
import tj.somon.modules.graph.ModuleGraph;
import tj.somon.modules.graph.ProgramFindings;
import tj.somon.modules.graph.ResolverLookup;
import tj.somon.modules.bundle.LinkFindings;
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
    FileModules files = project.get().files();
    var reader = new GraphReader(files, lookup, FileModules.keyOf(surroundings.folder()));
    try {
      ModuleGraph graph = reader.read(List.of(files.canonical(FileModules.keyOf(file))), true);
      return show(graph, findings(graph, project.get().circles()), unused(file, graph, project.get()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Cli.FAILURE;
    } catch (RuntimeException | StackOverflowError e) {
      Faults.report(e, input, surroundings, reporter);
      return Cli.FAILURE;
    }
  }

  /** Files are looked for only where they are told of. */
  private List<String> unused(Path file, ModuleGraph graph, ProjectSettings project) {
    return line.has(Option.STATS) || line.has(Option.JSON) ? UnusedFiles.of(file, graph, project, surroundings.folder())
        : List.of();
  }

  /** Linking follows chains of modules, which may be very long. */
  private static List<Located> findings(ModuleGraph graph, CycleStrategy circles) {
    var more = new ArrayList<Located>(BigStack.call(() -> LinkFindings.of(graph)));
    more.addAll(CircleFindings.of(graph, circles));
    return ProgramFindings.of(graph, more);
  }

  private int show(ModuleGraph graph, List<Located> findings, List<String> unused) {
    reporter.report(findings);
    if (graph.modules().stream().anyMatch(GraphModule::hasErrors)) {
      surroundings.err().print(texts.text("info.failed", Map.of("input", input)) + "\n");
      return Cli.FAILURE;
    }
    if (line.has(Option.JSON)) {
      surroundings.out().print(GraphText.json(graph, unused) + "\n");
    } else if (line.has(Option.DOT)) {
      surroundings.out().print(GraphText.dot(graph));
    } else if (line.has(Option.MERMAID)) {
      surroundings.out().print(GraphText.mermaid(graph));
    } else {
      people(graph, unused);
    }
    return findings.stream().anyMatch(finding -> finding.diagnostic().isError()) ? Cli.FAILURE : Cli.SUCCESS;
  }

  private void people(ModuleGraph graph, List<String> unused) {
    GraphShape shape = GraphShape.of(graph);
    if (line.has(Option.STATS)) {
      statistics(shape, unused);
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

  private void statistics(GraphShape shape, List<String> unused) {
    GraphShape.Statistics figures = shape.statistics();
    print("info.statistics", Map.of());
    inner("info.modules", Map.of("count", Integer.toString(figures.modules())));
    inner("info.dependencies", Map.of("count", Integer.toString(figures.dependencies())));
    inner("info.average", Map.of("count", String.format(Locale.ROOT, "%.2f", figures.average())));
    inner("info.depth", Map.of("count", Integer.toString(figures.depth())));
    inner("info.circular", Map.of("count", Integer.toString(figures.circular())));
    shape.duplicates().forEach(
        (name, versions) -> inner("info.duplicate", Map.of("package", name, "versions", String.join(", ", versions))));
    unused.forEach(module -> inner("info.unused", Map.of("module", module)));
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
    cycles.forEach(cycle -> surroundings.out().print("  • " + CircleFindings.chain(graph, cycle) + "\n"));
  }

  private void why(ModuleGraph graph, GraphShape shape, String wanted) {
    Path path = surroundings.folder().resolve(wanted).normalize();
    String key = new FileModules().canonical(FileModules.keyOf(path));
    for (GraphModule module : graph.modules()) {
      if (module.key().equals(key) || module.shown().equals(wanted) || module.facts().name().equals(wanted)) {
        List<GraphShape.Import> chain = shape.why(module.index());
        surroundings.out().print((chain.isEmpty() ? module.shown() : CircleFindings.chain(graph, chain)) + "\n");
        return;
      }
    }
    print("info.not-there", Map.of("module", wanted));
  }

  private void inner(String key, Map<String, String> arguments) {
    surroundings.out().print("  " + texts.text(key, arguments) + "\n");
  }

  private void print(String key, Map<String, String> arguments) {
    surroundings.out().print(texts.text(key, arguments) + "\n");
  }
}
