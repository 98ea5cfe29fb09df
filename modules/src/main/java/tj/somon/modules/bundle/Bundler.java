package tj.somon.modules.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import tj.somon.compiler.messages.Located;
import tj.somon.modules.config.CycleStrategy;
import tj.somon.modules.graph.CircleFindings;
import tj.somon.modules.graph.GraphModule;
import tj.somon.modules.graph.GraphReader;
import tj.somon.modules.graph.Lookup;
import tj.somon.modules.graph.ModuleGraph;
import tj.somon.modules.graph.ProgramFindings;
import tj.somon.modules.link.LinkOptions;
import tj.somon.modules.link.Linked;
import tj.somon.modules.link.Linker;
import tj.somon.modules.load.Cancellation;
import tj.somon.modules.load.CompilePool;
import tj.somon.modules.load.ModuleSource;
import tj.somon.modules.load.OperationStopped;
import tj.somon.modules.load.ScanLimits;

/** Puts programs of many modules into single files. Safe for use by several threads. */
public final class Bundler {
  /** Linking follows chains of modules, which may be very long. */
  private static final long STACK_BYTES = 1L << 30;

  private final ModuleSource files;
  private final Lookup lookup;
  private final BuildMemory memory;
  private final CycleStrategy circles;

  /** A bundler that builds from nothing. */
  public Bundler(ModuleSource files, Lookup lookup) {
    this(files, lookup, new BuildMemory(), CycleStrategy.IGNORE);
  }

  /** A bundler that takes what has not changed from memory. */
  public Bundler(ModuleSource files, Lookup lookup, BuildMemory memory) {
    this(files, lookup, memory, CycleStrategy.IGNORE);
  }

  /**
   * A bundler that takes what has not changed from memory.
   *
   * @param circles what is said about modules that import each other in a circle
   */
  public Bundler(ModuleSource files, Lookup lookup, BuildMemory memory, CycleStrategy circles) {
    this.files = files;
    this.lookup = lookup;
    this.memory = memory;
    this.circles = circles;
  }

  /** Bundles. All findings of all modules come at once; there is no output if one of them is an error. */
  public Bundle bundle(BundleRequest request) throws InterruptedException {
    List<String> entries = request.entries().stream().map(entry -> files.canonical(entry.path())).toList();
    try (CompilePool pool = CompilePool.ofAllProcessors()) {
      ModuleGraph graph = new GraphReader(files, lookup, request.folder(), memory.reading()).read(entries,
          request.follow(), pool, ScanLimits.COMMAND_LINE, Cancellation.NEVER);
      return onDeepStack(() -> bundle(request, graph, pool));
    } catch (OperationStopped e) {
      if (e.why() == OperationStopped.Why.INTERRUPTED && Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw e;
    }
  }

  private static Bundle onDeepStack(Callable<Bundle> work) throws InterruptedException {
    var task = new FutureTask<Bundle>(work);
    var thread = new Thread(null, task, "link", STACK_BYTES);
    thread.start();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Bundle bundle(BundleRequest request, ModuleGraph graph, CompilePool pool) {
    var findings = new ArrayList<Located>(graph.findings());
    findings.addAll(CircleFindings.of(graph, circles));
    if (hasErrors(findings)) {
      findings.addAll(Linker.check(graph));
      return new Bundle(List.of(), Optional.empty(), inputs(graph), ProgramFindings.of(graph, findings));
    }
    var outputs = new ArrayList<OutputFile>();
    var metafile = new Metafile(request, graph);
    var options = new LinkOptions(request.format() == BundleFormat.ESM, request.format() != BundleFormat.ESM,
        request.treeShaking());
    for (int i = 0; i < request.entries().size(); i++) {
      Linked linked = Linker.link(graph, graph.entries().get(i), options, memory.linking(), pool);
      for (Located finding : linked.findings()) {
        if (i == 0) {
          findings.add(finding);
        }
      }
      if (request.format() == BundleFormat.ESM) {
        findings.addAll(StrictCheck.of(linked));
      }
      if (!hasErrors(findings)) {
        write(request, request.entries().get(i), linked, outputs, metafile, pool);
      }
    }
    boolean failed = hasErrors(findings);
    return new Bundle(failed ? List.of() : outputs,
        request.metafile() && !failed ? Optional.of(metafile.text()) : Optional.empty(), inputs(graph),
        ProgramFindings.of(graph, findings));
  }

  private static List<String> inputs(ModuleGraph graph) {
    return graph.modules().stream().map(GraphModule::key).toList();
  }

  private static boolean hasErrors(List<Located> findings) {
    return findings.stream().anyMatch(located -> located.diagnostic().isError());
  }

  private static void write(BundleRequest request, BundleRequest.Entry entry, Linked linked, List<OutputFile> outputs,
      Metafile metafile, CompilePool pool) {
    ChunkWriter.Written written = new ChunkWriter(request, linked).write(pool);
    String shown = linked.module(linked.entry()).module().shown();
    String path = request.outputFolder() + "/" + entry.output();
    String name = entry.output().substring(entry.output().lastIndexOf('/') + 1);
    String code = written.assembly().text();
    var files = new ArrayList<OutputFile>();
    if (request.map() != BundleRequest.MapPlace.NONE) {
      String map = new MapComposition(linked, request).composed(written.assembly().map(name)).toJson();
      switch (request.map()) {
        case EXTERNAL -> code += "//# sourceMappingURL=" + UrlText.of(name) + ".map\n";
        case INLINE -> code += "//# sourceMappingURL=data:application/json;base64,"
            + java.util.Base64.getEncoder().encodeToString(map.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            + "\n";
        case HIDDEN, NONE -> {
        }
      }
      if (request.map() != BundleRequest.MapPlace.INLINE) {
        files.add(new OutputFile(path + ".map", map + "\n", ""));
      }
    }
    outputs.add(new OutputFile(path, code, shown));
    outputs.addAll(files);
    metafile.maps(files);
    metafile.output(path, linked, written, code, shown);
  }

}
