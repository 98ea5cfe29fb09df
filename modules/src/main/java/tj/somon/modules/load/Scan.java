package tj.somon.modules.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads modules and all that they want, each once. Modules are read by threads that wait; what they bring is kept by the
 * one that called {@link #run}, which alone knows what has been asked for. The work is linear in modules and requests, and
 * nothing recurs along the graph.
 *
 * @param <M> a module that has been read
 */
public final class Scan<M> {

  /** Reads one module; is called by many threads at once. */
  public interface Reader<M> {

    /** Reads a module. A module that cannot be read is an answer, too; only bugs and interrupts are thrown. */
    M read(String key) throws InterruptedException;

    /** A module that need not be read, because it is known; nothing otherwise. Called by the owner alone. */
    default @Nullable M known(String key) {
      return null;
    }

    /**
     * Reads a module while nothing else is to be done; nothing if that is better done by a thread that waits. A chain of
     * modules is read so without the cost of threads.
     */
    default @Nullable M readAlone(String key) throws InterruptedException {
      return null;
    }

    /** The keys that a module wants, in the order in which it asks for them; the same key may come again. */
    List<String> wanted(M module);

    /** Bytes of source that a module took. */
    long bytes(M module);
  }

  /**
   * What came of a scan.
   *
   * @param modules by key: the entries, then breadth first, as the modules ask for them; incomplete if a limit was passed
   * @param passed the limit that ended the scan, if one did
   */
  public record Scanned<M>(Map<String, M> modules, Optional<Limit> passed) {}

  /** A limit of {@link ScanLimits}. */
  public enum Limit {
    MODULES,
    BYTES
  }

  /** What a thread brings. */
  private record Arrival<M>(String key, @Nullable M module, @Nullable Throwable failure) {}

  private final Reader<M> reader;
  private final ScanLimits limits;
  private final Cancellation cancellation;
  private final LinkedBlockingQueue<Arrival<M>> arrived = new LinkedBlockingQueue<>();
  private final HashSet<String> claimed = new HashSet<>();
  private final Map<String, M> modules = new HashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private long bytes;
  private int inFlight;

  private Scan(Reader<M> reader, ScanLimits limits, Cancellation cancellation) {
    this.reader = reader;
    this.limits = limits;
    this.cancellation = cancellation;
  }

  /**
   * Reads entries and all that they want, except what is known already.
   *
   * @param known whether a module need not be read
   * @throws OperationStopped if that is wanted; threads that read are interrupted then
   */
  public static <M> Scanned<M> run(List<String> entries, Predicate<String> known, Reader<M> reader, ScanLimits limits,
      Cancellation cancellation) {
    return new Scan<>(reader, limits, cancellation).run(entries, known);
  }

  private Scanned<M> run(List<String> entries, Predicate<String> known) {
    Runnable wake = () -> arrived.add(new Arrival<>("", null, null));
    cancellation.whenCancelled(wake);
    try {
      Limit passed = work(entries, known);
      return new Scanned<>(ordered(entries), Optional.ofNullable(passed));
    } catch (InterruptedException _) {
      throw OperationStopped.interrupted();
    } finally {
      cancellation.forget(wake);
      stop();
    }
  }

  private @Nullable Limit work(List<String> entries, Predicate<String> known) throws InterruptedException {
    for (List<String> wanted = entries;;) {
      List<String> next = claimed(wanted, known);
      if (claimed.size() > limits.modules()) {
        return Limit.MODULES;
      }
      cancellation.check();
      M module = inFlight == 0 && next.size() == 1 ? alone(next) : begin(next);
      if (module == null) {
        return null;
      }
      if (bytes > limits.bytes()) {
        return Limit.BYTES;
      }
      wanted = reader.wanted(module);
    }
  }

  /** Takes what is new among keys, and what known modules want in turn; answers what has to be read. */
  private List<String> claimed(List<String> wanted, Predicate<String> known) {
    var toRead = new ArrayList<String>();
    var toLookAt = new ArrayDeque<>(wanted);
    while (!toLookAt.isEmpty()) {
      String key = toLookAt.poll();
      if (!known.test(key) && claimed.add(key)) {
        M module = reader.known(key);
        if (module == null) {
          toRead.add(key);
        } else {
          toLookAt.addAll(reader.wanted(keep(key, module)));
        }
      }
    }
    return toRead;
  }

  private @Nullable M alone(List<String> only) throws InterruptedException {
    M module = reader.readAlone(only.getFirst());
    return module == null ? begin(only) : keep(only.getFirst(), module);
  }

  /** Begins to read modules and waits for any module; nothing if none is under way. */
  private @Nullable M begin(List<String> keys) throws InterruptedException {
    for (String key : keys) {
      inFlight++;
      threads.add(Thread.ofVirtual().name("somon-read").start(() -> bring(key)));
    }
    return inFlight == 0 ? null : arrival();
  }

  private M arrival() throws InterruptedException {
    while (true) {
      Arrival<M> arrival = arrived.poll(cancellation.nanosLeft(), TimeUnit.NANOSECONDS);
      cancellation.check();
      if (arrival == null || arrival.key.isEmpty()) {
        continue;
      }
      inFlight--;
      M module = arrival.module;
      if (module == null) {
        throw failure(arrival.failure);
      }
      return keep(arrival.key, module);
    }
  }

  private M keep(String key, M module) {
    modules.put(key, module);
    bytes += reader.bytes(module);
    return module;
  }

  private static RuntimeException failure(@Nullable Throwable failure) {
    return switch (failure) {
      case Error error -> throw error;
      case RuntimeException known -> known;
      case null, default -> new IllegalStateException("a module could not be read", failure);
    };
  }

  /** Nothing may be lost in a thread: what is thrown is brought to the owner. */
  @SuppressWarnings("IllegalCatch") // errors too, so that the owner does not wait for ever
  private void bring(String key) {
    if (stopped.get()) {
      return;
    }
    try {
      arrived.add(new Arrival<>(key, reader.read(key), null));
    } catch (Throwable e) {
      arrived.add(new Arrival<>(key, null, e));
    }
  }

  private void stop() {
    stopped.set(true);
    if (inFlight > 0) {
      for (Thread thread : threads) {
        thread.interrupt();
      }
    }
  }

  /** The order that the program alone decides, whatever came first. */
  private Map<String, M> ordered(List<String> entries) {
    var ordered = new LinkedHashMap<String, M>();
    List<String> wave = entries;
    while (!wave.isEmpty()) {
      var next = new ArrayList<String>();
      for (String key : wave) {
        M module = modules.get(key);
        if (module != null && ordered.putIfAbsent(key, module) == null) {
          next.addAll(reader.wanted(module));
        }
      }
      wave = next;
    }
    return ordered;
  }
}
