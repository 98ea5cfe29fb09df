package tj.somon.external.fetch;

import java.util.Optional;
import java.util.function.Supplier;
import tj.somon.external.breaker.Admission;
import tj.somon.external.breaker.Breaker;
import tj.somon.external.breaker.BreakerKind;
import tj.somon.external.breaker.BreakerState;
import tj.somon.external.breaker.Breakers;
import tj.somon.external.breaker.Call;
import tj.somon.external.breaker.Trial;
import tj.somon.external.failure.ExternalFailure;
import tj.somon.external.failure.ExternalFailure.DependencyOpen;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.time.Cancellation;

/** Single requests: behind the breakers of the dependency and of its origin, and through the bulkhead of that. */
final class Requests {
  private final FetchPorts ports;
  private final Breakers breakers;
  private final Bulkheads bulkheads;
  /** Wished for when the program stops: then trials end. */
  private final Cancellation stopping;

  Requests(FetchPorts ports, Breakers breakers, Bulkheads bulkheads, Cancellation stopping) {
    this.ports = ports;
    this.breakers = breakers;
    this.bulkheads = bulkheads;
    this.stopping = stopping;
  }

  <T> Answer<T> make(Target<T> target, Attempt<T> attempt) {
    Optional<ExternalFailure> refusal = refusal(target);
    return refusal.isPresent() ? new Answer.NotGot<>(refusal.get())
        : inTurn(target, attempt.cancellation(), () -> refusal(target), () -> guarded(target, attempt));
  }

  /** Why a breaker would not let it through now; empty if it would. */
  private Optional<ExternalFailure> refusal(Target<?> target) {
    Optional<ExternalFailure> own = breaker(target).refusal().map(refused -> open(target, refused));
    return own.isPresent() ? own : origin(target).flatMap(Breaker::refusal).map(refused -> open(target, refused));
  }

  private Breaker breaker(Target<?> target) {
    return breakers.named(target.breaker(), target.kind());
  }

  private Optional<Breaker> origin(Target<?> target) {
    return target.originBreaker().map(name -> breakers.named(name, BreakerKind.REGISTRY));
  }

  private ExternalFailure open(Target<?> target, Admission.Refused refused) {
    ports.listener().rejected(target.about(), refused.name());
    return new DependencyOpen(target.about(), refused.name(), refused.retryAfterMillis());
  }

  private <T> Answer<T> inTurn(Target<?> target, Cancellation cancellation, Supplier<Optional<ExternalFailure>> refusal,
      Supplier<Answer<T>> request) {
    Bulkheads.Ticket ticket = bulkheads.queue(target.origin(), refusal);
    var cancelled = new ExternalFailure.Failed(FailureReason.CANCELLED, target.about(), false);
    try (var _ = cancellation.onCancel(() -> ticket.giveUp(cancelled))) {
      Optional<ExternalFailure> inVain = ticket.await();
      return inVain.isPresent() ? new Answer.NotGot<>(inVain.get()) : request.get();
    } finally {
      bulkheads.leave(ticket);
    }
  }

  private <T> Answer<T> guarded(Target<T> target, Attempt<T> attempt) {
    Trial again = target.isRepeatable() ? () -> Judgement.ofDependency(probeBehindOrigin(target)) : null;
    return switch (breaker(target).enter(again)) {
      case Admission.Refused refused -> new Answer.NotGot<>(open(target, refused));
      case Call call -> {
        try (call) {
          Answer<T> answer = behindOrigin(target, () -> timed(target, () -> target.request(attempt)));
          call.end(Judgement.ofDependency(answer));
          yield answer;
        }
      }
    };
  }

  private <T> Answer<T> behindOrigin(Target<?> target, Supplier<Answer<T>> request) {
    Optional<Breaker> origin = origin(target);
    if (origin.isEmpty()) {
      return request.get();
    }
    Trial again = target.isRepeatable() ? () -> Judgement.ofOrigin(probeInTurn(target)) : null;
    return switch (origin.get().enter(again)) {
      case Admission.Refused refused -> new Answer.NotGot<>(open(target, refused));
      case Call call -> {
        try (call) {
          Answer<T> answer = request.get();
          call.end(Judgement.ofOrigin(answer));
          yield answer;
        }
      }
    };
  }

  private Answer<?> probeBehindOrigin(Target<?> target) {
    return inTurn(target, stopping, Optional::empty, () -> behindOrigin(target, () -> probe(target)));
  }

  private Answer<?> probeInTurn(Target<?> target) {
    return inTurn(target, stopping, Optional::empty, () -> probe(target));
  }

  private Answer<Object> probe(Target<?> target) {
    return timed(target, () -> switch (target.probe(stopping)) {
      case Answer.Got<?>(Object value) -> new Answer.Got<>(value);
      case Answer.NotGot<?>(ExternalFailure failure) -> new Answer.NotGot<>(failure);
    });
  }

  private <T> Answer<T> timed(Target<?> target, Supplier<Answer<T>> request) {
    long began = ports.timeline().nanos();
    Answer<T> answer = request.get();
    Optional<FailureReason> failure = answer instanceof Answer.NotGot<T>(ExternalFailure why)
        ? Optional.of(why.reason())
        : Optional.empty();
    ports.listener().requested(target.about(), failure, ports.timeline().nanos() - began);
    return answer;
  }

  /** Whether every breaker on the way is closed, so that a failure may be tried again. */
  boolean isClosed(Target<?> target) {
    return isClosed(breaker(target)) && origin(target).map(Requests::isClosed).orElse(true);
  }

  private static boolean isClosed(Breaker breaker) {
    return breaker.state() == BreakerState.CLOSED;
  }
}
