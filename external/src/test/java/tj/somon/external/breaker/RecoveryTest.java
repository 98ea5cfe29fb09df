package tj.somon.external.breaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tj.somon.external.time.Timeline.NANOS_PER_MILLI;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tj.somon.external.time.DrivenTimeline;

/**
 * How long it takes from "the dependency answers again" to "closed", in outages of random kinds and lengths: never longer than
 * promised, with and without callers. {@code -Dbreaker.recovery.outages=100000} for a long run.
 */
class RecoveryTest {
  private static final int OUTAGES = Integer.getInteger("breaker.recovery.outages", 400);

  @Test
  void isBelowThirtySecondsWithTheDefaultsAndCallers() {
    for (int seed = 0; seed < OUTAGES; seed++) {
      long millis = new Outage(seed, BreakerSettings.DEFAULTS, 1 + seed % 5000).recovery();
      assertTrue(millis < 30_000, "outage " + seed + ": " + millis + " ms");
    }
  }

  @Test
  void isBelowThirtySecondsWithTheDefaultsAndNoCaller() {
    for (int seed = 0; seed < OUTAGES; seed++) {
      long millis = new Outage(seed, BreakerSettings.DEFAULTS, 0).recovery();
      assertTrue(millis < 30_000, "outage " + seed + ": " + millis + " ms");
    }
  }

  @Test
  void isWithinTheBoundWhateverIsSet() {
    var random = new SplittableRandom(3);
    for (int seed = 0; seed < OUTAGES; seed++) {
      long timeout = random.nextLong(1000, 120_001);
      var settings = new BreakerSettings(random.nextInt(1, 20), random.nextInt(1, 101) / 100.0,
          random.nextLong(1000, 100_000), timeout, random.nextLong(10, timeout * 4 / 5 + 1));
      var outage = new Outage(seed, settings, random.nextInt(3) == 0 ? 0 : random.nextLong(1, 10_000));
      long trial = Math.max(outage.answerMillis, outage.faultMillis);
      long bound = settings.ceilingMillis() + 1000 + 2 * trial;
      long millis = outage.recovery();
      assertTrue(millis <= bound, "outage " + seed + ": " + millis + " ms, at most " + bound);
    }
  }

  /** A dependency that is down for a while, and a breaker before it. */
  private static final class Outage {
    private final SplittableRandom random;
    private final DrivenTimeline time = new DrivenTimeline();
    private final Breaker breaker;
    private final ArrayDeque<BreakerEvent> events = new ArrayDeque<>();
    private final long everyMillis;
    final long answerMillis;
    private final long faultMillis;
    private final boolean asksForPauses;
    private boolean down = true;
    private long lastWordOfTheOutage;

    Outage(long seed, BreakerSettings settings, long everyMillis) {
      random = new SplittableRandom(seed);
      this.everyMillis = everyMillis;
      answerMillis = random.nextLong(1, 2000);
      faultMillis = random.nextInt(2) == 0 ? random.nextLong(1, 100) : random.nextLong(1, 10_001);
      asksForPauses = random.nextInt(5) == 0;
      breaker = new Breaker("p", BreakerKind.PACKAGE, new BreakerPolicy(true, settings, Map.of()),
          new Surroundings(time, random::nextDouble, this::background, this::happened));
    }

    private void happened(BreakerEvent event) {
      events.add(event);
      boolean lateWord = event.from() == BreakerState.CLOSED || event.cause() == BreakerEvent.Cause.RETRY_AFTER;
      lastWordOfTheOutage = lateWord && event.to() == BreakerState.OPEN ? time.nanos() : lastWordOfTheOutage;
    }

    /** Trials take time like calls, so that what runs them only notes them down and lets them end later. */
    private void background(Runnable trial) {
      boolean fails = down;
      time.after(duration(fails) * NANOS_PER_MILLI, () -> {
        trialFails = fails;
        trial.run();
      });
    }

    private boolean trialFails;

    private long duration(boolean fails) {
      return fails ? faultMillis : answerMillis;
    }

    private void call() {
      if (breaker.enter(() -> outcome(trialFails)) instanceof Call call) {
        boolean fails = down;
        time.after(duration(fails) * NANOS_PER_MILLI, () -> call.end(outcome(fails)));
      }
    }

    private Outcome outcome(boolean fails) {
      if (!fails) {
        return Outcome.SUCCESS;
      }
      return new Outcome.Failure("timeout", asksForPauses ? random.nextLong(0, 60_000) : 0);
    }

    private void comeAgain() {
      call();
      time.after(everyMillis * NANOS_PER_MILLI, this::comeAgain);
    }

    /** Milliseconds from the moment it answers again, or from the last answer that it gave to a call from before. */
    long recovery() {
      for (int i = 0; breaker.state() == BreakerState.CLOSED; i++) {
        call();
        time.advanceMillis(random.nextLong(1, 20));
        assertTrue(i < 100_000, "never opened");
      }
      if (everyMillis > 0) {
        comeAgain();
      }
      time.advanceMillis(random.nextLong(1, 200_000));
      down = false;
      long answersAgain = time.nanos();
      while (breaker.state() != BreakerState.CLOSED) {
        assertTrue(time.advanceToNext(), "nothing will ever close it");
        assertTrue(time.nanos() - answersAgain < 1000_000 * NANOS_PER_MILLI, "never closed");
      }
      assertEquals(BreakerState.CLOSED, events.getLast().to());
      return (time.nanos() - Math.max(answersAgain, lastWordOfTheOutage)) / NANOS_PER_MILLI;
    }
  }
}
