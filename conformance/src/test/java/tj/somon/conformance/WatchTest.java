package tj.somon.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line under {@code --watch}, as a process that is told to stop. */
class WatchTest {
  private static final long PATIENCE_SECONDS = 60;

  @TempDir
  Path folder;

  private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private Process process;

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  private void start(String... arguments) throws IOException {
    var builder = new ProcessBuilder(SomonCommand.of(arguments)).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("SOMON_LANG", "en");
    process = builder.start();
    var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    Thread.ofVirtual().start(() -> read(output));
  }

  private void read(BufferedReader output) {
    try (output) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
      }
    } catch (IOException _) {
      // The process has been ended.
    }
  }

  /** Writes a file at one blow: half of a text would be built, too, if this process were held up for long. */
  private void file(String name, String text) throws IOException {
    Path beside = Files.writeString(folder.resolve("." + name + ".tmp"), text);
    Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Waits for a line that begins so; what came before it is in the message if it does not come. */
  private void expect(String beginning) throws InterruptedException {
    List<String> passed = new ArrayList<>();
    for (String line = ""; !line.startsWith(beginning);) {
      line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertTrue(line != null, () -> "instead of '" + beginning + "' only " + passed);
      passed.add(line);
    }
  }

  private void stop() throws InterruptedException {
    // Unlike the process, its handle leaves the streams open.
    process.toHandle().destroy();
    expect("Received SIGTERM, stopping watcher...");
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
  }

  @Test
  void compileWritesOnlyWhatIsRight() throws Exception {
    file("a.som", "чоп.сабт(1);\n");
    start("compile", "--watch", "a.som");
    expect("Compiled 'a.som' to 'a.js'");
    expect("Done in ");
    expect("Watching 'a.som' for changes...");
    Path output = folder.resolve("a.js");
    String first = Files.readString(output);
    file("a.som", "чоп.сабт(;\n");
    expect("Recompiling 'a.som'...");
    expect("a.som:1:10: error SOM1");
    assertEquals(first, Files.readString(output));
    file("a.som", "чоп.сабт(2);\n");
    expect("Compiled 'a.som' to 'a.js'");
    expect("Done in ");
    assertTrue(Files.readString(output).contains("console.log(2)"));
    file("somon.config.json", "{\"compilerOptions\":{\"sourceMap\":true}}");
    expect("Configuration change detected in 'somon.config.json'. Recompiling...");
    expect("Generated source map: 'a.js.map'");
    Files.delete(folder.resolve("somon.config.json"));
    expect("Warning: 'somon.config.json' was removed. The previous options stay in force.");
    Files.move(folder.resolve("a.som"), folder.resolve("b.som"));
    expect("Warning: 'a.som' was removed. Waiting for it to come back...");
    Files.move(folder.resolve("b.som"), folder.resolve("a.som"));
    expect("Generated source map: 'a.js.map'");
    stop();
  }

  @Test
  void foldersAreCompiledWithWhatComesIntoThem() throws Exception {
    file("a.som", "содир собит а = 1;\n");
    start("compile", "-w", ".", "--out-dir", "dist");
    expect("Watching '.' for changes...");
    file("b.som", "ворид { а } аз \"./a\";\nчоп.сабт(а);\n");
    expect("Compiled 'b.som' to 'dist/b.js'");
    file("a.som", "содир собит б = 1;\n");
    expect("b.som:1:9: error SOM3003");
    assertTrue(Files.readString(folder.resolve("dist/a.js")).contains("а = 1"));
    file("a.som", "содир собит а = 2;\n");
    expect("Compiled 'a.som' to 'dist/a.js'");
    stop();
  }

  @Test
  void aBundleIsMadeAgain() throws Exception {
    file("a.som", "ворид { б } аз \"./b\";\nчоп.сабт(б);\n");
    file("b.som", "содир собит б = \"як\";\n");
    start("bundle", "--watch", "a.som");
    expect("Watching 'a.som' for changes...");
    file("b.som", "содир собит б = \"ду\";\n");
    expect("Recompiling 'a.som'...");
    expect("Done in ");
    assertTrue(Files.readString(folder.resolve("a.bundle.js")).contains("ду"));
    stop();
  }

  @Test
  void aProgramIsStartedAgainAndEndsWithTheWatch() throws Exception {
    file("a.som", "ворид { б } аз \"./b\";\nчоп.сабт(\"оғоз\", б);\nsetInterval(() => {}, 1000);\n");
    file("b.som", "содир собит б = 1;\n");
    start("run", "--watch", "a.som");
    expect("оғоз 1");
    file("b.som", "содир собит б = 2;\n");
    expect("оғоз 2");
    file("b.som", "содир собит б = ;\n");
    expect("b.som:1:");
    file("a.som", "чоп.сабт(\"анҷом\");\n");
    expect("анҷом");
    expect("The program has ended with status 0. Waiting for changes...");
    stop();
  }
}
