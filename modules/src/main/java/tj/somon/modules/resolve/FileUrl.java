package tj.somon.modules.resolve;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A {@code file:} URL (URL standard, 4.4). Characters that a URL would hold percent-encoded stand for themselves here;
 * {@code %} always begins an encoded byte, as in a URL.
 *
 * @param path without {@code .} and {@code ..}, with {@code /} between names
 * @param suffix query and fragment with their {@code ?} and {@code #}
 */
record FileUrl(String path, String suffix) {

  /** The URL of a file. */
  static FileUrl of(String path) {
    StringBuilder encoded = null;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean special = "%\\?#\n\r\t".indexOf(c) >= 0;
      if (special && encoded == null) {
        encoded = new StringBuilder(path.length() + 16).append(path, 0, i);
      }
      if (encoded != null) {
        if (special) {
          encoded.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        } else {
          encoded.append(c);
        }
      }
    }
    return new FileUrl(encoded == null ? path : encoded.toString(), "");
  }

  /** What follows {@code file:} in a URL; {@code null} if it names another machine. */
  static @Nullable FileUrl absolute(String rest) {
    return new FileUrl("/", "").resolve(rest);
  }

  /** A reference as seen from this URL; {@code null} if it names another machine. */
  @Nullable
  FileUrl resolve(String reference) {
    String text = cleaned(reference);
    int end = suffixStart(text);
    String rest = text.substring(0, end);
    if (rest.length() > 1 && isSlash(rest.charAt(0)) && isSlash(rest.charAt(1))) {
      int slash = 2;
      while (slash < rest.length() && !isSlash(rest.charAt(slash))) {
        slash++;
      }
      String host = rest.substring(2, slash);
      return host.isEmpty() || host.toLowerCase(Locale.ROOT).equals("localhost")
          ? new FileUrl(normalised("", rest.substring(slash)), text.substring(end))
          : null;
    }
    String folder = !rest.isEmpty() && isSlash(rest.charAt(0)) ? "" : path.substring(0, path.lastIndexOf('/') + 1);
    return new FileUrl(normalised(folder, rest), text.substring(end));
  }

  /** Where query or fragment of a reference begins; its length if it has none. */
  static int suffixStart(String reference) {
    for (int i = 0; i < reference.length(); i++) {
      if (reference.charAt(i) == '?' || reference.charAt(i) == '#') {
        return i;
      }
    }
    return reference.length();
  }

  private static String cleaned(String reference) {
    int from = 0;
    int to = reference.length();
    while (from < to && reference.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && reference.charAt(to - 1) <= ' ') {
      to--;
    }
    String trimmed = reference.substring(from, to);
    return trimmed.indexOf('\t') < 0 && trimmed.indexOf('\n') < 0 && trimmed.indexOf('\r') < 0 ? trimmed
        : trimmed.replace("\t", "").replace("\n", "").replace("\r", "");
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  /** Appends a path to a folder that ends with {@code /}, or to nothing, and resolves {@code .} and {@code ..}. */
  private static String normalised(String folder, String path) {
    var out = new StringBuilder(folder.length() + path.length() + 1);
    out.append(folder, 0, Math.max(0, folder.length() - 1));
    int from = !path.isEmpty() && isSlash(path.charAt(0)) ? 1 : 0;
    while (from <= path.length()) {
      int end = from;
      while (end < path.length() && !isSlash(path.charAt(end))) {
        end++;
      }
      int dots = dots(path, from, end);
      if (dots == 2) {
        out.setLength(Math.max(0, out.lastIndexOf("/")));
      }
      if (dots == 0) {
        out.append('/').append(path, from, end);
      } else if (end == path.length()) {
        out.append('/');
      }
      from = end + 1;
    }
    return out.toString();
  }

  /** 1 for {@code .}, 2 for {@code ..}, each dot perhaps encoded; 0 for anything else. */
  private static int dots(String path, int from, int end) {
    int count = 0;
    for (int at = from; at < end; count++) {
      if (path.charAt(at) == '.') {
        at++;
      } else if (path.regionMatches(true, at, "%2e", 0, 3)) {
        at += 3;
      } else {
        return 0;
      }
    }
    return count <= 2 ? count : 0;
  }

  /** Whether an encoded {@code /} or {@code \} stands in a text. */
  static boolean hasEncodedSeparator(String text) {
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      if (text.regionMatches(true, at, "%2f", 0, 3) || text.regionMatches(true, at, "%5c", 0, 3)) {
        return true;
      }
    }
    return false;
  }

  /** The path of the file; {@code null} if what is encoded is not UTF-8. */
  @Nullable
  String file() {
    String decoded = decoded(path);
    if (decoded == null || !decoded.contains("//")) {
      return decoded;
    }
    var out = new StringBuilder(decoded.length());
    for (int i = 0; i < decoded.length(); i++) {
      if (decoded.charAt(i) != '/' || i == 0 || decoded.charAt(i - 1) != '/') {
        out.append(decoded.charAt(i));
      }
    }
    return out.toString();
  }

  /** A text with its encoded bytes decoded; {@code null} if they are not UTF-8. */
  static @Nullable String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    byte[] bytes = new byte[text.length() / 3];
    for (int at = 0; at < text.length();) {
      int count = 0;
      for (; at < text.length() && text.charAt(at) == '%'; at += 3) {
        int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(text.charAt(at + 2), 16);
        if (low < 0) {
          return null;
        }
        bytes[count++] = (byte) (high << 4 | low);
      }
      if (count == 0) {
        out.append(text.charAt(at++));
      } else if (!append(out, bytes, count)) {
        return null;
      }
    }
    return out.toString();
  }

  private static boolean append(StringBuilder out, byte[] bytes, int count) {
    try {
      out.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, count)));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
