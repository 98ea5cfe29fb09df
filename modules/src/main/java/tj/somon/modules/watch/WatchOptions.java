package tj.somon.modules.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * What is watched.
 *
 * @param roots folders that are watched with all below, whether or not they are there
 * @param relevant which files below the roots matter; files that a build has looked at matter anyway
 * @param packages whether folders {@code node_modules} below the roots are watched as well
 * @param quiet when changes are told
 * @param nanos the clock, in nanoseconds
 */
public record WatchOptions(List<Path> roots, Predicate<Path> relevant, boolean packages, Quiet quiet,
    LongSupplier nanos) {
  public WatchOptions {
    roots = roots.stream().map(root -> root.toAbsolutePath().normalize()).toList();
  }

  /** Watches folders with all below, without packages, by the system's clock. */
  public static WatchOptions of(List<Path> roots, Predicate<Path> relevant) {
    return new WatchOptions(roots, relevant, false, Quiet.DEFAULTS, System::nanoTime);
  }

  /** Watches only what builds have looked at. */
  public static WatchOptions ofBuilds() {
    return of(List.of(), path -> false);
  }

  public WatchOptions withPackages(boolean wanted) {
    return new WatchOptions(roots, relevant, wanted, quiet, nanos);
  }

  public WatchOptions withQuiet(Quiet wanted) {
    return new WatchOptions(roots, relevant, packages, wanted, nanos);
  }

  public WatchOptions withClock(LongSupplier clock) {
    return new WatchOptions(roots, relevant, packages, quiet, clock);
  }

  /** Whether a folder below a root is watched: those of tools have names that begin with a dot. */
  boolean watches(Path folder) {
    String name = String.valueOf(folder.getFileName());
    return !name.startsWith(".") && (packages || !name.equals("node_modules"));
  }
}
