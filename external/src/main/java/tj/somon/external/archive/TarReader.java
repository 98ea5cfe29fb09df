package tj.somon.external.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of a tar, in their order, each with its bytes. Used by one thread. */
final class TarReader {
  /** Bytes that a long name or a pax header may have: both are held in memory. */
  private static final int LONGEST_EXTENSION = 1 << 16;
  private static final int BUFFER = 1 << 16;
  private static final int ANYBODY_RUNS = 0111;

  private final Gunzip source;
  private final Allowance allowance;
  private final byte[] buffer = new byte[BUFFER];
  private final byte[] block = new byte[TarHeader.BLOCK];
  private int position;
  private int limit;
  /** Bytes of the entry that are not read yet, then those up to the next header. */
  private long left;
  private int padding;
  private PaxRecords pax = PaxRecords.NONE;
  private @Nullable String longName;

  /**
   * A file or a folder.
   *
   * @param parts of its path below the package's folder; none if it is not in there
   */
  record Entry(String name, List<String> parts, boolean isFolder, boolean isExecutable, long size) {}

  TarReader(Gunzip source, Allowance allowance) {
    this.source = source;
    this.allowance = allowance;
  }

  /** The next file or folder; nothing at the end, where the whole stream has been read and checked. */
  @Nullable
  Entry next() throws IOException {
    for (int zeros = 0; zeros < 2;) {
      skipRest();
      if (!readBlock()) {
        break;
      }
      if (TarHeader.isZero(block)) {
        zeros++;
        continue;
      }
      zeros = 0;
      TarHeader header = TarHeader.read(block);
      left = header.size();
      padding = padding(left);
      Entry entry = entry(header);
      if (entry != null) {
        return entry;
      }
    }
    drain();
    return null;
  }

  private static int padding(long size) {
    return (int) (-size & TarHeader.BLOCK - 1);
  }

  private @Nullable Entry entry(TarHeader header) throws IOException {
    return switch (header.type()) {
      case '0', '\0', '7' -> described(header, false);
      case '5' -> described(header, true);
      case 'x' -> {
        pax = PaxRecords.read(extension());
        yield null;
      }
      case 'g' -> {
        PaxRecords.read(extension());
        yield null;
      }
      case 'L' -> {
        longName = terminated(extension());
        yield null;
      }
      default -> throw new ArchiveRefused(ArchiveFault.NOT_A_FILE, header.name());
    };
  }

  private Entry described(TarHeader header, boolean folder) throws ArchiveRefused {
    allowance.entry(header.name());
    String name = pax.path() != null ? pax.path() : longName != null ? longName : header.name();
    long size = pax.size() >= 0 ? pax.size() : header.size();
    pax = PaxRecords.NONE;
    longName = null;
    boolean isFolder = folder || name.endsWith("/");
    left = isFolder ? 0 : size;
    padding = padding(left);
    return new Entry(name, EntryPath.parts(name, allowance.limits()), isFolder, (header.mode() & ANYBODY_RUNS) != 0,
        left);
  }

  private byte[] extension() throws IOException {
    if (left > LONGEST_EXTENSION) {
      throw new ArchiveRefused(ArchiveFault.PATH_TOO_LONG, "");
    }
    byte[] bytes = new byte[(int) left];
    for (int at = 0; at < bytes.length;) {
      at += read(bytes, at, bytes.length - at);
    }
    return bytes;
  }

  private static String terminated(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  /** Reads bytes of the entry: at least one, or 0 if it has no more. */
  int read(byte[] into, int from, int length) throws IOException {
    if (left == 0 || length == 0) {
      return 0;
    }
    int count = readAny(into, from, (int) Math.min(length, left));
    left -= count;
    return count;
  }

  private int readAny(byte[] into, int from, int length) throws IOException {
    if (position == limit && length >= BUFFER) {
      int count = source.read(into, from, length);
      return count < 0 ? truncated() : count;
    }
    if (position == limit && !fill()) {
      return truncated();
    }
    int count = Math.min(length, limit - position);
    System.arraycopy(buffer, position, into, from, count);
    position += count;
    return count;
  }

  private static int truncated() throws ArchiveRefused {
    throw new ArchiveRefused(ArchiveFault.TRUNCATED, "");
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, source.read(buffer, 0, BUFFER));
    return limit > 0;
  }

  private void skipRest() throws IOException {
    left += padding;
    padding = 0;
    while (left > 0) {
      if (position == limit && !fill()) {
        truncated();
      }
      int count = (int) Math.min(left, limit - position);
      position += count;
      left -= count;
    }
  }

  /** Reads a whole block; none at the end of the stream, which may come without the two blocks of zeros. */
  private boolean readBlock() throws IOException {
    if (position == limit && !fill()) {
      return false;
    }
    for (int at = 0; at < TarHeader.BLOCK;) {
      at += readAny(block, at, TarHeader.BLOCK - at);
    }
    return true;
  }

  private void drain() throws IOException {
    do {
      position = limit;
    } while (fill());
  }
}
