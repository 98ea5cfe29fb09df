package tj.somon.modules.load;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tj.somon.modules.source.SourceReading;

/**
 * Reads files for operations that run at once. Those that ask for one file of a slow source while it is being read share
 * the next reading: an operation never gets what was read before it began, so nothing stale. Safe for use by any number of
 * threads.
 */
final class SharedReads {
  private final ModuleSource source;
  private final ConcurrentHashMap<String, Turn> turns = new ConcurrentHashMap<>();

  SharedReads(ModuleSource source) {
    this.source = source;
  }

  /** Who is reading one file. */
  private static final class Turn {
    final ReentrantLock reading = new ReentrantLock();
    /** Guarded by the map's own lock of the entry. */
    int users;
    /** Readings that have begun. */
    final AtomicLong begun = new AtomicLong();
    /** The last of them; nothing if it failed. Guarded by {@link #reading}. */
    @Nullable
    SourceReading last;
  }

  /**
   * Reads a file, or has it read.
   *
   * @throws OperationStopped if that is wanted before the file is read
   */
  SourceReading read(String key, String shown, Cancellation cancellation) {
    if (!source.mayWait()) {
      // A disk is faster than a thread that has to be woken up again.
      return source.read(key, shown);
    }
    Turn turn = turns.compute(key, (_, known) -> {
      Turn used = known == null ? new Turn() : known;
      used.users++;
      return used;
    });
    try {
      return read(turn, key, shown, cancellation);
    } catch (InterruptedException _) {
      throw OperationStopped.interrupted();
    } finally {
      turns.computeIfPresent(key, (_, used) -> --used.users == 0 ? null : used);
    }
  }

  private SourceReading read(Turn turn, String key, String shown, Cancellation cancellation)
      throws InterruptedException {
    long before = turn.begun.get();
    if (!turn.reading.tryLock(cancellation.nanosLeft(), TimeUnit.NANOSECONDS)) {
      throw new OperationStopped(OperationStopped.Why.TIMEOUT);
    }
    try {
      SourceReading shared = turn.last;
      if (turn.begun.get() > before && shared != null) {
        return shared;
      }
      cancellation.check();
      turn.last = null;
      turn.begun.incrementAndGet();
      SourceReading read = readElsewhere(key, shown, cancellation);
      turn.last = read;
      return read;
    } finally {
      turn.reading.unlock();
    }
  }

  /** Reads on a thread that waits alone, so that this one can give up. */
  private SourceReading readElsewhere(String key, String shown, Cancellation cancellation) throws InterruptedException {
    var task = new FutureTask<>(() -> source.read(key, shown));
    Thread reader = Thread.ofVirtual().name("somon-read").start(task);
    Runnable stop = () -> task.cancel(true);
    cancellation.whenCancelled(stop);
    try {
      return task.get(cancellation.nanosLeft(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      throw new OperationStopped(OperationStopped.Why.TIMEOUT);
    } catch (CancellationException _) {
      throw new OperationStopped(OperationStopped.Why.CANCELLED);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
    } finally {
      cancellation.forget(stop);
      if (!task.isDone()) {
        reader.interrupt();
      }
    }
  }
}
