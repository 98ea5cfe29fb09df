package tj.somon.modules.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.modules.load.OperationStopped.Why;

class FlightsTest {
  private final ArrayList<CompletableFuture<String>> begun = new ArrayList<>();
  private final ArrayList<Checkpoint> checkpoints = new ArrayList<>();
  private final CompletableFuture<Void> first = new CompletableFuture<>();
  private final CompletableFuture<Void> second = new CompletableFuture<>();
  private final Flights<String, String> flights = new Flights<>((_, checkpoint) -> {
    var work = new CompletableFuture<String>();
    begun.add(work);
    checkpoints.add(checkpoint);
    (first.isDone() ? second : first).complete(null);
    return work;
  });

  private Why giveUp() {
    var cancelled = Cancellation.create();
    cancelled.cancel();
    return assertThrows(OperationStopped.class, () -> flights.get("key", cancelled)).why();
  }

  @Test
  void workThatNobodyWaitsForIsEndedAndBeginsAnewForTheNext() throws Exception {
    assertEquals(Why.CANCELLED, giveUp());
    assertEquals(Why.CANCELLED, assertThrows(OperationStopped.class, () -> checkpoints.get(0).pass()).why());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> later = threads.submit(() -> flights.get("key", Cancellation.NEVER));
      second.get();
      begun.get(0).complete("late");
      begun.get(1).complete("result");
      assertEquals("result", later.get());
    }
  }

  @Test
  void workGoesOnAsLongAsSomebodyWaits() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> patient = threads.submit(() -> flights.get("key", Cancellation.NEVER));
      first.get();
      assertEquals(Why.CANCELLED, giveUp());
      checkpoints.getFirst().pass();
      begun.getFirst().complete("result");
      assertEquals("result", patient.get());
      assertEquals(1, begun.size());
    }
  }
}
