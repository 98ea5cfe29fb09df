package tj.somon.modules.resolve;

/**
 * What a package says of itself to its users.
 *
 * @param folder absolute path of the folder with its {@code package.json}
 * @param name empty if it has none
 * @param version empty if it has none
 */
public record PackageFacts(String folder, String name, String version, SideEffects sideEffects) {

  /** Whether a module of the package must be evaluated even if nothing of it is used. */
  public boolean hasSideEffects(String path) {
    return sideEffects.mayHave(Paths.relative(folder, path));
  }
}
