package tj.somon.modules.config;

import java.util.List;
import java.util.Optional;
import tj.somon.modules.json.JsonValue;

/**
 * The section {@code bundle}: what {@code somon bundle} makes.
 *
 * @param format {@code commonjs}, {@code esm} or {@code iife}; {@code commonjs} by default
 * @param minify whether to write as few characters as possible; false by default
 * @param sourceMaps whether to write a source map; false by default
 * @param inlineSources whether the map holds the source texts; false by default
 * @param externals specifiers that stay imports of the bundle; none by default
 * @param output file to write, relative to the input's folder; none by default
 */
public record BundleSettings(String format, boolean minify, boolean sourceMaps, boolean inlineSources,
    List<String> externals, Optional<String> output) {

  /** What holds without a configuration. */
  public static final BundleSettings DEFAULTS = new BundleSettings("commonjs", false, false, false, List.of(),
      Optional.empty());

  public BundleSettings {
    externals = List.copyOf(externals);
  }

  static BundleSettings of(JsonValue.Dictionary section) {
    return new BundleSettings(section.text("format").orElse(DEFAULTS.format),
        Sections.flag(section, "minify", DEFAULTS.minify), Sections.flag(section, "sourceMaps", DEFAULTS.sourceMaps),
        Sections.flag(section, "inlineSources", DEFAULTS.inlineSources),
        Sections.texts(section, "externals").orElse(DEFAULTS.externals), section.text("output"));
  }
}
