package tj.somon.modules.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.module.RequestKind;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.load.SpecifierLinks.Link;
import tj.somon.modules.source.SourceReading;

/** Reads one module, binds its names and resolves its specifiers. Safe for use by several threads. */
final class ModuleScanner implements Scan.Reader<ScannedModule> {
  private final ModuleSource files;
  private final SpecifierLinks specifiers;
  private final PackageTypes types;
  private final CompilePool pool;
  private final LoadOptions options;
  private final Drafts drafts;
  private final Checkpoint checkpoint;
  private final Semaphore reads;

  ModuleScanner(ModuleSource files, SpecifierLinks specifiers, CompilePool pool, LoadOptions options, Drafts drafts,
      Checkpoint checkpoint) {
    this.files = files;
    this.specifiers = specifiers;
    this.types = new PackageTypes(files);
    this.pool = pool;
    this.options = options;
    this.drafts = drafts;
    this.checkpoint = checkpoint;
    this.reads = new Semaphore(options.limits().readsAtOnce());
  }

  /** A disk is read where the text is compiled; whoever waits for other files does so on a thread of his own. */
  @Override
  public ScannedModule read(String key) throws InterruptedException {
    return files.mayWait() ? readHere(key) : pool.call(() -> readHere(key));
  }

  @Override
  public @Nullable ScannedModule readAlone(String key) throws InterruptedException {
    return files.mayWait() ? null : read(key);
  }

  private ScannedModule readHere(String key) throws InterruptedException {
    long start = System.nanoTime();
    return switch (readFile(key)) {
      case SourceReading.Refused(Located problem) -> ScannedModule.refused(key, problem);
      case SourceReading.Read(SourceText source) -> {
        options.listener().loaded(key, source.length(), since(start));
        yield read(key, source);
      }
    };
  }

  private SourceReading readFile(String key) throws InterruptedException {
    reads.acquire();
    try {
      return files.read(key, Paths.shown(key, options.baseFolder()));
    } finally {
      reads.release();
    }
  }

  private ScannedModule read(String key, SourceText source) throws InterruptedException {
    String type = types.of(key);
    ModuleUnit unit = pool.call(() -> UnitReader.read(key, source, type, checkpoint));
    ScannedModule module = linked(key, ModuleFacts.of(unit, type), source);
    Analysis analysis = unit.analysis();
    return analysis == null || analysis.hasErrors() ? module
        : pool.call(() -> drafted(module, analysis, drafts, checkpoint));
  }

  private static ScannedModule drafted(ScannedModule module, Analysis analysis, Drafts writer, Checkpoint checkpoint) {
    Draft draft = writer.draft(module, analysis, checkpoint);
    return draft == null ? module : module.withDraft(draft);
  }

  /** The same module written again, its text read again for that. On a thread with a large stack. */
  static ScannedModule redrafted(ScannedModule module, Drafts writer, Checkpoint checkpoint) {
    SourceText source = module.source();
    Analysis analysis = source == null ? null
        : UnitReader.read(module.key(), source, module.facts().type(), checkpoint).analysis();
    return analysis == null || analysis.hasErrors() ? module
        : drafted(module.withDraft(null), analysis, writer, checkpoint);
  }

  /** The same module, its specifiers found anew among the files that are there now. */
  ScannedModule relinked(ScannedModule module) {
    SourceText source = module.source();
    if (source == null) {
      return module;
    }
    ScannedModule now = linked(module.key(), module.facts(), source);
    return !now.links().equals(module.links()) ? now
        : now.findings().isEmpty() && module.findings().isEmpty() ? module : now.withDraft(module.draft());
  }

  private ScannedModule linked(String key, ModuleFacts facts, SourceText source) {
    if (facts.isPlain() || facts.requests().isEmpty()) {
      return ScannedModule.linked(key, facts, source, Map.of(), facts.diagnostics());
    }
    var links = new HashMap<String, LinkTarget>();
    Set<String> missing = new HashSet<>();
    var findings = new ArrayList<Diagnostic>(facts.diagnostics());
    for (ModuleRequest request : facts.requests()) {
      String specifier = request.specifier();
      // What a dynamic import asks for need not be there: the program may catch the error.
      boolean mayMiss = request.kind() == RequestKind.DYNAMIC_IMPORT;
      if (links.containsKey(specifier) || mayMiss && missing.contains(specifier)) {
        continue;
      }
      switch (link(specifier, key)) {
        case Link.To to -> {
          links.put(specifier, to.target());
          findings.addAll(to.findings(request.span()));
        }
        case Link.Nowhere(var failed) -> missed(specifier, missing, mayMiss, failed.at(request.span()), findings);
        case Link.NoModule(String written) ->
          missed(specifier, missing, mayMiss, SpecifierLinks.noModule(written, request.span()), findings);
      }
    }
    findings.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    return ScannedModule.linked(key, facts, source, links, findings);
  }

  private static void missed(String specifier, Set<String> missing, boolean mayMiss, Diagnostic finding,
      List<Diagnostic> findings) {
    missing.add(specifier);
    if (!mayMiss) {
      findings.add(finding);
    }
  }

  private Link link(String specifier, String importer) {
    long start = System.nanoTime();
    Link link = specifiers.link(specifier, importer);
    String target = switch (link) {
      case Link.To(LinkTarget.Loaded(String key), var _) -> key;
      case Link.To(LinkTarget.Host(String name), var _) -> name;
      case Link.Nowhere _,Link.NoModule _ -> "";
    };
    options.listener().resolved(specifier, importer, target, since(start));
    return link;
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public List<String> wanted(ScannedModule module) {
    return module.wanted();
  }

  @Override
  public long bytes(ScannedModule module) {
    SourceText source = module.source();
    return source == null ? 0 : source.length();
  }
}
