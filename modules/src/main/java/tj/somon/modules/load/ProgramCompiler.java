package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.source.SourceText;

/**
 * Compiles a program, and again what of it depends on a change. Every module is looked at before anything is refused, so
 * that all findings come at once; the outputs depend on the files alone, not on the number of threads. For one thread at a
 * time.
 */
public final class ProgramCompiler {
  /** More changed files are read by all processors at once. */
  private static final int FEW = 8;

  private final ModuleSource source;
  private final CompilePool pool;
  private final LoadOptions options;
  private final CompileTarget target;
  private final List<String> entries;
  private Map<String, ScannedModule> modules = Map.of();
  private Map<String, CompiledFile> files = Map.of();
  /** Where the outputs of a program went about which there was nothing to say; nothing otherwise. */
  private @Nullable OutputLayout faultless;
  private long bytes;

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
    faultless = null;
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
    OutputLayout layout = moved || changed.size() > FEW ? null : faultless;
    var kept = new HashMap<>(modules);
    if (layout == null) {
      changed.forEach(kept::remove);
      return compile(kept, moved, cancellation);
    }
    List<ScannedModule> read = readAgain(changed, layout, cancellation);
    if (bytes + added(read) <= options.limits().bytes() && read.stream().allMatch(one -> replaces(one, layout))) {
      return replaced(read, layout);
    }
    changed.forEach(kept::remove);
    read.forEach(module -> kept.put(module.key(), module));
    return compile(kept, false, cancellation);
  }

  private List<ScannedModule> readAgain(Collection<String> changed, OutputLayout layout, Cancellation cancellation) {
    FileDrafts drafts = FileDrafts.early(source, target, options).settled(layout, new LinkCheck(modules::get));
    var scanner = new ModuleScanner(source, new SpecifierLinks(source, options.resolving()), pool, options, drafts,
        cancellation.checkpoint());
    List<String> keys = changed.stream().filter(modules::containsKey).toList();
    var read = new ArrayList<ScannedModule>();
    try {
      for (String key : keys) {
        cancellation.check();
        read.add(scanner.read(key));
      }
    } catch (InterruptedException _) {
      throw OperationStopped.interrupted();
    }
    return read;
  }

  /** Whether a module that was read again has no fault and is the same to all others. */
  private boolean replaces(ScannedModule module, OutputLayout layout) {
    ScannedModule before = Objects.requireNonNull(modules.get(module.key()));
    if (!OutsideView.isSame(before, module) || !module.findings().isEmpty()) {
      return false;
    }
    var links = new LinkCheck(modules::get);
    Draft draft = module.draft();
    boolean written = draft == null ? before.draft() == null
        : draft.findings().isEmpty()
            && FileDrafts.early(source, target, options).settled(layout, links).holds(module, draft);
    return written && links.missingNames(module).isEmpty();
  }

  /** The same program with these modules: nothing else has changed, so nothing else is looked at. */
  private CompiledProgram replaced(List<ScannedModule> read, OutputLayout layout) {
    bytes += added(read);
    var made = new HashSet<String>();
    for (ScannedModule module : read) {
      modules.put(module.key(), module);
      String output = layout.output(module.key());
      CompiledFile file = output == null ? null : file(module, output);
      if (file != null && !file.equals(files.put(file.key(), file))) {
        made.add(file.key());
      }
    }
    return new CompiledProgram(List.copyOf(files.values()), made, List.of(), modules.size());
  }

  /** How much longer the program's text gets. */
  private long added(List<ScannedModule> read) {
    long added = 0;
    for (ScannedModule module : read) {
      added += length(module) - length(Objects.requireNonNull(modules.get(module.key())));
    }
    return added;
  }

  private static long length(ScannedModule module) {
    SourceText text = module.source();
    return text == null ? 0 : text.length();
  }

  private CompiledProgram compile(Map<String, ScannedModule> kept, boolean moved, Cancellation cancellation) {
    Cancellation work = cancellation.nested();
    try {
      return compileAll(kept, moved, work);
    } finally {
      work.cancel(); // what is still under way is wanted by nobody
    }
  }

  private CompiledProgram compileAll(Map<String, ScannedModule> kept, boolean moved, Cancellation cancellation) {
    FileDrafts drafts = FileDrafts.early(source, target, options);
    entries.forEach(drafts::found);
    var scanner = new ModuleScanner(source, new SpecifierLinks(source, options.resolving()), pool, options, drafts,
        cancellation.checkpoint());
    Scan.Scanned<ScannedModule> scanned = Scan.run(entries, _ -> false, new Rereader(scanner, drafts, kept, moved),
        options.limits(), cancellation);
    var now = new LinkedHashMap<>(scanned.modules());
    var findings = new ArrayList<Located>();
    scanned.passed().ifPresent(limit -> findings.add(LoadCode.passed(limit, options.limits())));
    var links = new LinkCheck(now::get);
    findings.addAll(new ImportChains(entries, now).withChains(links.findings(now.values())));
    findings.addAll(ImportCircles.find(now, options.circles()));
    var layout = new OutputLayout(now.values(), target.outDir());
    findings.addAll(layout.clashes());
    settle(now, layout, drafts.settled(layout, links), cancellation);
    return finish(now, layout, findings);
  }

  /** Writes again what the program as it is asks for in another way than was supposed. */
  private void settle(Map<String, ScannedModule> now, OutputLayout layout, FileDrafts settled,
      Cancellation cancellation) {
    var wrong = new ArrayList<ScannedModule>();
    for (String key : layout.written()) {
      ScannedModule module = now.get(key);
      if (module != null && !module.facts().isPlain() && !module.hasErrors()) {
        Draft draft = module.draft();
        if (draft == null || !settled.holds(module, draft)) {
          wrong.add(module);
        }
      }
    }
    var checkpoint = cancellation.checkpoint();
    for (ScannedModule module : pool.map(wrong, one -> ModuleScanner.redrafted(one, settled, checkpoint),
        cancellation)) {
      now.put(module.key(), module);
    }
  }

  private CompiledProgram finish(Map<String, ScannedModule> now, OutputLayout layout, List<Located> findings) {
    var all = new LinkedHashMap<String, CompiledFile>();
    for (String key : layout.written()) {
      ScannedModule module = Objects.requireNonNull(now.get(key));
      Draft draft = module.draft();
      for (Diagnostic finding : draft == null ? List.<Diagnostic>of() : draft.findings()) {
        findings.add(new Located(Objects.requireNonNull(module.source()), finding));
      }
      CompiledFile file = file(module, Objects.requireNonNull(layout.output(key)));
      if (file != null) {
        all.put(key, file);
      }
    }
    modules = now;
    faultless = findings.isEmpty() ? layout : null;
    bytes = 0;
    now.values().forEach(module -> bytes += length(module));
    if (findings.stream().anyMatch(located -> located.diagnostic().isError())) {
      return new CompiledProgram(List.of(), Set.of(), findings, now.size());
    }
    var made = new HashSet<String>();
    for (CompiledFile file : all.values()) {
      if (!file.equals(files.get(file.key()))) {
        made.add(file.key());
      }
    }
    files = all;
    return new CompiledProgram(List.copyOf(all.values()), made, findings, now.size());
  }

  private static @Nullable CompiledFile file(ScannedModule module, String output) {
    SourceText text = module.source();
    Draft draft = module.draft();
    if (text == null || module.hasErrors()) {
      return null;
    }
    if (draft == null) {
      return module.facts().isPlain()
          ? new CompiledFile(module.key(), text.path(), output, text.text(), Optional.empty())
          : null;
    }
    return draft.hasErrors() ? null : new CompiledFile(module.key(), text.path(), output, draft.code(), draft.map());
  }

  /** Takes known modules, their specifiers found anew if files came or went, and reads the rest. */
  private record Rereader(ModuleScanner scanner, FileDrafts drafts, Map<String, ScannedModule> kept, boolean relink)
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
      module.wanted().forEach(drafts::found);
      return module.wanted();
    }

    @Override
    public long bytes(ScannedModule module) {
      return scanner.bytes(module);
    }
  }
}
