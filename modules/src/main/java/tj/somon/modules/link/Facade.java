package tj.somon.modules.link;

import tj.somon.modules.resolve.Builtins;

/**
 * What is no ECMAScript module of the program, as an importer sees it.
 *
 * @param number its place in {@link Linked#facades()}
 * @param module index of the CommonJS module, or -1 for what is outside
 * @param specifier of what is outside
 * @param node whether the default export is {@code module.exports} always
 */
public record Facade(int number, int module, String specifier, boolean node) {
  public boolean isOutside() {
    return module < 0;
  }

  /** Whether it is a module of Node, which is there with all that it exports before anything is evaluated. */
  public boolean isBuiltin() {
    return isOutside() && Builtins.isName(specifier);
  }
}
