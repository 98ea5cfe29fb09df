package tj.somon.external.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tj.somon.external.breaker.BreakerKind;
import tj.somon.external.breaker.BreakerPolicy;
import tj.somon.external.breaker.BreakerSettings;
import tj.somon.external.breaker.BreakerState;
import tj.somon.external.failure.About;
import tj.somon.external.failure.ExternalFailure;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.time.Cancellation;
import tj.somon.external.time.DrivenTimeline;

/** Fetches of things that a test has in its hands, on a clock that it drives. */
@Timeout(60)
class FetcherTest {
  private static final FetchSettings ONE_TRY = new FetchSettings(true, 1_000_000, 0, 16, 120_000);

  private final DrivenTimeline time = new DrivenTimeline();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> stale = new ConcurrentLinkedQueue<>();
  private volatile double jitter;
  private volatile Gate gate = Gate.OPEN;
  private final Fetcher fetcher = new Fetcher(ONE_TRY, BreakerPolicy.DEFAULTS,
      new FetchPorts(time, () -> jitter, threads, target -> gate.refusal(target), new Listener(), event -> {
      }));

  private final class Listener implements FetchListener {
    @Override
    public void failed(ExternalFailure failure) {
      told.add(failure.reason().text());
    }

    @Override
    public void servedStale(About about, long ageMillis, FailureReason failure) {
      stale.add(ageMillis);
    }
  }

  @AfterEach
  void endAll() {
    fetcher.close();
    threads.close();
  }

  private Future<Fetched<String>> begin(Something something, Cancellation caller) {
    return threads.submit(() -> fetcher.fetch(something, caller));
  }

  private Fetched<String> fetch(Something something) {
    return fetcher.fetch(something, new Cancellation());
  }

  private static ExternalFailure failure(Fetched<String> fetched) {
    return assertInstanceOf(Fetched.Missing.class, fetched).failure();
  }

  private static FailureReason reason(Fetched<String> fetched) {
    return failure(fetched).reason();
  }

  private static void until(BooleanSupplier holds) {
    while (!holds.getAsBoolean()) {
      assertFalse(Thread.currentThread().isInterrupted(), "it never came to pass");
      Thread.yield();
    }
  }

  private BreakerState state(String breaker) {
    return fetcher.breakers().find(breaker).orElseThrow().state();
  }

  @Test
  void aThousandCallersMakeOneRequest() throws Exception {
    var lodash = new Something("lodash");
    lodash.released = new CompletableFuture<>();
    var callers = new ArrayList<Future<Fetched<String>>>();
    for (int i = 0; i < 1000; i++) {
      callers.add(begin(lodash, new Cancellation()));
    }
    until(() -> time.pending() == 1000);
    lodash.released.complete(true);
    for (Future<Fetched<String>> caller : callers) {
      assertEquals(new Fetched.Value<>("body 1", Fetched.Source.NETWORK, 0), caller.get());
    }
    assertEquals(1, lodash.requests.get());
    assertEquals(0, time.pending());
  }

  @Test
  void aFailureIsSharedAndForgotten() throws Exception {
    var lodash = new Something("lodash").fails(FailureReason.RESET, false);
    lodash.released = new CompletableFuture<>();
    var callers = List.of(begin(lodash, new Cancellation()), begin(lodash, new Cancellation()));
    until(() -> time.pending() == 2);
    lodash.released.complete(true);
    for (Future<Fetched<String>> caller : callers) {
      assertEquals(FailureReason.RESET, reason(caller.get()));
    }
    assertEquals(List.of("reset"), List.copyOf(told));
    assertEquals(1, lodash.requests.get());
    lodash.script = _ -> new Answer.Got<>("well again");
    assertInstanceOf(Fetched.Value.class, fetch(lodash));
  }

  @Test
  void anOpenBreakerAnswersWithoutRequestAndWithoutWaiting() {
    var lodash = new Something("lodash").fails(FailureReason.REFUSED, false);
    for (int i = 0; i < 5; i++) {
      assertEquals(FailureReason.REFUSED, reason(fetch(lodash)));
    }
    for (int i = 0; i < 1000; i++) {
      var open = assertInstanceOf(ExternalFailure.DependencyOpen.class, failure(fetch(lodash)));
      assertEquals("lodash", open.breaker());
      assertEquals(5000, open.retryAfterMillis());
    }
    assertEquals(5, lodash.requests.get());
    assertEquals(0, time.nanos());
  }

