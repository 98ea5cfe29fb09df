package tj.somon.modules.load;

import tj.somon.modules.resolve.ResolveOptions;

/**
 * How a program is loaded.
 *
 * @param baseFolder the folder from which messages name files, as keys name folders
 * @param unicodeProperties whether the engine knows {@code \p{…}} in regular expressions
 * @param resolving what specifiers mean
 */
public record LoadOptions(String baseFolder, boolean unicodeProperties, ResolveOptions resolving) {

  /** Options with what specifiers mean without a configuration. */
  public LoadOptions(String baseFolder, boolean unicodeProperties) {
    this(baseFolder, unicodeProperties, ResolveOptions.DEFAULTS);
  }
}
