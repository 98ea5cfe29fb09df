package tj.somon.modules;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.modules.cache.CacheLimits;
import tj.somon.modules.config.Configuration;
import tj.somon.modules.config.CycleStrategy;
import tj.somon.modules.config.LoadingSettings;
import tj.somon.modules.load.FileModules;
import tj.somon.modules.load.ModuleListener;
import tj.somon.modules.load.ModuleSource;
import tj.somon.modules.load.ScanLimits;
import tj.somon.modules.resolve.ResolveOptions;
import tj.somon.modules.source.SourceEncoding;

/**
 * How a module system works. Immutable; made by a {@linkplain #builder builder}, which checks everything at once.
 *
 * @param root the folder from which paths are meant and named, as {@link FileModules#keyOf} writes it
 * @param source where files come from
 * @param resolving what specifiers mean
 * @param limits how much one operation may read
 * @param parallelism how many modules are compiled at once, 1 to 256
 * @param cache how much is remembered; empty for nothing
 * @param timeout how long an operation may take, 1 ms to 10 minutes
 * @param maps whether modules get source maps
 * @param circles what is done about modules that import each other in a circle
 * @param listener hears of what happens
 */
public record ModulesOptions(String root, ModuleSource source, ResolveOptions resolving, ScanLimits limits,
    int parallelism, Optional<CacheLimits> cache, Duration timeout, boolean maps, CycleStrategy circles,
    ModuleListener listener) {
  private static final int MOST_THREADS = 256;
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration USUAL = Duration.ofMinutes(2);

  public ModulesOptions {
    var faults = new ArrayList<String>();
    require(root.startsWith("/") || root.length() > 2 && root.charAt(1) == ':', "root must be absolute: " + root,
        faults);
    require(parallelism >= 1 && parallelism <= MOST_THREADS, "parallelism must be 1 to 256: " + parallelism, faults);
    require(timeout.isPositive() && timeout.compareTo(LONGEST) <= 0, "timeout must be 1 ms to 10 min: " + timeout,
        faults);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
    Objects.requireNonNull(listener);
  }

  private static void require(boolean holds, String fault, List<String> faults) {
    if (!holds) {
      faults.add(fault);
    }
  }

  /** Options for the files below a folder, all at their defaults. */
  public static ModulesOptions of(Path root) {
    return builder(root).build();
  }

  /** A builder for the files below a folder. */
  public static Builder builder(Path root) {
    return new Builder(FileModules.keyOf(root));
  }

  /** Collects options. For one thread. */
  public static final class Builder {
    private final String root;
    private @Nullable ModuleSource source;
    private ResolveOptions resolving = ResolveOptions.DEFAULTS;
    private ScanLimits limits = ScanLimits.SERVER;
    private int parallelism = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    private Optional<CacheLimits> cache = Optional.of(CacheLimits.DEFAULTS);
    private Duration timeout = USUAL;
    private boolean maps;
    private CycleStrategy circles = CycleStrategy.WARN;
    private ModuleListener listener = ModuleListener.NONE;

    private Builder(String root) {
      this.root = root;
    }

    /** Files from elsewhere than this machine's disk. */
    public Builder source(ModuleSource files) {
      source = files;
      return this;
    }

    public Builder resolving(ResolveOptions options) {
      resolving = options;
      return this;
    }

    public Builder limits(ScanLimits most) {
      limits = most;
      return this;
    }

    public Builder parallelism(int threads) {
      parallelism = threads;
      return this;
    }

    public Builder cache(CacheLimits most) {
      cache = Optional.of(most);
      return this;
    }

    /** Remembers nothing. */
    public Builder withoutCache() {
      cache = Optional.empty();
      return this;
    }

    public Builder timeout(Duration longest) {
      timeout = longest;
      return this;
    }

    public Builder maps(boolean wanted) {
      maps = wanted;
      return this;
    }

    public Builder circles(CycleStrategy strategy) {
      circles = strategy;
      return this;
    }

    public Builder listener(ModuleListener who) {
      listener = who;
      return this;
    }

    /**
     * Takes what a configuration says, in place of what was said before.
     *
     * @param folder absolute path of the folder of the configuration
     */
    public Builder configuration(Configuration configuration, String folder) {
      LoadingSettings loading = configuration.moduleSystem().loading();
      resolving = ConfiguredResolving.of(configuration.moduleSystem().resolution(), loading.externals(), folder);
      configuration.moduleSystem().maxModules().ifPresent(most -> limits = limits.withModules((int) most));
      configuration.moduleSystem().maxSourceSize().ifPresent(most -> limits = limits.withSourceBytes(most));
      configuration.moduleSystem().operationTimeout().ifPresent(most -> timeout = Duration.ofMillis(most));
      circles = loading.circularDependencyStrategy().orElse(circles);
      cache = loading.cache() ? Optional.of(cacheLimits(loading)) : Optional.empty();
      source = new FileModules(loading.encoding(), limits.sourceBytes());
      return this;
    }

    private CacheLimits cacheLimits(LoadingSettings loading) {
      CacheLimits known = cache.orElse(CacheLimits.DEFAULTS);
      return new CacheLimits((int) loading.maxCacheSize().orElse(known.maxEntries()),
          loading.maxCacheMemory().orElse(known.maxBytes()));
    }

    /**
     * The options.
     *
     * @throws IllegalArgumentException with all that is out of range
     */
    public ModulesOptions build() {
      ModuleSource files = source != null ? source : new FileModules(SourceEncoding.UTF_8, limits.sourceBytes());
      return new ModulesOptions(root, files, resolving, limits, parallelism, cache, timeout, maps, circles, listener);
    }
  }
}
