package tj.somon.external.semver;

/**
 * How texts are read.
 *
 * @param loose whether also forms that occur in registries but are not in the standard are read: {@code =v1.02.3beta}; in
 *     a range, words that mean nothing are then passed over
 * @param prereleases whether a range accepts every prerelease that lies between its bounds, not only those of a version it
 *     names itself
 */
public record Grammar(boolean loose, boolean prereleases) {
  /** As package managers read versions and ranges of dependencies. */
  public static final Grammar DEPENDENCIES = new Grammar(true, false);

  /** As they compare a program's own version with the {@code engines} of a package. */
  public static final Grammar ENGINES = new Grammar(true, true);

  /** Semantic Versioning 2.0.0 and nothing besides. */
  public static final Grammar STRICT = new Grammar(false, false);
}
