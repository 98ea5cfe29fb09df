package tj.somon.modules.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.LinkableModule;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.ImportedName;
import tj.somon.compiler.module.RequestKind;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.graph.Dependency;
import tj.somon.modules.graph.GraphModule;
import tj.somon.modules.graph.ModuleGraph;
import tj.somon.modules.load.Cancellation;
import tj.somon.modules.load.CompilePool;
import tj.somon.modules.load.ModuleKind;

/** Links graphs. */
public final class Linker {
  private final List<LinkedModule> modules;
  private final Facades facades;
  private final ExportMatcher matcher;

  private Linker(List<LinkedModule> modules, LinkOptions options) {
    this.modules = modules;
    this.facades = new Facades(options.outsideIsModule());
    JsonNames.mark(modules);
    this.matcher = new ExportMatcher(modules, facades);
  }

  /**
   * Links a graph whose modules have no errors.
   *
   * @param entry index of the module with which the program starts
   * @param memory has what was found out about the same modules before
   * @param pool threads for what concerns one module alone
   */
  public static Linked link(ModuleGraph graph, int entry, LinkOptions options, LinkMemory memory, CompilePool pool) {
    BitSet required = requiredJson(graph);
    if (!options.outsideIsModule()) {
      required.set(entry);
    }
    List<LinkedModule> modules = pool.map(graph.modules(),
        module -> linkedModule(module, required.get(module.index()), memory), Cancellation.NEVER);
    memory.keep(modules);
    var linker = new Linker(modules, options);
    return linker.link(entry, options, linker.findings(graph));
  }

  /** What is wrong with the imports of a graph; modules with errors may export anything. */
  public static List<Located> check(ModuleGraph graph) {
    BitSet required = requiredJson(graph);
    var modules = new ArrayList<LinkedModule>();
    for (GraphModule module : graph.modules()) {
      modules.add(linkedModule(module, required.get(module.index()), new LinkMemory()));
    }
    return new Linker(modules, new LinkOptions(false, false, true)).findings(graph);
  }

  /** The findings about imports; where a program starts is known only if it has one entry. */
  private List<Located> findings(ModuleGraph graph) {
    List<Located> findings = new ImportCheck(modules, matcher).findings();
    if (graph.entries().size() == 1) {
      findings.addAll(EarlyReads.find(modules, matcher, graph.entries().getFirst()));
    }
    return findings;
  }

  private Linked link(int entry, LinkOptions options, List<Located> findings) {
    Components.find(modules);
    LinkedModule first = modules.get(entry);
    var live = new Liveness(modules, matcher, facades);
    live.mark(first, options.wholeEntry(), options.treeShaking());
    List<Linked.Step> steps = new Order(modules, matcher, live.usedFacades()).from(first);
    var wrapping = new Wrapping(modules, matcher, steps);
    boolean tree = wrapping.decide(first, live);
    BitSet wrappedFacades = wrapping.facades();
    wrappedFacades.and(live.usedFacades());
    wrappedFacades.stream().filter(number -> options.outsideIsModule() && facades.get(number).isOutside())
        .forEach(wrappedFacades::clear);
    Map<String, Origin> exports = first.isCommonJs() ? Map.of() : matcher.exportsOf(entry);
    List<Integer> stars = first.isCommonJs() ? List.of() : matcher.foreignStars(entry);
    return new Linked(List.copyOf(modules), facades.toList(), entry, List.copyOf(steps), wrapped(),
        wrappedFacades.stream().boxed().toList(), live.usedFacades().stream().boxed().toList(), exports, stars, tree,
        names(), findings);
  }

  private List<Integer> wrapped() {
    return modules.stream().filter(module -> module.wrapped).map(LinkedModule::index).toList();
  }

  private Linked.Names names() {
    return new Linked.Names() {
      @Override
      public Origin imported(LinkedModule module, int symbol) {
        ImportedName name = module.record().imports().get(module.importOf(symbol));
        return matcher.imported(module, name);
      }

      @Override
      public Origin requested(LinkedModule module, int request, String name) {
        return matcher.requested(module, request, name);
      }

      @Override
      public Origin export(int module, String name) {
        return matcher.export(module, name);
      }

      @Override
      public Origin certain(int module, String name) {
        return matcher.certain(module, name);
      }

      @Override
      public Map<String, Origin> exportsOf(int module) {
        return matcher.exportsOf(module);
      }

      @Override
      public List<Integer> foreignStars(int module) {
        return matcher.foreignStars(module);
      }
    };
  }

  // ---- modules -----------------------------------------------------------------------------------------------------

  /** JSON modules that a call of {@code require} leads to: they are CommonJS. */
  private static BitSet requiredJson(ModuleGraph graph) {
    var required = new BitSet();
    for (GraphModule module : graph.modules()) {
      for (Dependency dependency : module.dependencies()) {
        if (dependency.isInside() && dependency.request().kind() == RequestKind.REQUIRE) {
          required.set(dependency.target());
        }
      }
    }
    return required;
  }

  private static LinkedModule linkedModule(GraphModule module, boolean required, LinkMemory memory) {
    if (module.kind() == ModuleKind.JSON && !module.hasErrors()) {
      LinkableModule json = JsonCode.of(module.source(), required);
      return new LinkedModule(module, json, memory.of(json, required), required, true);
    }
    LinkableModule code = module.code().orElseGet(() -> empty(module));
    boolean commonJs = module.kind() == ModuleKind.COMMONJS;
    return new LinkedModule(module, code, memory.of(code, commonJs), commonJs, false);
  }

  private static LinkableModule empty(GraphModule module) {
    var nothing = Compiler.analyze(SourceText.of(module.shown(), ""), Language.JAVASCRIPT, SourceGoal.MODULE);
    return Compiler.forLinking(nothing, (specifier, name) -> false);
  }
}
