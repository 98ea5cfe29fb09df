package tj.somon.external.fetch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tj.somon.external.failure.ExternalFailure;

/** So many requests at once to each origin; the others queue, first come first served. Origins nobody asks are forgotten. */
final class Bulkheads {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Door> doors = new HashMap<>();
  private int most;

  /** Guarded by the lock. */
  private static final class Door {
    private final LinkedHashSet<Ticket> waiting = new LinkedHashSet<>();
    private int inside;
  }

  /** A place in a queue, and then a request. Whoever took one must {@link #leave} it. */
  static final class Ticket {
    private final String origin;
    private final Supplier<Optional<ExternalFailure>> refusal;
    private final CompletableFuture<Optional<ExternalFailure>> turn = new CompletableFuture<>();
    private boolean inside;

    private Ticket(String origin, Supplier<Optional<ExternalFailure>> refusal) {
      this.origin = origin;
      this.refusal = refusal;
    }

    /** Waits for the turn; the answer says why it will not come, or nothing. */
    Optional<ExternalFailure> await() {
      return turn.join();
    }

    void giveUp(ExternalFailure why) {
      turn.complete(Optional.of(why));
    }
  }

  Bulkheads(int most) {
    this.most = most;
  }

  /** Takes the next place. What is handed in says whether waiting is in vain, and is asked again in {@link #recheck}. */
  Ticket queue(String origin, Supplier<Optional<ExternalFailure>> refusal) {
    var ticket = new Ticket(origin, refusal);
    lock.lock();
    try {
      Door door = doors.computeIfAbsent(origin, _ -> new Door());
      door.waiting.add(ticket);
      letIn(door);
    } finally {
      lock.unlock();
    }
    return ticket;
  }

  private void letIn(Door door) {
    while (door.inside < most && !door.waiting.isEmpty()) {
      Ticket first = door.waiting.removeFirst();
      first.inside = true;
      door.inside++;
      first.turn.complete(Optional.empty());
    }
  }

  void leave(Ticket ticket) {
    lock.lock();
    try {
      Door door = doors.get(ticket.origin);
      if (door == null) {
        return;
      }
      door.waiting.remove(ticket);
      door.inside -= ticket.inside ? 1 : 0;
      ticket.inside = false;
      letIn(door);
      if (door.inside == 0 && door.waiting.isEmpty()) {
        doors.remove(ticket.origin);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Sends those away who wait in vain. */
  void recheck() {
    for (Ticket ticket : waiting()) {
      ticket.refusal.get().ifPresent(ticket::giveUp);
    }
  }

  private List<Ticket> waiting() {
    lock.lock();
    try {
      var all = new ArrayList<Ticket>();
      doors.values().forEach(door -> all.addAll(door.waiting));
      return all;
    } finally {
      lock.unlock();
    }
  }

  void resize(int changed) {
    lock.lock();
    try {
      most = changed;
      doors.values().forEach(this::letIn);
    } finally {
      lock.unlock();
    }
  }

  /** How many origins are asked or waited for. */
  int origins() {
    lock.lock();
    try {
      return doors.size();
    } finally {
      lock.unlock();
    }
  }

  /** How many requests are made or wait for their turn. */
  int asked() {
    lock.lock();
    try {
      int all = 0;
      for (Door door : doors.values()) {
        all += door.inside + door.waiting.size();
      }
      return all;
    } finally {
      lock.unlock();
    }
  }
}