  @Test
  void anOutageOfTheOriginIsMetOnceAndNotOnceForEachPackage() {
    for (int i = 0; i < 10; i++) {
      assertEquals(FailureReason.REFUSED, reason(fetch(new Something("p" + i).fails(FailureReason.REFUSED, false))));
    }
    var next = new Something("next");
    var open = assertInstanceOf(ExternalFailure.DependencyOpen.class, failure(fetch(next)));
    assertEquals("registry:npm.example", open.breaker());
    assertEquals(0, next.requests.get());
    assertEquals(BreakerState.CLOSED, state("p0"));
  }

  @Test
  void brokenPackagesDoNotCloseTheirOriginForOthers() {
    for (int i = 0; i < 10; i++) {
      var broken = new Something("p" + i).fails(i % 2 == 0 ? FailureReason.INTEGRITY : FailureReason.STATUS_5XX, true);
      for (int n = 0; n < 5; n++) {
        fetch(broken);
      }
      assertEquals(BreakerState.OPEN, state("p" + i));
    }
    assertEquals(BreakerState.CLOSED, state("registry:npm.example"));
    assertInstanceOf(Fetched.Value.class, fetch(new Something("whole")));
  }

  @Test
  void whatIsNotThereIsNoOutage() {
    var nothing = new Something("nothing").fails(FailureReason.NOT_FOUND, true);
    for (int i = 0; i < 100; i++) {
      assertEquals(FailureReason.NOT_FOUND, reason(fetch(nothing)));
    }
    assertEquals(BreakerState.CLOSED, state("nothing"));
  }

  @Test
  void requestsToOneOriginQueueInTheirOrder() throws Exception {
    fetcher.apply(new FetchSettings(true, 0, 0, 3, 120_000));
    var inside = new AtomicInteger();
    var most = new AtomicInteger();
    var order = new ConcurrentLinkedQueue<Integer>();
    var things = new ArrayList<Something>();
    var callers = new ArrayList<Future<Fetched<String>>>();
    for (int i = 0; i < 40; i++) {
      int number = i;
      var thing = new Something("p" + i);
      thing.released = new CompletableFuture<>();
      thing.began = () -> {
        order.add(number);
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      };
      thing.script = n -> {
        inside.decrementAndGet();
        return new Answer.Got<>("body");
      };
      things.add(thing);
      callers.add(begin(thing, new Cancellation()));
      until(() -> fetcher.asked() == number + 1);
    }
    until(() -> order.size() == 3);
    for (int i = 0; i < 40; i++) {
      things.get(i).released.complete(true);
      callers.get(i).get();
      int begun = Math.min(40, i + 4);
      until(() -> order.size() == begun);
    }
    assertEquals(3, most.get());
    var expected = new ArrayList<Integer>();
    for (int i = 0; i < 40; i++) {
      expected.add(i);
    }
    assertEquals(expected.subList(3, 40), List.copyOf(order).subList(3, 40));
    assertEquals(0, fetcher.origins());
  }

  @Test
  void thoseWhoQueueAreSentAwayWhenTheBreakerOpens() throws Exception {
    fetcher.apply(new FetchSettings(true, 0, 0, 1, 120_000));
    fetcher.breakers().apply(new BreakerPolicy(true, new BreakerSettings(1, 0.5, 60_000, 30_000, 5_000), Map.of()));
    var first = new Something("lodash/1").fails(FailureReason.TIMEOUT, false);
    first.released = new CompletableFuture<>();
    Future<Fetched<String>> hangs = begin(first, new Cancellation());
    until(() -> first.requests.get() == 1);
    var others = new ArrayList<Something>();
    var callers = new ArrayList<Future<Fetched<String>>>();
    for (int i = 2; i < 12; i++) {
      var other = new Something("lodash/" + i);
      others.add(other);
      callers.add(begin(other, new Cancellation()));
    }
    until(() -> fetcher.asked() == 11);
    first.released.complete(true);
    assertEquals(FailureReason.TIMEOUT, reason(hangs.get()));
    for (Future<Fetched<String>> caller : callers) {
      assertEquals(FailureReason.DEPENDENCY_OPEN, reason(caller.get()));
    }
    others.forEach(other -> assertEquals(0, other.requests.get()));
  }

