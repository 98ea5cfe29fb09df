package tj.somon.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tj.somon.modules.load.ModuleDemand;
import tj.somon.modules.load.ModuleGraph;

/**
 * A process of Node. It is started by a thread of its own while the program is compiled, finds the program in the folder
 * where both sides meet, and runs it; the caller's thread waits for its end.
 */
final class NodeExecution implements Execution {
  private static final long GLANCE_MILLIS = 100;
  private static final long SECONDS_TO_END = 2;

  private final Path node;
  private final EngineFiles files;
  private final Launch launch;
  private final CompletableFuture<Started> started = new CompletableFuture<>();
  private volatile boolean stopped;

  /** The process, and where it is met. */
  private record Started(Process process, Exchange exchange) {}

  private NodeExecution(Path node, EngineFiles files, Launch launch) {
    this.node = node;
    this.files = files;
    this.launch = launch;
  }

  static NodeExecution begin(Path node, EngineFiles files, Launch launch) {
    var execution = new NodeExecution(node, files, launch);
    Thread.ofPlatform().daemon().name("node").start(execution::startNode);
    return execution;
  }

  private void startNode() {
    try {
      Exchange exchange = Exchange.open();
      var builder = new ProcessBuilder(command(exchange.folder())).inheritIO();
      started.complete(new Started(builder.start(), exchange));
    } catch (IOException | RuntimeException e) {
      started.completeExceptionally(e);
    }
  }

  private List<String> command(Path folder) throws IOException {
    return List.of(node.toString(), "--experimental-vm-modules", Bootstrap.file(files).toString(), folder.toString());
  }

  @Override
  public int run(ModuleGraph graph, ModuleDemand demand) throws EngineException {
    try {
      Started running = started.get();
      try (var _ = launch.relayed() ? SignalRelay.to(running.process(), running.exchange()) : null) {
        running.exchange().handOver(Frames.run(graph, launch));
        int status = end(running, graph.demands(), demand);
        if (!stopped && !running.exchange().isTaken()) {
          throw unusable(null);
        }
        return status;
      } finally {
        close();
      }
    } catch (ExecutionException | IOException e) {
      throw unusable(e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a program runs", e);
    }
  }

  /** Waits for the end. There is a socket from the beginning if it is likely to be wanted, else once it is. */
  private static int end(Started running, boolean demands, ModuleDemand demand) throws InterruptedException {
    boolean wanted = demands;
    while (!wanted && !running.process().waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
      wanted = running.exchange().isWanted();
    }
    if (wanted) {
      Thread.ofPlatform().daemon().name("demands").start(() -> WaitingNode.answer(running.exchange(), demand));
    }
    return running.process().waitFor();
  }

  private EngineException unusable(@Nullable Throwable cause) {
    return new EngineException(RuntimeCode.NODE_UNUSABLE, Map.of("node", node.toString()), cause, "note.node-version");
  }

  @Override
  public void stop() {
    stopped = true;
    var _ = started.thenAccept(running -> {
      running.process().destroy();
      try {
        running.process().waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    });
    close();
  }

  @Override
  public void close() {
    var _ = started.thenAccept(running -> {
      running.process().destroyForcibly();
      running.exchange().close();
    });
  }
}
