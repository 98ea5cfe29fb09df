package tj.somon.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.modules.bundle.BuildMemory;
import tj.somon.modules.bundle.Bundle;
import tj.somon.modules.bundle.BundleFormat;
import tj.somon.modules.bundle.BundleRequest;
import tj.somon.modules.bundle.Bundler;
import tj.somon.modules.graph.ResolverLookup;
import tj.somon.modules.load.Cancellation;
import tj.somon.modules.load.CompilePool;
import tj.somon.modules.load.CompileTarget;
import tj.somon.modules.load.CompiledProgram;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.load.LoadOptions;
import tj.somon.modules.load.ProgramCompiler;
import tj.somon.modules.resolve.ResolveOptions;
import tj.somon.modules.resolve.Resolver;

/**
 * How the cost of compiling and bundling grows: two programs of one shape and different sizes, in turn in one warm process,
 * from nothing each time.
 *
 * <pre>{@code java -Xss8m -cp … tj.somon.benchmarks.Growth compile|bundle SHAPE SMALL LARGE ROUNDS}</pre>
 *
 * <p>Shapes: those of {@link GrowingProgram}. Three figures: time, processor time of the whole process, which other
 * processes disturb less, and bytes allocated, which they do not disturb at all. The heap is collected before each program,
 * so that none pays for the garbage of another.
 */
public final class Growth {
  private static final double NANOS_IN_MILLI = 1e6;
  private static final double BYTES_IN_MEGABYTE = 1e6;
  private static final int WARM_UP_MODULES = 30_000;

  private Growth() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean bundles = arguments[0].equals("bundle");
    var shape = GrowingProgram.valueOf(arguments[1].toUpperCase(Locale.ROOT));
    int small = Integer.parseInt(arguments[2]);
    int large = Integer.parseInt(arguments[3]);
    int rounds = Integer.parseInt(arguments[4]);
    Path smaller = shape.write(small);
    Path larger = shape.write(large);
    var ofSmaller = new Costs(rounds * (large / small));
    var ofLarger = new Costs(rounds);
    try (CompilePool pool = CompilePool.ofAllProcessors()) {
      for (int i = -Math.max(2, WARM_UP_MODULES / large); i < rounds; i++) {
        for (int again = 0; again < large / small; again++) {
          ofSmaller.measure(() -> work(bundles, shape, smaller, small, pool), i >= 0);
        }
        ofLarger.measure(() -> work(bundles, shape, larger, large, pool), i >= 0);
      }
    }
    System.out.printf(Locale.ROOT,
        "%s %s, %d → %d:  time %.1f → %.1f ms, %.1f ×  processor %.1f → %.1f ms, %.1f ×"
            + "  allocated %.1f → %.1f MB, %.1f ×%n",
        arguments[0], arguments[1], small, large, ofSmaller.time() / NANOS_IN_MILLI, ofLarger.time() / NANOS_IN_MILLI,
        ofLarger.time() / ofSmaller.time(), ofSmaller.processor() / NANOS_IN_MILLI,
        ofLarger.processor() / NANOS_IN_MILLI, ofLarger.processor() / ofSmaller.processor(),
        ofSmaller.allocated() / BYTES_IN_MEGABYTE, ofLarger.allocated() / BYTES_IN_MEGABYTE,
        ofLarger.allocated() / ofSmaller.allocated());
  }

  /** Work that may be interrupted. */
  private interface Work {
    void run() throws InterruptedException;
  }

  /** What each run of one program cost. */
  private static final class Costs {
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory
        .getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private final long[] times;
    private final long[] processors;
    private final long[] bytes;
    private int runs;

    Costs(int most) {
      times = new long[most];
      processors = new long[most];
      bytes = new long[most];
    }

    void measure(Work work, boolean counts) throws InterruptedException {
      System.gc();
      long allocatedBefore = THREADS.getTotalThreadAllocatedBytes();
      long processorBefore = SYSTEM.getProcessCpuTime();
      long start = System.nanoTime();
      work.run();
      long took = System.nanoTime() - start;
      if (counts) {
        times[runs] = took;
        processors[runs] = SYSTEM.getProcessCpuTime() - processorBefore;
        bytes[runs++] = THREADS.getTotalThreadAllocatedBytes() - allocatedBefore;
      }
    }

    double time() {
      return median(times);
    }

    double processor() {
      return median(processors);
    }

    double allocated() {
      return median(bytes);
    }

    private static double median(long[] values) {
      long[] sorted = values.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }
  }

  private static void work(boolean bundles, GrowingProgram shape, Path entry, int count, CompilePool pool)
      throws InterruptedException {
    boolean failed = bundles ? bundleFails(entry, count) : compileFails(entry, count, pool);
    if (failed != (shape == GrowingProgram.MISSING)) {
      throw new IllegalStateException("the program is not what it should be");
    }
  }

  private static boolean compileFails(Path entry, int count, CompilePool pool) {
    var target = new CompileTarget(Optional.empty(), Optional.of(ModuleFormat.ESM), false, false);
    String folder = FileModules.keyOf(entry.getParent().getParent());
    CompiledProgram program = new ProgramCompiler(new FileModules(), pool, new LoadOptions(folder, true), target,
        List.of(FileModules.keyOf(entry))).compile(Cancellation.NEVER);
    return program.failed() || program.modules() < count;
  }

  private static boolean bundleFails(Path entry, int count) throws InterruptedException {
    var files = new FileModules();
    var bundler = new Bundler(files, new ResolverLookup(new Resolver(files.view(), ResolveOptions.DEFAULTS)),
        new BuildMemory());
    Bundle bundle = bundler
        .bundle(BundleRequest.of(FileModules.keyOf(entry.getParent().getParent()), FileModules.keyOf(entry), "out.js")
            .withFormat(BundleFormat.ESM));
    return bundle.hasErrors() || bundle.modules() < count;
  }
}
