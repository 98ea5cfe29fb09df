package tj.somon.modules;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.source.Span;
import tj.somon.modules.cache.CacheLimits;
import tj.somon.modules.cache.CacheStatistics;
import tj.somon.modules.graph.GraphReader;
import tj.somon.modules.graph.ModuleGraph;
import tj.somon.modules.graph.ResolverLookup;
import tj.somon.modules.load.Cancellation;
import tj.somon.modules.load.CompilePool;
import tj.somon.modules.load.CompileTarget;
import tj.somon.modules.load.CompiledProgram;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.load.GuardedListener;
import tj.somon.modules.load.LoadCode;
import tj.somon.modules.load.LoadOptions;
import tj.somon.modules.load.ModuleListener;
import tj.somon.modules.load.OperationStopped;
import tj.somon.modules.load.ProgramCompiler;
import tj.somon.modules.load.SingleLoads;
import tj.somon.modules.load.SingleLoads.Loading;
import tj.somon.modules.resolve.ImportForm;
import tj.somon.modules.resolve.Resolution;
import tj.somon.modules.resolve.ResolveRequest;
import tj.somon.modules.resolve.Resolver;

/**
 * A module system: finds, loads and compiles the modules below a folder.
 *
 * <p>Every operation may be called by any number of threads at once, virtual ones included. Operations block until they are
 * done, and end early, by an {@link OperationStopped}, when their {@link Cancellation} says so, their thread is interrupted
 * or their time is up. Wrong programs are no exceptions: what is wrong with them is in the answer.
 *
 * <pre>{@code
 * try (var modules = Modules.open(ModulesOptions.of(Path.of("src")))) {
 *   Loading loading = modules.load("./асосӣ.som");
 *   loading.findings().forEach(this::report);
 *   loading.module().ifPresent(module -> System.out.println(module.code()));
 * }
 * }</pre>
 */
public final class Modules implements AutoCloseable {
  private final ModulesOptions options;
  private final ModuleListener listener;
  private final CompilePool pool;
  private final SingleLoads loads;

  private Modules(ModulesOptions options) {
    this.options = options;
    this.listener = GuardedListener.around(options.listener());
    this.pool = new CompilePool(options.parallelism());
    this.loads = new SingleLoads(options.source(), pool, options.root(), options.cache(), options.maps(), listener);
  }

  /** A module system; it holds threads and memory until it is closed. */
  public static Modules open(ModulesOptions options) {
    return new Modules(options);
  }

  /** What it was made from. */
  public ModulesOptions options() {
    return options;
  }

  /** Loads a module that the root folder means by a specifier; see {@link #load(String, String, Cancellation)}. */
  public Loading load(String specifier) {
    return load(specifier, "", Cancellation.NEVER);
  }

  /**
   * Loads a module by itself and compiles it, unless the very same text is remembered.
   *
   * @param specifier as an import would have it, or an absolute path
   * @param importer absolute path of the module that asks; empty for the root folder
   * @return the module, or why there is none
   * @throws OperationStopped if the operation is to end early
   */
  public Loading load(String specifier, String importer, Cancellation cancellation) {
    Cancellation limited = limited(cancellation);
    limited.check();
    String importing = importer.isEmpty() ? options.root() + "/" : importer;
    long start = System.nanoTime();
    var resolver = new Resolver(options.source().view(), options.resolving());
    var request = new ResolveRequest(specifier, importing, ImportForm.IMPORT, Map.of());
    String found = resolver.fileOf(request);
    if (found != null) {
      listener.resolved(specifier, importing, found, Duration.ofNanos(System.nanoTime() - start));
      return loads.load(found, limited);
    }
    return switch (resolve(specifier, importer, ImportForm.IMPORT)) {
      case Resolution.Resolved file -> loads.load(file.path(), limited);
      case Resolution.Failed failed -> refused(specifier, Located.nowhere(failed.at(new Span(0, 0))));
      case Resolution.Builtin _,Resolution.External _,Resolution.Data _,Resolution.Empty _ ->
        refused(specifier, Located.nowhere(Diagnostic.of(LoadCode.NOT_A_MODULE, 0, 0, Map.of("file", specifier))));
    };
  }

  private Loading refused(String specifier, Located finding) {
    listener.failed(specifier, List.of(finding));
    return new Loading(Optional.empty(), List.of(finding), false);
  }

