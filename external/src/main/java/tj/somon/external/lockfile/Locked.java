package tj.somon.external.lockfile;

import tj.somon.external.registry.PackageVersion;

/**
 * A package at its place.
 *
 * @param path below the project: {@code node_modules/a/node_modules/b}
 */
public record Locked(String path, PackageVersion version, Use use) {
  /** The folder that installed packages are in. */
  public static final String FOLDER = "node_modules/";

  /**
   * What a package is there for.
   *
   * @param dev only for the development of the project
   * @param optional only for what may be missing
   * @param devOptional for both, and for nothing else
   * @param peer only because others want it beside them
   * @param bundled it is in the archive of the package whose folder it is in
   */
  public record Use(boolean dev, boolean optional, boolean devOptional, boolean peer, boolean bundled) {
    /** For the program itself. */
    public static final Use PLAIN = new Use(false, false, false, false, false);

    /** Whether the project does without it if it cannot be had. */
    public boolean mayBeMissing() {
      return optional || devOptional;
    }

    /** Whether a program in production does without it. */
    public boolean onlyForDevelopment() {
      return dev || devOptional;
    }
  }

  /** The name by which it is imported; that of the package, unless it is an alias. */
  public String alias() {
    return path.substring(path.lastIndexOf(FOLDER) + FOLDER.length());
  }
}
