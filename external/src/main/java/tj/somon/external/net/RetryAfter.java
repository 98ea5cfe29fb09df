package tj.somon.external.net;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header that says when to come again (RFC 9110, 10.2.3). */
final class RetryAfter {
  private static final long MOST_MILLIS = 24L * 60 * 60 * 1000;

  private RetryAfter() {}

  /**
   * Milliseconds from now, a day at most; 0 if nothing sensible is said.
   *
   * @param now milliseconds since 1970
   */
  static long millis(@Nullable String header, long now) {
    if (header == null || header.isBlank()) {
      return 0;
    }
    String text = header.strip();
    return Math.clamp(Character.isDigit(text.charAt(0)) ? seconds(text) : date(text, now), 0L, MOST_MILLIS);
  }

  private static long seconds(String text) {
    try {
      return Math.min(Long.parseLong(text), MOST_MILLIS) * 1000;
    } catch (NumberFormatException nonsense) {
      return 0;
    }
  }

  private static long date(String text, long now) {
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)).toEpochMilli() - now;
    } catch (DateTimeException nonsense) {
      return 0;
    }
  }
}
