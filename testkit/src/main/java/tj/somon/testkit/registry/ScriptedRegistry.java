package tj.somon.testkit.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A registry as npm's, on loopback: package documents with {@code ETag}, and tarballs. What is scripted for a path comes first,
 * act after act; the last one is repeated. Safe for use by many threads.
 */
public final class ScriptedRegistry implements AutoCloseable {
  private final ScriptedServer server;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Deque<Act>> scripts = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Release>> packages = new ConcurrentHashMap<>();
  private final Map<String, byte[]> tarballs = new ConcurrentHashMap<>();

  /** @param fields of the version's manifest, as members of a JSON object, each with a comma behind it */
  private record Release(String fields, String tarball, String integrity) {}

  private ScriptedRegistry(Optional<ThrowawayAuthority> authority) {
    server = new ScriptedServer("127.0.0.1", authority, this::answer);
  }

  /** Speaks plain http. */
  public static ScriptedRegistry start() {
    return new ScriptedRegistry(Optional.empty());
  }

  /** Speaks https. */
  public static ScriptedRegistry startSecure(ThrowawayAuthority authority) {
    return new ScriptedRegistry(Optional.of(authority));
  }

  /** What is below: requests, connections, refusing and accepting. */
  public ScriptedServer server() {
    return server;
  }

  /** Where it is, with a slash at the end. */
  public String url() {
    return server.origin() + "/";
  }

  /** Says what requests for a path get, one after the other; the last one for ever. */
  public ScriptedRegistry on(String path, Act... acts) {
    scripts.put(path, new ArrayDeque<>(List.of(acts)));
    return this;
  }

  /** Takes back what was said of a path. */
  public ScriptedRegistry forget(String path) {
    scripts.remove(path);
    return this;
  }

  /**
   * Has a version of a package, with its true hash; the one published last is {@code latest}.
   *
   * @param fields more members of the manifest, such as {@code "dependencies": {"a": "^1.0.0"}}; may be empty
   * @return the integrity of the tarball
   */
  public String publish(String name, String version, String fields, byte[] tarball) {
    String integrity = integrity(tarball);
    publish(name, version, fields, tarball, integrity);
    return integrity;
  }

  /** The same with whatever hash is said. */
  public void publish(String name, String version, String fields, byte[] tarball, String integrity) {
    String path = tarballPath(name, version);
    tarballs.put(path, tarball);
    lock.lock();
    try {
      packages.computeIfAbsent(name, _ -> new LinkedHashMap<>()).put(version,
          new Release(fields.isBlank() ? "" : fields + ",", server.origin() + path, integrity));
    } finally {
      lock.unlock();
    }
  }

  /** Where the tarball of a version is. */
  public static String tarballPath(String name, String version) {
    return "/" + name + "/-/" + name.substring(name.indexOf('/') + 1) + "-" + version + ".tgz";
  }

  /** Subresource Integrity with SHA-512. */
  public static String integrity(byte[] bytes) {
    return "sha512-" + Base64.getEncoder().encodeToString(digest("SHA-512", bytes));
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How often a path was asked for. */
  public long asked(String path) {
    return server.requests().stream().filter(seen -> seen.target().equals(path)).count();
  }

  private Act answer(Seen seen) {
    Optional<Act> scripted = scripted(seen.target());
    if (scripted.isPresent()) {
      return scripted.get();
    }
    byte[] tarball = tarballs.get(seen.target());
    return tarball != null ? Act.ok("application/octet-stream", tarball) : document(seen);
  }

  private Optional<Act> scripted(String path) {
    lock.lock();
    try {
      Deque<Act> acts = scripts.get(path);
      return acts == null ? Optional.empty() : Optional.of(acts.size() > 1 ? acts.removeFirst() : acts.getFirst());
    } finally {
      lock.unlock();
    }
  }

  private Act document(Seen seen) {
    String name = seen.target().substring(1).replace("%2f", "/").replace("%2F", "/");
    Optional<String> found = text(name);
    if (found.isEmpty()) {
      return Act.status(404);
    }
    byte[] body = found.get().getBytes(StandardCharsets.UTF_8);
    String etag = '"' + Base64.getUrlEncoder().encodeToString(digest("SHA-256", body)) + '"';
    return seen.header("If-None-Match").filter(etag::equals).isPresent() ? Act.status(304).with("ETag", etag)
        : Act.ok("application/vnd.npm.install-v1+json", body).with("ETag", etag);
  }

  private Optional<String> text(String name) {
    lock.lock();
    try {
      Map<String, Release> releases = packages.get(name);
      if (releases == null) {
        return Optional.empty();
      }
      var versions = new StringBuilder();
      String latest = "";
      for (var release : releases.entrySet()) {
        latest = release.getKey();
        versions.append(versions.isEmpty() ? "" : ",").append(manifest(name, latest, release.getValue()));
      }
      return Optional.of(
          "{\"name\":\"" + name + "\",\"dist-tags\":{\"latest\":\"" + latest + "\"},\"versions\":{" + versions + "}}");
    } finally {
      lock.unlock();
    }
  }

  private static String manifest(String name, String version, Release release) {
    return "\"" + version + "\":{\"name\":\"" + name + "\",\"version\":\"" + version + "\"," + release.fields()
        + "\"dist\":{\"tarball\":\"" + release.tarball() + "\",\"integrity\":\"" + release.integrity() + "\"}}";
  }

  @Override
  public void close() {
    server.close();
  }
}
