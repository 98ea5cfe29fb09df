package tj.somon.modules.load;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Work that is wanted by several at once and done once. Whoever comes first begins it; it goes on when he gives up, and what
 * it throws is thrown at all who wait. Results are not kept. Safe for use by any number of threads.
 *
 * @param <K> what the work depends on, all of it
 */
final class Flights<K, V> {
  private final ConcurrentHashMap<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();
  private final Function<K, CompletableFuture<V>> begin;

  /** Flights whose work a function begins; it returns at once. */
  Flights(Function<K, CompletableFuture<V>> begin) {
    this.begin = begin;
  }

  /**
   * The result of the work for a key.
   *
   * @throws OperationStopped if that is wanted before the work is done
   */
  V get(K key, Cancellation cancellation) {
    var mine = new CompletableFuture<V>();
    CompletableFuture<V> flight = flights.putIfAbsent(key, mine);
    if (flight == null) {
      flight = mine;
      begin(key, mine);
    }
    return await(flight, cancellation);
  }

  private void begin(K key, CompletableFuture<V> mine) {
    var _ = mine.whenComplete((_, _) -> flights.remove(key, mine));
    try {
      var _ = begin.apply(key).whenComplete((value, failure) -> {
        if (failure == null) {
          mine.complete(value);
        } else {
          mine.completeExceptionally(failure);
        }
      });
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
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
