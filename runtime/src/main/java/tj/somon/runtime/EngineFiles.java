package tj.somon.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * Where engines find their own files.
 *
 * @param home of the installed distribution, if this is one
 * @param cache folder for what is unpacked once
 * @param waiting where a Node that the launcher has started waits for a program, if there is one
 */
public record EngineFiles(Optional<Path> home, Path cache, Optional<Path> waiting) {
  private static final String HOME_PROPERTY = "somon.home";
  private static final String WAITING_PROPERTY = "somon.waiting";

  /** Files without a Node that waits. */
  public EngineFiles(Optional<Path> home, Path cache) {
    this(home, cache, Optional.empty());
  }

  /** The files of this process: the system properties {@code somon.home} and
   * {@code somon.waiting}, and the user's folder for caches. */
  public static EngineFiles ofThisProcess() {
    Optional<Path> home = Optional.ofNullable(System.getProperty(HOME_PROPERTY)).map(Path::of);
    Optional<Path> waiting = Optional.ofNullable(System.getProperty(WAITING_PROPERTY)).map(Path::of);
    return new EngineFiles(home, cacheFolder(System.getenv(), System.getProperty("os.name")), waiting);
  }

  /** The folder for caches: {@code SOMON_CACHE_DIR}, or what the system says. */
  static Path cacheFolder(Map<String, String> environment, String system) {
    String ours = environment.getOrDefault("SOMON_CACHE_DIR", "");
    if (!ours.isEmpty()) {
      return Path.of(ours);
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    String windows = environment.getOrDefault("LOCALAPPDATA", "");
    Path user = Path.of(System.getProperty("user.home"));
    Path base = !xdg.isEmpty() ? Path.of(xdg)
        : system.startsWith("Windows") && !windows.isEmpty() ? Path.of(windows)
            : system.startsWith("Mac") ? user.resolve("Library").resolve("Caches") : user.resolve(".cache");
    return base.resolve("somon");
  }

  /** A source of bytes that may be wanted. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  /**
   * A file of the cache, written if it is not there. Whoever finds the file finds all of it, however many processes
   * write at once; the name must change with the content.
   */
  Path cached(String name, Source source) throws IOException {
    Path file = cache.resolve(name);
    if (Files.isRegularFile(file)) {
      return file;
    }
    Files.createDirectories(cache);
    Path written = Files.createTempFile(cache, name, ".part");
    try {
      try (InputStream in = source.open()) {
        Files.copy(in, written, StandardCopyOption.REPLACE_EXISTING);
      }
      return moved(written, file);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static Path moved(Path from, Path to) throws IOException {
    try {
      return Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      return Files.isRegularFile(to) ? to : Files.move(from, to);
    }
  }
}
