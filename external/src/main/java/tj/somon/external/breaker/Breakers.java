package tj.somon.external.breaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** All breakers, by name; at most 1000, of which the closed and unused ones go first. Safe for use by many threads. */
public final class Breakers implements AutoCloseable {
  /** How many are kept. */
  public static final int MOST = 1000;

  private final Surroundings around;
  private final ConcurrentHashMap<String, Breaker> byName = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile BreakerPolicy policy;

  /** None yet. */
  public Breakers(BreakerPolicy policy, Surroundings around) {
    this.policy = policy;
    this.around = around;
  }

  /** The breaker of that name, which is made if there is none. Ask for it at each call: it may have had to go. */
  public Breaker named(String name, BreakerKind kind) {
    Breaker known = byName.get(name);
    return known != null ? known : made(name, kind);
  }

  private Breaker made(String name, BreakerKind kind) {
    lock.lock();
    try {
      Breaker known = byName.get(name);
      if (known != null) {
        return known;
      }
      while (byName.size() >= MOST) {
        drop(leastWanted());
      }
      var breaker = new Breaker(name, kind, policy, around);
      byName.put(name, breaker);
      return breaker;
    } finally {
      lock.unlock();
    }
  }

  private void drop(Breaker breaker) {
    byName.remove(breaker.name());
    breaker.retire();
  }

  private Breaker leastWanted() {
    Breaker least = null;
    int leastRank = Integer.MAX_VALUE;
    for (Breaker each : byName.values()) {
      int rank = rank(each);
      if (least == null || rank < leastRank || rank == leastRank && each.lastUsed() - least.lastUsed() < 0) {
        least = each;
        leastRank = rank;
      }
    }
    if (least == null) {
      throw new IllegalStateException("no breaker to drop");
    }
    return least;
  }

  private static int rank(Breaker breaker) {
    if (breaker.isUnused()) {
      return 0;
    }
    BreakerView view = breaker.view();
    return view.state() == BreakerState.CLOSED ? 1 : view.forced() ? 3 : 2;
  }

  /** The breaker of that name, if there is one; none is made. */
  public Optional<Breaker> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** How all stand, by name in the order of characters. */
  public List<BreakerView> views() {
    return sorted().stream().map(Breaker::view).toList();
  }

  /**
   * Closes all by hand.
   *
   * @return how each stood before, in the order of names
   */
  public List<BreakerView> resetAll() {
    return sorted().stream().map(Breaker::reset).toList();
  }

  private Collection<Breaker> sorted() {
    var all = new ArrayList<>(byName.values());
    all.sort((a, b) -> a.name().compareTo(b.name()));
    return all;
  }

  /** What is set now. */
  public BreakerPolicy policy() {
    return policy;
  }

  /** Sets something else for all there are and all to come; when this returns it holds. */
  public void apply(BreakerPolicy changed) {
    lock.lock();
    try {
      policy = changed;
      for (Breaker each : byName.values()) {
        each.apply(changed);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Makes no more trials of their own. */
  @Override
  public void close() {
    lock.lock();
    try {
      byName.values().forEach(Breaker::retire);
    } finally {
      lock.unlock();
    }
  }
}
