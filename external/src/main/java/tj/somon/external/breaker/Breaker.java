package tj.somon.external.breaker;

import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tj.somon.external.breaker.Phase.Closed;
import tj.somon.external.breaker.Phase.HalfOpen;
import tj.somon.external.breaker.Phase.Open;

/**
 * The breaker before one dependency: it opens and closes by what comes of the calls it lets through. Safe for use by many
 * threads; whatever their number, a change of state happens once, under one lock. A closed breaker lets calls in without the
 * lock.
 */
public final class Breaker {
  private static final System.Logger LOG = System.getLogger(Breaker.class.getName());

  private final String name;
  private final BreakerKind kind;
  private final Surroundings around;
  private final Announcements announcements;
  private final ReentrantLock lock = new ReentrantLock();
  private final Machine machine;
  private volatile long lastUsed;

  Breaker(String name, BreakerKind kind, BreakerPolicy policy, Surroundings around) {
    this.name = name;
    this.kind = kind;
    this.around = around;
    announcements = new Announcements(around.listener());
    lastUsed = around.timeline().nanos();
    machine = new Machine(this, policy, around, announcements);
  }

  /** Its name, under which it is seen from outside. */
  public String name() {
    return name;
  }

  /** What it stands before. */
  public BreakerKind kind() {
    return kind;
  }

  /** The state it is in. */
  public BreakerState state() {
    return machine.phase().state();
  }

  /**
   * Asks for leave to make a call.
   *
   * @param again the same request, to be made when the breaker wants to know whether the dependency is back; {@code null} if
   *     it cannot be made without its caller
   */
  public Admission enter(@Nullable Trial again) {
    long now = around.timeline().nanos();
    lastUsed = now;
    if (machine.phase() instanceof Closed closed) {
      return new Call(this, closed, now, again, -1, false);
    }
    lock.lock();
    try {
      return machine.enter(again);
    } finally {
      unlockAndTell();
    }
  }

  /** The refusal that a call would meet now, counted as one; empty if it would be let through if it came at once. */
  public Optional<Admission.Refused> refusal() {
    if (machine.phase() instanceof Closed) {
      return Optional.empty();
    }
    lock.lock();
    try {
      return Optional.ofNullable(machine.refusal());
    } finally {
      unlockAndTell();
    }
  }

  void ended(Call call, Outcome outcome) {
    lock.lock();
    try {
      machine.ended(call, outcome);
    } finally {
      unlockAndTell();
    }
  }

  void rung(Open open) {
    lock.lock();
    try {
      machine.rung(open);
    } finally {
      unlockAndTell();
    }
  }

  void startUnaided(HalfOpen tries) {
    Call call;
    lock.lock();
    try {
      call = machine.unaided(tries);
    } finally {
      unlockAndTell();
    }
    if (call != null) {
      run(call);
    }
  }

  private void run(Call call) {
    try {
      around.background().execute(() -> call.end(outcome(call)));
    } catch (RejectedExecutionException stopped) {
      call.close();
    }
  }

  private static Outcome outcome(Call call) {
    try {
      return call.again == null ? Outcome.ABANDONED : call.again.run();
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, "a trial failed by a bug", bug);
      return Outcome.ABANDONED;
    }
  }

  /**
   * Closes it by hand: the window is emptied and the next pause is the first one again.
   *
   * @return how it stood before
   */
  public BreakerView reset() {
    lock.lock();
    try {
      BreakerView before = machine.look();
      machine.reset();
      return before;
    } finally {
      unlockAndTell();
    }
  }

  /**
   * Opens it by hand. No trials are made until the time is over.
   *
   * @param durationMillis 0 means until it is reset
   * @return how it stands now
   */
  public BreakerView forceOpen(long durationMillis, String reason) {
    lock.lock();
    try {
      machine.forceOpen(durationMillis, reason);
      return machine.look();
    } finally {
      unlockAndTell();
    }
  }

  /** Takes other settings, at once: a pause that is longer than they allow ends sooner. */
  void apply(BreakerPolicy policy) {
    lock.lock();
    try {
      machine.apply(policy);
    } finally {
      unlockAndTell();
    }
  }

  /** How it stands. */
  public BreakerView view() {
    lock.lock();
    try {
      return machine.look();
    } finally {
      unlockAndTell();
    }
  }

  /** Whether it is closed and has seen no call within its window. */
  boolean isUnused() {
    lock.lock();
    try {
      return machine.isUnused();
    } finally {
      unlockAndTell();
    }
  }

  /** When it was last asked, in nanoseconds. */
  long lastUsed() {
    return lastUsed;
  }

  /** Takes its alarm back, for it is known to nobody any more. */
  void retire() {
    lock.lock();
    try {
      machine.retire();
    } finally {
      unlockAndTell();
    }
  }

  private void unlockAndTell() {
    lock.unlock();
    announcements.tell();
  }
}
