import org.jspecify.annotations.NullMarked;

/** The module system: specifiers, configuration, loaded modules and their graph. */
@NullMarked module tj.somon.modules {
  requires static transitive org.jspecify;
  requires transitive tj.somon.compiler;
  requires com.github.benmanes.caffeine;
  requires tools.jackson.core;

  exports tj.somon.modules;
  exports tj.somon.modules.bundle;
  exports tj.somon.modules.cache;
  exports tj.somon.modules.config;
  exports tj.somon.modules.graph;
  exports tj.somon.modules.json;
  exports tj.somon.modules.load;
  exports tj.somon.modules.resolve;
  exports tj.somon.modules.source;
  exports tj.somon.modules.watch;
}
