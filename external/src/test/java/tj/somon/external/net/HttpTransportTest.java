package tj.somon.external.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.external.failure.About;
import tj.somon.external.failure.ExternalFailure;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.time.Cancellation;
import tj.somon.external.time.DrivenTimeline;
import tj.somon.testkit.registry.Act;
import tj.somon.testkit.registry.ScriptedServer;
import tj.somon.testkit.registry.Seen;
import tj.somon.testkit.registry.ThrowawayAuthority;

/** Requests to servers that behave in every way there is. */
@Timeout(60)
class HttpTransportTest {
  private static final ThrowawayAuthority AUTHORITY = new ThrowawayAuthority("registry.example");
  private static final Act.Respond HELLO = Act.ok("text/plain", "hello");

  private final DrivenTimeline timeline = new DrivenTimeline();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Cancellation cancellation = new Cancellation();

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  private ScriptedServer server(Function<Seen, Act> script) {
    return server("127.0.0.1", Optional.empty(), script);
  }

  private ScriptedServer server(String host, Optional<ThrowawayAuthority> authority, Function<Seen, Act> script) {
    var made = new ScriptedServer(host, authority, script);
    open.add(made);
    return made;
  }

  private HttpTransport transport(ScriptedServer... permitted) {
    return transport(Resolver.SYSTEM, Optional.empty(), permitted);
  }

  private HttpTransport transport(Resolver resolver, Optional<ProxyServer> proxy, ScriptedServer... permitted) {
    var listed = new ArrayList<WebAddress>();
    for (ScriptedServer one : permitted) {
      listed.add(address(one.origin()));
    }
    var settings = new TransportSettings(2_000, 10_000, Permitted.of(listed), true, proxy);
    var made = new HttpTransport(settings, timeline, resolver, List.of(AUTHORITY.root()));
    open.add(made);
    return made;
  }

  private static WebAddress address(String text) {
    return WebAddress.parse(text).orElseThrow();
  }

  private static Inquiry inquiry(String url) {
    return inquiry(url, Wish.ANYTHING, BodyLimits.upTo(1000), _ -> true);
  }

  private static Inquiry inquiry(String url, Wish wish, BodyLimits limits, Predicate<WebAddress> admitted) {
    return new Inquiry(address(url), new About("thing", "", address(url).printable()), wish, limits, admitted);
  }

  private Reply<byte[]> get(HttpTransport transport, String url) {
    return transport.get(inquiry(url), BodyReader.bytes(), cancellation);
  }

  private static String text(Reply<byte[]> reply) {
    return new String(assertInstanceOf(Reply.Received.class, reply).value() instanceof byte[] b ? b : new byte[0],
        UTF_8);
  }

  private static ExternalFailure.Failed failure(Reply<?> reply) {
    Reply.Failed<?> failed = assertInstanceOf(Reply.Failed.class, reply);
    return assertInstanceOf(ExternalFailure.Failed.class, failed.failure());
  }

  private static void assertFails(FailureReason reason, boolean answered, Reply<?> reply) {
    assertEquals(reason, failure(reply).reason());
    assertEquals(answered, failure(reply).answered());
  }

  @Test
  void givesTheBodyAndWhatCameBeforeIt() {
    ScriptedServer server = server(_ -> Act.ok("Application/JSON; charset=utf-8", "{}").with("ETag", "\"v\""));
    Reply.Received<?> got = assertInstanceOf(Reply.Received.class, get(transport(server), server.origin() + "/a?b=c"));
    assertEquals("application/json", got.head().mediaType());
    assertEquals(Optional.of("\"v\""), got.head().etag());
    assertEquals("/a?b=c", server.requests().getFirst().target());
    assertEquals(Optional.empty(), server.requests().getFirst().header("cookie"));
  }

