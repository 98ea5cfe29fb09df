package tj.somon.external.url;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tj.somon.external.failure.About;
import tj.somon.external.integrity.Integrity;
import tj.somon.external.lockfile.LockPolicy;

/** Hashes that modules by address must have, and those learned in this run. Safe for use by many threads. */
public final class UrlLocks {
  /** Who writes down what was resolved. Called once for each address in a run, on any thread; must not throw. */
  @FunctionalInterface
  public interface Listener {
    /** The module was taken with this hash. */
    void resolved(About about, String integrity);
  }

  private final LockPolicy policy;
  private final Map<String, String> locked;
  private final Map<String, String> taken = new ConcurrentHashMap<>();
  private final Listener listener;

  /**
   * Has taken nothing yet.
   *
   * @param locked integrity by address, as the lockfile has it
   */
  public UrlLocks(LockPolicy policy, Map<String, String> locked, Listener listener) {
    this.policy = policy;
    this.locked = policy == LockPolicy.OFF ? Map.of() : Map.copyOf(locked);
    this.listener = listener;
  }

  /** What is known of an address. */
  sealed interface Known {
    /** It must hash to this. */
    record Fixed(Integrity integrity) implements Known {}

    /** Whatever comes is taken. */
    record Open() implements Known {}

    /** Nothing may come: the lockfile is frozen and does not have it. */
    record Frozen() implements Known {}

    /** The lockfile says something of it that cannot be trusted. */
    record Untrusted() implements Known {}
  }

  Known known(String address) {
    String text = Optional.ofNullable(locked.get(address)).orElse(taken.get(address));
    if (text == null) {
      return policy == LockPolicy.FROZEN ? new Known.Frozen() : new Known.Open();
    }
    return switch (Integrity.parse(text)) {
      case Integrity.Parsed.Trusted(Integrity integrity) -> new Known.Fixed(integrity);
      case Integrity.Parsed.Untrusted _ -> new Known.Untrusted();
    };
  }

  /** Remembers what came. For the rest of the run the address gives nothing else. */
  void take(String address, About about, UrlModule module) {
    if (!taken.containsKey(address)) {
      String integrity = Optional.ofNullable(locked.get(address)).orElseGet(() -> module.digest().text());
      if (taken.putIfAbsent(address, integrity) == null) {
        listener.resolved(about, integrity);
      }
    }
  }

  /** All that the lockfile has to say now: what it said, and what is new. Sorted. */
  public Map<String, String> all() {
    var all = new TreeMap<>(taken);
    all.putAll(locked);
    return all;
  }

  /** Whether the lockfile has to be written. */
  public boolean hasNews() {
    return policy == LockPolicy.UPDATE && !locked.keySet().containsAll(taken.keySet());
  }
}
