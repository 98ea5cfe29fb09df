package tj.somon.external.fetch;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import tj.somon.external.breaker.BreakerKind;
import tj.somon.external.failure.About;
import tj.somon.external.failure.ExternalFailure;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.time.Cancellation;

/** Something to fetch that a test has in its hands: what each request gives, and when. */
final class Something implements Target<String> {
  final AtomicInteger requests = new AtomicInteger();
  final AtomicInteger probes = new AtomicInteger();
  final AtomicInteger looksIntoCache = new AtomicInteger();
  final AtomicInteger cancelled = new AtomicInteger();
  private final String name;
  private final About about;
  volatile IntFunction<Answer<String>> script = n -> new Answer.Got<>("body " + n);
  volatile Optional<Cached<String>> cached = Optional.empty();
  volatile boolean repeatable = true;
  /** Every request waits for this, or for being cancelled. */
  volatile CompletableFuture<Boolean> released = CompletableFuture.completedFuture(true);
  volatile Runnable began = () -> {
  };
  volatile boolean mayStore;

  Something(String name) {
    this.name = name;
    about = new About(name, "", "https://npm.example/" + name);
  }

  static IntFunction<Answer<String>> failing(String name, FailureReason reason, boolean answered) {
    var failure = new ExternalFailure.Failed(reason, new About(name, "", "https://npm.example/" + name), answered);
    return _ -> new Answer.NotGot<>(failure);
  }

  Something fails(FailureReason reason, boolean answered) {
    script = failing(name, reason, answered);
    return this;
  }

  @Override
  public String key() {
    return about.url();
  }

  @Override
  public About about() {
    return about;
  }

  @Override
  public String origin() {
    return "https://npm.example";
  }

  @Override
  public String breaker() {
    return name.replaceFirst("/.*", "");
  }

  @Override
  public BreakerKind kind() {
    return BreakerKind.PACKAGE;
  }

  @Override
  public Optional<String> originBreaker() {
    return Optional.of("registry:npm.example");
  }

  @Override
  public boolean isRepeatable() {
    return repeatable;
  }

  @Override
  public Optional<Cached<String>> cached() {
    looksIntoCache.incrementAndGet();
    return cached;
  }

  @Override
  public Answer<String> request(Attempt<String> attempt) {
    mayStore = attempt.mayStore();
    int number = requests.incrementAndGet();
    began.run();
    return answer(number, attempt.cancellation());
  }

  private Answer<String> answer(int number, Cancellation cancellation) {
    var over = new CompletableFuture<Boolean>();
    released.thenAccept(over::complete);
    try (var _ = cancellation.onCancel(() -> over.complete(false))) {
      if (over.join()) {
        return script.apply(number);
      }
    }
    cancelled.incrementAndGet();
    return new Answer.NotGot<>(new ExternalFailure.Failed(FailureReason.CANCELLED, about, false));
  }

  @Override
  public Answer<?> probe(Cancellation cancellation) {
    return script.apply(probes.incrementAndGet());
  }
}