  @Test
  void asksWhetherItStillHolds() {
    ScriptedServer server = server(seen -> Act.status(seen.header("if-none-match").isPresent() ? 304 : 500));
    var wish = new Wish("*/*", Optional.empty(), Optional.of("\"v\""), true);
    HttpTransport transport = transport(server);
    assertInstanceOf(Reply.Unchanged.class,
        transport.get(inquiry(server.origin(), wish, BodyLimits.upTo(1), _ -> true), BodyReader.bytes(), cancellation));
    assertFails(FailureReason.STATUS_5XX, true, get(transport, server.origin()));
  }

  @ParameterizedTest
  @CsvSource({"404, NOT_FOUND", "410, NOT_FOUND", "400, STATUS_4XX", "401, STATUS_4XX", "403, STATUS_4XX",
      "407, BAD_BODY", "408, STATUS_4XX", "429, RATE_LIMITED", "500, STATUS_5XX", "503, STATUS_5XX", "204, BAD_BODY",
      "206, BAD_BODY", "304, BAD_BODY", "302, STATUS_4XX"})
  void statusesAreReasons(int status, FailureReason reason) {
    ScriptedServer server = server(_ -> Act.status(status));
    assertFails(reason, true, get(transport(server), server.origin()));
  }

  @Test
  void hearsWhenToComeAgain() {
    ScriptedServer server = server(seen -> Act.busy(Integer.parseInt(seen.target().substring(1)), "7"));
    HttpTransport transport = transport(server);
    assertEquals(7_000, failure(get(transport, server.origin() + "/429")).retryAfterMillis());
    assertEquals(7_000, failure(get(transport, server.origin() + "/503")).retryAfterMillis());
    assertEquals(0, failure(get(transport, server.origin() + "/500")).retryAfterMillis());
  }

