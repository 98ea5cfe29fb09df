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
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.load.SpecifierLinks.Link;
import tj.somon.modules.source.SourceReading;

/** Reads one module, binds its names and resolves its specifiers. Safe for use by several threads. */
final class ModuleScanner implements Scan.Reader<ScannedModule> {
  private final ModuleSource files;
  private final SpecifierLinks specifiers;
  private final PackageTypes types;
  private final Units units;
  private final LoadOptions options;
  private final Semaphore reads;

  ModuleScanner(ModuleSource files, SpecifierLinks specifiers, Units units, LoadOptions options) {
    this.files = files;
    this.specifiers = specifiers;
    this.types = new PackageTypes(files);
    this.units = units;
    this.options = options;
    this.reads = new Semaphore(options.limits().readsAtOnce());
  }

  @Override
  public ScannedModule read(String key) throws InterruptedException {
    long start = System.nanoTime();
    return switch (readFile(key)) {
      case SourceReading.Refused(Located problem) -> ScannedModule.refused(key, problem);
      case SourceReading.Read(SourceText source) -> {
        options.listener().loaded(key, source.length(), since(start));
        yield read(key, source);
      }
    };
  }

  @Override
  public @Nullable ScannedModule readAlone(String key) throws InterruptedException {
    return files.mayWait() ? null : units.pool().call(() -> read(key));
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
    ModuleUnit unit = units.unit(key, source, types.of(key));
    Analysis analysis = unit.analysis();
    if (analysis == null) {
      return new ScannedModule(key, unit, source, Map.of(), located(source, unit.findings()));
    }
    if (unit.kind() == ModuleKind.COMMONJS && !analysis.language().types()) {
      return new ScannedModule(key, unit, source, Map.of(), List.of());
    }
    return linked(key, unit, source, analysis);
  }

  /** The same module, its specifiers found anew among the files that are there now. */
  ScannedModule relinked(ScannedModule module) {
    Analysis analysis = module.analysis();
    SourceText source = module.source();
    return analysis == null || source == null || module.kind() == ModuleKind.COMMONJS && !analysis.language().types()
        ? module
        : linked(module.key(), module.unit(), source, analysis);
  }

  private ScannedModule linked(String key, ModuleUnit unit, SourceText source, Analysis analysis) {
    var links = new HashMap<String, LinkTarget>();
    Set<String> missing = new HashSet<>();
    var findings = new ArrayList<Diagnostic>(analysis.diagnostics());
    for (ModuleRequest request : ScannedModule.requestsOf(analysis)) {
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
    return new ScannedModule(key, unit, source, links, located(source, findings));
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

  private static List<Located> located(SourceText source, List<Diagnostic> findings) {
    return findings.stream().map(finding -> new Located(source, finding)).toList();
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