  @Test
  void thoseWhoQueueBehindAnotherDependencyAreSentAwayToo() throws Exception {
    fetcher.apply(new FetchSettings(true, 0, 0, 1, 120_000));
    var slow = new Something("slow");
    slow.released = new CompletableFuture<>();
    Future<Fetched<String>> hangs = begin(slow, new Cancellation());
    until(() -> slow.requests.get() == 1);
    Future<Fetched<String>> waits = begin(new Something("lodash"), new Cancellation());
    until(() -> fetcher.asked() == 2);
    fetcher.breakers().find("lodash").orElseThrow().forceOpen(0, "drill");
    assertEquals(FailureReason.DEPENDENCY_OPEN, reason(waits.get()));
    assertFalse(hangs.isDone());
    slow.released.complete(true);
    assertInstanceOf(Fetched.Value.class, hangs.get());
  }

  @Test
  void triesAgainAfterPausesThatDouble() throws Exception {
    fetcher.apply(new FetchSettings(true, 0, 3, 16, 120_000));
    var lodash = new Something("lodash");
    lodash.script = n -> n < 4 ? Something.failing("lodash", FailureReason.STATUS_5XX, true).apply(n)
        : new Answer.Got<>("body");
    Future<Fetched<String>> caller = begin(lodash, new Cancellation());
    int request = 1;
    for (long pause : new long[]{100, 200, 400}) {
      int made = request++;
      until(() -> lodash.requests.get() == made && time.pending() == 2);
      time.advanceMillis(pause - 1);
      assertEquals(made, lodash.requests.get());
      time.advanceMillis(1);
    }
    assertInstanceOf(Fetched.Value.class, caller.get());
    var view = fetcher.breakers().find("lodash").orElseThrow().view();
    assertEquals(3, view.failures());
    assertEquals(4, view.requests());
  }

  @Test
  void jitterHalvesAPauseAtMost() throws Exception {
    fetcher.apply(new FetchSettings(true, 0, 1, 16, 120_000));
    jitter = Math.nextDown(1.0);
    var lodash = new Something("lodash").fails(FailureReason.TIMEOUT, false);
    Future<Fetched<String>> caller = begin(lodash, new Cancellation());
    until(() -> lodash.requests.get() == 1 && time.pending() == 2);
    time.advanceMillis(51);
    assertEquals(FailureReason.TIMEOUT, reason(caller.get()));
    assertEquals(2, lodash.requests.get());
  }

  @Test
  void whatCannotHealIsNotTriedAgain() {
    fetcher.apply(new FetchSettings(true, 0, 10, 16, 120_000));
    for (FailureReason reason : List.of(FailureReason.INTEGRITY, FailureReason.NOT_FOUND, FailureReason.TLS,
        FailureReason.CUT_BODY, FailureReason.RATE_LIMITED, FailureReason.TOO_LARGE)) {
      var thing = new Something(reason.text()).fails(reason, true);
      assertEquals(reason, reason(fetch(thing)));
      assertEquals(1, thing.requests.get());
    }
    var once = new Something("once").fails(FailureReason.STATUS_5XX, true);
    once.repeatable = false;
    fetch(once);
    assertEquals(1, once.requests.get());
  }

  @Test
  void nothingIsTriedAgainOnceTheBreakerIsOpen() throws Exception {
    fetcher.apply(new FetchSettings(true, 0, 10, 16, 120_000));
    var lodash = new Something("lodash").fails(FailureReason.REFUSED, false);
    Future<Fetched<String>> caller = begin(lodash, new Cancellation());
    for (int made = 1; made < 5; made++) {
      int requests = made;
      until(() -> lodash.requests.get() == requests && time.pending() == 2);
      time.advanceMillis(100L << (made - 1));
    }
    assertEquals(FailureReason.REFUSED, reason(caller.get()));
    assertEquals(5, lodash.requests.get());
  }