  /**
   * Loads the module in a file: {@link #load(String, String, Cancellation)} without the search for what a specifier means.
   *
   * @param key absolute path of the file, without symbolic links, as {@link Loading} and resolutions give it
   */
  public Loading loadFile(String key, Cancellation cancellation) {
    return loads.load(key, limited(cancellation));
  }

  /**
   * Loads on a virtual thread of its own. Cancelling the future ends the operation; an {@link OperationStopped} is what the
   * future fails with when it ends early otherwise.
   */
  public CompletableFuture<Loading> loadAsync(String specifier, String importer) {
    var cancellation = Cancellation.create();
    var future = new CompletableFuture<Loading>();
    var _ = future.whenComplete((_, _) -> {
      if (future.isCancelled()) {
        cancellation.cancel();
      }
    });
    Thread.ofVirtual().name("somon-load").start(() -> complete(future, specifier, importer, cancellation));
    return future;
  }

  @SuppressWarnings("IllegalCatch") // whatever happens belongs to who holds the future
  private void complete(CompletableFuture<Loading> future, String specifier, String importer,
      Cancellation cancellation) {
    try {
      future.complete(load(specifier, importer, cancellation));
    } catch (Throwable e) {
      future.completeExceptionally(e);
    }
  }

  /**
   * What a specifier means, now.
   *
   * @param importer absolute path of the module that asks; empty for the root folder
   */
  public Resolution resolve(String specifier, String importer, ImportForm form) {
    String from = importer.isEmpty() ? options.root() + "/" : importer;
    long start = System.nanoTime();
    var resolver = new Resolver(options.source().view(), options.resolving());
    Resolution resolution = resolver.resolve(new ResolveRequest(specifier, from, form, Map.of()));
    String target = switch (resolution) {
      case Resolution.Resolved file -> file.path();
      case Resolution.Builtin(String name) -> name;
      case Resolution.External(String external) -> external;
      case Resolution.Data(String url, var _) -> url;
      case Resolution.Empty(String path) -> path;
      case Resolution.Failed _ -> "";
    };
    listener.resolved(specifier, from, target, Duration.ofNanos(System.nanoTime() - start));
    return resolution;
  }

  /**
   * Compiles entries and all that they import. Nothing is written.
   *
   * @param entries files, absolute or relative to the root folder
   * @throws OperationStopped if the operation is to end early
   */
  public CompiledProgram compile(List<Path> entries, CompileTarget target, Cancellation cancellation) {
    return compiler(entries, target).compile(limited(cancellation));
  }

  /**
   * Reads entries and all that they import, as linking and looking at the program need it.
   *
   * @param entries files, absolute or relative to the root folder
   * @throws OperationStopped if the operation is to end early
   */
  public ModuleGraph graph(List<Path> entries, Cancellation cancellation) {
    var lookup = new ResolverLookup(new Resolver(options.source().view(), options.resolving()));
    List<String> keys = keys(entries).stream().map(options.source()::canonical).distinct().toList();
    return new GraphReader(options.source(), lookup, options.root()).read(keys, true, pool, options.limits(),
        limited(cancellation));
  }

  /** A compiler of one program, for whoever compiles it again after changes; for one thread at a time. */
  public ProgramCompiler compiler(List<Path> entries, CompileTarget target) {
    return new ProgramCompiler(options.source(), pool, loadOptions(), target, keys(entries));
  }

  private List<String> keys(List<Path> entries) {
    Path root = Path.of(options.root());
    return entries.stream().map(entry -> FileModules.keyOf(root.resolve(entry))).toList();
  }

  private LoadOptions loadOptions() {
    return new LoadOptions(options.root(), true, options.resolving(), options.limits(), options.circles(), listener);
  }

  private Cancellation limited(Cancellation cancellation) {
    return cancellation.orAfter(options.timeout());
  }

  /** Forgets a module because its file has changed; no later load depends on that being said. */
  public void forget(String key) {
    loads.forget(key);
  }

  /** Forgets all modules, to free memory. */
  public void forgetAll() {
    loads.forgetAll();
  }

  /** Changes how much is remembered; it holds when this returns. */
  public void resizeCache(CacheLimits limits) {
    loads.resize(limits);
  }

  /** Changes how many modules are compiled at once. */
  public void resizePool(int threads) {
    pool.resize(threads);
  }

  /** What the memory of modules did so far. */
  public CacheStatistics cacheStatistics() {
    return loads.statistics();
  }

  /** Gives the threads back. Operations that are under way end with an {@link OperationStopped}, and later ones as well. */
  @Override
  public void close() {
    pool.close();
  }
}
