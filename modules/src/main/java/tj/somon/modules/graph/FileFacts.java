package tj.somon.modules.graph;

/**
 * What the package of a file says about it.
 *
 * @param name of the package; empty for none
 * @param version of the package; empty for none
 * @param folder of the package; empty for none
 * @param type {@code module}, {@code commonjs} or empty
 * @param sideEffects false if the file may be left out where nothing of it is used
 */
public record FileFacts(String name, String version, String folder, String type, boolean sideEffects) {
  /** A file without a package. */
  public static final FileFacts NONE = new FileFacts("", "", "", "", true);
}
