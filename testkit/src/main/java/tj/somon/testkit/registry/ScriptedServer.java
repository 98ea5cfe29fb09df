package tj.somon.testkit.registry;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLSocket;
import tj.somon.testkit.registry.Act.Respond;

/**
 * HTTP/1.1 on loopback, over TLS or not, by hand: so that it can break every rule. A virtual thread for each connection; the
 * script is asked once for each request.
 */
public final class ScriptedServer implements AutoCloseable {
  private final Function<Seen, Act> script;
  private final Optional<ThrowawayAuthority> authority;
  private final InetAddress address;
  private final List<Seen> requests = new CopyOnWriteArrayList<>();
  private final List<String> offered = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile ServerSocket listener;
  private volatile Thread acceptor;

  /**
   * Listens at once.
   *
   * @param host a number of loopback
   * @param authority signs the certificate of a secure server
   */
  public ScriptedServer(String host, Optional<ThrowawayAuthority> authority, Function<Seen, Act> script) {
    this(host, 0, authority, script);
  }

  /** The same at a port that is known before. */
  public ScriptedServer(String host, int port, Optional<ThrowawayAuthority> authority, Function<Seen, Act> script) {
    this.script = script;
    this.authority = authority;
    try {
      address = InetAddress.ofLiteral(host);
      listener = listen(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ServerSocket listen(int port) throws IOException {
    var socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(address, port), 1024);
    acceptor = Thread.ofVirtual().start(() -> accept(socket));
    return socket;
  }

  private void accept(ServerSocket socket) {
    try {
      while (true) {
        Socket connection = socket.accept();
        int number = connections.incrementAndGet();
        open.add(connection);
        most.accumulateAndGet(open.size(), Math::max);
        Thread.ofVirtual().start(() -> serve(connection, number));
      }
    } catch (IOException noMore) {
      // The listener was closed.
    }
  }

  private void serve(Socket plain, int number) {
    try (plain) {
      plain.setTcpNoDelay(true);
      Socket socket = secured(plain);
      var in = new BufferedInputStream(socket.getInputStream());
      boolean goesOn = true;
      while (goesOn) {
        Optional<Seen> seen = request(in, number);
        if (seen.isPresent()) {
          requests.add(seen.get());
        }
        goesOn = seen.isPresent() && perform(script.apply(seen.get()), socket, in);
      }
    } catch (IOException gone) {
      // The other side went away, or the test is over.
    } finally {
      open.remove(plain);
    }
  }

  private Socket secured(Socket plain) throws IOException {
    if (authority.isEmpty()) {
      return plain;
    }
    SSLSocket secure = (SSLSocket) authority.get().context().getSocketFactory().createSocket(plain, null, true);
    secure.setUseClientMode(false);
    secure.setHandshakeApplicationProtocolSelector((_, names) -> {
      offered.addAll(names);
      return names.contains("http/1.1") ? "http/1.1" : "";
    });
    secure.startHandshake();
    return secure;
  }

  private static Optional<Seen> request(InputStream in, int number) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    String[] words = first.split(" ");
    return Optional.of(new Seen(words[0], words[1], Map.copyOf(headers), number));
  }

  private static String line(InputStream in) throws IOException {
    var text = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        text.append((char) c);
      }
    }
    return text.toString();
  }

  /** Does it; whether the connection goes on. */
  private boolean perform(Act act, Socket socket, InputStream in) throws IOException {
    OutputStream out = socket.getOutputStream();
    switch (act) {
      case Respond whole -> part(whole, whole.body().length, out);
      case Act.Hang(Respond whole, int bytes) -> {
        part(whole, bytes, out);
        in.read();
      }
      case Act.Cut(Respond whole, int bytes) -> part(whole, bytes, out);
      case Act.Reset(Respond whole, int bytes) -> {
        part(whole, bytes, out);
        socket.setSoLinger(true, 0);
      }
      case Act.Drip(Respond whole, int pause) -> drip(whole, pause, out);
      case Act.Raw(byte[] bytes) -> out.write(bytes);
    }
    out.flush();
    return act instanceof Respond whole && !"close".equals(whole.headers().get("Connection"));
  }

  private static void part(Respond whole, int bytes, OutputStream out) throws IOException {
    if (bytes >= 0) {
      out.write(head(whole).getBytes(StandardCharsets.ISO_8859_1));
      out.write(whole.body(), 0, bytes);
      out.flush();
    }
  }

  private static String head(Respond whole) {
    var head = new StringBuilder("HTTP/1.1 ").append(whole.status()).append(" Scripted\r\n");
    whole.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    boolean saysLength = whole.headers().containsKey("Content-Length")
        || whole.headers().containsKey("Transfer-Encoding");
    if (!saysLength && whole.status() != 304 && whole.status() != 204) {
      head.append("Content-Length: ").append(whole.body().length).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  private void drip(Respond whole, int pause, OutputStream out) throws IOException {
    part(whole, 0, out);
    try {
      for (byte one : whole.body()) {
        out.write(one);
        out.flush();
        if (closed.await(pause, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Scheme, address and port, without a slash at the end. */
  public String origin() {
    String host = address.getHostAddress();
    return (authority.isPresent() ? "https://" : "http://") + (host.contains(":") ? "[" + host + "]" : host) + ":"
        + port();
  }

  /** The port; the same after it was refused and accepted again. */
  public int port() {
    return listener.getLocalPort();
  }

  /** All requests so far, in the order they came. */
  public List<Seen> requests() {
    return List.copyOf(requests);
  }

  /** Connections that were made so far. */
  public int connections() {
    return connections.get();
  }

  /** The most connections that were open at once. */
  public int mostOpen() {
    return most.get();
  }

  /** Protocols that clients offered over TLS (ALPN). */
  public List<String> offeredProtocols() {
    return List.copyOf(offered);
  }

  /** Refuses connections from now on, and ends those that are open. */
  public void refuse() {
    try {
      listener.close();
      acceptor.join(); // until then the port may still be taken
      for (Socket socket : open) {
        socket.close();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Accepts connections again at the same port. */
  public void accept() {
    try {
      listener = listen(port());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    refuse();
  }
}
