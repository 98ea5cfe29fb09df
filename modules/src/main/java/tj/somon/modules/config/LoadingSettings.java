package tj.somon.modules.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tj.somon.modules.json.JsonValue;
import tj.somon.modules.source.SourceEncoding;

/**
 * The section {@code moduleSystem.loading}: how modules are read and remembered.
 *
 * @param encoding of source files; UTF-8 by default
 * @param cache whether compiled modules are remembered; true by default
 * @param circularDependencyStrategy what is done about circles of imports; by default those who look for
 *     circles warn, and nobody else does
 * @param externals specifiers that are left to whoever runs the program; none by default
 * @param maxCacheSize how many modules are remembered in memory; empty for the program's own default
 * @param maxCacheMemory how many bytes they may take; empty for the program's own default
 */
public record LoadingSettings(SourceEncoding encoding, boolean cache,
    Optional<CycleStrategy> circularDependencyStrategy, List<String> externals, OptionalLong maxCacheSize,
    OptionalLong maxCacheMemory) {

  /** What holds without a configuration. */
  public static final LoadingSettings DEFAULTS = new LoadingSettings(SourceEncoding.UTF_8, true, Optional.empty(),
      List.of(), OptionalLong.empty(), OptionalLong.empty());

  public LoadingSettings {
    externals = List.copyOf(externals);
  }

  static LoadingSettings of(JsonValue.Dictionary section) {
    return new LoadingSettings(section.text("encoding").flatMap(SourceEncoding::named).orElse(DEFAULTS.encoding),
        Sections.flag(section, "cache", DEFAULTS.cache),
        section.text("circularDependencyStrategy").map(CycleStrategy::of),
        Sections.texts(section, "externals").orElse(DEFAULTS.externals), Sections.whole(section, "maxCacheSize"),
        Sections.whole(section, "maxCacheMemory"));
  }
}
