package tj.somon.testkit.registry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that came.
 *
 * @param target path and query
 * @param headers by name in lower case
 * @param connection number of the connection, from 1
 */
public record Seen(String method, String target, Map<String, String> headers, int connection) {
  /** A header, by any spelling of its name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}
