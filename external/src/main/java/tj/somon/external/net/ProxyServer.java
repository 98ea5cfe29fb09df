package tj.somon.external.net;

import java.util.Optional;

/**
 * An HTTP proxy.
 *
 * @param authorization value of {@code Proxy-Authorization}
 */
public record ProxyServer(String host, int port, Optional<String> authorization) {
  /** Does not tell the secret. */
  @Override
  public String toString() {
    return "ProxyServer[" + host + ":" + port + "]";
  }
}
