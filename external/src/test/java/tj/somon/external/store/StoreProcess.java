package tj.somon.external.store;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import tj.somon.compiler.Compiler;
import tj.somon.external.archive.TarMaker;
import tj.somon.external.integrity.Digest;
import tj.somon.external.integrity.HashAlgorithm;
import tj.somon.external.integrity.Integrity;
import tj.somon.external.time.Cancellation;
import tj.somon.external.time.SystemTimeline;
import tj.somon.modules.json.JsonValue;

/** Another process at the same store. It tells what it does on its output, a letter or a word a line. */
final class StoreProcess {
  /** Number of different packages. */
  static final int PACKAGES = 12;
  /** Which step the process stops at, for ever: whoever started it kills it there. */
  private static final String STOP_AT = "somon.stop-at";

  private StoreProcess() {}

  static Process start(Path folder, String work, String stopAt) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = String.join(File.pathSeparator, placeOf(ExternalStore.class), placeOf(StoreProcess.class),
        placeOf(JsonValue.class), placeOf(Compiler.class), placeOf(NullMarked.class));
    return new ProcessBuilder(java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp",
        classes, "-D" + STOP_AT + "=" + stopAt, StoreProcess.class.getName(), work, folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String placeOf(Class<?> code) {
    return Path.of(URI.create(code.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
  }

  /** A package that is the same in all processes; its last file is large, so that writing it takes a while. */
  static byte[] archive(int number) {
    byte[] noise = new byte[100_000 + number];
    new Random(number).nextBytes(noise);
    return new TarMaker().file("package/package.json", "{\"version\": \"" + number + "\"}")
        .entry("package/lib/a.js", '0', 0644, noise).gzip();
  }

  static Integrity integrity(byte[] content) {
    return Integrity.of(Digest.compute(HashAlgorithm.SHA512, content, 0, content.length));
  }

  /** The document of a package, in one of its versions. */
  static StoredDocument document(int number, int version) {
    byte[] body = new byte[5_000 + 100 * version];
    Arrays.fill(body, (byte) (number + version));
    return new StoredDocument("\"" + version + "\"", "", "application/json", version, body);
  }

  static DocumentKey key(int number) {
    return new DocumentKey("https://npm.example/" + number, "application/json");
  }

  public static void main(String[] arguments) throws IOException {
    try (var timeline = new SystemTimeline()) {
      var store = new ExternalStore(StoreOptions.in(Path.of(arguments[1]), timeline), new Stopping());
      switch (arguments[0]) {
        case "once" -> {
          get(store, 0);
          store.documents().write(key(0), document(0, 1));
          store.resize(1);
          say("done");
        }
        case "all" -> all(store);
        default -> endlessly(store);
      }
    }
  }

  private static void all(ExternalStore store) throws IOException {
    for (int round = 0; round < 3; round++) {
      for (int number = 0; number < PACKAGES; number++) {
        get(store, number);
      }
    }
  }

  private static void endlessly(ExternalStore store) throws IOException {
    var random = new Random(ProcessHandle.current().pid());
    say("ready");
    for (int i = 1;; i++) {
      int number = random.nextInt(PACKAGES);
      get(store, number);
      store.documents().write(key(number), document(number, random.nextInt(10)));
      if (i % 10 == 0) {
        store.resize(400_000);
      }
    }
  }

  /** What a fetch does, without the network. */
  private static void get(ExternalStore store, int number) throws IOException {
    byte[] archive = archive(number);
    Integrity wanted = integrity(archive);
    Content content = store.contents().find(wanted).orElse(null);
    if (content == null) {
      try (var _ = store.contents().lock(wanted, new Cancellation()).orElseThrow()) {
        content = store.contents().find(wanted).orElse(null);
        if (content == null) {
          say("requested " + number);
          Receipt receipt = store.contents().receive(Optional.of(wanted), new ByteArrayInputStream(archive), 1 << 20);
          content = ((Receipt.Kept) receipt).content();
        }
      }
    }
    switch (store.trees().plant(content, new Cancellation())) {
      case Planting.Planted _ -> {
        // As it should be.
      }
      case Planting.Refused refused -> throw new IllegalStateException(refused.toString());
      case Planting.Unwritable unwritable -> throw unwritable.cause();
    }
  }

  private static synchronized void say(String word) {
    System.out.println(word);
    System.out.flush();
  }

  /** Stops at a step. */
  private static final class Stopping implements StoreListener {
    private final String stopAt = System.getProperty(STOP_AT, "");

    @Override
    public void reached(StoreStep step) {
      if (stopAt.equals(step.name())) {
        say("at " + step);
        for (;;) {
          java.util.concurrent.locks.LockSupport.park();
        }
      }
    }

    @Override
    public void damaged(String entry) {
      say("damaged " + entry);
    }
  }
}
