package tj.somon.modules.load;

import java.util.Objects;
import tj.somon.modules.config.CycleStrategy;
import tj.somon.modules.resolve.ResolveOptions;

/**
 * How a program is loaded.
 *
 * @param baseFolder the folder from which messages name files, as keys name folders
 * @param unicodeProperties whether the engine knows {@code \p{…}} in regular expressions
 * @param resolving what specifiers mean
 * @param limits how much is read
 * @param circles what is done about modules that import each other in a circle
 * @param listener hears of what happens; never throws
 */
public record LoadOptions(String baseFolder, boolean unicodeProperties, ResolveOptions resolving, ScanLimits limits,
    CycleStrategy circles, ModuleListener listener) {
  public LoadOptions {
    Objects.requireNonNull(limits);
    listener = GuardedListener.around(listener);
  }

  /** Options of the command line, with what specifiers mean without a configuration. */
  public LoadOptions(String baseFolder, boolean unicodeProperties) {
    this(baseFolder, unicodeProperties, ResolveOptions.DEFAULTS, ScanLimits.COMMAND_LINE, CycleStrategy.IGNORE,
        ModuleListener.NONE);
  }

  public LoadOptions withResolving(ResolveOptions wanted) {
    return new LoadOptions(baseFolder, unicodeProperties, wanted, limits, circles, listener);
  }

  public LoadOptions withLimits(ScanLimits wanted) {
    return new LoadOptions(baseFolder, unicodeProperties, resolving, wanted, circles, listener);
  }

  public LoadOptions withCircles(CycleStrategy wanted) {
    return new LoadOptions(baseFolder, unicodeProperties, resolving, limits, wanted, listener);
  }

  public LoadOptions withListener(ModuleListener wanted) {
    return new LoadOptions(baseFolder, unicodeProperties, resolving, limits, circles, wanted);
  }
}
