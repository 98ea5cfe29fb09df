package tj.somon.runtime;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Passes signals that end programs on to the process that runs one. A terminal sends its signals to both processes; a
 * program must not get them twice. So a signal is sent on only if, a moment after it arrived here, the program has
 * neither ended nor noted that it has the signal, too.
 */
final class SignalRelay implements AutoCloseable {
  private static final List<String> RELAYED = List.of("INT", "TERM", "HUP");
  private static final long PATIENCE_MILLIS = 150;

  private final Map<String, SignalHandler> before = new HashMap<>();
  private final Process program;
  private final Exchange exchange;

  private SignalRelay(Process program, Exchange exchange) {
    this.program = program;
    this.exchange = exchange;
  }

  /** Begins to pass signals on. */
  static SignalRelay to(Process program, Exchange exchange) {
    var relay = new SignalRelay(program, exchange);
    for (String name : RELAYED) {
      try {
        relay.before.put(name, Signal.handle(new Signal(name), relay::relay));
      } catch (IllegalArgumentException _) {
        // This system has no such signal, or the JVM was told to leave it alone.
      }
    }
    return relay;
  }

  private void relay(Signal signal) {
    try {
      if (!program.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) && !exchange.hasGot("SIG" + signal.getName())) {
        new ProcessBuilder("/bin/sh", "-c", "kill -" + signal.getName() + " " + program.pid()).start();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException _) {
      program.destroy();
    }
  }

  /** Leaves signals to whom they belonged before. */
  @Override
  public void close() {
    before.forEach((name, handler) -> Signal.handle(new Signal(name), handler));
  }
}
