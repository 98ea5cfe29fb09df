package tj.somon.external.breaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tj.somon.external.time.DrivenTimeline;

/** What opens a breaker, how long it stays open, and what is set for one dependency alone. */
class BreakerRulesTest {
  private static final Outcome.Failure FAILURE = new Outcome.Failure("timeout");

  private final DrivenTimeline time = new DrivenTimeline();
  private final List<BreakerEvent> events = new ArrayList<>();
  private final List<Runnable> background = new ArrayList<>();
  private double jitter;
  private final Breakers breakers = new Breakers(BreakerPolicy.DEFAULTS,
      new Surroundings(time, () -> jitter, background::add, events::add));
  private final Breaker lodash = breakers.named("lodash", BreakerKind.PACKAGE);

  private static void end(Breaker breaker, int times, Outcome outcome) {
    for (int i = 0; i < times; i++) {
      assertInstanceOf(Call.class, breaker.enter(null)).end(outcome);
    }
  }

  private static long retryAfter(Breaker breaker) {
    return assertInstanceOf(Admission.Refused.class, breaker.enter(null)).retryAfterMillis();
  }

  @Test
  void opensWhenBothCountAndRateAreReached() {
    end(lodash, 4, FAILURE);
    assertEquals(BreakerState.CLOSED, lodash.state());
    end(lodash, 1, FAILURE);
    assertEquals(BreakerState.OPEN, lodash.state());
    assertEquals(5000, retryAfter(lodash));
  }

  @Test
  void manyFailuresOfFarMoreCallsDoNotOpen() {
    end(lodash, 100, Outcome.SUCCESS);
    end(lodash, 99, FAILURE);
    assertEquals(BreakerState.CLOSED, lodash.state());
    end(lodash, 1, FAILURE);
    assertEquals(BreakerState.OPEN, lodash.state());
  }

  @Test
  void failuresLeaveTheWindowWithTime() {
    end(lodash, 4, FAILURE);
    time.advanceMillis(60_000);
    end(lodash, 4, FAILURE);
    assertEquals(BreakerState.CLOSED, lodash.state());
    assertEquals(4, lodash.view().failures());
    assertEquals(8, lodash.view().totalFailures());
  }

  @Test
  void answersAndAbandonedCallsDoNotCount() {
    end(lodash, 50, Outcome.ANSWERED);
    end(lodash, 50, Outcome.ABANDONED);
    assertEquals(0, lodash.view().requests());
    assertEquals(100, lodash.view().ignored());
    end(lodash, 5, FAILURE);
    assertEquals(BreakerState.OPEN, lodash.state());
  }

  @Test
  void aWishToBeLeftAloneOpensAtOnceUpToTheCeiling() {
    end(lodash, 1, new Outcome.Failure("rate-limited", 7000));
    assertEquals(7000, retryAfter(lodash));
    lodash.reset();
    end(lodash, 1, new Outcome.Failure("status-5xx", 3_600_000));
    assertEquals(24_000, retryAfter(lodash));
    assertEquals(BreakerEvent.Cause.RETRY_AFTER, events.getLast().cause());
  }

  @Test
  void pausesDoubleUpToTheCeilingFromTheStartOfTheFailedTrial() {
    end(lodash, 5, FAILURE);
    for (long pause : new long[]{5_000, 10_000, 20_000, 24_000, 24_000}) {
      BreakerView view = lodash.view();
      assertEquals(pause, view.retryDelay());
      time.advanceMillis(view.nextRetry() - time.epochMillis() - 1);
      assertEquals(BreakerState.OPEN, lodash.state());
      time.advanceMillis(1);
      assertEquals(BreakerState.HALF_OPEN, lodash.state());
      var trial = assertInstanceOf(Call.class, lodash.enter(null));
      long started = time.epochMillis();
      time.advanceMillis(300);
      trial.end(FAILURE);
      assertEquals(BreakerState.OPEN, lodash.state());
      assertEquals(started + lodash.view().retryDelay(), lodash.view().nextRetry());
    }
  }

  @Test
  void jitterShortensAPauseByLessThanAQuarter() {
    jitter = Math.nextDown(1.0);
    end(lodash, 5, FAILURE);
    long pause = lodash.view().retryDelay();
    assertTrue(pause >= 3750 && pause < 3752, "pause " + pause);
  }

  @Test
  void aWholeCrowdGetsTwoTrialsAndTheRestIsRefused() {
    end(lodash, 5, FAILURE);
    time.advanceMillis(5000);
    var trials = new ArrayList<Call>();
    for (int i = 0; i < 100; i++) {
      if (lodash.enter(null) instanceof Call call) {
        trials.add(call);
      }
    }
    assertEquals(2, trials.size());
    trials.forEach(call -> call.end(Outcome.SUCCESS));
    assertEquals(BreakerState.CLOSED, lodash.state());
    assertEquals(0, lodash.view().requests());
    assertEquals(98, lodash.view().rejected());
  }

