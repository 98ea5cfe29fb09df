package tj.somon.runtime;

import com.caoccao.javet.annotations.V8Function;
import com.caoccao.javet.enums.V8AwaitMode;
import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.NodeRuntime;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.options.NodeRuntimeOptions;
import com.caoccao.javet.values.reference.V8ValueFunction;
import com.caoccao.javet.values.reference.V8ValueObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import sun.misc.Signal;
import tj.somon.modules.load.ModuleDemand;
import tj.somon.modules.load.ModuleGraph;

/**
 * A program in the embedded Node. One thread makes the engine and runs the program, as an engine belongs to the thread
 * that entered it; its stack is larger than the engine's own limit, so that a program that recurses too deeply gets its
 * {@code RangeError}. The program's end halts the JVM: closing an engine is slow and, with an exit code set, fatal.
 */
final class EmbeddedExecution implements Execution {
  private static final long STACK_BYTES = 16L << 20;
  private static final int INTERNAL_ERROR = 70;
  private static final int SIGNAL_STATUS = 128;
  private static final Map<String, Integer> SIGNALS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

  private final NativeLibrary library;
  private final EngineFiles files;
  private final Launch launch;
  private final CompletableFuture<Work> work = new CompletableFuture<>();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final Thread thread;

  /** The program, and what answers its demands. */
  private record Work(String frame, ModuleDemand demand) {}

  private EmbeddedExecution(NativeLibrary library, EngineFiles files, Launch launch) {
    this.library = library;
    this.files = files;
    this.launch = launch;
    this.thread = new Thread(null, this::live, "program", STACK_BYTES);
    thread.setDaemon(true);
  }

  static EmbeddedExecution begin(NativeLibrary library, EngineFiles files, Launch launch) {
    var execution = new EmbeddedExecution(library, files, launch);
    SIGNALS.forEach(EmbeddedExecution::endOn);
    execution.thread.start();
    return execution;
  }

  /**
   * Lets a signal end the process at once, with the status that shells give it; a program that handles the signal puts
   * its handler in the place of this one. The JVM's own way of ending runs into the engine.
   */
  private static void endOn(String name, int number) {
    try {
      Signal.handle(new Signal(name), _ -> ImmediateExit.with(SIGNAL_STATUS + number));
    } catch (IllegalArgumentException _) {
      // This system has no such signal, or the JVM was told to leave it alone.
    }
  }

  /** What the bootstrap script may ask of the JVM. */
  public static final class Requests {
    private final ModuleDemand demand;

    private Requests(ModuleDemand demand) {
      this.demand = demand;
    }

    @V8Function
    public String demand(String specifier, String importer) {
      return Frames.answer(demand.load(specifier, importer));
    }

    /** Ends the process with an exit code; the program's output has left it already. */
    @V8Function
    public void halt(int code) {
      Runtime.getRuntime().halt(code);
    }
  }

  private void live() {
    NodeRuntime runtime;
    try {
      runtime = newRuntime(library.folder(files));
      ready.complete(null);
    } catch (EngineException e) {
      ready.completeExceptionally(e);
      return;
    } catch (JavetException | LinkageError e) {
      ready.completeExceptionally(new EngineException(RuntimeCode.EMBEDDED_UNUSABLE,
          Map.of("file", library.fileName(), "reason", String.valueOf(e.getMessage())), e, "note.install-node"));
      return;
    }
    try {
      runProgram(runtime, work.join());
    } catch (JavetException | IOException e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().halt(INTERNAL_ERROR);
    }
  }

  private NodeRuntime newRuntime(Path folder) throws JavetException {
    System.setProperty("javet.lib.loading.type", "custom");
    System.setProperty("javet.lib.loading.path", folder.toString());
    NodeRuntimeOptions.V8_FLAGS.setUseStrict(false);
    NodeRuntimeOptions.NODE_FLAGS
        .setCustomFlags(new String[]{"--experimental-vm-modules", "--no-force-async-hooks-checks"});
    NodeRuntime runtime = V8Host.getNodeInstance().createV8Runtime();
    runtime.allowEval(true);
    return runtime;
  }

  private void runProgram(NodeRuntime runtime, Work given) throws JavetException, IOException {
    V8ValueObject host = runtime.createV8ValueObject();
    host.bind(new Requests(given.demand()));
    String wrapped = "(function (somonHost, require) {" + Bootstrap.text() + "\n})\n//# sourceURL=somon:bootstrap";
    try (V8ValueFunction require = runtime.getGlobalObject().get("require");
        V8ValueFunction bootstrap = runtime.getExecutor(wrapped).execute()) {
      bootstrap.callVoid(null, host, require);
    }
    host.invokeVoid("run", given.frame());
    runtime.await(V8AwaitMode.RunTillNoMoreTasks);
    host.invokeVoid("finish");
  }

  @Override
  public int run(ModuleGraph graph, ModuleDemand demand) throws EngineException {
    try {
      ready.get();
      work.complete(new Work(Frames.run(graph, launch), demand));
      thread.join();
      throw new IllegalStateException("the program's thread ended without the program");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof EngineException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a program runs", e);
    }
  }

  /** Leaves the engine to the end of the process: an idle engine costs nothing, and closing one is slow. */
  @Override
  public void close() {
    ready.cancel(false);
  }
}