  @Test
  void noticesRefusedResetAndCut() {
    ScriptedServer server = server(seen -> switch (seen.target()) {
      case "/reset" -> new Act.Reset(HELLO, -1);
      case "/cut-head" -> new Act.Cut(HELLO, -1);
      case "/cut-body" -> new Act.Cut(HELLO, 2);
      case "/reset-body" -> new Act.Reset(HELLO, 2);
      case "/cut-chunk" -> new Act.Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel".getBytes(UTF_8));
      case "/bad-chunk" -> new Act.Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n".getBytes(UTF_8));
      case "/encoded" -> HELLO.with("Content-Encoding", "br");
      default -> new Act.Raw("SMTP ready\r\n\r\n".getBytes(UTF_8));
    });
    HttpTransport transport = transport(server);
    assertFails(FailureReason.RESET, false, get(transport, server.origin() + "/reset"));
    assertFails(FailureReason.RESET, false, get(transport, server.origin() + "/cut-head"));
    assertFails(FailureReason.CUT_BODY, true, get(transport, server.origin() + "/cut-body"));
    assertFails(FailureReason.CUT_BODY, true, get(transport, server.origin() + "/reset-body"));
    assertFails(FailureReason.CUT_BODY, true, get(transport, server.origin() + "/cut-chunk"));
    assertFails(FailureReason.BAD_BODY, true, get(transport, server.origin() + "/bad-chunk"));
    assertFails(FailureReason.BAD_BODY, true, get(transport, server.origin() + "/encoded"));
    assertFails(FailureReason.BAD_BODY, true, get(transport, server.origin() + "/nonsense"));
    server.refuse();
    assertFails(FailureReason.REFUSED, false, get(transport, server.origin() + "/"));
    server.accept();
    assertFails(FailureReason.CUT_BODY, true, get(transport, server.origin() + "/cut-body"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/head", "/body", "/drip"})
  void hangingCountsAgainstTheWholeRequest(String path) throws Exception {
    var asked = new CountDownLatch(1);
    ScriptedServer server = server(seen -> {
      asked.countDown();
      return switch (seen.target()) {
        case "/head" -> Act.hang();
        case "/body" -> new Act.Hang(HELLO, 2);
        default -> new Act.Drip(Act.ok("text/plain", new byte[900]), 20);
      };
    });
    HttpTransport transport = transport(server);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Reply<byte[]>> reply = threads.submit(() -> get(transport, server.origin() + path));
      asked.await();
      timeline.advanceMillis(9_999);
      assertFalse(reply.isDone());
      timeline.advanceMillis(1);
      assertEquals(FailureReason.TIMEOUT, failure(reply.get()).reason());
    }
  }

  @Test
  void endsWhenNobodyWantsIt() throws Exception {
    var asked = new CountDownLatch(1);
    ScriptedServer server = server(_ -> {
      asked.countDown();
      return Act.hang();
    });
    HttpTransport transport = transport(server);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Reply<byte[]>> reply = threads.submit(() -> get(transport, server.origin()));
      asked.await();
      cancellation.cancel();
      assertEquals(FailureReason.CANCELLED, failure(reply.get()).reason());
      assertEquals(FailureReason.CANCELLED, failure(get(transport, server.origin())).reason());
    }
    assertEquals(1, server.requests().size());
  }

  @Test
  void stopsAtTheByteThatIsTooMany() {
    ScriptedServer server = server(seen -> switch (seen.target()) {
      case "/said" -> Act.ok("text/plain", new byte[1001]);
      case "/fits" -> Act.ok("text/plain", new byte[1000]);
      default -> new Act.Raw(("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(1001)).getBytes(UTF_8));
    });
    HttpTransport transport = transport(server);
    assertFails(FailureReason.TOO_LARGE, true, get(transport, server.origin() + "/said"));
    assertFails(FailureReason.TOO_LARGE, true, get(transport, server.origin() + "/unsaid"));
    assertEquals(1000, text(get(transport, server.origin() + "/fits")).length());
  }

  @Test
  void aReaderCannotHideABrokenBody() {
    ScriptedServer server = server(_ -> new Act.Cut(HELLO, 2));
    Reply<String> reply = transport(server).get(inquiry(server.origin()), (_, body) -> {
      try {
        return new String(body.readAllBytes(), UTF_8);
      } catch (IOException hidden) {
        return "fine";
      }
    }, cancellation);
    assertFails(FailureReason.CUT_BODY, true, reply);
  }

  @Test
  void aReadersOwnTroubleIsNotTheOtherSides() {
    ScriptedServer server = server(_ -> HELLO);
    HttpTransport transport = transport(server);
    BodyReader<String> full = (_, _) -> {
      throw new IOException("no space left");
    };
    assertThrows(UncheckedIOException.class, () -> transport.get(inquiry(server.origin()), full, cancellation));
    assertEquals("hello", text(get(transport, server.origin())));
  }

  @Test
  void looksAtTheType() {
    ScriptedServer server = server(_ -> Act.ok("image/png", "hello"));
    var limits = new BodyLimits(1000, type -> type.startsWith("text/"));
    assertFails(FailureReason.WRONG_TYPE, true, transport(server)
        .get(inquiry(server.origin(), Wish.ANYTHING, limits, _ -> true), BodyReader.bytes(), cancellation));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsFiveRedirectsAndNotSix(int status) {
    ScriptedServer server = server(seen -> {
      int left = Integer.parseInt(seen.target().substring(1));
      return left == 0 ? HELLO : Act.redirect(status, "/" + (left - 1));
    });
    HttpTransport transport = transport(server);
    assertEquals("hello", text(get(transport, server.origin() + "/5")));
    assertFails(FailureReason.STATUS_4XX, true, get(transport, server.origin() + "/6"));
  }

  @Test
  void redirectsAreCheckedLikeTheFirst() {
    ScriptedServer inside = server("127.0.0.2", Optional.empty(), _ -> HELLO);
    for (String bad : List.of(inside.origin() + "/", "https://169.254.169.254/latest/meta-data", "http://8.8.8.8/",
        "https://u:p@good.example/", "https://0x7f.1/", "file:///etc/passwd", "//[::ffff:7f00:1]/", "gopher://x/",
        "https://[::1]:22/", "https://localhost:1/", "not-admitted")) {
      ScriptedServer server = server(seen -> seen.target().equals("/") ? Act.redirect(302, bad) : HELLO);
      Reply<byte[]> reply = transport(server).get(
          inquiry(server.origin(), Wish.ANYTHING, BodyLimits.upTo(1000), next -> !next.path().equals("/not-admitted")),
          BodyReader.bytes(), cancellation);
      FailureReason reason = failure(reply).reason();
      assertTrue(reason == FailureReason.NOT_ALLOWED || reason == FailureReason.ADDRESS_REFUSED, bad + ": " + reason);
      assertEquals(1, server.requests().size());
    }
    assertEquals(0, inside.connections());
  }

  @Test
  void secretsStayAtTheirOriginAndLaterHopsToo() {
    ScriptedServer other = server(_ -> Act.redirect(302, "/"));
    ScriptedServer home = server(seen -> seen.target().equals("/") ? Act.redirect(302, "/own")
        : seen.target().equals("/own") ? Act.redirect(307, other.origin() + "/") : HELLO);
    var wish = new Wish("*/*", Optional.of("Bearer secret"), Optional.empty(), false);
    assertFalse(wish.toString().contains("secret"));
    assertFails(FailureReason.STATUS_4XX, true, transport(home, other)
        .get(inquiry(home.origin(), wish, BodyLimits.upTo(1000), _ -> true), BodyReader.bytes(), cancellation));
    assertTrue(home.requests().stream().allMatch(seen -> seen.header("authorization").isPresent()));
    assertTrue(other.requests().stream().noneMatch(seen -> seen.header("authorization").isPresent()));
    assertEquals(4, other.requests().size());
  }

  @Test
  void refusesPrivateAddressesBeforeAnyPacket() {
    ScriptedServer server = server(_ -> HELLO);
    ScriptedServer listed = server(_ -> HELLO);
    HttpTransport transport = transport(listed);
    assertFails(FailureReason.ADDRESS_REFUSED, false, get(transport, server.origin()));
    assertFails(FailureReason.ADDRESS_REFUSED, false, get(transport, "http://localhost:" + server.port()));
    assertFails(FailureReason.ADDRESS_REFUSED, false, get(transport, "https://10.0.0.1/"));
    assertFails(FailureReason.NOT_ALLOWED, false, get(transport, "http://8.8.8.8/"));
    assertFails(FailureReason.NOT_ALLOWED, false, get(transport, "http://name.example/"));
    assertEquals(0, server.connections());
    transport
        .apply(new TransportSettings(2_000, 10_000, Permitted.of(address(listed.origin())), false, Optional.empty()));
    assertFails(FailureReason.NOT_ALLOWED, false, get(transport, listed.origin()));
  }

  @Test
  void aNameThatMovesInsideIsNotFollowed() throws IOException {
    ScriptedServer server = server("127.0.0.1", Optional.of(AUTHORITY), _ -> HELLO.with("Connection", "close"));
    var answers = new AtomicInteger();
    List<InetAddress> first = List.of(InetAddress.getByName("127.0.0.1"));
    List<InetAddress> second = List.of(InetAddress.getByName("127.0.0.2"));
    ScriptedServer inside = sameport(server);
    HttpTransport transport = transport(_ -> answers.getAndIncrement() == 0 ? first : second, Optional.empty(), server);
    String url = "https://registry.example:" + server.port() + "/";
    assertEquals("hello", text(get(transport, url)));
    assertEquals(1, answers.get());
    assertFails(FailureReason.ADDRESS_REFUSED, false, get(transport, url));
    assertEquals(2, answers.get());
    assertEquals(0, inside.connections());
  }

  private ScriptedServer sameport(ScriptedServer server) {
    var made = new ScriptedServer("127.0.0.2", server.port(), Optional.of(AUTHORITY), _ -> HELLO);
    open.add(made);
    return made;
  }

  @Test
  void ofSeveralAddressesOnlyAllowedOnesAreConnectedTo() throws IOException {
    ScriptedServer server = server("127.0.0.1", Optional.of(AUTHORITY), _ -> HELLO);
    ScriptedServer inside = sameport(server);
    List<InetAddress> mixed = List.of(InetAddress.getByName("127.0.0.2"), InetAddress.getByName("10.1.2.3"),
        InetAddress.getByName("127.0.0.1"));
    HttpTransport transport = transport(_ -> mixed, Optional.empty(), server);
    assertEquals("hello", text(get(transport, "https://registry.example:" + server.port() + "/")));
    assertEquals(0, inside.connections());
  }

  @Test
  void believesOnlyCertificatesOfItsAuthorities() {
    ScriptedServer strange = server("127.0.0.1", Optional.of(new ThrowawayAuthority("other.example")), _ -> HELLO);
    ScriptedServer known = server("127.0.0.1", Optional.of(AUTHORITY), _ -> HELLO);
    ScriptedServer plain = server(_ -> HELLO);
    List<InetAddress> here = CheckedNames.LOCALHOST.subList(0, 1);
    HttpTransport transport = transport(_ -> here, Optional.empty(), strange, known, plain);
    assertFails(FailureReason.TLS, false, get(transport, strange.origin()));
    assertFails(FailureReason.TLS, false, get(transport, "https://elsewhere.example:" + known.port() + "/"));
    assertFails(FailureReason.TLS, false, get(transport, "https://127.0.0.1:" + plain.port() + "/"));
    assertEquals("hello", text(get(transport, known.origin())));
    assertTrue(known.offeredProtocols().contains("h2"));
  }

  @Test
  void namesWithoutAddressesAreDns() {
    assertFails(FailureReason.DNS, false, get(transport(_ -> List.of(), Optional.empty()), "https://no.example/"));
  }

  @Test
  void keepsConnectionsForWhoComesNext() throws Exception {
    ScriptedServer server = server(_ -> HELLO);
    HttpTransport transport = transport(server);
    for (int i = 0; i < 50; i++) {
      assertEquals("hello", text(get(transport, server.origin())));
    }
    assertEquals(1, server.connections());
    server.refuse();
    server.accept();
    assertEquals("hello", text(get(transport, server.origin())));
    assertEquals(2, server.connections());
  }

  @Test
  void aThousandThreadsMayAskAtOnce() throws Exception {
    ScriptedServer server = server(_ -> HELLO);
    HttpTransport transport = transport(server);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var replies = new ArrayList<Future<Reply<byte[]>>>();
      for (int i = 0; i < 1000; i++) {
        replies.add(threads.submit(() -> get(transport, server.origin())));
      }
      for (var reply : replies) {
        assertEquals("hello", text(reply.get()));
      }
    }
  }

  @Test
  void onlyTheProxyThatIsSetIsUsed() throws IOException {
    ScriptedServer proxy = server("127.0.0.3", Optional.empty(), _ -> Act.status(502));
    List<InetAddress> inside = List.of(InetAddress.getByName("10.0.0.1"));
    Resolver resolver = name -> name.equals("inside.example") ? inside : Resolver.SYSTEM.addresses("127.0.0.3");
    var through = Optional.of(new ProxyServer("proxy.example", proxy.port(), Optional.of("Basic secret")));
    HttpTransport transport = transport(
        name -> name.equals("proxy.example") || name.equals("inside.example") ? resolver.addresses(name) : List.of(),
        through);
    assertEquals(FailureReason.RESET, failure(get(transport, "https://far.example/x")).reason());
    assertEquals("CONNECT", proxy.requests().getFirst().method());
    assertEquals(Optional.of("Basic secret"), proxy.requests().getFirst().header("proxy-authorization"));
    int asked = proxy.requests().size();
    assertFails(FailureReason.ADDRESS_REFUSED, false, get(transport, "https://inside.example/"));
    assertFails(FailureReason.ADDRESS_REFUSED, false, get(transport, "https://192.168.0.1/"));
    assertEquals(asked, proxy.requests().size());
    ScriptedServer here = server(_ -> HELLO);
    System.setProperty("https.proxyHost", "127.0.0.3");
    try {
      assertEquals("hello", text(get(transport(here), here.origin())));
    } finally {
      System.clearProperty("https.proxyHost");
    }
    assertEquals(asked, proxy.requests().size());
  }
}
