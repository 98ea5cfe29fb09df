package tj.somon.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import tj.somon.modules.load.ModuleListener;

/**
 * A line on a terminal that says how far a compilation has come, if it takes more than a second: modules done and known, how
 * many a second, the file at hand. It vanishes at the end.
 */
final class Progress implements ModuleListener, AutoCloseable {
  private static final long NANOS = 1_000_000_000L;
  private static final long PAUSE = NANOS / 10;
  private static final int WIDTH = 78;
  private static final String CLEAR = "\r\u001B[K";

  private final PrintStream err;
  private final LongSupplier clock;
  private final UnaryOperator<String> shown;
  private final long start;
  private final LongAdder read = new LongAdder();
  private final LongAdder written = new LongAdder();
  private volatile String current = "";
  private volatile boolean closed;
  private boolean visible;

  /**
   * A line that is shown when {@link #tick} is called.
   *
   * @param clock nanoseconds from any beginning
   * @param shown how a module's key is shown
   */
  Progress(PrintStream err, LongSupplier clock, UnaryOperator<String> shown) {
    this.err = err;
    this.clock = clock;
    this.shown = shown;
    this.start = clock.getAsLong();
  }

  /** Shows the line ten times a second from a thread of its own, until it is closed. */
  Progress started() {
    Thread.ofPlatform().daemon().name("somon-progress").start(() -> {
      while (!closed) {
        LockSupport.parkNanos(PAUSE);
        tick();
      }
    });
    return this;
  }

  @Override
  public void loaded(String key, long bytes, Duration took) {
    read.increment();
    current = key;
  }

  @Override
  public void compiled(String key, Duration took) {
    written.increment();
    current = key;
  }

  /** Shows how far the work has come. */
  synchronized void tick() {
    long nanos = clock.getAsLong() - start;
    if (closed || nanos < NANOS) {
      return;
    }
    long known = read.sum();
    // A module is half done when it is read.
    long done = (known + written.sum()) / 2;
    String line = "[" + done + "/" + known + "] " + done * NANOS / nanos + "/s " + shown.apply(current);
    err.print(CLEAR + (line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line));
    err.flush();
    visible = true;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (visible) {
      err.print(CLEAR);
      err.flush();
    }
  }
}
