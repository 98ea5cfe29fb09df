package tj.somon.modules.cache;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an entry on disk: the letters {@code SOMC}, the number of the format, the key, the length of the content,
 * a CRC-32C over all of these and the content, then the content. Numbers are big-endian.
 */
final class EntryFormat {
  private static final int MAGIC = 0x534F4D43;
  /** Number of the format; part of the folder's name, too. */
  static final int NUMBER = 1;
  static final int HEADER_BYTES = 2 * Integer.BYTES + ContentHash.BYTES + Long.BYTES + Integer.BYTES;
  private static final int CHECK_AT = HEADER_BYTES - Integer.BYTES;

  private EntryFormat() {}

  static byte[] header(CacheKey key, byte[] content) {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    header.putInt(MAGIC).putInt(NUMBER).put(key.hash().bytes()).putLong(content.length);
    header.putInt(check(header.array(), content, 0, content.length));
    return header.array();
  }

  private static int check(byte[] header, byte[] content, int from, int length) {
    var crc = new CRC32C();
    crc.update(header, 0, CHECK_AT);
    crc.update(content, from, length);
    return (int) crc.getValue();
  }

  /** The content of an entry; nothing unless every byte is as it was written for this key. */
  static byte @Nullable [] contentOf(byte[] entry, CacheKey key) {
    if (entry.length < HEADER_BYTES) {
      return null;
    }
    int length = entry.length - HEADER_BYTES;
    ByteBuffer header = ByteBuffer.wrap(entry);
    byte[] keyBytes = new byte[ContentHash.BYTES];
    boolean ours = header.getInt() == MAGIC && header.getInt() == NUMBER;
    header.get(keyBytes);
    boolean whole = ours && Arrays.equals(keyBytes, key.hash().bytes()) && header.getLong() == length
        && header.getInt() == check(entry, entry, HEADER_BYTES, length);
    return whole ? Arrays.copyOfRange(entry, HEADER_BYTES, entry.length) : null;
  }
}
