package tj.somon.external.url;

import java.util.Optional;
import java.util.function.Supplier;
import tj.somon.external.allow.AllowList;
import tj.somon.external.failure.About;
import tj.somon.external.failure.ExternalFailure;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.fetch.Fetched;
import tj.somon.external.fetch.Fetcher;
import tj.somon.external.integrity.Integrity;
import tj.somon.external.net.Transport;
import tj.somon.external.net.WebAddress;
import tj.somon.external.store.DocumentStore;
import tj.somon.external.time.Cancellation;
import tj.somon.external.time.Timeline;

/** Gets modules by address. Safe for use by thousands of threads. */
public final class UrlModules {
  private final Fetcher fetcher;
  private final UrlLocks locks;
  private final Supplier<AllowList> allowed;
  private final Sources sources;

  /** Where modules come from: the web, and what was kept of it. */
  record Sources(Transport transport, DocumentStore store, Timeline timeline) {}

  /**
   * Has asked for nothing yet.
   *
   * @param allowed asked each time, by many threads
   */
  public UrlModules(Fetcher fetcher, UrlLocks locks, Supplier<AllowList> allowed, Transport transport,
      DocumentStore store, Timeline timeline) {
    this.fetcher = fetcher;
    this.locks = locks;
    this.allowed = allowed;
    sources = new Sources(transport, store, timeline);
  }

  /**
   * Gets one, or says why not.
   *
   * @param specifier absolute, as the program says it
   */
  public Fetched<UrlModule> get(String specifier, Cancellation caller) {
    Optional<WebAddress> read = WebAddress.parse(specifier);
    if (read.isEmpty()) {
      return missing(FailureReason.NOT_ALLOWED, new About("", "", ""));
    }
    WebAddress address = read.get();
    var about = new About(address.origin(), "", address.printable());
    if (!allowed.get().allowsAddress(address)) {
      return missing(FailureReason.NOT_ALLOWED, about);
    }
    return switch (locks.known(address.text())) {
      case UrlLocks.Known.Frozen _ -> missing(FailureReason.LOCKFILE_FROZEN, about);
      case UrlLocks.Known.Untrusted _ -> missing(FailureReason.INTEGRITY, about);
      case UrlLocks.Known.Fixed(Integrity integrity) -> taken(address, about, Optional.of(integrity), caller);
      case UrlLocks.Known.Open _ -> taken(address, about, Optional.empty(), caller);
    };
  }

  private static Fetched<UrlModule> missing(FailureReason reason, About about) {
    return new Fetched.Missing<>(new ExternalFailure.Failed(reason, about, false));
  }

  private Fetched<UrlModule> taken(WebAddress address, About about, Optional<Integrity> wanted, Cancellation caller) {
    var target = new UrlTarget(address, about, wanted, sources, allowed.get()::allowsAddress);
    Fetched<UrlModule> fetched = fetcher.fetch(target, caller);
    if (fetched instanceof Fetched.Value<UrlModule> value) {
      locks.take(address.text(), about, value.value());
    }
    return fetched;
  }
}
