package tj.somon.external.fetch;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tj.somon.external.failure.ExternalFailure;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.time.Cancellation;
import tj.somon.external.time.Timeline;

/** The course of one fetch: the cache, then requests as often as they may be made, then what the cache has at worst. */
final class Course<T> {
  private static final long FIRST_PAUSE = 100 * Timeline.NANOS_PER_MILLI;

  private final Target<T> target;
  private final FetchSettings settings;
  private final FetchPorts ports;
  private final Requests requests;
  private final Cancellation cancellation;

  Course(Target<T> target, FetchSettings settings, FetchPorts ports, Requests requests, Cancellation cancellation) {
    this.target = target;
    this.settings = settings;
    this.ports = ports;
    this.requests = requests;
    this.cancellation = cancellation;
  }

  Fetched<T> run() {
    Optional<Cached<T>> cached = settings.cacheEnabled() ? target.cached() : Optional.empty();
    if (cached.isPresent() && cached.get().usable()) {
      return new Fetched.Value<>(cached.get().value(), Fetched.Source.CACHE, cached.get().ageMillis());
    }
    Answer<T> answer = tries(new Attempt<>(cached, settings.cacheEnabled(), cancellation));
    return switch (answer) {
      case Answer.Got<T>(T value) -> new Fetched.Value<>(value, Fetched.Source.NETWORK, 0);
      case Answer.NotGot<T>(ExternalFailure failure) -> atWorst(cached, failure);
    };
  }

  private Fetched<T> atWorst(Optional<Cached<T>> cached, ExternalFailure failure) {
    if (cached.isPresent() && cached.get().ageMillis() <= settings.staleMaxMillis()
        && Judgement.isOutage(failure.reason())) {
      Cached<T> old = cached.get();
      ports.listener().servedStale(target.about(), old.ageMillis(), failure.reason());
      return new Fetched.Value<>(old.value(), Fetched.Source.STALE, old.ageMillis());
    }
    ports.listener().failed(failure);
    return new Fetched.Missing<>(failure);
  }

  private Answer<T> tries(Attempt<T> attempt) {
    Answer<T> answer = requests.make(target, attempt);
    for (int n = 0; n < settings.retries() && isWorthAnother(answer); n++) {
      pause(n);
      if (cancellation.isCancelled()) {
        return new Answer.NotGot<>(new ExternalFailure.Failed(FailureReason.CANCELLED, target.about(), false));
      }
      answer = requests.make(target, attempt);
    }
    return answer;
  }

  private boolean isWorthAnother(Answer<T> answer) {
    return answer instanceof Answer.NotGot<T>(ExternalFailure failure) && target.isRepeatable()
        && Judgement.mayPass(failure.reason()) && requests.isClosed(target);
  }

  /** 100 ms, twice as long each time, made shorter by less than a half. */
  private void pause(int n) {
    long nanos = (long) ((FIRST_PAUSE << n) * (1 - ports.jitter().getAsDouble() / 2));
    var over = new CompletableFuture<Boolean>();
    Timeline.Alarm alarm = ports.timeline().after(nanos, () -> over.complete(true));
    try (var _ = cancellation.onCancel(() -> over.complete(false))) {
      over.join();
    } finally {
      alarm.cancel();
    }
  }
}
