package tj.somon.external.fetch;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import tj.somon.external.breaker.BreakerEvent;
import tj.somon.external.breaker.BreakerPolicy;
import tj.somon.external.breaker.BreakerState;
import tj.somon.external.breaker.Breakers;
import tj.somon.external.breaker.Surroundings;
import tj.somon.external.failure.About;
import tj.somon.external.failure.ExternalFailure;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.fetch.Flights.Flight;
import tj.somon.external.fetch.Flights.Seat;
import tj.somon.external.time.Cancellation;
import tj.somon.external.time.Timeline.Alarm;
import tj.somon.external.time.Timeline;

/**
 * Fetches things from outside so that an ill dependency costs as little as can be: those who want the same share one fetch, an
 * open breaker answers at once, and nobody waits longer than an operation may take. Safe for use by thousands of threads.
 */
public final class Fetcher implements AutoCloseable {
  private final FetchPorts ports;
  private final Breakers breakers;
  private final Bulkheads bulkheads;
  private final Flights flights = new Flights();
  private final Cancellation stopping = new Cancellation();
  private final Requests requests;
  private volatile FetchSettings settings;

  /** Nothing is fetched yet, and no breaker is there. */
  public Fetcher(FetchSettings settings, BreakerPolicy policy, FetchPorts ports) {
    this.ports = ports;
    this.settings = settings;
    bulkheads = new Bulkheads(settings.maxConcurrentRequests());
    breakers = new Breakers(policy,
        new Surroundings(ports.timeline(), ports.jitter(), ports.threads(), this::breakerChanged));
    requests = new Requests(ports, breakers, bulkheads, stopping);
  }

  private void breakerChanged(BreakerEvent event) {
    if (event.to() == BreakerState.OPEN) {
      bulkheads.recheck();
    }
    ports.breakerListener().happened(event);
  }

  /** The breakers of all that is fetched. */
  public Breakers breakers() {
    return breakers;
  }

  /** What is set now. */
  public FetchSettings settings() {
    return settings;
  }

  /** Sets something else for all fetches that begin from now on; more places at an origin are there at once. */
  public void apply(FetchSettings changed) {
    settings = changed;
    bulkheads.resize(changed.maxConcurrentRequests());
  }

  /**
   * Fetches it, or waits for a fetch of it that is under way.
   *
   * @param caller ends the waiting; the fetch ends when nobody waits for it
   * @throws IllegalStateException if there is a bug in the target
   */
  public <T> Fetched<T> fetch(Target<T> target, Cancellation caller) {
    Optional<ExternalFailure> refusal = ports.gate().refusal(target);
    if (refusal.isPresent()) {
      ports.listener().failed(refusal.get());
      return new Fetched.Missing<>(refusal.get());
    }
    Optional<Seat<T>> seat = flights.board(target);
    if (seat.isEmpty()) {
      return missing(FailureReason.DRAINING, target.about());
    }
    Flight<T> flight = seat.get().flight();
    try {
      if (seat.get().departs()) {
        depart(flight, target);
      }
      return await(flight, caller);
    } finally {
      flights.leave(flight);
    }
  }

  private static <T> Fetched<T> missing(FailureReason reason, About about) {
    return new Fetched.Missing<>(new ExternalFailure.Failed(reason, about, false));
  }

  private <T> void depart(Flight<T> flight, Target<T> target) {
    try {
      ports.threads().execute(() -> fly(flight, target));
    } catch (RejectedExecutionException stopped) {
      flights.land(flight, missing(FailureReason.DRAINING, target.about()));
    }
  }

  private <T> void fly(Flight<T> flight, Target<T> target) {
    try {
      flights.land(flight, new Course<>(target, settings, ports, requests, flight.cancellation).run());
    } catch (RuntimeException | Error bug) {
      flights.crash(flight, bug);
    }
  }

  private <T> Fetched<T> await(Flight<T> flight, Cancellation caller) {
    CompletableFuture<Fetched<T>> mine = flight.landing.copy();
    long most = settings.operationTimeoutMillis() * Timeline.NANOS_PER_MILLI;
    Alarm alarm = ports.timeline().after(most, () -> mine.complete(missing(FailureReason.TIMEOUT, flight.about)));
    try (var _ = caller.onCancel(() -> mine.complete(missing(FailureReason.CANCELLED, flight.about)))) {
      return mine.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return missing(FailureReason.CANCELLED, flight.about);
    } catch (ExecutionException bug) {
      throw new IllegalStateException("fetching " + flight.about.dependency() + " failed by a bug", bug.getCause());
    } finally {
      alarm.cancel();
    }
  }

  /** How many fetches are under way. */
  public int underWay() {
    return flights.size();
  }

  /** How many origins are asked or waited for. */
  int origins() {
    return bulkheads.origins();
  }

  /** How many requests are made or wait for their turn. */
  int asked() {
    return bulkheads.asked();
  }

  /** Ends every fetch with {@code draining}, for all who wait, and lets none begin. */
  @Override
  public void close() {
    breakers.close();
    stopping.cancel();
    flights.close();
  }
}