  @Test
  void aWishToBeLeftAloneIsHeeded() {
    var lodash = new Something("lodash");
    lodash.script = _ -> new Answer.NotGot<>(
        new ExternalFailure.Failed(FailureReason.RATE_LIMITED, lodash.about(), true, 9000));
    assertEquals(FailureReason.RATE_LIMITED, reason(fetch(lodash)));
    assertEquals(9000,
        assertInstanceOf(ExternalFailure.DependencyOpen.class, failure(fetch(lodash))).retryAfterMillis());
  }

  @Test
  void whatTheCacheHasIsServedStaleWhileTheBreakerIsOpen() {
    var lodash = new Something("lodash").fails(FailureReason.REFUSED, false);
    fetcher.breakers().named("lodash", BreakerKind.PACKAGE).forceOpen(0, "drill");
    assertEquals(FailureReason.DEPENDENCY_OPEN, reason(fetch(lodash)));
    lodash.cached = Optional.of(new Cached<>("old", false, 1_000_000));
    assertEquals(new Fetched.Value<>("old", Fetched.Source.STALE, 1_000_000), fetch(lodash));
    assertEquals(List.of(1_000_000L), List.copyOf(stale));
    lodash.cached = Optional.of(new Cached<>("too old", false, 1_000_001));
    assertEquals(FailureReason.DEPENDENCY_OPEN, reason(fetch(lodash)));
    lodash.cached = Optional.of(new Cached<>("fixed", true, Long.MAX_VALUE));
    assertEquals(new Fetched.Value<>("fixed", Fetched.Source.CACHE, Long.MAX_VALUE), fetch(lodash));
    assertEquals(0, lodash.requests.get());
  }

  @Test
  void aWrongBodyIsNeverReplacedByAnOldOne() {
    var lodash = new Something("lodash").fails(FailureReason.INTEGRITY, true);
    lodash.cached = Optional.of(new Cached<>("old", false, 1));
    assertEquals(FailureReason.INTEGRITY, reason(fetch(lodash)));
    lodash.fails(FailureReason.NOT_FOUND, true);
    assertEquals(FailureReason.NOT_FOUND, reason(fetch(lodash)));
  }

  @Test
  void offMeansThatTheCacheIsNeitherReadNorWritten() {
    var lodash = new Something("lodash");
    lodash.cached = Optional.of(new Cached<>("kept", true, 0));
    fetcher.apply(new FetchSettings(false, 1_000_000, 0, 16, 120_000));
    assertEquals(new Fetched.Value<>("body 1", Fetched.Source.NETWORK, 0), fetch(lodash));
    assertFalse(lodash.mayStore);
    assertEquals(0, lodash.looksIntoCache.get());
    fetcher.apply(ONE_TRY);
    assertEquals(new Fetched.Value<>("kept", Fetched.Source.CACHE, 0), fetch(lodash));
  }

  @Test
  void whatIsNotAllowedIsNotAsked() {
    gate = target -> Optional.of(new ExternalFailure.Failed(FailureReason.NOT_ALLOWED, target.about(), false));
    var lodash = new Something("lodash");
    assertEquals(FailureReason.NOT_ALLOWED, reason(fetch(lodash)));
    assertEquals(0, lodash.requests.get());
    assertEquals(List.of("not-allowed"), List.copyOf(told));
    assertTrue(fetcher.breakers().views().isEmpty());
  }

  @Test
  void whoGivesUpLeavesTheFetchToTheOthers() throws Exception {
    var lodash = new Something("lodash");
    lodash.released = new CompletableFuture<>();
    var impatient = new Cancellation();
    Future<Fetched<String>> first = begin(lodash, impatient);
    Future<Fetched<String>> second = begin(lodash, new Cancellation());
    until(() -> time.pending() == 2);
    impatient.cancel();
    assertEquals(FailureReason.CANCELLED, reason(first.get()));
    lodash.released.complete(true);
    assertInstanceOf(Fetched.Value.class, second.get());
    assertEquals(1, lodash.requests.get());
  }

