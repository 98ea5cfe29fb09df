package tj.somon.modules.load;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import tj.somon.compiler.source.Checkpoint;

/**
 * Work that is wanted by several at once and done once. Whoever comes first begins it; it goes on when he gives up as long as
 * somebody waits, and what it throws is thrown at all who wait. Results are not kept. Safe for use by any number of threads.
 *
 * @param <K> what the work depends on, all of it
 */
final class Flights<K, V> {
  private final ConcurrentHashMap<K, Flight<V>> flights = new ConcurrentHashMap<>();
  private final Work<K, V> work;

  /** Begins the work for a key and returns at once; whoever does the work passes the checkpoint on the way. */
  interface Work<K, V> {
    CompletableFuture<V> begin(K key, Checkpoint checkpoint);
  }

  /** Work that is under way. */
  private static final class Flight<V> {
    final CompletableFuture<V> result = new CompletableFuture<>();
    /** How many wait; guarded by the map's own lock of the entry. */
    int waiting;
    final AtomicBoolean begun = new AtomicBoolean();
    volatile boolean abandoned;

    void check() {
      if (abandoned) {
        throw new OperationStopped(OperationStopped.Why.CANCELLED);
      }
    }
  }

  Flights(Work<K, V> work) {
    this.work = work;
  }

  /**
   * The result of the work for a key.
   *
   * @throws OperationStopped if that is wanted before the work is done
   */
  V get(K key, Cancellation cancellation) {
    Flight<V> flight = flights.compute(key, (_, known) -> {
      Flight<V> joined = known == null ? new Flight<>() : known;
      joined.waiting++;
      return joined;
    });
    try {
      if (flight.begun.compareAndSet(false, true)) {
        begin(key, flight);
      }
      return await(flight.result, cancellation);
    } finally {
      leave(key, flight);
    }
  }

  /** The last one who gives up takes the work with him; nobody can join it afterwards. */
  private void leave(K key, Flight<V> flight) {
    flights.computeIfPresent(key, (_, known) -> {
      if (known != flight || --flight.waiting > 0) {
        return known;
      }
      flight.abandoned = true;
      return null;
    });
  }

  private void begin(K key, Flight<V> flight) {
    var _ = flight.result.whenComplete((_, _) -> flights.remove(key, flight));
    try {
      var _ = work.begin(key, flight::check).whenComplete((value, failure) -> {
        if (failure == null) {
          flight.result.complete(value);
        } else {
          flight.result.completeExceptionally(failure);
        }
      });
    } catch (RuntimeException e) {
      flight.result.completeExceptionally(e);
    }
  }

  private V await(CompletableFuture<V> flight, Cancellation cancellation) {
    var waiting = new CompletableFuture<V>();
    var _ = flight.whenComplete((value, failure) -> {
      if (failure == null) {
        waiting.complete(value);
      } else {
        waiting.completeExceptionally(failure);
      }
    });
    Runnable stop = () -> waiting.cancel(false);
    cancellation.whenCancelled(stop);
    try {
      return waiting.get(cancellation.nanosLeft(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      throw new OperationStopped(OperationStopped.Why.TIMEOUT);
    } catch (CancellationException _) {
      cancellation.check();
      throw new OperationStopped(OperationStopped.Why.CANCELLED);
    } catch (InterruptedException _) {
      throw OperationStopped.interrupted();
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case Error error -> throw error;
        case RuntimeException known -> known;
        case null, default -> new IllegalStateException(e.getCause());
      };
    } finally {
      cancellation.forget(stop);
    }
  }
}
