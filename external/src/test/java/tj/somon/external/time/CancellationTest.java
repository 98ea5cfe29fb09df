package tj.somon.external.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellationTest {
  @Test
  void runsWhatIsRegisteredOnceAndWhatComesLaterAtOnce() {
    var cancellation = new Cancellation();
    var ran = new ArrayList<String>();
    cancellation.onCancel(() -> ran.add("first"));
    cancellation.onCancel(() -> ran.add("taken back")).close();
    cancellation.cancel();
    cancellation.cancel();
    cancellation.onCancel(() -> ran.add("late"));
    assertTrue(cancellation.isCancelled());
    assertEquals(List.of("first", "late"), ran);
  }
}
