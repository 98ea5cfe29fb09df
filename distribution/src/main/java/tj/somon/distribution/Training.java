package tj.somon.distribution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tj.somon.cli.Cli;
import tj.somon.cli.Surroundings;

/**
 * What the JVM watches while it makes the AOT cache: the commands that people use most, each with success and with
 * findings, in all three languages. What is not used here is loaded from the jars, only slower.
 */
public final class Training {
  private static final String[] LANGUAGES = {"en", "tg", "ru"};

  private Training() {}

  /**
   * Trains.
   *
   * @param arguments the folder with the programs, and a folder in which to write
   */
  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    Path programs = Path.of(arguments[0]);
    Path work = Path.of(arguments[1]);
    String output = work.resolve("out.js").toString();
    Class.forName("tj.somon.cli.Main");
    expect(0, "", work, "--version");
    for (String language : LANGUAGES) {
      expect(0, "", work, "--help", "--lang", language);
      expect(1, "", work, "compile", programs.resolve("wrong.som").toString(), "-o", output, "--lang", language);
    }
    expect(0, "", work, "compile", programs.resolve("main.som").toString(), "-o", output, "--format", "esm",
        "--source-map");
    expect(0, "", work, "compile", programs.resolve("lib.som").toString(), "-o", output, "--format", "commonjs");
    expect(0, "", work, "run", programs.resolve("main.som").toString(), "x");
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
  }
}
