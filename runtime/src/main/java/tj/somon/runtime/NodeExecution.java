package tj.somon.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import tj.somon.modules.load.ModuleDemand;
import tj.somon.modules.load.ModuleGraph;

/**
 * A process of Node. A thread of its own starts it, waits for it to connect, gives it the program and answers its
 * demands; the caller's thread waits for its end.
 */
final class NodeExecution implements Execution {
  private final Path node;
  private final EngineFiles files;
  private final Launch launch;
  private final CompletableFuture<Process> process = new CompletableFuture<>();
  private final CompletableFuture<Work> work = new CompletableFuture<>();
  private final SignalRelay signals = new SignalRelay();
  private volatile boolean handedOver;
  private volatile @Nullable Rendezvous rendezvous;

  /** The program, and what answers its demands. */
  private record Work(String frame, ModuleDemand demand) {}

  private NodeExecution(Path node, EngineFiles files, Launch launch) {
    this.node = node;
    this.files = files;
    this.launch = launch;
  }

  static NodeExecution begin(Path node, EngineFiles files, Launch launch) {
    var execution = new NodeExecution(node, files, launch);
    Thread.ofPlatform().daemon().name("node").start(execution::serve);
    return execution;
  }

  /** The life of the thread. Whatever fails here shows itself to the caller as a process that ended. */
  private void serve() {
    try (Rendezvous meeting = Rendezvous.choose()) {
      rendezvous = meeting;
      process.complete(startNode(meeting.path()));
      try (FrameChannel channel = meeting.accept()) {
        meeting.close();
        channel.receive();
        Work given = work.join();
        handOver(channel, given.frame());
        answer(channel, given.demand());
      }
    } catch (IOException e) {
      process.completeExceptionally(e);
    }
  }

  private Process startNode(Path socket) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(node.toString());
    command.add("--experimental-vm-modules");
    command.add(Bootstrap.file(files).toString());
    command.add(socket.toString());
    command.add(launch.entry());
    command.addAll(launch.arguments());
    return new ProcessBuilder(command).inheritIO().start();
  }

  private void handOver(FrameChannel channel, String frame) throws IOException {
    handedOver = true;
    try {
      channel.send(frame);
    } catch (IOException e) {
      handedOver = false;
      throw e;
    }
  }

  private void answer(FrameChannel channel, ModuleDemand demand) throws IOException {
    while (true) {
      List<String> fields = Frames.fields(channel.receive());
      switch (fields.getFirst()) {
        case "load" -> channel.send(Frames.answer(demand.load(fields.get(2), fields.get(3)), fields.get(1)));
        case "signal" -> signals.arrived(fields.get(1));
        default -> throw new IOException("unknown frame " + fields.getFirst());
      }
    }
  }

  @Override
  public int run(ModuleGraph graph, ModuleDemand demand) throws EngineException {
    Process running = started();
    signals.relayTo(running);
    work.complete(new Work(Frames.run(graph), demand));
    int status = waitFor(running);
    close();
    if (!handedOver) {
      throw new EngineException(RuntimeCode.NODE_UNUSABLE, Map.of("node", node.toString()), "note.node-version");
    }
    return status;
  }

  private Process started() throws EngineException {
    try {
      return process.get();
    } catch (ExecutionException e) {
      throw new EngineException(RuntimeCode.NODE_UNUSABLE, Map.of("node", node.toString()), e, "note.node-version");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Node starts", e);
    }
  }

  private static int waitFor(Process running) {
    try {
      return running.waitFor();
    } catch (InterruptedException e) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a program runs", e);
    }
  }

  @Override
  public void close() {
    signals.close();
    if (process.isDone() && !process.isCompletedExceptionally()) {
      process.join().destroyForcibly();
    } else {
      var _ = process.thenAccept(Process::destroyForcibly);
    }
    Rendezvous meeting = rendezvous;
    if (meeting != null) {
      meeting.close();
    }
  }
}
