package tj.somon.external.breaker;

import static tj.somon.external.time.Timeline.NANOS_PER_MILLI;

import java.util.ArrayList;
import java.util.List;

/**
 * What a breaker must do, written down as plainly as possible: every call of the past is kept in a list and counted anew. Time
 * in nanoseconds; the caller moves it with {@link #moveTo}.
 */
final class BreakerModel {
  private record Past(long time, boolean failed) {}

  /** A call that was let through; stay is the number of the stay in a state, trials the outage it is a trial in, or -1. */
  record Passed(int stay, int outage, long started, boolean background) {}

  private final List<Past> window = new ArrayList<>();
  private final List<Passed> trials = new ArrayList<>();
  private BreakerSettings settings;
  private boolean enabled = true;
  private long now;
  private int stay;
  private int outage;
  private int pauses;
  private int succeeded;
  private long pauseBegan;
  private long pause;
  private long unaidedFrom;
  BreakerState state = BreakerState.CLOSED;
  boolean forced;
  long trips;
  /** Trials begun in the background since the test asked last. */
  final List<Passed> begun = new ArrayList<>();
  private boolean requestKnown;

  BreakerModel(BreakerSettings settings) {
    this.settings = settings;
  }

  void moveTo(long until) {
    while (due() <= until) {
      now = Math.max(now, due());
      ring();
    }
    now = until;
  }

  private long due() {
    if (state == BreakerState.OPEN && pause != Long.MAX_VALUE) {
      return Math.max(now, pauseBegan + pause);
    }
    return state == BreakerState.HALF_OPEN && ownTrials() == 0 && trials.size() < 2 && requestKnown
        ? Math.max(now, unaidedFrom)
        : Long.MAX_VALUE;
  }

  private long ownTrials() {
    return trials.stream().filter(trial -> trial.stay == stay).count();
  }

  private void ring() {
    if (state == BreakerState.HALF_OPEN) {
      var trial = new Passed(stay, outage, now, true);
      trials.add(trial);
      begun.add(trial);
    } else if (!enabled) {
      close();
    } else {
      enterState(BreakerState.HALF_OPEN);
      succeeded = 0;
      unaidedFrom = now + 1000 * NANOS_PER_MILLI;
    }
  }

  private void enterState(BreakerState next) {
    state = next;
    stay++;
    forced = false;
  }

  private void close() {
    enterState(BreakerState.CLOSED);
    window.clear();
    trials.clear();
    pauses = 0;
    outage++;
  }

  /** The call that must be let through, or null if it must be refused. */
  Passed enter() {
    if (state == BreakerState.CLOSED) {
      return new Passed(stay, -1, now, false);
    }
    if (state == BreakerState.OPEN || trials.size() >= 2) {
      return null;
    }
    var trial = new Passed(stay, outage, now, false);
    trials.add(trial);
    return trial;
  }

  void end(Passed call, Outcome outcome, double jitter) {
    requestKnown = true;
    trials.remove(call);
    if (call.stay != stay) {
      return;
    }
    if (state == BreakerState.CLOSED) {
      endOrdinary(outcome, jitter);
    } else if (outcome instanceof Outcome.Failure failure) {
      long asked = failure.retryAfterMillis() * NANOS_PER_MILLI;
      long doubled = doubled(jitter);
      open(asked > 0 ? now : call.started, asked > 0 ? Math.min(asked, ceiling()) : doubled);
    } else if (outcome instanceof Outcome.Abandoned) {
      unaidedFrom = call.background ? now + 1000 * NANOS_PER_MILLI : unaidedFrom;
    } else if (++succeeded == 2) {
      close();
    }
  }

  private void endOrdinary(Outcome outcome, double jitter) {
    boolean failed = outcome instanceof Outcome.Failure;
    if (failed || outcome instanceof Outcome.Success) {
      window.add(new Past(now, failed));
    }
    if (!failed || !enabled) {
      return;
    }
    long asked = ((Outcome.Failure) outcome).retryAfterMillis() * NANOS_PER_MILLI;
    if (asked > 0) {
      open(now, Math.min(asked, ceiling()));
    } else if (failures() >= settings.failureThreshold() && (double) failures() / calls() >= settings.failureRate()) {
      open(now, doubled(jitter));
    }
  }

  private void open(long from, long length) {
    trips += state == BreakerState.OPEN ? 0 : 1;
    enterState(BreakerState.OPEN);
    pauseBegan = from;
    pause = length;
  }

  private long ceiling() {
    return settings.timeoutMillis() * 8 / 10 * NANOS_PER_MILLI;
  }

  private long doubled(double jitter) {
    double millis = Math.min(settings.retryDelayMillis() * Math.pow(2, pauses++), ceiling() / (double) NANOS_PER_MILLI);
    return (long) (millis * 1_000_000.0 * (1 - jitter / 4));
  }

  void reset() {
    close();
  }

  void force(long millis) {
    open(now, millis == 0 ? Long.MAX_VALUE : millis * NANOS_PER_MILLI);
    forced = true;
  }

  void apply(boolean on, BreakerSettings changed) {
    if (changed.windowMillis() != settings.windowMillis()) {
      var kept = new ArrayList<Past>();
      inWindow().forEach(past -> kept.add(new Past(now, past.failed)));
      window.clear();
      window.addAll(kept);
    }
    settings = changed;
    if (enabled && !on && state != BreakerState.CLOSED) {
      close();
    }
    if (!enabled && on) {
      window.clear();
    }
    enabled = on;
    if (state == BreakerState.OPEN && !forced && pauseBegan + pause - now > ceiling()) {
      pauseBegan = now;
      pause = ceiling();
    }
  }

  private List<Past> inWindow() {
    long slice = settings.windowMillis() * NANOS_PER_MILLI / 10;
    return window.stream().filter(past -> past.time / slice > now / slice - 10).toList();
  }

  int calls() {
    return inWindow().size();
  }

  int failures() {
    return (int) inWindow().stream().filter(Past::failed).count();
  }

  void forgetThePast() {
    var kept = inWindow();
    window.clear();
    window.addAll(kept);
  }

  int trialsRunning() {
    return trials.size();
  }
}
