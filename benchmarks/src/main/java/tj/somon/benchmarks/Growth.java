package tj.somon.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.modules.load.Cancellation;
import tj.somon.modules.load.CompilePool;
import tj.somon.modules.load.CompileTarget;
import tj.somon.modules.load.CompiledProgram;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.load.LoadOptions;
import tj.somon.modules.load.ProgramCompiler;
import tj.somon.testkit.GeneratedModules;

/**
 * How the cost of scanning and compiling grows: two programs of one shape and different sizes, compiled in turn in one warm
 * process, from nothing each time.
 *
 * <pre>{@code java -Xss8m -cp … tj.somon.benchmarks.Growth SHAPE SMALL LARGE ROUNDS}</pre>
 *
 * <p>Shapes: {@code tree} (modules of 3 KB that import a few others), {@code chain} (each imports the next), {@code wide} (one
 * imports all others), {@code circle} (each imports the next, the last the first).
 */
public final class Growth {
  private static final long SEED = 4;
  private static final int IN_A_FOLDER = 100;
  private static final double NANOS_IN_MILLI = 1e6;

  private Growth() {}

  public static void main(String[] arguments) throws IOException {
    int small = Integer.parseInt(arguments[1]);
    int large = Integer.parseInt(arguments[2]);
    int rounds = Integer.parseInt(arguments[3]);
    Path smaller = write(arguments[0], small);
    Path larger = write(arguments[0], large);
    long[] timesOfSmaller = new long[rounds];
    long[] timesOfLarger = new long[rounds];
    long[] workOfSmaller = new long[rounds];
    long[] workOfLarger = new long[rounds];
    try (CompilePool pool = CompilePool.ofAllProcessors()) {
      for (int i = -warmUps(large); i < rounds; i++) {
        int at = Math.max(0, i);
        for (int again = 0; again < (i < 0 ? 1 : large / small); again++) {
          long work = work();
          timesOfSmaller[at] = time(smaller, small, pool);
          workOfSmaller[at] = work() - work;
        }
        long work = work();
        timesOfLarger[at] = time(larger, large, pool);
        workOfLarger[at] = work() - work;
      }
    }
    double one = median(timesOfSmaller) / NANOS_IN_MILLI;
    double other = median(timesOfLarger) / NANOS_IN_MILLI;
    System.out.printf(Locale.ROOT,
        "%s: %d modules %.1f ms, %d modules %.1f ms, %.1f times as long, %.1f times the work%n", arguments[0], small,
        one, large, other, other / one, median(workOfLarger) / median(workOfSmaller));
  }

  private static double median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Processor time that this process took, in nanoseconds: other processes do not disturb it much. */
  private static long work() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static int warmUps(int large) {
    return Math.max(2, 30_000 / large);
  }

  private static long time(Path entry, int count, CompilePool pool) {
    long start = System.nanoTime();
    var target = new CompileTarget(Optional.empty(), Optional.of(ModuleFormat.ESM), false, false);
    String folder = FileModules.keyOf(entry.getParent().getParent());
    CompiledProgram program = new ProgramCompiler(new FileModules(), pool, new LoadOptions(folder, true), target,
        List.of(FileModules.keyOf(entry))).compile(Cancellation.NEVER);
    long took = System.nanoTime() - start;
    if (program.failed() || program.files().size() != count) {
      throw new IllegalStateException("the program does not compile: " + program.findings());
    }
    return took;
  }

  private static Path write(String shape, int count) throws IOException {
    Path folder = Files.createTempDirectory("growth");
    if (shape.equals("tree")) {
      return GeneratedModules.of(SEED, count).write(folder);
    }
    for (int module = 0; module < count; module++) {
      Path file = folder.resolve(path(module));
      if (module % IN_A_FOLDER == 0) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, text(shape, module, count));
    }
    return folder.resolve(path(0));
  }

  private static String path(int module) {
    return "f" + module / IN_A_FOLDER + "/m" + module + ".som";
  }

  private static String text(String shape, int module, int count) {
    var text = new StringBuilder();
    int last = switch (shape) {
      case "wide" -> module == 0 ? count - 1 : 0;
      case "circle" -> module + 1;
      case "chain" -> Math.min(module + 1, count - 1);
      default -> throw new IllegalArgumentException(shape);
    };
    for (int other = module + 1; other <= last; other++) {
      text.append("ворид { х").append(other % count).append(" } аз \"../").append(path(other % count)).append("\";\n");
    }
    return text.append("содир функсия х").append(module).append("() { бозгашт ").append(module).append("; }\n")
        .toString();
  }
}
