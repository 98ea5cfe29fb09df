package tj.somon.external.breaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import tj.somon.external.time.DrivenTimeline;
import tj.somon.external.time.Timeline;

/**
 * A breaker against a model of it: random events from eight threads that take turns on a driven clock, and after each the
 * breaker stands as the model does. {@code -Dbreaker.model.events=1000000 -Dbreaker.model.seed=7} for a long run.
 */
class BreakerModelTest {
  private static final int THREADS = 8;
  private static final int EVENTS = Integer.getInteger("breaker.model.events", 40_000);
  private static final long SEED = Long.getLong("breaker.model.seed", 1);
  private static final int EVENTS_OF_ONE = 5_000;

  @Test
  void standsAsTheModelDoesAfterEveryEvent() throws Exception {
    int tripped = 0;
    int recovered = 0;
    for (int run = 0; run * EVENTS_OF_ONE < EVENTS; run++) {
      var world = new World(SEED + run);
      inTurns(world);
      tripped += world.trips();
      recovered += world.recoveries;
    }
    assertTrue(tripped > EVENTS / 1000 && recovered > EVENTS / 10_000,
        tripped + " trips, " + recovered + " recoveries");
  }

  private static void inTurns(World world) throws Exception {
    var turn = new ReentrantLock(true);
    Callable<Integer> player = () -> {
      for (int i = 0; i < EVENTS_OF_ONE / THREADS; i++) {
        turn.lock();
        try {
          world.event();
        } finally {
          turn.unlock();
        }
      }
      return EVENTS_OF_ONE / THREADS;
    };
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Integer> played : threads.invokeAll(Collections.nCopies(THREADS, player))) {
        assertEquals(EVENTS_OF_ONE / THREADS, played.get());
      }
    }
  }

  /** A breaker, its model and what happens to both. */
  private static final class World {
    private record Held(Call real, BreakerModel.Passed modelled) {}

    private final SplittableRandom random;
    private final DrivenTimeline time = new DrivenTimeline();
    private final ArrayDeque<Runnable> background = new ArrayDeque<>();
    private final ArrayDeque<BreakerModel.Passed> modelledBackground = new ArrayDeque<>();
    private final List<Held> held = new ArrayList<>();
    private final List<BreakerEvent> events = new ArrayList<>();
    private final BreakerModel model;
    private final Breaker breaker;
    private double jitter;
    private double faults;
    private double traffic = 1;
    private Outcome next = Outcome.SUCCESS;
    private BreakerState last = BreakerState.CLOSED;
    private int recoveries;

    World(long seed) {
      random = new SplittableRandom(seed);
      BreakerSettings settings = settings();
      model = new BreakerModel(settings);
      breaker = new Breaker("p", BreakerKind.PACKAGE, new BreakerPolicy(true, settings, Map.of()),
          new Surroundings(time, () -> jitter, background::add, events::add));
    }

    private BreakerSettings settings() {
      long timeout = random.nextLong(1000, 60_001);
      return new BreakerSettings(random.nextInt(1, 8), random.nextInt(1, 101) / 100.0, random.nextLong(1000, 60_001),
          timeout, random.nextLong(10, timeout * 8 / 10 + 1));
    }

    void event() {
      jitter = random.nextDouble();
      int what = random.nextInt(1000);
      if (what < 350) {
        enter();
      } else if (what < 700) {
        end();
      } else if (what < 900) {
        pass();
      } else if (what < 980) {
        endBackground();
      } else if (what < 983) {
        faults = random.nextInt(4) / 3.0;
        traffic = random.nextInt(3) / 2.0;
      } else {
        byHand(what);
      }
      compare();
    }

    private void enter() {
      if (random.nextDouble() >= traffic) {
        return;
      }
      Admission real = breaker.enter(() -> next);
      BreakerModel.Passed modelled = model.enter();
      if (modelled == null) {
        assertTrue(real instanceof Admission.Refused, "a call too many went through");
      } else {
        var call = (Call) real;
        assertEquals(modelled.outage() >= 0, call.isTrial());
        held.add(new Held(call, modelled));
      }
    }

    private void end() {
      if (!held.isEmpty()) {
        Held one = held.remove(random.nextInt(held.size()));
        Outcome outcome = outcome();
        one.real.end(outcome);
        model.end(one.modelled, outcome, jitter);
        one.real.close();
      }
    }

    private void endBackground() {
      if (!background.isEmpty()) {
        next = outcome();
        background.remove().run();
        model.end(modelledBackground.remove(), next, jitter);
      }
    }

    private Outcome outcome() {
      if (random.nextDouble() < faults) {
        boolean asks = random.nextInt(20) == 0;
        return new Outcome.Failure("timeout", asks ? random.nextLong(1, 100_000) : 0);
      }
      int kind = random.nextInt(10);
      return kind == 0 ? Outcome.ABANDONED : kind == 1 ? Outcome.ANSWERED : Outcome.SUCCESS;
    }

    private void pass() {
      long nanos = (long) (Timeline.NANOS_PER_MILLI * Math.pow(10, random.nextDouble() * 4));
      time.advance(nanos);
      model.moveTo(time.nanos());
    }

    private void byHand(int what) {
      if (what < 988) {
        breaker.reset();
        model.reset();
      } else if (what < 992) {
        long millis = random.nextInt(3) == 0 ? 0 : random.nextLong(1, 20_000);
        breaker.forceOpen(millis, "by hand");
        model.force(millis);
      } else {
        BreakerSettings changed = settings();
        boolean on = random.nextInt(4) > 0;
        breaker.apply(new BreakerPolicy(on, changed, Map.of()));
        model.apply(on, changed);
      }
    }

    private void compare() {
      time.advance(0);
      model.moveTo(time.nanos());
      modelledBackground.addAll(model.begun);
      model.begun.clear();
      assertEquals(modelledBackground.size(), background.size(), "trials in the background");
      assertTrue(model.trialsRunning() <= 2);
      BreakerView view = breaker.view();
      assertEquals(model.state, view.state());
      assertEquals(model.forced, view.forced());
      assertEquals(model.trips, view.trips());
      assertEquals(model.calls(), view.requests());
      assertEquals(model.failures(), view.failures());
      model.forgetThePast();
      events.forEach(this::follow);
      events.clear();
      assertEquals(last, view.state());
    }

    private void follow(BreakerEvent event) {
      assertEquals(last, event.from());
      assertTrue(Legal.is(event), event::toString);
      recoveries += event.cause() == BreakerEvent.Cause.TRIALS_SUCCEEDED ? 1 : 0;
      last = event.to();
    }

    int trips() {
      assertNotNull(breaker.name());
      return (int) breaker.view().trips();
    }
  }
}
