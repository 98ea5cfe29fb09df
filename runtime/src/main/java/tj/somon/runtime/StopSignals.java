package tj.somon.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Hears the signals by which people and systems end programs, in place of the JVM. */
public final class StopSignals implements AutoCloseable {
  private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

  private final Map<String, SignalHandler> before = new HashMap<>();

  private StopSignals() {}

  /**
   * Begins to hear.
   *
   * @param stop gets the name of each signal that comes, such as {@code SIGINT}, on a thread of its own
   */
  public static StopSignals to(Consumer<String> stop) {
    var signals = new StopSignals();
    for (String name : NAMES) {
      try {
        signals.before.put(name, Signal.handle(new Signal(name), signal -> stop.accept("SIG" + signal.getName())));
      } catch (IllegalArgumentException _) {
        // This system has no such signal, or the JVM was told to leave it alone.
      }
    }
    return signals;
  }

  /** Leaves signals to whom they belonged before. */
  @Override
  public void close() {
    before.forEach((name, handler) -> Signal.handle(new Signal(name), handler));
  }
}
