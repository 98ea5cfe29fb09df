package tj.somon.runtime;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Passes signals that end programs on to the process that runs one. A terminal sends its signals to both processes; a
 * program must not get them twice. So a signal is sent on only if, a moment after it arrived here, the program has
 * neither ended nor said that it has the signal, too.
 */
final class SignalRelay implements AutoCloseable {
  private static final List<String> RELAYED = List.of("INT", "TERM", "HUP");
  private static final long PATIENCE_MILLIS = 150;

  private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
  private final Map<String, SignalHandler> before = new ConcurrentHashMap<>();
  private volatile @Nullable Process program;

  /** The program has got a signal and handles it. */
  void arrived(String name) {
    arrivals.put(name, System.nanoTime());
  }

  void relayTo(Process process) {
    program = process;
    for (String name : RELAYED) {
      try {
        before.put(name, Signal.handle(new Signal(name), this::relay));
      } catch (IllegalArgumentException _) {
        // This system has no such signal, or the JVM was told to leave it alone.
      }
    }
  }

  private void relay(Signal signal) {
    Process running = program;
    if (running == null) {
      return;
    }
    try {
      long now = System.nanoTime();
      if (!running.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) && !has(signal.getName(), now)) {
        new ProcessBuilder("/bin/sh", "-c", "kill -" + signal.getName() + " " + running.pid()).start();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException _) {
      running.destroy();
    }
  }

  private boolean has(String name, long arrivedHere) {
    Long arrival = arrivals.get("SIG" + name);
    return arrival != null && arrival > arrivedHere - TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
  }

  /** Leaves signals to whom they belonged before. */
  @Override
  public void close() {
    program = null;
    for (String name : RELAYED) {
      SignalHandler handler = before.remove(name);
      if (handler != null) {
        Signal.handle(new Signal(name), handler);
      }
    }
  }
}
