package tj.somon.external.store;

import tj.somon.external.integrity.Digest;

/** Bytes that were found to have their hash. Whoever has it must not change them. */
public final class Content {
  private final Digest digest;
  private final byte[] bytes;

  Content(Digest digest, byte[] bytes) {
    this.digest = digest;
    this.bytes = bytes;
  }

  /** The hash. */
  public Digest digest() {
    return digest;
  }

  /** The bytes themselves, not a copy. */
  public byte[] bytes() {
    return bytes;
  }
}
