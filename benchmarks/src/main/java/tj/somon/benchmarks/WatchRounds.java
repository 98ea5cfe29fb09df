package tj.somon.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tj.somon.testkit.GeneratedModules;

/**
 * One changed module of many under {@code somon compile --watch} or {@code somon bundle --watch}: from the moment at which
 * the file is renamed into its place until the command has written its outputs and said so. The command is a process, which
 * watches as for users; each save comes when it has been quiet for a while.
 *
 * <pre>{@code java -cp … tj.somon.benchmarks.WatchRounds compile|bundle ROUNDS COUNT...}</pre>
 *
 * <p>Programs of several sizes take turns.
 */
public final class WatchRounds {
  private static final int WARM_UP = 60;
  private static final long PAUSE_MILLIS = 120;
  private static final double NANOS_IN_MILLI = 1e6;

  private WatchRounds() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(arguments[1]);
    var watched = new ArrayList<Watched>();
    try {
      for (int i = 2; i < arguments.length; i++) {
        watched.add(Watched.start(arguments[0], Integer.parseInt(arguments[i])));
      }
      for (int round = -WARM_UP; round < rounds; round++) {
        for (Watched one : watched) {
          Thread.sleep(PAUSE_MILLIS / watched.size());
          one.save(round, round >= 0);
        }
      }
      watched.forEach(Watched::print);
    } finally {
      for (Watched one : watched) {
        one.end();
      }
    }
  }

  /** A program that is watched. */
  private record Watched(GeneratedModules program, Path folder, Process process, BufferedReader output,
      List<Long> times) {

    static Watched start(String command, int count) throws IOException {
      Path folder = Files.createTempDirectory("watch-rounds");
      GeneratedModules program = GeneratedModules.of(4, count);
      program.write(folder.resolve("src"));
      var line = new ArrayList<String>();
      line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      line.addAll(List.of("-Xss8m", "-XX:+UseSerialGC", "-XX:+TieredCompilation", "-cp",
          System.getProperty("java.class.path"), "tj.somon.cli.Main", command, "--watch"));
      line.addAll(command.equals("compile") ? List.of("src", "--out-dir", "out") : List.of("src/" + program.path(0)));
      var builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().put("SOMON_LANG", "en");
      Process process = builder.start();
      var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      var watched = new Watched(program, folder, process, output, new ArrayList<>());
      watched.await("Watching");
      return watched;
    }

    private void await(String beginning) throws IOException {
      for (String line = output.readLine(); !line.startsWith(beginning); line = output.readLine()) {
        if (line.contains(" error ")) {
          throw new IllegalStateException(line);
        }
      }
    }

    void save(int round, boolean counts) throws IOException {
      int module = Math.floorMod(round * 37, program.count());
      Path file = folder.resolve("src").resolve(program.path(module));
      String text = program.text(module).replace("% 1000003", "% " + (1_000_003 + WARM_UP + round + 1));
      Path beside = Files.writeString(file.resolveSibling(file.getFileName() + "~"), text);
      long start = System.nanoTime();
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      await("Done in");
      if (counts) {
        times.add(System.nanoTime() - start);
      }
    }

    void print() {
      long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
      System.out.printf("%d modules: median %.1f ms, P90 %.1f ms, %.1f–%.1f ms%n", program.count(),
          sorted[sorted.length / 2] / NANOS_IN_MILLI, sorted[sorted.length * 9 / 10] / NANOS_IN_MILLI,
          Arrays.stream(sorted).min().orElseThrow() / NANOS_IN_MILLI, sorted[sorted.length - 1] / NANOS_IN_MILLI);
    }

    void end() throws IOException, InterruptedException {
      process.destroy();
      process.waitFor();
      try (Stream<Path> below = Files.walk(folder)) {
        below.sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
      }
    }
  }
}
