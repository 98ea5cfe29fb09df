package tj.somon.external.integrity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes that are trusted, the weakest first. */
public enum HashAlgorithm {
  /** SHA-256. */
  SHA256("sha256", "SHA-256", 32),
  /** SHA-384. */
  SHA384("sha384", "SHA-384", 48),
  /** SHA-512. */
  SHA512("sha512", "SHA-512", 64);

  private final String label;
  private final String standardName;
  private final int bytes;

  HashAlgorithm(String label, String standardName, int bytes) {
    this.label = label;
    this.standardName = standardName;
    this.bytes = bytes;
  }

  /** The word for it in integrity texts. */
  public String label() {
    return label;
  }

  /** Bytes of a hash. */
  public int bytes() {
    return bytes;
  }

  /** A new computation. */
  public MessageDigest digest() {
    try {
      return MessageDigest.getInstance(standardName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + standardName, e);
    }
  }
}
