package tj.somon.external.breaker;

import static tj.somon.external.time.Timeline.NANOS_PER_MILLI;

import org.jspecify.annotations.Nullable;
import tj.somon.external.breaker.Admission.Refused;
import tj.somon.external.breaker.BreakerEvent.Cause;
import tj.somon.external.breaker.Phase.Closed;
import tj.somon.external.breaker.Phase.HalfOpen;
import tj.somon.external.breaker.Phase.Open;
import tj.somon.external.time.Timeline.Alarm;

/** The states of one breaker and what leads from one to the other. Every method but {@link #phase} wants the breaker's lock. */
final class Machine {
  /** Trials that run at once, and that must succeed. */
  private static final int TRIALS = 2;
  /** How long a breaker that tries waits for a caller before it tries by itself. */
  private static final long UNAIDED_AFTER = 1000 * NANOS_PER_MILLI;

  private final Breaker breaker;
  private final Surroundings around;
  private final Announcements announcements;
  private final Tally tally = new Tally();
  private final Window window;
  private BreakerSettings settings;
  private int threshold;
  private boolean enabled;
  private volatile Phase phase = new Closed();
  /** Pauses since it was closed; each is twice as long as the one before. */
  private int pauses;
  /** How often it was closed: a trial from before is an ordinary call now. */
  private int closings;
  private int trialsRunning;
  private Alarm alarm = Alarm.NONE;
  /** Nobody knows this breaker any more: it rings no alarms. */
  private boolean retired;
  private @Nullable Trial lastTried;
  private @Nullable Trial lastFailed;

  Machine(Breaker breaker, BreakerPolicy policy, Surroundings around, Announcements announcements) {
    this.breaker = breaker;
    this.around = around;
    this.announcements = announcements;
    settings = policy.of(breaker.name());
    threshold = policy.threshold(breaker.name(), breaker.kind());
    enabled = policy.enabled();
    window = new Window(now(), settings.windowMillis() * NANOS_PER_MILLI);
  }

  Phase phase() {
    return phase;
  }

  Admission enter(@Nullable Trial again) {
    Refused refused = refusal();
    if (refused != null) {
      return refused;
    }
    return phase instanceof HalfOpen tries ? trial(tries, again, false)
        : new Call(breaker, phase, now(), again, -1, false);
  }

  @Nullable
  Refused refusal() {
    long now = now();
    if (phase instanceof Open open && open.left(now) <= 0) {
      pauseIsOver(open);
    }
    return switch (phase) {
      case Closed _ -> null;
      case Open open -> refuse(open.leftMillis(now));
      case HalfOpen _ -> trialsRunning < TRIALS ? null : refuse(UNAIDED_AFTER / NANOS_PER_MILLI);
    };
  }

  private Refused refuse(long retryAfterMillis) {
    tally.rejected();
    return new Refused(breaker.name(), retryAfterMillis);
  }

  private Call trial(HalfOpen tries, @Nullable Trial again, boolean background) {
    trialsRunning++;
    tries.running++;
    return new Call(breaker, tries, now(), again, closings, background);
  }

  void ended(Call call, Outcome outcome) {
    if (call.ended) {
      return;
    }
    call.ended = true;
    count(call, outcome);
    if (call.phase == phase || call.trialOf == closings) {
      judge(call, outcome);
    }
  }

  private void count(Call call, Outcome outcome) {
    tally.ended(outcome, around.timeline());
    if (call.again != null) {
      lastTried = call.again;
      lastFailed = outcome instanceof Outcome.Failure ? call.again : lastFailed;
    }
  }

  private void judge(Call call, Outcome outcome) {
    trialsRunning -= call.trialOf == closings ? 1 : 0;
    if (phase instanceof HalfOpen tries) {
      if (call.phase == tries) {
        tries.running--;
        judgeTrial(tries, call, outcome);
      }
      if (phase == tries) {
        tryUnaided(tries);
      }
    } else if (phase instanceof Closed) {
      judgeClosed(outcome);
    }
  }

  private void judgeClosed(Outcome outcome) {
    long now = now();
    if (outcome instanceof Outcome.Failure failure) {
      window.record(now, true);
      if (!enabled) {
        return;
      }
      if (failure.retryAfterMillis() > 0) {
        open(new Open(now, now, asked(failure), false), Cause.RETRY_AFTER, failure.reason());
      } else if (settings.opens(threshold, window.failures(now), window.calls(now))) {
        open(new Open(now, now, nextPause(), false), Cause.FAILURES, failure.reason());
      }
    } else if (outcome instanceof Outcome.Success) {
      window.record(now, false);
    }
  }

