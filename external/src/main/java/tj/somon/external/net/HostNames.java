package tj.somon.external.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hosts as text: which are numbers, and which pretend not to be. */
final class HostNames {
  private HostNames() {}

  /**
   * Whether a host is a number in a spelling that some software reads as an address: {@code 0x7f.1}, {@code 017700000001},
   * {@code 2130706433}, {@code 127.1}, {@code 127.0.0.1.}; or has a zone. A host whose last label begins like a number is a
   * number (WHATWG URL, "ends in a number checker"), and only four decimal parts without leading zeros are let through.
   */
  static boolean isDisguised(String host) {
    if (host.isEmpty() || host.indexOf('%') >= 0) {
      return true;
    }
    if (host.indexOf(':') >= 0) {
      return false;
    }
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return isNumber(name.substring(name.lastIndexOf('.') + 1)) && !isIpv4(host);
  }

  /** Whether an address names its host by an IPv4 number that is written as IPv6, like {@code [::ffff:1.2.3.4]}. */
  static boolean hasMappedNumber(String address) {
    String authority = authority(address);
    int open = authority.indexOf('[');
    int close = authority.indexOf(']', open + 1);
    if (open < 0 || close < 0) {
      return false;
    }
    try {
      return InetAddress.ofLiteral(authority.substring(open + 1, close)) instanceof Inet4Address;
    } catch (IllegalArgumentException noNumber) {
      return true;
    }
  }

  /** User, host and port as they are written; empty if a reference has none. Any number of slashes may stand before them. */
  private static String authority(String address) {
    int scheme = end(address, 0, ":/\\?#");
    boolean hasScheme = scheme < address.length() && address.charAt(scheme) == ':';
    int slashes = hasScheme ? scheme + 1 : 0;
    int start = slashes;
    while (start < address.length() && (address.charAt(start) == '/' || address.charAt(start) == '\\')) {
      start++;
    }
    return hasScheme || start - slashes >= 2 ? address.substring(start, end(address, start, "/\\?#")) : "";
  }

  private static int end(String text, int from, String ends) {
    int at = from;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static boolean isNumber(String label) {
    boolean hex = label.startsWith("0x") || label.startsWith("0X");
    for (int i = hex ? 2 : 0; i < label.length(); i++) {
      if (Character.digit(label.charAt(i), hex ? 16 : 10) < 0) {
        return false;
      }
    }
    return !label.isEmpty();
  }

  private static boolean isIpv4(String host) {
    String[] parts = host.split("\\.", -1);
    for (String part : parts) {
      boolean fits = !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9')
          && Integer.parseInt(part) <= 255 && (part.length() == 1 || part.charAt(0) != '0');
      if (!fits) {
        return false;
      }
    }
    return parts.length == 4;
  }

  /** The address that a canonical host is; empty if it is a name. Asks nobody. */
  static Optional<InetAddress> literal(String host) {
    if (host.indexOf(':') < 0 && !isIpv4(host)) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(host));
    } catch (IllegalArgumentException noNumber) {
      return Optional.empty();
    }
  }

  /** Whether it is the name that stands for this machine and nothing else (RFC 6761, 6.3). */
  static boolean isLocalhost(@Nullable String host) {
    return host != null && (host.equals("localhost") || host.endsWith(".localhost"));
  }
}
