package tj.somon.external.breaker;

import static tj.somon.external.time.Timeline.NANOS_PER_MILLI;

import tj.somon.external.breaker.Phase.HalfOpen;
import tj.somon.external.breaker.Phase.Open;
import tj.somon.external.time.Timeline;

/** What a breaker counts since start; guarded by its lock. */
final class Tally {
  private static final double HEALTHY_BELOW = 0.1;

  private long requests;
  private long failures;
  private long rejected;
  private long ignored;
  private long trips;
  private long lastFailureTime;
  private String lastFailureReason = "";

  void rejected() {
    rejected++;
  }

  void opened() {
    trips++;
  }

  void ended(Outcome outcome, Timeline timeline) {
    switch (outcome) {
      case Outcome.Success _ -> requests++;
      case Outcome.Answered _ -> {
        requests++;
        ignored++;
      }
      case Outcome.Abandoned _ -> ignored++;
      case Outcome.Failure failure -> {
        requests++;
        failures++;
        lastFailureTime = timeline.epochMillis();
        lastFailureReason = failure.reason();
      }
    }
  }

  BreakerView view(Breaker breaker, Phase phase, Window window, BreakerSettings settings, Timeline timeline) {
    long now = timeline.nanos();
    int calls = window.calls(now);
    int failed = window.failures(now);
    double rate = calls == 0 ? 0 : (double) failed / calls;
    boolean closed = phase instanceof Phase.Closed;
    Pause pause = pause(phase, settings, now, timeline.epochMillis());
    boolean forced = phase instanceof Open open && open.forced();
    return new BreakerView(breaker.name(), breaker.kind(), phase.state(), closed && rate < HEALTHY_BELOW, forced,
        failed, calls, rate, requests, failures, rejected, ignored, trips, lastFailureTime, lastFailureReason,
        pause.openedAt, pause.nextRetry, pause.delay);
  }

  /** Times of a pause in milliseconds since 1970, its length in milliseconds. */
  private record Pause(long openedAt, long nextRetry, long delay) {}

  private static Pause pause(Phase phase, BreakerSettings settings, long now, long epochMillis) {
    return switch (phase) {
      case Phase.Closed _ -> new Pause(0, 0, settings.retryDelayMillis());
      case HalfOpen tries -> pause(tries.before, now, epochMillis);
      case Open open -> pause(open, now, epochMillis);
    };
  }

  private static Pause pause(Open open, long now, long epochMillis) {
    long openedAt = epochMillis - (now - open.since()) / NANOS_PER_MILLI;
    return open.pause() == Open.ENDLESS ? new Pause(openedAt, 0, 0)
        : new Pause(openedAt, epochMillis + open.left(now) / NANOS_PER_MILLI, open.pause() / NANOS_PER_MILLI);
  }
}
