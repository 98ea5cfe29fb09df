package tj.somon.external.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Gzip (RFC 1952), member after member, never giving a byte more than is allowed. What follows the last member and does not
 * begin like one is left alone, as gzip does. Used by one thread; the inflater's memory is freed by closing.
 */
final class Gunzip implements AutoCloseable {
  private static final int CHUNK = 1 << 16;
  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;
  private static final int DEFLATE = 8;
  private static final int HAS_CHECK = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int RESERVED = 0xe0;
  private static final int REST_OF_HEADER = 6;

  private final InputStream packed;
  private final Allowance allowance;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] input = new byte[CHUNK];
  private int position;
  private int limit;
  private boolean inMember;
  private boolean begun;
  private boolean ended;
  private long ofMember;

  Gunzip(InputStream packed, Allowance allowance) {
    this.packed = packed;
    this.allowance = allowance;
  }

  /** Reads at least one byte, or answers -1 at the end. */
  int read(byte[] into, int from, int length) throws IOException {
    while (!ended) {
      if (!inMember && !begin()) {
        ended = true;
        break;
      }
      int count = inflate(into, from, length);
      if (count > 0) {
        return count;
      }
    }
    return -1;
  }

  private int inflate(byte[] into, int from, int length) throws IOException {
    if (inflater.needsInput()) {
      if (!fill()) {
        throw new ArchiveRefused(ArchiveFault.TRUNCATED, "");
      }
      inflater.setInput(input, position, limit - position);
    }
    long was = inflater.getBytesRead();
    int count;
    try {
      count = inflater.inflate(into, from, allowance.room(length));
    } catch (DataFormatException e) {
      throw new ArchiveRefused(ArchiveFault.DAMAGED, String.valueOf(e.getMessage()));
    }
    position += (int) (inflater.getBytesRead() - was);
    allowance.unpacked(count);
    crc.update(into, from, count);
    ofMember += count;
    if (inflater.finished()) {
      end();
    } else if (inflater.needsDictionary()) {
      throw new ArchiveRefused(ArchiveFault.DAMAGED, "");
    }
    return count;
  }

  /** Whether another member begins here; reads its header. */
  private boolean begin() throws IOException {
    int first = next();
    if (first < 0 && begun) {
      return false;
    }
    if (first != MAGIC_1 || next() != MAGIC_2) {
      if (begun) {
        return false;
      }
      throw new ArchiveRefused(ArchiveFault.NOT_GZIP, "");
    }
    header();
    inflater.reset();
    inflater.setInput(input, position, limit - position);
    crc.reset();
    ofMember = 0;
    begun = true;
    inMember = true;
    return true;
  }

  private void header() throws IOException {
    int method = needed();
    int flags = needed();
    if (method != DEFLATE || (flags & RESERVED) != 0) {
      throw new ArchiveRefused(ArchiveFault.DAMAGED, "");
    }
    skip(REST_OF_HEADER);
    if ((flags & HAS_EXTRA) != 0) {
      skip(needed() | needed() << Byte.SIZE);
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_CHECK) != 0) {
      skip(2);
    }
  }

  private void end() throws IOException {
    inMember = false;
    long check = number();
    long size = number();
    if (check != crc.getValue() || size != (ofMember & 0xffff_ffffL)) {
      throw new ArchiveRefused(ArchiveFault.DAMAGED, "");
    }
  }

  private long number() throws IOException {
    long number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      number |= (long) needed() << shift;
    }
    return number;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      needed();
    }
  }

  private void skipText() throws IOException {
    while (needed() != 0) {
      // The text of a header means nothing here.
    }
  }

  private int needed() throws IOException {
    int next = next();
    if (next < 0) {
      throw new ArchiveRefused(ArchiveFault.TRUNCATED, "");
    }
    return next;
  }

  private int next() throws IOException {
    return position < limit || fill() ? input[position++] & 0xff : -1;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = 0;
    int count = packed.read(input, 0, CHUNK);
    limit = Math.max(count, 0);
    return count > 0;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
