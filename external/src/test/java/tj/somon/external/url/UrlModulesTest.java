package tj.somon.external.url;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.external.allow.AllowGate;
import tj.somon.external.allow.AllowList;
import tj.somon.external.breaker.BreakerListener;
import tj.somon.external.breaker.BreakerPolicy;
import tj.somon.external.failure.FailureReason;
import tj.somon.external.fetch.FetchListener;
import tj.somon.external.fetch.FetchPorts;
import tj.somon.external.fetch.FetchSettings;
import tj.somon.external.fetch.Fetched;
import tj.somon.external.fetch.Fetched.Source;
import tj.somon.external.fetch.Fetcher;
import tj.somon.external.lockfile.LockPolicy;
import tj.somon.external.net.HttpTransport;
import tj.somon.external.net.Resolver;
import tj.somon.external.net.TransportSettings;
import tj.somon.external.store.ExternalStore;
import tj.somon.external.store.StoreListener;
import tj.somon.external.store.StoreOptions;
import tj.somon.external.time.Cancellation;
import tj.somon.external.time.DrivenTimeline;
import tj.somon.testkit.registry.Act;
import tj.somon.testkit.registry.ScriptedRegistry;
import tj.somon.testkit.registry.ScriptedServer;
import tj.somon.testkit.registry.Seen;
import tj.somon.testkit.registry.ThrowawayAuthority;

/** Modules by address, from the list of what is allowed down to sockets. */
@Timeout(60)
class UrlModulesTest {
  private static final ThrowawayAuthority AUTHORITY = new ThrowawayAuthority();
  private static final Act.Respond MODULE = Act.ok("text/javascript; charset=utf-8", "export default 1");

  @TempDir
  Path folder;

