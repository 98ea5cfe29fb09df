package tj.somon.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What a process left: its exit status and what it wrote, with LF as line end. */
public record Finished(int exit, String stdout, String stderr) {
  private static final long LIMIT_SECONDS = 60;

  /**
   * Runs a command in a folder with empty standard input and waits for its end, at most a minute.
   *
   * @throws AssertionError if the command does not end in time
   */
  public static Finished run(Path folder, List<String> command) throws IOException, InterruptedException {
    return run(folder, command, LIMIT_SECONDS);
  }

  /**
   * Runs a command in a folder with empty standard input and waits for its end.
   *
   * @param limit how long at most, in seconds
   * @throws AssertionError if the command does not end in time
   */
  public static Finished run(Path folder, List<String> command, long limit) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
    process.getOutputStream().close();
    CompletableFuture<String> stdout = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
    CompletableFuture<String> stderr = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
    if (!process.waitFor(limit, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("stopped after " + limit + " s: " + String.join(" ", command));
    }
    return new Finished(process.exitValue(), stdout.join(), stderr.join());
  }

  private static String read(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
