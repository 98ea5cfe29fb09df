package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.messages.MessageLanguage;
import tj.somon.compiler.messages.Messages;

/** A fault of the program itself is one message; its trace is for those who ask. */
class FaultsTest {
  private static String reported(Map<String, String> environment) {
    var err = new ByteArrayOutputStream();
    var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    var surroundings = new Surroundings(environment, new ByteArrayInputStream(new byte[0]), stream, stream, Path.of(""),
        false);
    var reporter = new Reporter(stream, Messages.in(MessageLanguage.ENGLISH), false, false);
    Faults.report(new IllegalStateException("impossible"), "a.som", surroundings, reporter);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void oneMessage() {
    String text = reported(Map.of());
    assertTrue(text.startsWith("error SOM4013") && text.contains("a.som") && text.contains("impossible"), text);
    assertEquals(2, text.lines().count(), text);
  }

  @Test
  void theTraceForThoseWhoAsk() {
    assertTrue(reported(Map.of("DEBUG", "1")).contains("tj.somon.cli.FaultsTest.reported("));
  }
}
