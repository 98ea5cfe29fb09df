package tj.somon.external.integrity;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A hash of some bytes. Immutable. */
public final class Digest {
  private final HashAlgorithm algorithm;
  private final byte[] bytes;

  private Digest(HashAlgorithm algorithm, byte[] bytes) {
    this.algorithm = algorithm;
    this.bytes = bytes;
  }

  /**
   * A hash that was computed elsewhere.
   *
   * @throws IllegalArgumentException if it has another length than hashes of this kind
   */
  public static Digest of(HashAlgorithm algorithm, byte[] bytes) {
    if (bytes.length != algorithm.bytes()) {
      throw new IllegalArgumentException(
          "a hash of " + algorithm + " has " + algorithm.bytes() + " bytes, not " + bytes.length);
    }
    return new Digest(algorithm, bytes.clone());
  }

  /** The hash of these bytes. */
  public static Digest compute(HashAlgorithm algorithm, byte[] content, int from, int length) {
    MessageDigest digest = algorithm.digest();
    digest.update(content, from, length);
    return new Digest(algorithm, digest.digest());
  }

  /** How it was computed. */
  public HashAlgorithm algorithm() {
    return algorithm;
  }

  /** Its bytes, a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Its bytes in hexadecimal digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** As integrity texts have it: {@code sha512-…}. */
  public String text() {
    return algorithm.label() + "-" + Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest that && algorithm == that.algorithm && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return text();
  }
}
