package tj.somon.external.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** The proxy that is set, and no other: what the environment or the system says of proxies is not asked. */
final class ProxyRoute extends ProxySelector implements Authenticator {
  private final Supplier<TransportSettings> settings;
  private final CheckedNames names;

  ProxyRoute(Supplier<TransportSettings> settings, CheckedNames names) {
    this.settings = settings;
    this.names = names;
  }

  @Override
  public List<Proxy> select(URI target) {
    return List.of(settings.get().proxy().filter(_ -> !isOfThisMachine(target.getHost()))
        .map(server -> new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(server.host(), server.port())))
        .orElse(Proxy.NO_PROXY));
  }

  private static boolean isOfThisMachine(@Nullable String host) {
    if (host == null || HostNames.isLocalhost(host)) {
      return true;
    }
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return HostNames.literal(bare).filter(AddressKind::isLoopback).isPresent();
  }

  @Override
  public void connectFailed(URI target, SocketAddress proxy, IOException fault) {}

  /** Whether this is where the proxy is. */
  boolean isProxy(InetAddress address, int port) {
    return settings.get().proxy().filter(server -> server.port() == port && isOneOf(server.host(), address))
        .isPresent();
  }

  private boolean isOneOf(String host, InetAddress address) {
    try {
      List<InetAddress> known = HostNames.literal(host).map(List::of).orElse(List.of());
      for (InetAddress one : known.isEmpty() ? names.lookup(host) : known) {
        if (AddressKind.same(one, address)) {
          return true;
        }
      }
    } catch (IOException unknown) {
      return false;
    }
    return false;
  }

  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response) {
    String secret = settings.get().proxy().flatMap(ProxyServer::authorization).orElse(null);
    return secret == null || response.request().header("Proxy-Authorization") != null ? null
        : response.request().newBuilder().header("Proxy-Authorization", secret).build();
  }
}
