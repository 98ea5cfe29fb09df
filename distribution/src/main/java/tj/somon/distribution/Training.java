package tj.somon.distribution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tj.somon.cli.Cli;
import tj.somon.cli.Surroundings;

/**
 * What the JVM watches while it makes the AOT cache: the commands that people use most, each with success and with
 * findings, in all three languages. What is not used here is loaded from the jars, only slower.
 */
public final class Training {
  private static final String[] LANGUAGES = {"en", "tg", "ru"};

  /** What a cache is for. Loading a cache takes time by its size, so the command used most has its own. */
  enum Subject {
    /** {@code somon run}. */
    RUN,
    /** {@code somon run --engine embedded}. */
    EMBEDDED,
    /** Every other command. */
    REST;

    /** The name of the cache's file; the launcher knows it, too. */
    String cacheName(String hash, String version) {
      return "somon-" + name().toLowerCase(Locale.ROOT) + "-" + hash + "-" + version + ".aot";
    }
  }

  private Training() {}

  /**
   * Trains.
   *
   * @param arguments the subject, the folder with the programs, and a folder in which to write
   */
  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    Path programs = Path.of(arguments[1]);
    Path work = Path.of(arguments[2]);
    Class.forName("tj.somon.cli.Main");
    switch (Subject.valueOf(arguments[0])) {
      case RUN -> expect(0, "", work, "run", programs.resolve("main.som").toString(), "x");
      case EMBEDDED -> expect(0, "", work, "run", "--engine", "embedded", programs.resolve("main.som").toString());
      case REST -> rest(programs, work);
    }
  }

  private static void rest(Path programs, Path work) throws IOException {
    String output = work.resolve("out.js").toString();
    for (String language : LANGUAGES) {
      expect(0, "", work, "--help", "--lang", language);
      expect(1, "", work, "compile", programs.resolve("wrong.som").toString(), "-o", output, "--lang", language);
    }
    expect(0, "", work, "compile", programs.resolve("main.som").toString(), "-o", output, "--format", "esm",
        "--source-map");
    expect(0, "", work, "compile", programs.resolve("lib.som").toString(), "-o", output, "--format", "commonjs");
    String bundle = programs.resolve("main.som").toString();
    expect(0, "", work, "bundle", bundle, "-o", output, "--source-map", "--metafile", "meta.json");
    expect(0, "", work, "bundle", bundle, "-o", output, "--format", "esm");
    expect(1, "", work, "bundle", programs.resolve("wrong.som").toString(), "-o", output);
    String request = "{\"id\":1,\"method\":\"compile\",\"params\":{\"path\":\"a.som\",\"source\":\"чоп.сабт(1)\","
        + "\"goal\":\"module\",\"format\":\"esm\",\"minify\":false,\"sourceMap\":true}}\n";
    expect(0, request, work, "service");
  }

  private static void expect(int status, String input, Path folder, String... arguments) throws IOException {
    var out = new ByteArrayOutputStream();
    var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    var surroundings = new Surroundings(System.getenv(),
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), printed, printed, folder, false);
    int actual = Cli.run(arguments, surroundings);
    if (actual != status) {
      throw new IllegalStateException(String.join(" ", arguments) + ": status " + actual + "\n" + out);
    }
    Files.deleteIfExists(folder.resolve("out.js"));
    Files.deleteIfExists(folder.resolve("out.js.map"));
    Files.deleteIfExists(folder.resolve("meta.json"));
  }
}
