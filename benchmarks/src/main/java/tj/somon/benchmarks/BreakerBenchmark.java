package tj.somon.benchmarks;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tj.somon.external.breaker.Admission;
import tj.somon.external.breaker.Breaker;
import tj.somon.external.breaker.BreakerKind;
import tj.somon.external.breaker.BreakerListener;
import tj.somon.external.breaker.BreakerPolicy;
import tj.somon.external.breaker.Breakers;
import tj.somon.external.breaker.Call;
import tj.somon.external.breaker.Outcome;
import tj.somon.external.breaker.Surroundings;
import tj.somon.external.time.SystemTimeline;

/**
 * What a call costs behind a breaker: ours and Resilience4j's, let through and refused. From the root of the project:
 *
 * <pre>{@code
 * benchmarks/jmh BreakerBenchmark -t 1 -prof gc
 * benchmarks/jmh BreakerBenchmark -t 2
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BreakerBenchmark {
  private final SystemTimeline timeline = new SystemTimeline();
  private final Breakers breakers = new Breakers(BreakerPolicy.DEFAULTS,
      new Surroundings(timeline, () -> ThreadLocalRandom.current().nextDouble(), Runnable::run, BreakerListener.NONE));
  private final Breaker closed = breakers.named("closed", BreakerKind.PACKAGE);
  private final Breaker open = breakers.named("open", BreakerKind.PACKAGE);
  private final CircuitBreaker closedOfResilience4j = CircuitBreaker.of("closed", ofResilience4j());
  private final CircuitBreaker openOfResilience4j = CircuitBreaker.of("open", ofResilience4j());

  /** One of each kind is opened by hand. */
  public BreakerBenchmark() {
    open.forceOpen(0, "benchmark");
    openOfResilience4j.transitionToForcedOpenState();
  }

  private static CircuitBreakerConfig ofResilience4j() {
    return CircuitBreakerConfig.custom().slidingWindowType(CircuitBreakerConfig.SlidingWindowType.TIME_BASED)
        .slidingWindowSize(60).minimumNumberOfCalls(5).failureRateThreshold(50)
        .waitDurationInOpenState(Duration.ofSeconds(5)).permittedNumberOfCallsInHalfOpenState(2).build();
  }

  /** Ends the thread of the timer. */
  @TearDown
  public void close() {
    breakers.close();
    timeline.close();
  }

  /** Let through by ours. */
  @Benchmark
  public Admission through() {
    Admission admission = closed.enter(null);
    if (admission instanceof Call call) {
      call.end(Outcome.SUCCESS);
    }
    return admission;
  }

  /** Refused by ours. */
  @Benchmark
  public Admission refused() {
    return open.enter(null);
  }

  /** Let through by Resilience4j's. */
  @Benchmark
  public boolean throughResilience4j() {
    boolean admitted = closedOfResilience4j.tryAcquirePermission();
    if (admitted) {
      closedOfResilience4j.onSuccess(1000, TimeUnit.NANOSECONDS);
    }
    return admitted;
  }

  /** Refused by Resilience4j's. */
  @Benchmark
  public boolean refusedByResilience4j() {
    return openOfResilience4j.tryAcquirePermission();
  }
}
