package tj.somon.external.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The machine's time: what can be said of it without measuring any. */
@Timeout(60)
class SystemTimelineTest {
  @Test
  void alarmsGoOffInTheOrderOfTheirTimes() {
    try (var timeline = new SystemTimeline()) {
      var rung = Collections.synchronizedList(new ArrayList<String>());
      var last = new CompletableFuture<Boolean>();
      timeline.after(30_000_000, () -> {
        rung.add("late");
        last.complete(true);
      });
      timeline.after(20_000_000, () -> rung.add("never")).cancel();
      timeline.after(0, () -> rung.add("soon"));
      assertTrue(last.join());
      assertEquals(List.of("soon", "late"), rung);
    }
  }

  @Test
  void anAlarmThatFailsDoesNotSilenceTheOthers() {
    try (var timeline = new SystemTimeline()) {
      var next = new CompletableFuture<Boolean>();
      timeline.after(0, () -> {
        throw new IllegalStateException("meant to fail");
      });
      timeline.after(0, () -> next.complete(true));
      assertTrue(next.join());
    }
  }

  @Test
  void closedItTakesAlarmsAndNeverRingsThem() {
    var timeline = new SystemTimeline();
    timeline.close();
    assertSame(Timeline.Alarm.NONE, timeline.after(0, () -> {
    }));
  }
}
