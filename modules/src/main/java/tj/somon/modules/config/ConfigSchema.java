package tj.somon.modules.config;

import tj.somon.modules.config.Rule.Addresses;
import tj.somon.modules.config.Rule.Choice;
import tj.somon.modules.config.Rule.Encoding;
import tj.somon.modules.config.Rule.Flag;
import tj.somon.modules.config.Rule.Key;
import tj.somon.modules.config.Rule.Scopes;
import tj.somon.modules.config.Rule.Section;
import tj.somon.modules.config.Rule.Text;
import tj.somon.modules.config.Rule.TextLists;
import tj.somon.modules.config.Rule.Texts;
import tj.somon.modules.config.Rule.Whole;

/** Every key of {@code somon.config.json} and what its value must be. */
final class ConfigSchema {
  /** The key by which editors find the published schema; it means nothing to us. */
  static final String SCHEMA = "$schema";

  private static final Rule FLAG = new Flag();
  private static final Rule TEXT = new Text();
  private static final Rule TEXTS = new Texts();
  private static final Rule COUNT = new Whole(0, Long.MAX_VALUE);
  private static final Rule PORT = new Whole(1, 65_535);
  private static final Rule MILLISECONDS = new Whole(1_000, 600_000);

  static final Section COMPILER_OPTIONS = new Section(ConfigCode.UNKNOWN_COMPILER_OPTION, new Key("output", TEXT),
      new Key("target", new Choice("es5", "es2015", "es2020", "esnext")), new Key("sourceMap", FLAG),
      new Key("minify", FLAG), new Key("noTypeCheck", FLAG), new Key("strict", FLAG), new Key("outDir", TEXT),
      new Key("watch", FLAG), new Key("compileOnSave", FLAG));

  private static final Section IMPORT_MAP = new Section(ConfigCode.UNKNOWN_PROPERTY,
      new Key("imports", new Addresses()), new Key("scopes", new Scopes()));

  private static final Section RESOLUTION = new Section(ConfigCode.UNKNOWN_PROPERTY, new Key("baseUrl", TEXT),
      new Key("paths", new TextLists()), new Key("extensions", TEXTS), new Key("moduleDirectories", TEXTS),
      new Key("allowJs", FLAG), new Key("resolveJsonModule", FLAG), new Key("importMap", IMPORT_MAP));

  private static final Section LOADING = new Section(ConfigCode.UNKNOWN_PROPERTY, new Key("encoding", new Encoding()),
      new Key("cache", FLAG), new Key("circularDependencyStrategy", new Choice("error", "warn", "ignore")),
      new Key("externals", TEXTS), new Key("maxCacheSize", new Whole(1, 1_000_000)),
      new Key("maxCacheMemory", new Whole(1_024, Long.MAX_VALUE)));

  private static final Section RESOURCE_LIMITS = new Section(ConfigCode.UNKNOWN_PROPERTY,
      new Key("maxMemoryBytes", COUNT), new Key("maxFileHandles", COUNT), new Key("maxCachedModules", COUNT),
      new Key("checkInterval", COUNT));

  private static final Section MODULE_SYSTEM = new Section(ConfigCode.UNKNOWN_PROPERTY,
      new Key("resolution", RESOLUTION), new Key("loading", LOADING), new Key("compilation", COMPILER_OPTIONS),
      new Key("metrics", FLAG), new Key("circuitBreakers", FLAG), new Key("logger", FLAG),
      new Key("managementServer", FLAG), new Key("managementPort", PORT), new Key("resourceLimits", RESOURCE_LIMITS),
      new Key("operationTimeout", MILLISECONDS), new Key("maxModules", new Whole(1, 1_000_000)),
      new Key("maxSourceSize", new Whole(1_024, 256L << 20)));

  private static final Section BUNDLE = new Section(ConfigCode.UNKNOWN_PROPERTY,
      new Key("format", new Choice("commonjs", "esm", "iife")), new Key("minify", FLAG), new Key("sourceMaps", FLAG),
      new Key("inlineSources", FLAG), new Key("externals", TEXTS), new Key("output", TEXT));

  static final Section ROOT = new Section(ConfigCode.UNKNOWN_SECTION, new Key("compilerOptions", COMPILER_OPTIONS),
      new Key("moduleSystem", MODULE_SYSTEM), new Key("bundle", BUNDLE));

  private ConfigSchema() {}
}
