package tj.somon.modules.resolve;

import java.util.Locale;

/** Specifiers that are URLs. */
final class Schemes {
  private static final String[] JAVASCRIPT = {"text/javascript", "application/javascript"};

  private Schemes() {}

  /** The scheme of a URL with its colon, in small letters; empty if a specifier is none. A drive of Windows is one, too. */
  static String of(String specifier) {
    int colon = specifier.indexOf(':');
    if (colon < 1 || !isLetter(specifier.charAt(0))) {
      return "";
    }
    for (int i = 1; i < colon; i++) {
      char c = specifier.charAt(i);
      if (!isLetter(c) && !(c >= '0' && c <= '9') && "+-.".indexOf(c) < 0) {
        return "";
      }
    }
    return specifier.substring(0, colon + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** The format of a {@code data:} URL. */
  static FileFormat ofData(String url) {
    int comma = url.indexOf(',');
    String type = url.substring("data:".length(), Math.max("data:".length(), comma)).toLowerCase(Locale.ROOT).strip();
    int end = type.indexOf(';');
    String media = end < 0 ? type : type.substring(0, end).strip();
    for (String javascript : JAVASCRIPT) {
      if (media.equals(javascript)) {
        return FileFormat.ESM;
      }
    }
    return media.equals("application/json") ? FileFormat.JSON : FileFormat.OTHER;
  }
}
