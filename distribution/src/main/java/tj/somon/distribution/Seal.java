package tj.somon.distribution;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The last step of the build of the distribution: names its jars in the order of the class path, and makes the AOT cache.
 *
 * <p>The JVM does not notice that an AOT cache and the jars have parted: it runs the old classes. So the cache's name has
 * the hash of the jars and the version of the JDK in it, and the launcher uses no cache that is older than a jar.
 */
public final class Seal {
  private static final String NATIVE_PREFIX = "javet-node-";
  private static final List<String> OURS = List.of("cli-", "compiler-", "modules-", "runtime-");
  private static final int HASH_LENGTH = 16;

  private Seal() {}

  /** Seals the distribution in the folder that is the first argument. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path dist = Path.of(arguments[0]).toAbsolutePath();
    Path lib = dist.resolve("lib");
    deleteCaches(lib);
    moveNatives(lib, Files.createDirectories(dist.resolve("native")));
    List<String> jars = jars(lib);
    rewriteSwitches(lib, jars);
    String hash = hash(lib, jars);
    Path home = Path.of(System.getProperty("java.home"));
    String version = System.getProperty("java.runtime.version");
    for (Training.Subject subject : Training.Subject.values()) {
      train(dist, home, classPath(lib, jars), subject, lib.resolve(subject.cacheName(hash, version)));
    }
    Files.writeString(lib.resolve("launch"), String.join("\n", String.join(" ", jars), hash, home.toString(), version,
        productVersion(home, classPath(lib, jars)), ""));
    for (Path program : List.of(dist.resolve("bin").resolve("somon"))) {
      if (!program.toFile().setExecutable(true, false)) {
        throw new IOException("cannot make executable: " + program);
      }
    }
  }

  private static void deleteCaches(Path lib) throws IOException {
    for (Path file : files(lib)) {
      if (file.toString().endsWith(".aot")) {
        Files.delete(file);
      }
    }
  }

  /** Archives of native libraries are not for the class path. */
  private static void moveNatives(Path lib, Path natives) throws IOException {
    for (Path file : files(lib)) {
      if (file.getFileName().toString().startsWith(NATIVE_PREFIX)) {
        Files.move(file, natives.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static List<String> jars(Path lib) throws IOException {
    return files(lib).stream().map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar"))
        .toList();
  }

  private static void rewriteSwitches(Path lib, List<String> jars) throws IOException {
    var urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = lib.resolve(jars.get(i)).toUri().toURL();
    }
    try (var loader = new URLClassLoader(urls)) {
      var switches = new TypeSwitches(loader);
      for (String jar : jars) {
        if (OURS.stream().anyMatch(jar::startsWith)) {
          switches.rewrite(lib.resolve(jar));
        }
      }
    }
  }

  private static String hash(Path lib, List<String> jars) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String jar : jars) {
        digest.update(jar.getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(lib.resolve(jar)));
      }
      digest.update(Files.readAllBytes(lib.resolve("bootstrap.cjs")));
      return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String classPath(Path lib, List<String> jars) {
    return String.join(File.pathSeparator, jars.stream().map(jar -> lib.resolve(jar).toString()).toList());
  }

  /** What {@code somon --version} prints; the launcher prints it without a JVM. */
  private static String productVersion(Path home, String classPath) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(home.resolve("bin").resolve("java").toString(), "-cp", classPath,
        "tj.somon.cli.Main", "--version").redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0 || version.isEmpty()) {
      throw new IOException("somon --version failed");
    }
    return version;
  }

  private static void train(Path dist, Path home, String classPath, Training.Subject subject, Path cache)
      throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("somon-training");
    var command = new ArrayList<String>(List.of(home.resolve("bin").resolve("java").toString(),
        "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable",
        "-Dsomon.home=" + dist, "-XX:AOTCacheOutput=" + cache, "-cp", classPath, Training.class.getName(),
        subject.name(), dist.resolve("training").toString(), work.toString()));
    Path log = work.resolve("log");
    Process process = new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true)
        .redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    int status = process.waitFor();
    if (status != 0 || !Files.isRegularFile(cache)) {
      throw new IOException("training failed with status " + status + ":\n" + Files.readString(log));
    }
    delete(work);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
