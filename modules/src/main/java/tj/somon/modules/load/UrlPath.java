package tj.somon.modules.load;

import java.nio.charset.StandardCharsets;

/** Writes file names as parts of URLs (RFC 3986, section 2). */
public final class UrlPath {
  private static final String SAFE = "-._~!$&'()*+,;=:@/";
  private static final String DIGITS = "0123456789ABCDEF";

  private UrlPath() {}

  /** A name with everything that a URL cannot hold as {@code %XX}. */
  public static String encoded(String name) {
    var out = new StringBuilder(name.length() + 16);
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || SAFE.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(DIGITS.charAt(c >> 4)).append(DIGITS.charAt(c & 0xF));
      }
    }
    return out.toString();
  }
}
