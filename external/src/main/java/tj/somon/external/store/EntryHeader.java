package tj.somon.external.store;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tj.somon.external.integrity.Digest;
import tj.somon.external.integrity.HashAlgorithm;

/**
 * The head of an entry's file: {@code SOMX}, number of the format, kind of the hash, length of what is known about the content
 * and of the content, its hash, then a CRC-32C over all of these and what is known about it. Numbers are big-endian.
 *
 * @param about bytes between head and content
 */
record EntryHeader(Digest digest, byte[] about, long length) {
  /** Number of the format; also the name of the folder. */
  static final int FORMAT = 1;
  /** Bytes before what is known about the content. */
  static final int BYTES = 92;
  private static final int MAGIC = 0x534F4D58;
  private static final int CHECK_AT = BYTES - Integer.BYTES;

  /** Where the content begins. */
  int contentAt() {
    return BYTES + about.length;
  }

  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(contentAt());
    bytes.putInt(MAGIC).putInt(FORMAT).putInt(digest.algorithm().ordinal()).putInt(about.length).putLong(length);
    bytes.put(digest.bytes());
    bytes.put(BYTES, about);
    bytes.putInt(CHECK_AT, check(bytes.array(), about.length));
    return bytes.array();
  }

  private static int check(byte[] bytes, int about) {
    var crc = new CRC32C();
    crc.update(bytes, 0, CHECK_AT);
    crc.update(bytes, BYTES, about);
    return (int) crc.getValue();
  }

  /** The head of an entry of which all bytes are as they were written; otherwise nothing. */
  static @Nullable EntryHeader verified(byte[] entry) {
    EntryHeader header = read(entry);
    if (header == null) {
      return null;
    }
    int at = header.contentAt();
    return Digest.compute(header.digest.algorithm(), entry, at, entry.length - at).equals(header.digest) ? header
        : null;
  }

  private static @Nullable EntryHeader read(byte[] entry) {
    if (entry.length < BYTES) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(entry);
    boolean ours = bytes.getInt() == MAGIC && bytes.getInt() == FORMAT;
    int algorithm = bytes.getInt();
    int about = bytes.getInt();
    long length = bytes.getLong();
    HashAlgorithm[] known = HashAlgorithm.values();
    if (!ours || algorithm < 0 || algorithm >= known.length || about < 0
        || length != entry.length - BYTES - (long) about || length < 0
        || bytes.getInt(CHECK_AT) != check(entry, about)) {
      return null;
    }
    byte[] hash = new byte[known[algorithm].bytes()];
    bytes.get(hash);
    byte[] aboutBytes = new byte[about];
    bytes.get(BYTES, aboutBytes);
    return new EntryHeader(Digest.of(known[algorithm], hash), aboutBytes, length);
  }
}