  private final DrivenTimeline timeline = new DrivenTimeline();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final List<String> resolved = new ArrayList<>();
  private FetchSettings settings = new FetchSettings(true, 1_000_000_000, 0, 4, 120_000);
  private Fetcher fetcher;

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
    threads.close();
  }

  private ScriptedServer server(Function<Seen, Act> script) {
    var made = new ScriptedServer("127.0.0.1", Optional.of(AUTHORITY), script);
    open.add(made);
    return made;
  }

  private UrlModules modules(LockPolicy policy, Map<String, String> locked, String... allowed) {
    return modules(new UrlLocks(policy, locked, (about, hash) -> resolved.add(about.url() + " " + hash)), allowed);
  }

  private UrlModules modules(UrlLocks locks, String... allowed) {
    AllowList list = AllowList.of(List.of(allowed));
    var transport = new HttpTransport(new TransportSettings(2_000, 10_000, list.permitted(), true, Optional.empty()),
        timeline, Resolver.SYSTEM, List.of(AUTHORITY.root()));
    fetcher = new Fetcher(settings, BreakerPolicy.DEFAULTS, new FetchPorts(timeline, () -> 0.5, threads,
        new AllowGate(() -> list), FetchListener.NONE, BreakerListener.NONE));
    var store = new ExternalStore(StoreOptions.in(folder, timeline).withSynced(false).withBackground(Runnable::run),
        StoreListener.NONE);
    open.add(transport);
    open.add(fetcher);
    return new UrlModules(fetcher, locks, () -> list, transport, store.documents(), timeline);
  }

  private static Fetched<UrlModule> get(UrlModules modules, String url) {
    return modules.get(url, new Cancellation());
  }

  private static String text(Source source, Fetched<UrlModule> fetched) {
    Fetched.Value<UrlModule> value = value(fetched);
    assertEquals(source, value.source());
    return new String(value.value().body(), UTF_8);
  }

  private static Fetched.Value<UrlModule> value(Fetched<UrlModule> fetched) {
    return switch (fetched) {
      case Fetched.Value<UrlModule> value -> value;
      case Fetched.Missing<UrlModule> missing -> throw new AssertionError(missing);
    };
  }

  private static FailureReason reason(Fetched<UrlModule> fetched) {
    return assertInstanceOf(Fetched.Missing.class, fetched).failure().reason();
  }

  @Test
  void comesOnceAndStaysForAWhile() {
    ScriptedServer server = server(
        seen -> seen.header("if-none-match").isPresent() ? Act.status(304) : MODULE.with("ETag", "\"1\""));
    UrlModules modules = modules(LockPolicy.OFF, Map.of(), server.origin());
    String url = server.origin() + "/m.js?v=1";
    assertEquals("export default 1", text(Source.NETWORK, get(modules, url)));
    UrlModules next = modules(LockPolicy.OFF, Map.of(), server.origin());
    assertEquals("export default 1", text(Source.CACHE, get(next, url)));
    timeline.advanceMillis(300_001);
    UrlModules later = modules(LockPolicy.OFF, Map.of(), server.origin());
    assertEquals("export default 1", text(Source.NETWORK, get(later, url)));
    assertEquals(Optional.of("\"1\""), server.requests().getLast().header("if-none-match"));
    assertEquals(2, server.requests().size());
    server.refuse();
    timeline.advanceMillis(300_001);
    assertEquals("export default 1", text(Source.STALE, get(modules(LockPolicy.OFF, Map.of(), server.origin()), url)));
  }

  @Test
  void theLockfileLearnsAndHolds() {
    ScriptedServer server = server(_ -> MODULE);
    var locks = new UrlLocks(LockPolicy.UPDATE, Map.of(), (about, hash) -> resolved.add(about.url() + " " + hash));
    UrlModules modules = modules(locks, server.origin());
    String url = server.origin() + "/m.js";
    String hash = ScriptedRegistry.integrity("export default 1".getBytes(UTF_8));
    get(modules, url);
    get(modules, url);
    assertEquals(List.of(url + " " + hash), resolved);
    assertEquals(Map.of(url, hash), locks.all());
    assertTrue(locks.hasNews());
    timeline.advanceMillis(1_000_000);
    server.refuse();
    UrlModules frozen = modules(LockPolicy.FROZEN, locks.all(), server.origin());
    assertEquals("export default 1", text(Source.CACHE, get(frozen, url)));
    assertEquals(FailureReason.LOCKFILE_FROZEN, reason(get(frozen, server.origin() + "/new.js")));
    assertEquals(1, server.requests().size());
  }

  @Test
  void anotherHashIsRefusedAndNotKept() {
    ScriptedServer server = server(_ -> MODULE);
    String url = server.origin() + "/m.js";
    String other = ScriptedRegistry.integrity("export default 2".getBytes(UTF_8));
    assertEquals(FailureReason.INTEGRITY,
        reason(get(modules(LockPolicy.UPDATE, Map.of(url, other), server.origin()), url)));
    assertEquals(FailureReason.INTEGRITY, reason(
        get(modules(LockPolicy.UPDATE, Map.of(url, "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk="), server.origin()), url)));
    assertEquals(1, server.requests().size());
    assertEquals("export default 1",
        text(Source.NETWORK, get(modules(LockPolicy.OFF, Map.of(), server.origin()), url)));
    assertEquals(FailureReason.INTEGRITY,
        reason(get(modules(LockPolicy.UPDATE, Map.of(url, other), server.origin()), url)));
  }

  @Test
  void withinARunAnAddressIsOneModule() {
    var body = new AtomicInteger();
    settings = new FetchSettings(false, 0, 0, 4, 120_000);
    ScriptedServer server = server(_ -> Act.ok("text/javascript", "export default " + body.incrementAndGet()));
    UrlModules modules = modules(LockPolicy.UPDATE, Map.of(), server.origin());
    text(Source.NETWORK, get(modules, server.origin() + "/m.js"));
    assertEquals(FailureReason.INTEGRITY, reason(get(modules, server.origin() + "/m.js")));
  }

  @Test
  void redirectsMoveTheBaseAndStayOnTheList() {
    ScriptedServer elsewhere = server(_ -> MODULE);
    ScriptedServer server = server(seen -> switch (seen.target()) {
      case "/a/latest" -> Act.redirect(302, "/a/1.0.0/m.js");
      case "/a/out" -> Act.redirect(302, "/b/m.js");
      case "/a/away" -> Act.redirect(302, elsewhere.origin() + "/m.js");
      case "/a/plain" -> Act.redirect(302, "http://127.0.0.1/");
      default -> MODULE;
    });
    UrlModules modules = modules(LockPolicy.OFF, Map.of(), server.origin() + "/a/");
    for (int i = 0; i < 2; i++) {
      Fetched.Value<UrlModule> value = value(get(modules, server.origin() + "/a/latest"));
      assertEquals("/a/1.0.0/m.js", value.value().address().path());
    }
    for (String bad : List.of("/a/out", "/a/away", "/a/plain", "/b/m.js")) {
      assertEquals(FailureReason.NOT_ALLOWED, reason(get(modules, server.origin() + bad)), bad);
    }
    assertEquals(0, elsewhere.connections());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1/x", "https://u:p@127.0.0.1/x", "https://evil.example/x",
      "file:///etc/passwd", "https://0x7f.1/", "https://[::ffff:127.0.0.1]/", "data:text/javascript,1", "",
      "https://127.0.0.1:1/"})
  void whatIsNotOnTheListIsNotAskedFor(String url) {
    UrlModules modules = modules(LockPolicy.OFF, Map.of(), "https://127.0.0.1/ok/", "https://[::1]:5/");
    assertEquals(FailureReason.NOT_ALLOWED, reason(get(modules, url)));
    assertEquals(List.of(), fetcher.breakers().views());
  }

  @Test
  void onlyModulesOfABearableSizeAreTaken() {
    ScriptedServer server = server(seen -> switch (seen.target()) {
      case "/wasm" -> Act.ok("application/wasm", "x");
      case "/html" -> Act.ok("text/html", "<html>");
      case "/untyped" -> new Act.Respond(200, Map.of(), new byte[1]);
      case "/json" -> Act.ok("application/ld+json", "{}");
      default -> Act.ok("text/javascript", new byte[UrlModule.LARGEST + 1]);
    });
    UrlModules modules = modules(LockPolicy.OFF, Map.of(), server.origin());
    assertEquals(FailureReason.WRONG_TYPE, reason(get(modules, server.origin() + "/wasm")));
    assertEquals(FailureReason.WRONG_TYPE, reason(get(modules, server.origin() + "/untyped")));
    assertEquals(FailureReason.TOO_LARGE, reason(get(modules, server.origin() + "/large")));
    text(Source.NETWORK, get(modules, server.origin() + "/html"));
    Fetched.Value<UrlModule> json = value(get(modules, server.origin() + "/json"));
    assertTrue(json.value().isJson());
  }

  @Test
  void atMostSoManyConnectionsAreOpenAndOthersWait() throws Exception {
    var places = new Semaphore(0);
    ScriptedServer server = server(_ -> {
      places.acquireUninterruptibly();
      return MODULE;
    });
    UrlModules modules = modules(LockPolicy.OFF, Map.of(), server.origin());
    var replies = new ArrayList<Future<Fetched<UrlModule>>>();
    for (int i = 0; i < 100; i++) {
      String url = server.origin() + "/" + i;
      replies.add(threads.submit(() -> get(modules, url)));
    }
    places.release(100);
    for (var reply : replies) {
      text(Source.NETWORK, reply.get());
    }
    assertTrue(server.mostOpen() <= 4, () -> server.mostOpen() + " open at once");
    assertTrue(server.connections() <= 4, () -> server.connections() + " connections");
  }

  @Test
  void athousandWhoWantTheSameMakeOneRequest() throws Exception {
    var go = new CountDownLatch(1);
    ScriptedServer server = server(_ -> {
      try {
        go.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      return Act.status(500);
    });
    UrlModules modules = modules(LockPolicy.OFF, Map.of(), server.origin());
    var replies = new ArrayList<Future<Fetched<UrlModule>>>();
    var started = new CountDownLatch(1000);
    for (int i = 0; i < 1000; i++) {
      replies.add(threads.submit(() -> {
        started.countDown();
        return get(modules, server.origin() + "/same");
      }));
    }
    started.await();
    go.countDown();
    for (var reply : replies) {
      assertTrue(List.of(FailureReason.STATUS_5XX, FailureReason.DEPENDENCY_OPEN).contains(reason(reply.get())));
    }
    assertTrue(server.requests().size() <= 5, () -> server.requests().size() + " requests");
  }

  @Test
  void hangingOpensTheBreakerAndThenCostsNothing() throws Exception {
    var asked = new Semaphore(0);
    ScriptedServer server = server(_ -> {
      asked.release();
      return new Act.Hang(MODULE, 3);
    });
    UrlModules modules = modules(LockPolicy.OFF, Map.of(), server.origin());
    for (int i = 0; i < 5; i++) {
      String url = server.origin() + "/" + i;
      Future<Fetched<UrlModule>> reply = threads.submit(() -> get(modules, url));
      asked.acquire();
      timeline.advanceMillis(10_000);
      assertEquals(FailureReason.TIMEOUT, reason(reply.get()));
    }
    assertEquals(FailureReason.DEPENDENCY_OPEN, reason(get(modules, server.origin() + "/6")));
    assertEquals(5, server.requests().size());
  }
}