  @Test
  void whenNobodyWaitsTheRequestIsGivenUpAndCountsForNothing() throws Exception {
    var lodash = new Something("lodash");
    lodash.released = new CompletableFuture<>();
    Future<Fetched<String>> only = begin(lodash, new Cancellation());
    until(() -> lodash.requests.get() == 1);
    time.advanceMillis(119_999);
    assertFalse(only.isDone());
    time.advanceMillis(1);
    assertEquals(FailureReason.TIMEOUT, reason(only.get()));
    until(() -> lodash.cancelled.get() == 1 && fetcher.origins() == 0);
    var view = fetcher.breakers().find("lodash").orElseThrow().view();
    assertEquals(0, view.requests());
    assertEquals(1, view.ignored());
    assertEquals(0, fetcher.underWay());
  }

  @Test
  void drainingEndsThoseWhoWaitAndLetsNobodyBegin() throws Exception {
    fetcher.apply(new FetchSettings(true, 0, 0, 1, 120_000));
    var things = List.of(new Something("a"), new Something("b"), new Something("c"));
    var callers = new ArrayList<Future<Fetched<String>>>();
    for (Something thing : things) {
      thing.released = new CompletableFuture<>();
      callers.add(begin(thing, new Cancellation()));
    }
    until(() -> fetcher.asked() == 3 && things.stream().mapToInt(thing -> thing.requests.get()).sum() == 1);
    fetcher.close();
    for (Future<Fetched<String>> caller : callers) {
      assertEquals(FailureReason.DRAINING, reason(caller.get()));
    }
    assertEquals(FailureReason.DRAINING, reason(fetch(new Something("late"))));
    until(() -> fetcher.origins() == 0);
  }

  @Test
  void recoversWithoutTrafficByRequestsOfItsOwn() {
    var lodash = new Something("lodash").fails(FailureReason.STATUS_5XX, true);
    for (int i = 0; i < 5; i++) {
      fetch(lodash);
    }
    lodash.script = _ -> new Answer.Got<>("well");
    time.advanceMillis(5000);
    assertEquals(BreakerState.HALF_OPEN, state("lodash"));
    time.advanceMillis(999);
    assertEquals(0, lodash.probes.get());
    time.advanceMillis(1);
    until(() -> {
      time.advance(0);
      return state("lodash") == BreakerState.CLOSED;
    });
    assertEquals(2, lodash.probes.get());
    assertEquals(5, lodash.requests.get());
  }

  @Test
  void packageAndOriginRecoverFromAnOutageOfTheOriginWithoutTraffic() {
    var things = new ArrayList<Something>();
    for (int i = 0; i < 2; i++) {
      things.add(new Something("p" + i).fails(FailureReason.REFUSED, false));
      for (int n = 0; n < 5; n++) {
        fetch(things.get(i));
      }
    }
    for (String breaker : List.of("p0", "p1", "registry:npm.example")) {
      assertEquals(BreakerState.OPEN, state(breaker));
    }
    things.forEach(thing -> thing.script = _ -> new Answer.Got<>("well"));
    int steps = 0;
    while (fetcher.breakers().views().stream().anyMatch(view -> view.state() != BreakerState.CLOSED)) {
      time.advanceMillis(10);
      Thread.yield();
      assertTrue(++steps < 100_000, "never recovered");
    }
  }

  @Test
  void aBugInATargetReachesEveryCaller() {
    var lodash = new Something("lodash");
    lodash.script = _ -> {
      throw new IllegalArgumentException("a bug");
    };
    assertThrows(IllegalStateException.class, () -> fetch(lodash));
    assertEquals(0, fetcher.underWay());
    assertEquals(0, fetcher.origins());
  }

  @Test
  void manyFailedFetchesLeaveNothingBehind() {
    int fetches = Integer.getInteger("fetch.failures", 20_000);
    for (int i = 0; i < fetches; i++) {
      fetch(new Something("p" + i % 3000).fails(i % 2 == 0 ? FailureReason.REFUSED : FailureReason.NOT_FOUND,
          i % 2 != 0));
    }
    assertEquals(0, fetcher.underWay());
    assertEquals(0, fetcher.origins());
    assertTrue(fetcher.breakers().views().size() <= 1000);
    assertTrue(time.pending() <= 1000, "alarms: " + time.pending());
  }
}
