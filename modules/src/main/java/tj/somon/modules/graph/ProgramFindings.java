package tj.somon.modules.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.source.SourceText;

/** The findings of all modules of a program, as people read them. */
public final class ProgramFindings {
  /** More chains than anybody reads need not be looked for. */
  private static final int MOST_CHAINS = 100;

  private ProgramFindings() {}

  /**
   * Findings module by module, in the order of the graph and of the sources, each once. The first error of a module that
   * another one imports tells the way to it.
   *
   * @param more findings besides those that the graph has
   */
  public static List<Located> of(ModuleGraph graph, Collection<Located> more) {
    if (more.isEmpty() && graph.modules().stream().allMatch(module -> module.findings().isEmpty())) {
      return List.of();
    }
    IdentityHashMap<SourceText, GraphModule> owners = new IdentityHashMap<>();
    IdentityHashMap<Located, GraphModule> unread = new IdentityHashMap<>();
    for (GraphModule module : graph.modules()) {
      if (module.source().path().isEmpty()) {
        module.findings().forEach(finding -> unread.put(finding, module));
      } else {
        owners.put(module.source(), module);
      }
    }
    var all = new ArrayList<>(graph.findings());
    all.addAll(more);
    Set<Located> told = new HashSet<>();
    all.removeIf(finding -> !told.add(finding));
    all.sort(Comparator.comparingInt((Located finding) -> indexOf(ownerOf(finding, owners, unread)))
        .thenComparingInt(finding -> finding.diagnostic().span().start()));
    return withChains(graph, all, owners, unread);
  }

  private static int indexOf(@Nullable GraphModule module) {
    return module == null ? -1 : module.index();
  }

  private static @Nullable GraphModule ownerOf(Located finding, Map<SourceText, GraphModule> owners,
      Map<Located, GraphModule> unread) {
    GraphModule owner = owners.get(finding.source());
    return owner == null ? unread.get(finding) : owner;
  }

  private static List<Located> withChains(ModuleGraph graph, List<Located> findings,
      Map<SourceText, GraphModule> owners, Map<Located, GraphModule> unread) {
    Set<Integer> explained = new HashSet<>(graph.entries());
    int first = explained.size();
    var shape = new Shape(graph);
    var result = new ArrayList<Located>(findings.size());
    for (Located finding : findings) {
      GraphModule owner = ownerOf(finding, owners, unread);
      boolean wanted = owner != null && finding.diagnostic().isError() && explained.size() - first < MOST_CHAINS
          && explained.add(owner.index());
      result.add(wanted && owner != null ? explained(finding, graph, shape.get().why(owner.index())) : finding);
    }
    return result;
  }

  /** The shape of a graph, found when it is needed. */
  private static final class Shape {
    private final ModuleGraph graph;
    private @Nullable GraphShape shape;

    Shape(ModuleGraph graph) {
      this.graph = graph;
    }

    GraphShape get() {
      GraphShape known = shape == null ? GraphShape.of(graph) : shape;
      shape = known;
      return known;
    }
  }

  private static Located explained(Located finding, ModuleGraph graph, List<GraphShape.Import> way) {
    if (way.isEmpty()) {
      return finding;
    }
    Diagnostic diagnostic = finding.diagnostic();
    var notes = new ArrayList<>(diagnostic.notes());
    notes.add(Note.of("note.imported-by", Map.of("chain", CircleFindings.way(graph, way))));
    return new Located(finding.source(),
        new Diagnostic(diagnostic.code(), diagnostic.span(), diagnostic.arguments(), notes));
  }
}
