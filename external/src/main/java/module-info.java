import org.jspecify.annotations.NullMarked;

/** What programs need and is not installed: packages of a registry and modules by URL, each behind a circuit breaker. */
@NullMarked module tj.somon.external {
  requires static transitive org.jspecify;
  requires transitive tj.somon.modules;
  requires kotlin.stdlib;
  requires okhttp3;

  exports tj.somon.external.archive;
  exports tj.somon.external.allow;
  exports tj.somon.external.breaker;
  exports tj.somon.external.failure;
  exports tj.somon.external.fetch;
  exports tj.somon.external.integrity;
  exports tj.somon.external.lockfile;
  exports tj.somon.external.net;
  exports tj.somon.external.registry;
  exports tj.somon.external.semver;
  exports tj.somon.external.store;
  exports tj.somon.external.tree;
  exports tj.somon.external.time;
  exports tj.somon.external.url;
}
