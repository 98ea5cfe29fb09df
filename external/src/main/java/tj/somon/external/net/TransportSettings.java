package tj.somon.external.net;

import java.util.Optional;

/**
 * What is set about requests.
 *
 * @param connectMillis for one connection; 10–60 000
 * @param requestMillis for the whole request, with its redirects and its body; 10–600 000
 * @param permitted addresses that are connected to although they are not public
 * @param httpOnLoopback whether plain http is spoken with permitted addresses of this machine
 * @param proxy all but loopback goes through it
 */
public record TransportSettings(int connectMillis, int requestMillis, Permitted permitted, boolean httpOnLoopback,
    Optional<ProxyServer> proxy) {
  /** What holds where nothing is said. */
  public static final TransportSettings DEFAULTS = new TransportSettings(2_000, 10_000, Permitted.NONE, false,
      Optional.empty());

  /** @throws IllegalArgumentException if a value is out of its range; the message begins with the key */
  public TransportSettings {
    if (connectMillis < 10 || connectMillis > 60_000) {
      throw new IllegalArgumentException("externalConnectTimeout: 10 to 60000");
    }
    if (requestMillis < 10 || requestMillis > 600_000) {
      throw new IllegalArgumentException("externalRequestTimeout: 10 to 600000");
    }
  }
}