  @Test
  void anOriginNeedsTwiceAsManyFailures() {
    Breaker origin = breakers.named("registry:npm.example", BreakerKind.REGISTRY);
    end(origin, 9, FAILURE);
    assertEquals(BreakerState.CLOSED, origin.state());
    end(origin, 1, FAILURE);
    assertEquals(BreakerState.OPEN, origin.state());
  }

  @Test
  void forcedOpenMakesNoTrialsUntilItsTimeIsOver() {
    lodash.forceOpen(60_000, "moving house");
    time.advanceMillis(59_999);
    assertTrue(lodash.view().forced());
    assertEquals(1, retryAfter(lodash));
    time.advanceMillis(1);
    assertEquals(BreakerState.HALF_OPEN, lodash.state());
    lodash.forceOpen(0, "for good");
    time.advanceMillis(1_000_000_000);
    assertTrue(lodash.view().forced());
    assertEquals(Long.MAX_VALUE, retryAfter(lodash));
    assertEquals(BreakerState.OPEN, lodash.reset().state());
    end(lodash, 1, Outcome.SUCCESS);
  }

  @Test
  void switchedOffAllAreClosedAndStaySo() {
    end(lodash, 5, FAILURE);
    breakers.apply(new BreakerPolicy(false, BreakerSettings.DEFAULTS, Map.of()));
    end(lodash, 50, FAILURE);
    assertEquals(BreakerState.CLOSED, lodash.state());
    breakers.apply(BreakerPolicy.DEFAULTS);
    end(lodash, 4, FAILURE);
    assertEquals(BreakerState.CLOSED, lodash.state());
    end(lodash, 1, FAILURE);
    assertEquals(BreakerState.OPEN, lodash.state());
  }

  @Test
  void whatIsSetForOneHoldsForItAlone() {
    var override = new BreakerOverride(2, null, null, null, 1000L);
    breakers.apply(new BreakerPolicy(true, BreakerSettings.DEFAULTS, Map.of("lodash", override, "axios", override)));
    Breaker axios = breakers.named("axios", BreakerKind.PACKAGE);
    Breaker react = breakers.named("react", BreakerKind.PACKAGE);
    for (Breaker each : List.of(lodash, axios, react)) {
      end(each, 2, FAILURE);
    }
    assertEquals(List.of(BreakerState.OPEN, BreakerState.OPEN, BreakerState.CLOSED),
        List.of(lodash.state(), axios.state(), react.state()));
    assertEquals(1000, retryAfter(axios));
  }

  @Test
  void aLowerCeilingEndsAPauseSooner() {
    end(lodash, 1, new Outcome.Failure("rate-limited", 20_000));
    breakers.apply(new BreakerPolicy(true, new BreakerSettings(5, 0.5, 60_000, 10_000, 5_000), Map.of()));
    assertEquals(8000, retryAfter(lodash));
    time.advanceMillis(8000);
    assertEquals(BreakerState.HALF_OPEN, lodash.state());
  }

  @Test
  void settingsOutOfRangeAreRefusedWithTheKey() {
    var tooLate = new BreakerOverride(null, null, null, null, 24_001L);
    var thrown = assertThrows(IllegalArgumentException.class,
        () -> new BreakerPolicy(true, BreakerSettings.DEFAULTS, Map.of("lodash", tooLate)));
    assertTrue(thrown.getMessage().startsWith("lodash.circuitBreakerRetryDelay"), thrown.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new BreakerSettings(0, 0.5, 60_000, 30_000, 5_000));
    assertThrows(IllegalArgumentException.class, () -> new BreakerSettings(5, Double.NaN, 60_000, 30_000, 5_000));
  }

  @Test
  void theClosedAndUnusedGoFirstWhenThereAreTooMany() {
    end(lodash, 5, FAILURE);
    Breaker used = breakers.named("used", BreakerKind.PACKAGE);
    end(used, 1, Outcome.SUCCESS);
    for (int i = 0; i < 2 * Breakers.MOST; i++) {
      breakers.named("p" + i, BreakerKind.PACKAGE);
      time.advance(1);
    }
    assertEquals(Breakers.MOST, breakers.views().size());
    assertTrue(breakers.find("lodash").isPresent());
    assertTrue(breakers.find("used").isPresent());
    assertFalse(breakers.find("p0").isPresent());
    assertTrue(breakers.find("p1999").isPresent());
  }

  @Test
  void lookingForABreakerMakesNone() {
    assertTrue(breakers.find("nobody").isEmpty());
    assertEquals(1, breakers.views().size());
  }
}
