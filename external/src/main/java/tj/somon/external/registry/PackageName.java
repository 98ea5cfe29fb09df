package tj.somon.external.registry;

import java.util.Locale;

/** Rules for names of packages. A name becomes part of paths and URLs, so what does not fit them is no name. */
public final class PackageName {
  /** Characters that a name may have. */
  public static final int LONGEST = 214;

  private PackageName() {}

  /** Whether a text may be the name of a package, with its scope if it has one. Upper case occurs in old names. */
  public static boolean isValid(String name) {
    if (name.length() > LONGEST) {
      return false;
    }
    if (!name.startsWith("@")) {
      return isPart(name);
    }
    int slash = name.indexOf('/');
    return slash > 0 && isPart(name.substring(1, slash)) && isPart(name.substring(slash + 1));
  }

  private static boolean isPart(String part) {
    if (part.isEmpty() || part.charAt(0) == '.' || part.charAt(0) == '_') {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_.!~*'()".indexOf(c) >= 0)) {
        return false;
      }
    }
    String lower = part.toLowerCase(Locale.ROOT);
    return !lower.equals("node_modules") && !lower.equals("favicon.ico");
  }

  /** The name behind the scope. */
  public static String withoutScope(String name) {
    return name.substring(name.indexOf('/') + 1);
  }

  /** Where the document of a package is. */
  public static String documentUrl(String registry, String name) {
    return registry + name.replace("/", "%2f");
  }

  /** Where every registry keeps the tarball of a version, if it does not say otherwise. */
  public static String usualTarball(String registry, String name, String version) {
    return registry + name + "/-/" + withoutScope(name) + "-" + version + ".tgz";
  }
}
