package tj.somon.external.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import tj.somon.external.time.Cancellation;
import tj.somon.external.time.Timeline;

/** Requests by OkHttp: HTTP/2 where it is offered, connections kept for 60 s, no cookies, no cache, no redirects of its own. */
public final class HttpTransport implements Transport {
  private static final int KEEP_ALIVE_SECONDS = 60;
  /** Connections without work that are kept, over all origins. */
  private static final int IDLE_CONNECTIONS = 64;

  private final Timeline timeline;
  private final CheckedNames names;
  private final ProxyRoute proxies;
  private volatile TransportSettings settings;
  private volatile OkHttpClient client;

  /**
   * Opens nothing yet.
   *
   * @param authorities believed beside those of the machine
   * @throws IllegalArgumentException if one of them cannot be used
   */
  public HttpTransport(TransportSettings settings, Timeline timeline, Resolver resolver,
      List<X509Certificate> authorities) {
    this.settings = settings;
    this.timeline = timeline;
    names = new CheckedNames(resolver, settings.connectMillis());
    proxies = new ProxyRoute(() -> this.settings, names);
    client = client(authorities);
  }

  private OkHttpClient client(List<X509Certificate> authorities) {
    var builder = new OkHttpClient.Builder().followRedirects(false).followSslRedirects(false)
        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS))
        .socketFactory(new CheckedSockets(this::mayConnect)).dns(names).proxySelector(proxies)
        .proxyAuthenticator(proxies).authenticator(Authenticator.NONE).readTimeout(0, TimeUnit.MILLISECONDS)
        .writeTimeout(0, TimeUnit.MILLISECONDS).connectTimeout(settings.connectMillis(), TimeUnit.MILLISECONDS);
    if (!authorities.isEmpty()) {
      Authorities.add(builder, authorities);
    }
    return builder.build();
  }

  private boolean mayConnect(InetAddress address, int port) {
    return AddressKind.of(address) == AddressKind.PUBLIC || settings.permitted().holds(address, port)
        || proxies.isProxy(address, port);
  }

  /** Whether a host may be asked as far as it can be told before it is asked. */
  boolean mayAsk(WebAddress address) {
    InetAddress literal = HostNames.literal(address.host()).orElse(null);
    return literal != null ? AddressKind.of(literal) == AddressKind.PUBLIC || permits(literal, address)
        : settings.proxy().isEmpty() || HostNames.isLocalhost(address.host()) || isHarmlessBehindProxy(address);
  }

  private boolean permits(InetAddress number, WebAddress address) {
    return settings.permitted().holds(number, address.port());
  }

  /** A proxy resolves names itself; a name that this machine knows must not lead inside either. */
  private boolean isHarmlessBehindProxy(WebAddress address) {
    try {
      for (InetAddress number : names.lookup(address.host())) {
        if (AddressKind.of(number) != AddressKind.PUBLIC && !permits(number, address)) {
          return false;
        }
      }
    } catch (UnknownHostException onlyTheProxyKnows) {
      return true;
    }
    return true;
  }

  /** Whether it is spoken with by a scheme that is in order. */
  boolean maySpeak(WebAddress address) {
    return address.isSecure() || settings.httpOnLoopback() && (HostNames.isLocalhost(address.host())
        || HostNames.literal(address.host()).filter(AddressKind::isLoopback).isPresent());
  }

  @Override
  public <T> Reply<T> get(Inquiry inquiry, BodyReader<T> reader, Cancellation cancellation) {
    try (var stopper = new Stopper(timeline, settings.requestMillis(), cancellation)) {
      return new Exchange<>(this, client, timeline, inquiry, reader, stopper).run();
    }
  }

  @Override
  public void apply(TransportSettings changed) {
    boolean stricter = !changed.permitted().equals(settings.permitted()) || !changed.proxy().equals(settings.proxy());
    settings = changed;
    names.limit(changed.connectMillis());
    client = client.newBuilder().connectTimeout(changed.connectMillis(), TimeUnit.MILLISECONDS).build();
    if (stricter) {
      client.connectionPool().evictAll();
    }
  }

  /** Connections that are open, for tests and metrics. */
  public int connections() {
    return client.connectionPool().connectionCount();
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
    names.close();
  }
}
