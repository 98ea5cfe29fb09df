package tj.somon.external.url;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import tj.somon.external.integrity.Digest;
import tj.somon.external.integrity.HashAlgorithm;
import tj.somon.external.net.WebAddress;

/**
 * A module that came from an address.
 *
 * @param address that gave it, after redirects: what it imports by relative paths is beside this
 * @param mediaType in lower case, without parameters
 * @param body its bytes, not a copy; must not be changed
 */
public record UrlModule(WebAddress address, String mediaType, byte[] body) {
  /** Most bytes of a module: 10 MiB. */
  public static final int LARGEST = 10 << 20;

  /** Whether a type is one of a module: JavaScript, JSON or a text. */
  public static boolean isModuleType(String type) {
    return type.startsWith("text/") || isJson(type) || switch (type) {
      case "application/javascript", "application/ecmascript", "application/x-javascript", "application/x-ecmascript" ->
        true;
      default -> false;
    };
  }

  private static boolean isJson(String type) {
    return type.equals("application/json") || type.equals("text/json")
        || type.endsWith("+json") && type.startsWith("application/");
  }

  /** Whether it is a value in JSON and not a program. */
  public boolean isJson() {
    return isJson(mediaType);
  }

  /** Its hash as lockfiles have it. */
  public Digest digest() {
    return digest(HashAlgorithm.SHA512);
  }

  /** Its hash of a kind. */
  public Digest digest(HashAlgorithm algorithm) {
    return Digest.compute(algorithm, body, 0, body.length);
  }

  /** The form in which it is kept: the address, a line feed, the body. The type is kept beside it. */
  byte[] kept() {
    var bytes = new ByteArrayOutputStream(body.length + 100);
    bytes.writeBytes(address.text().getBytes(StandardCharsets.UTF_8));
    bytes.write('\n');
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  /** The module that was kept like this; empty if it was something else. */
  static Optional<UrlModule> restored(String type, byte[] kept) {
    int end = 0;
    while (end < kept.length && kept[end] != '\n') {
      end++;
    }
    byte[] body = Arrays.copyOfRange(kept, Math.min(end + 1, kept.length), kept.length);
    return end == kept.length ? Optional.empty()
        : WebAddress.parse(new String(kept, 0, end, StandardCharsets.UTF_8))
            .map(address -> new UrlModule(address, type, body));
  }
}
