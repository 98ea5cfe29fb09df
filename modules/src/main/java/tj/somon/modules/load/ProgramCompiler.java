package tj.somon.modules.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.ExportedName;

/**
 * Compiles a program, and again what of it depends on a change. Every module is looked at before anything is refused, so
 * that all findings come at once; the outputs depend on the files alone, not on the number of threads. For one thread at a
 * time.
 */
public final class ProgramCompiler {
  private final ModuleSource source;
  private final CompilePool pool;
  private final LoadOptions options;
  private final CompileTarget target;
  private final List<String> entries;
  private Map<String, ScannedModule> modules = Map.of();
  private Map<String, CompiledFile> files = Map.of();

  /**
   * A compiler of one program.
   *
   * @param entries absolute paths of the modules that it begins with
   */
  public ProgramCompiler(ModuleSource source, CompilePool pool, LoadOptions options, CompileTarget target,
      List<String> entries) {
    this.source = source;
    this.pool = pool;
    this.options = options;
    this.target = target;
    this.entries = entries.stream().map(source::canonical).distinct().toList();
  }

  /**
   * Compiles the whole program.
   *
   * @throws OperationStopped if that is wanted before it is done
   */
  public CompiledProgram compile(Cancellation cancellation) {
    modules = Map.of();
    files = Map.of();
    return compile(Map.of(), true, cancellation);
  }

  /**
   * Compiles again after some files have changed. Only these are read; what depends on them is written anew, the rest is
   * taken from the compilation before.
   *
   * @param changed absolute paths of sources whose text may be another
   * @param moved whether files came or went, or a {@code package.json} changed, so that specifiers may mean something else
   * @throws OperationStopped if that is wanted before it is done
   */
  public CompiledProgram compileChanged(Collection<String> changed, boolean moved, Cancellation cancellation) {
    var kept = new HashMap<>(modules);
    changed.forEach(kept::remove);
    return compile(kept, moved, cancellation);
  }

  private CompiledProgram compile(Map<String, ScannedModule> kept, boolean moved, Cancellation cancellation) {
    var scanner = new ModuleScanner(source, new SpecifierLinks(source, options.resolving()), new Units(pool), options);
    Scan.Scanned<ScannedModule> scanned = Scan.run(entries, _ -> false, new Rereader(scanner, kept, moved),
        options.limits(), cancellation);
    Map<String, ScannedModule> now = scanned.modules();
    var findings = new ArrayList<Located>();
    scanned.passed().ifPresent(limit -> findings.add(LoadCode.passed(limit, options.limits())));
    var links = new LinkCheck(now::get);
    findings.addAll(new ImportChains(entries, now).withChains(found(now, links)));
    findings.addAll(ImportCircles.find(now, options.circles()));
    var layout = new OutputLayout(now.values(), target.outDir());
    findings.addAll(layout.clashes());
    return write(now, layout, links, findings, cancellation);
  }

  private CompiledProgram write(Map<String, ScannedModule> now, OutputLayout layout, LinkCheck links,
      List<Located> findings, Cancellation cancellation) {
    Set<String> stale = stale(modules, now);
    var wanted = new ArrayList<ScannedModule>();
    for (String key : layout.written()) {
      ScannedModule module = now.get(key);
      CompiledFile known = files.get(key);
      if (module != null && (known == null || stale.contains(key) || !known.output().equals(layout.output(key)))) {
        wanted.add(module);
      }
    }
    var emitter = new FileEmitter(source, target, options, layout, links);
    Map<String, CompiledFile> written = new HashMap<>();
    for (FileEmitter.Output output : pool.map(wanted, emitter::emit, cancellation)) {
      findings.addAll(output.findings());
      if (output.file() != null) {
        written.put(output.file().key(), output.file());
      }
    }
    return finish(now, layout, written, findings);
  }

  private CompiledProgram finish(Map<String, ScannedModule> now, OutputLayout layout, Map<String, CompiledFile> written,
      List<Located> findings) {
    var all = new LinkedHashMap<String, CompiledFile>();
    for (String key : layout.written()) {
      CompiledFile file = written.getOrDefault(key, files.get(key));
      if (file != null) {
        all.put(key, file);
      }
    }
    boolean failed = findings.stream().anyMatch(located -> located.diagnostic().isError());
    modules = now;
    files = all;
    return new CompiledProgram(failed ? List.of() : List.copyOf(all.values()), failed ? Set.of() : written.keySet(),
        findings, now.size());
  }

  private static List<Located> found(Map<String, ScannedModule> modules, LinkCheck links) {
    var findings = new ArrayList<Located>();
    for (ScannedModule module : modules.values()) {
      findings.addAll(module.findings());
      findings.addAll(links.missingNames(module));
    }
    return findings;
  }

  /** Modules whose output may differ from what it was: those that were read again, and who sees other exports of them. */
  private static Set<String> stale(Map<String, ScannedModule> before, Map<String, ScannedModule> now) {
    Set<String> stale = new HashSet<>();
    Map<String, List<String>> importers = new HashMap<>();
    var waiting = new ArrayDeque<String>();
    for (ScannedModule module : now.values()) {
      module.wanted().forEach(key -> importers.computeIfAbsent(key, _ -> new ArrayList<>()).add(module.key()));
      ScannedModule old = before.get(module.key());
      if (old == null || old.unit() != module.unit() || !old.links().equals(module.links())) {
        stale.add(module.key());
        if (old == null || !exports(old).equals(exports(module))) {
          waiting.add(module.key());
        }
      }
    }
    Set<String> passed = new HashSet<>();
    while (!waiting.isEmpty()) {
      String key = waiting.poll();
      if (passed.add(key)) {
        List<String> users = importers.getOrDefault(key, List.of());
        stale.addAll(users);
        waiting.addAll(users);
      }
    }
    return stale;
  }

  /** What other modules see: the names, and whether each is a type. */
  private static Set<String> exports(ScannedModule module) {
    Analysis analysis = module.analysis();
    Set<String> names = new HashSet<>();
    if (analysis != null) {
      for (ExportedName export : analysis.moduleRecord().exports()) {
        names.add(switch (export) {
          case ExportedName.Local local -> local.exported() + " " + local.typeOnly();
          case ExportedName.Indirect i -> i.exported() + " " + i.typeOnly() + " " + i.imported() + " " + i.request();
          case ExportedName.Star star -> "* " + star.request() + " " + star.typeOnly();
        });
      }
    }
    return names;
  }

  /** Takes known modules, their specifiers found anew if files came or went, and reads the rest. */
  private record Rereader(ModuleScanner scanner, Map<String, ScannedModule> kept, boolean relink)
      implements Scan.Reader<ScannedModule> {
    @Override
    public @Nullable ScannedModule known(String key) {
      ScannedModule known = kept.get(key);
      return known == null || known.source() == null ? null : relink ? scanner.relinked(known) : known;
    }

    @Override
    public @Nullable ScannedModule readAlone(String key) throws InterruptedException {
      return scanner.readAlone(key);
    }

    @Override
    public ScannedModule read(String key) throws InterruptedException {
      return scanner.read(key);
    }

    @Override
    public List<String> wanted(ScannedModule module) {
      return scanner.wanted(module);
    }

    @Override
    public long bytes(ScannedModule module) {
      return scanner.bytes(module);
    }
  }
}
