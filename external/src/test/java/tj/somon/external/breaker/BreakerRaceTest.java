package tj.somon.external.breaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tj.somon.external.time.DrivenTimeline;

/**
 * Eight threads at one breaker, each as fast as it can, while the clock is driven by whoever likes: no change of state that
 * there is not, never told twice or out of order, never a third trial, nothing lost from the counts. {@code
 * -Dbreaker.race.events=1000000} for a long run.
 */
class BreakerRaceTest {
  private static final int THREADS = 8;
  private static final int EVENTS = Integer.getInteger("breaker.race.events", 40_000);

  private final DrivenTimeline time = new DrivenTimeline();
  private final ConcurrentLinkedQueue<Runnable> background = new ConcurrentLinkedQueue<>();
  private final List<BreakerEvent> events = new ArrayList<>();
  private final Map<Integer, AtomicInteger> trials = new ConcurrentHashMap<>();
  private final AtomicInteger mostTrials = new AtomicInteger();
  private final AtomicLong rejected = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private volatile boolean down;

  private final Breaker breaker = new Breaker("p", BreakerKind.PACKAGE,
      new BreakerPolicy(true, new BreakerSettings(3, 0.3, 1000, 1000, 10), Map.of()),
      new Surroundings(time, () -> ThreadLocalRandom.current().nextDouble(), background::add, events::add));

  @Test
  void holdsItsPromisesUnderEightThreads() throws Exception {
    List<Callable<Integer>> players = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      var random = new SplittableRandom(i);
      players.add(() -> play(random));
    }
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Integer> played : threads.invokeAll(players)) {
        assertEquals(0, played.get());
      }
    }
    assertEquals(2, mostTrials.get(), "trials at once");
    BreakerState state = BreakerState.CLOSED;
    for (BreakerEvent event : events) {
      assertEquals(state, event.from());
      assertTrue(Legal.is(event), event::toString);
      state = event.to();
    }
    BreakerView view = breaker.view();
    assertEquals(state, view.state());
    long opened = events.stream().filter(event -> event.isChange() && event.to() == BreakerState.OPEN).count();
    assertEquals(opened, view.trips());
    assertEquals(rejected.get(), view.rejected());
    assertEquals(failed.get(), view.totalFailures());
    assertTrue(opened > EVENTS / 4000, opened + " trips");
  }

  private int play(SplittableRandom random) {
    var held = new ArrayDeque<Call>();
    for (int i = 0; i < EVENTS / THREADS; i++) {
      int what = random.nextInt(100);
      if (what < 45) {
        enter(held);
      } else if (what < 90 && !held.isEmpty()) {
        end(held.remove(), random);
      } else if (what < 98) {
        time.advanceMillis(random.nextInt(1, 100));
        Runnable trial = background.poll();
        if (trial != null) {
          trial.run();
        }
      } else if (what == 98) {
        down = random.nextInt(3) > 0;
      } else if (random.nextInt(10) == 0) {
        breaker.reset();
      }
    }
    held.forEach(call -> end(call, random));
    return 0;
  }

  private void enter(ArrayDeque<Call> held) {
    switch (breaker.enter(this::unaided)) {
      case Call call -> {
        if (call.isTrial()) {
          int running = running(call).incrementAndGet();
          mostTrials.accumulateAndGet(running, Math::max);
        }
        held.add(call);
      }
      case Admission.Refused _ -> rejected.incrementAndGet();
    }
  }

  private AtomicInteger running(Call call) {
    return trials.computeIfAbsent(call.trialOf, _ -> new AtomicInteger());
  }

  private void end(Call call, SplittableRandom random) {
    if (call.isTrial()) {
      running(call).decrementAndGet();
    }
    boolean fails = down && random.nextInt(4) > 0;
    failed.addAndGet(fails ? 1 : 0);
    call.end(fails ? new Outcome.Failure("reset") : Outcome.SUCCESS);
    if (random.nextInt(8) == 0) {
      Collections.nCopies(3, call).forEach(again -> again.end(new Outcome.Failure("twice")));
    }
  }

  private Outcome unaided() {
    failed.addAndGet(down ? 1 : 0);
    return down ? new Outcome.Failure("timeout") : Outcome.SUCCESS;
  }
}
