package tj.somon.modules.load;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.modules.load.OperationStopped.Why;

/**
 * Lets one thread end the operation of another, and gives operations a time limit. Operations look at it between
 * steps, and inside a module every few thousand tokens or nodes. Safe for use by several
 * threads.
 */
public final class Cancellation {
  /** For operations that nobody ends; there is no cancelling it. */
  public static final Cancellation NEVER = new Cancellation(0, false, null);

  private final long deadline;
  private final boolean limited;
  private final @Nullable Cancellation parent;
  private final AtomicReference<@Nullable Why> why = new AtomicReference<>();
  private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();

  private Cancellation(long deadline, boolean limited, @Nullable Cancellation parent) {
    this.deadline = deadline;
    this.limited = limited;
    this.parent = parent;
  }

  /** A token without a time limit. */
  public static Cancellation create() {
    return new Cancellation(0, false, null);
  }

  /** A token that ends operations after a time, counted from now. */
  public static Cancellation after(Duration limit) {
    return new Cancellation(System.nanoTime() + limit.toNanos(), true, null);
  }

  /** A token that ends operations with this one, or after a time if that is sooner. */
  public Cancellation orAfter(Duration limit) {
    long own = System.nanoTime() + limit.toNanos();
    return limited && deadline - own < 0 ? new Cancellation(deadline, true, this) : new Cancellation(own, true, this);
  }

  /** A token for work that belongs to an operation: it ends with this one, and can be cancelled alone. */
  public Cancellation nested() {
    return new Cancellation(deadline, limited, this);
  }

  /** Ends the operations that have this token; without effect on those that are done. */
  public void cancel() {
    stop(Why.CANCELLED);
  }

  void stop(Why reason) {
    if (this == NEVER) {
      throw new UnsupportedOperationException("this token belongs to everybody");
    }
    if (why.compareAndSet(null, reason)) {
      waiting.forEach(Runnable::run);
    }
  }

  /** Whether operations with this token are to end, and why. */
  public Optional<Why> stopped() {
    Why own = why.get();
    if (own != null) {
      return Optional.of(own);
    }
    if (limited && System.nanoTime() - deadline >= 0) {
      return Optional.of(Why.TIMEOUT);
    }
    return parent == null ? Optional.empty() : parent.stopped();
  }

  /**
   * Ends the operation if that is wanted.
   *
   * @throws OperationStopped if the token was cancelled, the time is up or the thread was interrupted
   */
  public void check() {
    Optional<Why> reason = stopped();
    if (reason.isPresent()) {
      throw new OperationStopped(reason.get());
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new OperationStopped(Why.INTERRUPTED);
    }
  }

  /** What long work passes: it throws an {@link OperationStopped} when the token was cancelled or the time is up. */
  public Checkpoint checkpoint() {
    return this == NEVER ? Checkpoint.NONE : this::stopWork;
  }

  private void stopWork() {
    Optional<Why> reason = stopped();
    if (reason.isPresent()) {
      throw new OperationStopped(reason.get());
    }
  }

  /** Nanoseconds until the time is up; {@link Long#MAX_VALUE} without a limit. */
  long nanosLeft() {
    return limited ? Math.max(0, deadline - System.nanoTime()) : Long.MAX_VALUE;
  }

  /** Has an action done when the token is cancelled, at once if it already is. */
  void whenCancelled(Runnable action) {
    for (Cancellation token = this; token != null && token != NEVER; token = token.parent) {
      token.waiting.add(action);
      if (token.why.get() != null) {
        action.run();
      }
    }
  }

  void forget(Runnable action) {
    for (Cancellation token = this; token != null; token = token.parent) {
      token.waiting.remove(action);
    }
  }
}
