package tj.somon.external.time;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** A wish to give something up, on its way from whoever wants no more to whoever is at it. Safe for use by many threads. */
public final class Cancellation {
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Runnable> actions = new ArrayList<>();
  private volatile boolean cancelled;

  /** One that is never wished for, unless somebody calls {@link #cancel} on it. */
  public Cancellation() {}

  /** Whether it is wished for. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** Wishes it. Runs the actions on this thread, once. */
  public void cancel() {
    List<Runnable> due;
    lock.lock();
    try {
      cancelled = true;
      due = List.copyOf(actions);
      actions.clear();
    } finally {
      lock.unlock();
    }
    due.forEach(Runnable::run);
  }

  /**
   * Has something done when it is wished for, or now if it is already.
   *
   * @param action quick, and does not throw
   * @return takes the action back
   */
  public Registration onCancel(Runnable action) {
    lock.lock();
    try {
      if (!cancelled) {
        actions.add(action);
        return () -> forget(action);
      }
    } finally {
      lock.unlock();
    }
    action.run();
    return () -> {
    };
  }

  private void forget(Runnable action) {
    lock.lock();
    try {
      actions.remove(action);
    } finally {
      lock.unlock();
    }
  }

  /** An action that waits for a wish. */
  public interface Registration extends AutoCloseable {
    /** Takes it back. */
    @Override
    void close();
  }
}
