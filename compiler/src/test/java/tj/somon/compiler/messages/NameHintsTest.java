package tj.somon.compiler.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameHintsTest {
  @Test
  void theFirstOfManyMissingNamesGetHints() {
    var known = new ArrayList<String>();
    for (int i = 0; i < 100_000; i++) {
      known.add("name" + i);
    }
    var hints = new NameHints();
    for (int i = 0; i < 10; i++) {
      assertEquals(Optional.of("name77777"), hints.nearest("nmae77777", known));
    }
    assertEquals(Optional.empty(), hints.nearest("nmae77777", known));
    assertEquals(Optional.empty(), hints.nearest("nmae", List.of("name")));
  }
}
