package tj.somon.modules.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of some content: equal hashes mean equal content. */
public record ContentHash(long first, long second, long third, long fourth) {
  /** Bytes of a hash. */
  static final int BYTES = 32;

  /** The hash of bytes. */
  public static ContentHash of(byte[] content) {
    return ofDigest(sha256().digest(content));
  }

  /** The hash of several texts and a content, none of which can run into the next. */
  static ContentHash of(ContentHash content, String... parts) {
    MessageDigest digest = sha256();
    digest.update(content.bytes());
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
      digest.update(bytes);
    }
    return ofDigest(digest.digest());
  }

  static ContentHash ofDigest(byte[] digest) {
    ByteBuffer buffer = ByteBuffer.wrap(digest);
    return new ContentHash(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES).putLong(first).putLong(second).putLong(third).putLong(fourth).array();
  }

  /** The hash in 64 hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  @Override
  public String toString() {
    return hex();
  }
}
