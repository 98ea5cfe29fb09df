package tj.somon.external.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Names to addresses, in bounded time. The machine's resolver cannot be interrupted and may hold its thread for minutes: so it
 * has a few threads of its own.
 */
final class CheckedNames implements Dns, AutoCloseable {
  /** What {@code localhost} is, whatever a resolver says. */
  static final List<InetAddress> LOCALHOST = List.of(number("127.0.0.1"), number("::1"));

  private static final int THREADS = 16;

  private final Resolver resolver;
  private final ExecutorService threads;
  private volatile long mostMillis;

  CheckedNames(Resolver resolver, long mostMillis) {
    this.resolver = resolver;
    this.mostMillis = mostMillis;
    var pool = new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
        Thread.ofPlatform().daemon().name("somon-external-dns-", 0).factory());
    pool.allowCoreThreadTimeOut(true);
    threads = pool;
  }

  private static InetAddress number(String text) {
    return HostNames.literal(text).orElseThrow();
  }

  void limit(long millis) {
    mostMillis = millis;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    if (HostNames.isLocalhost(host)) {
      return LOCALHOST;
    }
    var answer = CompletableFuture.supplyAsync(() -> resolve(host), threads);
    try {
      List<InetAddress> addresses = answer.get(mostMillis, TimeUnit.MILLISECONDS);
      if (!addresses.isEmpty()) {
        return addresses;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException none) {
      answer.cancel(false);
    }
    throw new UnknownHostException(host);
  }

  private List<InetAddress> resolve(String host) {
    try {
      return resolver.addresses(host);
    } catch (UnknownHostException none) {
      return List.of();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
