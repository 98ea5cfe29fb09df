import org.jspecify.annotations.NullMarked;

/** What programs need and is not installed: packages of a registry and modules by URL, each behind a circuit breaker. */
@NullMarked module tj.somon.external {
  requires static transitive org.jspecify;
  requires transitive tj.somon.modules;

  exports tj.somon.external;
}
