package tj.somon.modules.resolve;

import org.jspecify.annotations.Nullable;

/**
 * A bare specifier taken apart.
 *
 * @param subpath {@code .}, or {@code .} and what follows the name
 */
record PackageName(String name, String subpath) {

  /** The parts of a specifier; {@code null} if its name can be no package's (PACKAGE_RESOLVE, steps 3 to 6). */
  static @Nullable PackageName of(String specifier) {
    int slash = specifier.indexOf('/');
    if (specifier.startsWith("@")) {
      if (slash < 0) {
        return null;
      }
      slash = specifier.indexOf('/', slash + 1);
    }
    String name = slash < 0 ? specifier : specifier.substring(0, slash);
    return name.isEmpty() || name.startsWith(".") || name.indexOf('%') >= 0 || name.indexOf('\\') >= 0 ? null
        : new PackageName(name, slash < 0 ? "." : "." + specifier.substring(slash));
  }
}
