package tj.somon.external.time;

import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Time that passes when a test says so; alarms go off on the thread that lets it pass, in their order. */
public final class DrivenTimeline implements Timeline {
  /** What the wall clock showed at the beginning: 2026-01-01. */
  public static final long EPOCH_MILLIS = 1_767_225_600_000L;

  private record Set(long due, long number, Runnable action) implements Comparable<Set> {
    @Override
    public int compareTo(Set other) {
      int byTime = Long.compare(due, other.due);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final PriorityQueue<Set> alarms = new PriorityQueue<>();
  private volatile long now;
  private long number;

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public long epochMillis() {
    return EPOCH_MILLIS + now / NANOS_PER_MILLI;
  }

  @Override
  public Alarm after(long delayNanos, Runnable action) {
    lock.lock();
    try {
      var set = new Set(now + Math.max(0, delayNanos), number++, action);
      alarms.add(set);
      return () -> cancel(set);
    } finally {
      lock.unlock();
    }
  }

  private void cancel(Set set) {
    lock.lock();
    try {
      alarms.remove(set);
    } finally {
      lock.unlock();
    }
  }

  /** Lets time pass, ringing what comes due on the way, each at its time. */
  public void advance(long nanos) {
    long until = now + nanos;
    for (Set next = next(until); next != null; next = next(until)) {
      next.action().run();
    }
    lock.lock();
    try {
      now = Math.max(now, until);
    } finally {
      lock.unlock();
    }
  }

  /** {@link #advance} in milliseconds. */
  public void advanceMillis(long millis) {
    advance(millis * NANOS_PER_MILLI);
  }

  /** Lets time pass to the next alarm and rings it; false if none is set. */
  public boolean advanceToNext() {
    Set next = next(Long.MAX_VALUE);
    if (next != null) {
      next.action().run();
    }
    return next != null;
  }

  /** How many alarms are set. */
  public int pending() {
    lock.lock();
    try {
      return alarms.size();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Set next(long until) {
    lock.lock();
    try {
      Set first = alarms.peek();
      if (first == null || first.due() > until) {
        return null;
      }
      alarms.poll();
      now = Math.max(now, first.due());
      return first;
    } finally {
      lock.unlock();
    }
  }
}
