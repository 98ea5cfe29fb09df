package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.EmitOptions.PreludePlace;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.source.Span;
import tj.somon.modules.resolve.ImportForm;

/**
 * Loads one program: its entry, all that the entry imports, and later what the running program asks for. All modules are
 * read before anything is refused, so that all findings come at once.
 */
public final class GraphLoader {
  private static final Span NOWHERE = new Span(0, 0);

  private final SpecifierLinks specifiers;
  private final ModuleSource source;
  private final Map<String, ScannedModule> modules = new LinkedHashMap<>();
  private final LoadOptions options;
  private final CompilePool pool = CompilePool.ofAllProcessors();
  private final ReentrantLock loading = new ReentrantLock();

  public GraphLoader(ModuleSource source, LoadOptions options) {
    this.source = source;
    this.specifiers = new SpecifierLinks(source, options.resolving());
    this.options = options;
  }

  /**
   * Loads a program.
   *
   * @param entry absolute path of the file to run
   */
  public LoadResult load(String entry) {
    loading.lock();
    try {
      String key = source.canonical(entry);
      return program(key, read(List.of(key), PreludePlace.SEPARATE));
    } finally {
      loading.unlock();
    }
  }

  /** Reads modules and all that they want; answers those that were not known before. */
  private Added read(List<String> entries, PreludePlace prelude) {
    var drafts = new EngineDrafts(options, prelude, null);
    var scanner = new ModuleScanner(source, specifiers, pool, options, drafts, Checkpoint.NONE);
    Scan.Scanned<ScannedModule> scanned = Scan.run(entries, modules::containsKey, scanner, options.limits(),
        Cancellation.NEVER);
    modules.putAll(scanned.modules());
    var added = List.copyOf(scanned.modules().values());
    var links = new LinkCheck(modules::get);
    var findings = new ArrayList<Located>();
    scanned.passed().ifPresent(limit -> findings.add(LoadCode.passed(limit, options.limits())));
    findings.addAll(new ImportChains(entries, scanned.modules()).withChains(links.findings(added)));
    findings.addAll(ImportCircles.find(scanned.modules(), options.circles()));
    return new Added(added, new EngineDrafts(options, prelude, links), links, findings);
  }

  /** Modules that are new in the program, and what is found about them. */
  private record Added(List<ScannedModule> modules, EngineDrafts drafts, LinkCheck links, List<Located> findings) {}

  private LoadResult program(String entry, Added added) {
    var findings = new ArrayList<Located>(added.findings());
    var aliases = new TreeSet<String>();
    List<CompiledModule> compiled = write(added, findings, aliases);
    if (hasErrors(findings)) {
      return new LoadResult(Optional.empty(), findings);
    }
    String prelude = Compiler.prelude(aliases).orElse("");
    boolean demands = added.modules().stream().anyMatch(ScannedModule::demands);
    return new LoadResult(Optional.of(new ModuleGraph(entry, prelude, compiled, demands)), findings);
  }

  /** The code of modules; what was supposed of others and is not so is written again. Drafts are not kept. */
  private List<CompiledModule> write(Added added, List<Located> findings, TreeSet<String> aliases) {
    var wanted = new WantedNames(modules.values());
    var compiled = new ArrayList<CompiledModule>();
    for (ScannedModule module : settled(added)) {
      SourceText text = module.source();
      modules.put(module.key(), module.withDraft(null));
      if (text == null) {
        continue;
      }
      Draft draft = module.draft();
      for (Diagnostic finding : draft == null ? List.<Diagnostic>of() : draft.findings()) {
        findings.add(new Located(text, finding));
      }
      if (draft == null) {
        boolean hosts = module.facts().isHosts() || module.facts().typed();
        compiled.add(wanted.compiled(module, hosts ? "" : text.text(), ""));
      } else if (!draft.hasErrors()) {
        aliases.addAll(draft.aliases());
        compiled.add(wanted.compiled(module, draft.code(), draft.map().orElse("")));
      }
    }
    return compiled;
  }

  private List<ScannedModule> settled(Added added) {
    var settled = new ArrayList<>(added.modules());
    var wrong = new ArrayList<Integer>();
    for (int i = 0; i < settled.size(); i++) {
      ScannedModule module = settled.get(i);
      Draft draft = module.draft();
      if (draft != null && !draft.holds(module, added.links())) {
        wrong.add(i);
      }
    }
    List<ScannedModule> again = pool.map(wrong,
        i -> ModuleScanner.redrafted(settled.get(i), added.drafts(), Checkpoint.NONE), Cancellation.NEVER);
    for (int i = 0; i < wrong.size(); i++) {
      settled.set(wrong.get(i), again.get(i));
    }
    return settled;
  }

  private static boolean hasErrors(List<Located> findings) {
    return findings.stream().anyMatch(located -> located.diagnostic().isError());
  }

  /**
   * What loads for the running program. Safe for use by any thread.
   *
   * @param text what findings say, for the error that the program gets
   */
  public ModuleDemand demand(Function<List<Located>, String> text) {
    return (specifier, importer) -> {
      loading.lock();
      try {
        specifiers.renew();
        return answer(specifier, importer, text);
      } finally {
        loading.unlock();
      }
    };
  }

  private ModuleDemand.Answer answer(String specifier, String importer, Function<List<Located>, String> text) {
    return switch (specifiers.link(specifier, importer)) {
      case SpecifierLinks.Link.To(LinkTarget.Loaded target, var _) -> loaded(target, text);
      case SpecifierLinks.Link.To(LinkTarget target, var _) -> new ModuleDemand.Answer.Supplied(target, List.of());
      case SpecifierLinks.Link.Nowhere(var failed) ->
        refused(failed.nodeCode(ImportForm.IMPORT), failed.at(NOWHERE), text);
      case SpecifierLinks.Link.NoModule(String written) ->
        refused("ERR_UNKNOWN_FILE_EXTENSION", SpecifierLinks.noModule(written, NOWHERE), text);
    };
  }

  private static ModuleDemand.Answer refused(String code, Diagnostic finding, Function<List<Located>, String> text) {
    return new ModuleDemand.Answer.Refused(code, text.apply(List.of(Located.nowhere(finding))));
  }

  private ModuleDemand.Answer loaded(LinkTarget.Loaded target, Function<List<Located>, String> text) {
    Added added = read(List.of(target.key()), PreludePlace.INLINE);
    var findings = new ArrayList<Located>(added.findings());
    List<CompiledModule> compiled = write(added, findings, new TreeSet<>());
    if (hasErrors(findings)) {
      added.modules().forEach(module -> modules.remove(module.key()));
      return new ModuleDemand.Answer.Refused("ERR_SOMON_COMPILE", text.apply(findings));
    }
    return new ModuleDemand.Answer.Supplied(target, compiled);
  }
}
