package tj.somon.modules.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.EmitOptions;
import tj.somon.compiler.Emitted;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.ExportedName;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.cache.CacheLimits;
import tj.somon.modules.cache.CacheListener;
import tj.somon.modules.cache.CacheStatistics;
import tj.somon.modules.cache.ContentHash;
import tj.somon.modules.cache.HeapSize;
import tj.somon.modules.cache.MemoryCache;
import tj.somon.modules.load.ModuleListener.CacheLevel;
import tj.somon.modules.load.ModuleListener.Eviction;
import tj.somon.modules.source.SourceReading;

/**
 * Loads modules one by one and remembers them. The file is read each time, and what is remembered counts only for the very
 * same text: it is never stale. Loads of one module that run at once share one reading and one compilation. Safe for use by
 * any number of threads.
 */
public final class SingleLoads {
  private final ModuleSource source;
  private final CompilePool pool;
  private final String baseFolder;
  private final boolean maps;
  private final ModuleListener listener;
  private final SharedReads reads;
  private final Flights<Wanted, Compiled> flights;
  private final @Nullable MemoryCache<String, Compiled> cache;

  /** All that a module's compilation depends on. */
  private record Wanted(String key, SourceText source, String text, String type) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Wanted wanted && key.equals(wanted.key) && text.equals(wanted.text)
          && type.equals(wanted.type);
    }

    @Override
    public int hashCode() {
      return key.hashCode() * 31 + text.hashCode();
    }
  }

  /** A compilation with what it was made from; the module is missing if findings are errors. */
  private record Compiled(String text, String type, @Nullable LoadedModule module, List<Located> findings) {
    boolean isOf(String wantedText, String wantedType) {
      return text.equals(wantedText) && type.equals(wantedType);
    }

    long heapBytes(String key) {
      LoadedModule loaded = module;
      return HeapSize.object(4, 0) + HeapSize.of(text) + (loaded == null ? HeapSize.of(key) : loaded.heapBytes());
    }
  }

  /**
   * What came of a load.
   *
   * @param module nothing if a finding is an error
   * @param findings errors and warnings
   * @param cached whether nothing had to be compiled
   */
  public record Loading(Optional<LoadedModule> module, List<Located> findings, boolean cached) {
    public Loading {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Loads from a source.
   *
   * @param limits of what is remembered; empty for nothing
   * @param maps whether source maps are made
   */
  public SingleLoads(ModuleSource source, CompilePool pool, String baseFolder, Optional<CacheLimits> limits,
      boolean maps, ModuleListener listener) {
    this.source = source;
    this.pool = pool;
    this.baseFolder = baseFolder;
    this.maps = maps;
    this.listener = GuardedListener.around(listener);
    this.reads = new SharedReads(source);
    this.flights = new Flights<>(this::begin);
    this.cache = limits.isEmpty() ? null
        : new MemoryCache<>(limits.get(), (key, compiled) -> compiled.heapBytes(key), new Evictions(this.listener));
  }

  /** Passes on what the cache gives up. */
  private record Evictions(ModuleListener listener) implements CacheListener<String> {
    @Override
    public void evicted(String key, Reason reason) {
      listener.evicted(key, switch (reason) {
        case SIZE -> Eviction.SIZE;
        case MEMORY -> Eviction.MEMORY;
        case PRESSURE -> Eviction.PRESSURE;
        case CHANGED -> Eviction.CHANGED;
      });
    }
  }

  /**
   * Loads a module.
   *
   * @param key absolute path of its file, without symbolic links
   * @throws OperationStopped if that is wanted before it is loaded
   */
  public Loading load(String key, Cancellation cancellation) {
    cancellation.check();
    long start = System.nanoTime();
    return switch (reads.read(key, Paths.shown(key, baseFolder), cancellation)) {
      case SourceReading.Refused(Located problem) -> {
        List<Located> findings = List.of(problem);
        listener.failed(key, findings);
        yield new Loading(Optional.empty(), findings, false);
      }
      case SourceReading.Read(SourceText text) -> {
        listener.loaded(key, text.length(), Duration.ofNanos(System.nanoTime() - start));
        yield load(key, text, cancellation);
      }
    };
  }

  private Loading load(String key, SourceText text, Cancellation cancellation) {
    String type = key.endsWith(".js") ? new PackageTypes(source).of(key) : "";
    Compiled remembered = cache == null ? null : cache.find(key).orElse(null);
    if (remembered != null && remembered.isOf(text.text(), type)) {
      listener.cacheHit(key, CacheLevel.MEMORY);
      return loading(remembered, true);
    }
    listener.cacheMiss(key, CacheLevel.MEMORY);
    Compiled compiled = flights.get(new Wanted(key, text, text.text(), type), cancellation);
    if (compiled.module() == null) {
      listener.failed(key, compiled.findings());
    }
    return loading(compiled, false);
  }

  private static Loading loading(Compiled compiled, boolean cached) {
    return new Loading(Optional.ofNullable(compiled.module()), compiled.findings(), cached);
  }

  private CompletableFuture<Compiled> begin(Wanted wanted, Checkpoint checkpoint) {
    return pool.begin(() -> {
      // Whoever looked before the last flight ended, and came after, finds here what it left.
      Compiled known = cache == null ? null : cache.peek(wanted.key()).orElse(null);
      if (known != null && known.isOf(wanted.text(), wanted.type())) {
        return known;
      }
      long start = System.nanoTime();
      Compiled compiled = compile(wanted, checkpoint);
      listener.compiled(wanted.key(), Duration.ofNanos(System.nanoTime() - start));
      if (cache != null) {
        cache.put(wanted.key(), compiled);
      }
      return compiled;
    });
  }

  private Compiled compile(Wanted wanted, Checkpoint checkpoint) {
    ModuleUnit unit = UnitReader.read(wanted.key(), wanted.source(), wanted.type(), checkpoint);
    Analysis analysis = unit.analysis();
    var findings = new ArrayList<Diagnostic>(unit.findings());
    String code = wanted.text();
    Optional<String> map = Optional.empty();
    if (analysis != null) {
      findings.addAll(analysis.language().types() || analysis.hasErrors() ? analysis.diagnostics() : List.of());
      if (analysis.language().types() && !analysis.hasErrors()) {
        Emitted emitted = Compiler.emit(analysis, options(wanted, unit.kind()).withCheckpoint(checkpoint));
        findings.addAll(emitted.diagnostics());
        code = emitted.code();
        map = emitted.map();
      }
    }
    List<Located> located = findings.stream().map(finding -> new Located(wanted.source(), finding)).toList();
    boolean failed = findings.stream().anyMatch(Diagnostic::isError);
    LoadedModule module = failed ? null : module(wanted, unit, code, map, located);
    return new Compiled(wanted.text(), wanted.type(), module, located);
  }

  private EmitOptions options(Wanted wanted, ModuleKind kind) {
    EmitOptions options = EmitOptions.DEFAULTS
        .withFormat(kind == ModuleKind.COMMONJS ? ModuleFormat.COMMONJS : ModuleFormat.PRESERVE);
    return maps ? options.withMap(EmitOptions.MapOptions.of("", Paths.shown(wanted.key(), baseFolder), false))
        : options;
  }

  private static LoadedModule module(Wanted wanted, ModuleUnit unit, String code, Optional<String> map,
      List<Located> warnings) {
    byte[] bytes = wanted.text().getBytes(StandardCharsets.UTF_8);
    var requests = new ArrayList<LoadedModule.Request>();
    var exports = new ArrayList<String>(unit.shape().names());
    var stars = new ArrayList<String>(unit.shape().reexports());
    Analysis analysis = unit.analysis();
    if (analysis != null) {
      List<ModuleRequest> all = analysis.moduleRecord().requests();
      all.stream().filter(request -> !request.typeOnly())
          .forEach(request -> requests.add(new LoadedModule.Request(request.specifier(), request.kind())));
      for (ExportedName export : analysis.moduleRecord().exports()) {
        add(export, all, exports, stars);
      }
    } else {
      exports.add("default");
    }
    return new LoadedModule(wanted.key(), unit.kind(), ContentHash.of(bytes), bytes.length, code, map, requests,
        exports, stars, unit.shape().esModule(), warnings);
  }

  private static void add(ExportedName export, List<ModuleRequest> requests, List<String> exports, List<String> stars) {
    if (!export.typeOnly()) {
      switch (export) {
        case ExportedName.Local local -> exports.add(local.exported());
        case ExportedName.Indirect indirect -> exports.add(indirect.exported());
        case ExportedName.Star star -> stars.add(requests.get(star.request()).specifier());
      }
    }
  }

  /** Forgets a module because its file has changed; the next load would notice by itself. */
  public void forget(String key) {
    if (cache != null) {
      cache.forget(key);
    }
  }

  /** Forgets all modules, to free memory. */
  public void forgetAll() {
    if (cache != null) {
      cache.clear();
    }
  }

  /** Changes how much is remembered; it holds when this returns. */
  public void resize(CacheLimits limits) {
    if (cache != null) {
      cache.resize(limits);
    }
  }

  /** What the memory did so far. */
  public CacheStatistics statistics() {
    return cache == null ? new CacheStatistics(0, 0, 0, 0, 0) : cache.statistics();
  }
}
