package tj.somon.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tj.somon.modules.load.ModuleDemand;
import tj.somon.modules.load.ModuleGraph;

/**
 * A process of Node that the launcher has started beside this one, so that both start at the same time. It waits in a
 * folder for its program; the launcher waits for it and passes signals and the exit status on. So this process can end
 * once the program is handed over, and does so unless the program asks for modules while it runs.
 */
final class WaitingNode implements Engine {
  /** What the launcher understands as "the program is handed over; its exit status is that of Node". */
  static final int HANDED_OVER = 77;

  private static final long GLANCE_MILLIS = 200;

  private final Path folder;

  WaitingNode(Path folder) {
    this.folder = folder;
  }

  @Override
  public Execution start(Launch launch) {
    return new Handover(Exchange.at(folder), launch);
  }

  @Override
  public boolean knowsUnicodeProperties() {
    return true;
  }

  /** The program's way to the other process. */
  private record Handover(Exchange exchange, Launch launch) implements Execution {
    @Override
    public int run(ModuleGraph graph, ModuleDemand demand) throws EngineException {
      try {
        exchange.handOver(Frames.run(graph, launch));
      } catch (IOException e) {
        if (exchange.isThere()) {
          throw new EngineException(RuntimeCode.NODE_UNUSABLE, Map.of("node", "node"), e, "note.node-version");
        }
        return HANDED_OVER; // The launcher has ended, and the program with it.
      }
      if (graph.demands()) {
        Thread.ofPlatform().daemon().name("end").start(this::closeAtEnd);
        answer(exchange, demand);
      }
      return HANDED_OVER;
    }

    /** The launcher removes the folder when the program has ended. */
    private void closeAtEnd() {
      try {
        while (exchange.isThere()) {
          Thread.sleep(GLANCE_MILLIS);
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
    }

    @Override
    public void close() {
      // The launcher ends the other process if it gets no program.
    }
  }

  /** Answers demands until the process at the other end is gone. */
  static void answer(Exchange exchange, ModuleDemand demand) {
    try (FrameChannel channel = exchange.accept()) {
      while (true) {
        List<String> fields = Frames.fields(channel.receive());
        channel.send(Frames.answer(demand.load(fields.get(1), fields.get(2)), fields.get(0)));
      }
    } catch (IOException _) {
      // The process has ended, or ends because nobody answers.
    }
  }
}