  private void judgeTrial(HalfOpen tries, Call call, Outcome outcome) {
    switch (outcome) {
      case Outcome.Success _,Outcome.Answered _ -> {
        tries.succeeded++;
        if (tries.succeeded >= TRIALS) {
          close(Cause.TRIALS_SUCCEEDED);
        }
      }
      case Outcome.Failure failure -> reopen(call, failure);
      case Outcome.Abandoned _ -> tries.unaidedFrom = call.background ? now() + UNAIDED_AFTER : tries.unaidedFrom;
    }
  }

  private void reopen(Call call, Outcome.Failure failure) {
    long now = now();
    long pause = nextPause();
    Open open = failure.retryAfterMillis() > 0 ? new Open(now, now, asked(failure), false)
        : new Open(now, call.startedAt, pause, false);
    open(open, failure.retryAfterMillis() > 0 ? Cause.RETRY_AFTER : Cause.TRIAL_FAILED, failure.reason());
  }

  private long asked(Outcome.Failure failure) {
    return Math.min(failure.retryAfterMillis(), settings.ceilingMillis()) * NANOS_PER_MILLI;
  }

  private long nextPause() {
    return settings.pauseNanos(pauses++, around.jitter().getAsDouble());
  }

  private void open(Open open, Cause cause, String reason) {
    if (!(phase instanceof Open)) {
      tally.opened();
    }
    long pause = open.pause() == Open.ENDLESS ? Open.ENDLESS : open.pause() / NANOS_PER_MILLI;
    become(open, cause, reason, pause);
    ringWhenOver(open);
  }

  private void ringWhenOver(Open open) {
    alarm.cancel();
    alarm = retired || open.pause() == Open.ENDLESS ? Alarm.NONE
        : around.timeline().after(open.left(now()), () -> breaker.rung(open));
  }

  void rung(Open open) {
    if (phase == open && open.left(now()) <= 0) {
      pauseIsOver(open);
    } else if (phase == open) {
      ringWhenOver(open);
    }
  }

  private void pauseIsOver(Open open) {
    if (!enabled) {
      close(Cause.DISABLED);
      return;
    }
    var tries = new HalfOpen(open, now() + UNAIDED_AFTER);
    become(tries, Cause.PAUSE_OVER, "", 0);
    tryUnaided(tries);
  }

  private void close(Cause cause) {
    alarm.cancel();
    window.clear();
    pauses = 0;
    closings++;
    trialsRunning = 0;
    lastFailed = null;
    become(new Closed(), cause, "", 0);
  }

  private void become(Phase next, Cause cause, String reason, long pauseMillis) {
    BreakerState before = phase.state();
    phase = next;
    announcements
        .add(new BreakerEvent(breaker.name(), breaker.kind(), before, next.state(), cause, reason, pauseMillis));
  }

  /** Sees to it that a trial is made if none runs: when its time has come, at once. */
  private void tryUnaided(HalfOpen tries) {
    alarm.cancel();
    if (!retired && tries.running == 0 && request() != null) {
      alarm = around.timeline().after(tries.unaidedFrom - now(), () -> breaker.startUnaided(tries));
    }
  }

  private @Nullable Trial request() {
    return lastFailed != null ? lastFailed : lastTried;
  }

  /** A trial for the breaker itself to make, if it is still wanted. */
  @Nullable
  Call unaided(HalfOpen tries) {
    boolean wanted = !retired && phase == tries && tries.running == 0 && trialsRunning < TRIALS;
    return wanted ? trial(tries, request(), true) : null;
  }

  void reset() {
    close(Cause.RESET);
  }

  void forceOpen(long durationMillis, String reason) {
    long now = now();
    long pause = durationMillis == 0 ? Open.ENDLESS : durationMillis * NANOS_PER_MILLI;
    open(new Open(now, now, pause, true), Cause.FORCED, reason);
  }

  void apply(BreakerPolicy policy) {
    settings = policy.of(breaker.name());
    threshold = policy.threshold(breaker.name(), breaker.kind());
    window.resize(now(), settings.windowMillis() * NANOS_PER_MILLI);
    boolean was = enabled;
    enabled = policy.enabled();
    if (was && !enabled && !(phase instanceof Closed)) {
      close(Cause.DISABLED);
    } else if (!was && enabled) {
      window.clear();
    }
    shorten();
  }

  private void shorten() {
    long ceiling = settings.ceilingMillis() * NANOS_PER_MILLI;
    long now = now();
    if (phase instanceof Open open && !open.forced() && open.left(now) > ceiling) {
      var shorter = new Open(open.since(), now, ceiling, false);
      phase = shorter;
      ringWhenOver(shorter);
    }
  }

  BreakerView look() {
    return tally.view(breaker, phase, window, settings, around.timeline());
  }

  boolean isUnused() {
    return phase instanceof Closed && window.calls(now()) == 0;
  }

  void retire() {
    retired = true;
    alarm.cancel();
  }

  private long now() {
    return around.timeline().nanos();
  }
}
