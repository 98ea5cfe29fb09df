package tj.somon.modules.graph;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What tells modules apart: the path of a file, for an import with a query or a fragment that text as well, or a whole
 * {@code data:} URL.
 *
 * @param path absolute path of a file, or a {@code data:} URL
 * @param suffix query and fragment with their signs, often empty
 */
record ModuleKey(String path, String suffix) {
  private static final char MARK = '\0';
  private static final String DATA = "data:";
  private static final int SHOWN = 60;

  static ModuleKey of(String key) {
    int mark = key.indexOf(MARK);
    return mark < 0 ? new ModuleKey(key, "") : new ModuleKey(key.substring(0, mark), key.substring(mark + 1));
  }

  /** The key of the file that a specifier of an import was found to mean. */
  static String of(String path, String specifier) {
    int at = 0;
    while (at < specifier.length() && specifier.charAt(at) != '?' && specifier.charAt(at) != '#') {
      at++;
    }
    String suffix = specifier.substring(at);
    return at == 0 || suffix.length() < 2 || path.endsWith(suffix) ? path : path + MARK + suffix;
  }

  boolean isData() {
    return path.startsWith(DATA);
  }

  /** Whether it stands for nothing instead of a file. */
  boolean isDisabled() {
    return path.startsWith(ReadModule.DISABLED);
  }

  /** The path of the file that it stands for, or that it does without. */
  String file() {
    return isDisabled() ? path.substring(ReadModule.DISABLED.length()) : path;
  }

  /** What people see of it, relative to a folder. */
  String shown(String folder) {
    if (isDisabled()) {
      String file = file();
      return ReadModule.DISABLED + (file.startsWith("/") ? RelativePath.of(file, folder) : file);
    }
    if (!isData()) {
      return RelativePath.of(path, folder) + suffix;
    }
    String line = path.replaceAll("\\s+", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }

  /** The text of a {@code data:} URL (RFC 2397); what is not encoded rightly stays as it is. */
  String data() {
    int comma = path.indexOf(',');
    byte[] bytes = unescaped(path.substring(comma + 1));
    if (!path.substring(0, comma).strip().toLowerCase(java.util.Locale.ROOT).endsWith(";base64")) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    try {
      return new String(Base64.getMimeDecoder().decode(bytes), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static byte[] unescaped(String text) {
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    var out = new java.io.ByteArrayOutputStream(all.length);
    for (int i = 0; i < all.length; i++) {
      int high = all[i] == '%' && i + 2 < all.length ? Character.digit(all[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(all[i + 2], 16);
      if (low < 0) {
        out.write(all[i]);
      } else {
        out.write(high << 4 | low);
        i += 2;
      }
    }
    return out.toByteArray();
  }
}
