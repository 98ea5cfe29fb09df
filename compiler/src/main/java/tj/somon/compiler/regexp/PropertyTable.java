package tj.somon.compiler.regexp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The code points of Unicode properties (Unicode 17). The table is read when it is wanted for the first time; its form is
 * told in {@code compiler/src/main/unicode/properties.mjs}.
 */
final class PropertyTable {
  private static final int RADIX = 36;
  private static final Map<String, String> LINES = read();

  private PropertyTable() {}

  private static Map<String, String> read() {
    var lines = new HashMap<String, String>();
    for (String line : text().split("\n")) {
      int equals = line.indexOf('=');
      lines.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return lines;
  }

  private static String text() {
    try (InputStream stream = PropertyTable.class.getResourceAsStream("properties.txt")) {
      if (stream == null) {
        throw new IllegalStateException("the table of Unicode properties is not in the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The code points of what stands between the braces of <code>\p{…}</code>: first and last of each range, ascending.
   * Empty if it is no property of characters.
   */
  static Optional<int[]> ranges(String property) {
    int equals = property.indexOf('=');
    Optional<String> key = equals < 0
        ? UnicodeProperties.category(property).map("g "::concat)
            .or(() -> UnicodeProperties.binary(property).map("b "::concat))
        : key(property.substring(0, equals), property.substring(equals + 1));
    return key.map(k -> decode(LINES.getOrDefault(k, "")));
  }

  private static Optional<String> key(String property, String value) {
    return switch (property) {
      case "General_Category", "gc" -> UnicodeProperties.category(value).map("g "::concat);
      case "Script", "sc" -> UnicodeProperties.script(value).map("s "::concat);
      case "Script_Extensions", "scx" ->
        UnicodeProperties.script(value).map(name -> (LINES.containsKey("x " + name) ? "x " : "s ") + name);
      default -> Optional.empty();
    };
  }

  private static int[] decode(String line) {
    String[] numbers = line.isEmpty() ? new String[0] : line.split(" ");
    int[] ranges = new int[numbers.length];
    int at = 0;
    for (int i = 0; i < numbers.length; i++) {
      at += Integer.parseInt(numbers[i], RADIX);
      ranges[i] = at;
    }
    return ranges;
  }
}
