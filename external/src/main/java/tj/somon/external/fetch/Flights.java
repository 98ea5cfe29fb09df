package tj.somon.external.fetch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import tj.somon.external.failure.About;
import tj.somon.external.failure.ExternalFailure;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.time.Cancellation;

/** Fetches under way, each shared by all who want the same thing at that time. */
final class Flights {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Flight<?>> underWay = new HashMap<>();
  private boolean closed;

  /** One fetch. When the last one who waits for it has left, it is cancelled. */
  static final class Flight<T> {
    final String key;
    final About about;
    final Cancellation cancellation = new Cancellation();
    final CompletableFuture<Fetched<T>> landing = new CompletableFuture<>();
    private int aboard;

    private Flight(Target<T> target) {
      key = target.key();
      about = target.about();
    }
  }

  /**
   * A place in a fetch.
   *
   * @param departs whether this is the one who must set it going
   */
  record Seat<T>(Flight<T> flight, boolean departs) {}

  /** A place in the fetch of this; none when no fetch begins any more. */
  @SuppressWarnings("unchecked") // targets of one key are of one type
  <T> Optional<Seat<T>> board(Target<T> target) {
    lock.lock();
    try {
      if (closed) {
        return Optional.empty();
      }
      var known = (Flight<T>) underWay.get(target.key());
      Flight<T> flight = known != null ? known : new Flight<>(target);
      flight.aboard++;
      underWay.put(flight.key, flight);
      return Optional.of(new Seat<>(flight, known == null));
    } finally {
      lock.unlock();
    }
  }

  void leave(Flight<?> flight) {
    boolean empty;
    lock.lock();
    try {
      flight.aboard--;
      empty = flight.aboard == 0;
      if (empty) {
        underWay.remove(flight.key, flight);
      }
    } finally {
      lock.unlock();
    }
    if (empty && !flight.landing.isDone()) {
      flight.cancellation.cancel();
    }
  }

  /** Ends it for all aboard; whoever comes later begins another one. */
  <T> void land(Flight<T> flight, Fetched<T> fetched) {
    forget(flight);
    flight.landing.complete(fetched);
  }

  void crash(Flight<?> flight, Throwable bug) {
    forget(flight);
    flight.landing.completeExceptionally(bug);
  }

  private void forget(Flight<?> flight) {
    lock.lock();
    try {
      underWay.remove(flight.key, flight);
    } finally {
      lock.unlock();
    }
  }

  /** Ends all for all, and lets none begin. */
  void close() {
    List<Flight<?>> all;
    lock.lock();
    try {
      closed = true;
      all = List.copyOf(underWay.values());
      underWay.clear();
    } finally {
      lock.unlock();
    }
    all.forEach(Flights::drain);
  }

  private static <T> void drain(Flight<T> flight) {
    flight.landing
        .complete(new Fetched.Missing<>(new ExternalFailure.Failed(FailureReason.DRAINING, flight.about, false)));
    flight.cancellation.cancel();
  }

  int size() {
    lock.lock();
    try {
      return underWay.size();
    } finally {
      lock.unlock();
    }
  }
}
