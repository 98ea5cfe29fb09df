package tj.somon.external.archive;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a pax header says of the entry after it (POSIX.1-2024, pax, "Extended Header"): lines {@code length key=value}.
 *
 * @param path nothing if it does not say
 * @param size -1 if it does not say
 */
record PaxRecords(@Nullable String path, long size) {
  static final PaxRecords NONE = new PaxRecords(null, -1);
  private static final int DIGITS = 18;

  static PaxRecords read(byte[] bytes) throws ArchiveRefused {
    PaxRecords records = NONE;
    for (int at = 0; at < bytes.length;) {
      int blank = indexOf(bytes, ' ', at);
      int end = at + (int) Math.min(decimal(bytes, at, blank), Integer.MAX_VALUE / 2);
      int equals = indexOf(bytes, '=', blank);
      if (end > bytes.length || equals >= end || bytes[end - 1] != '\n') {
        throw new ArchiveRefused(ArchiveFault.DAMAGED, "");
      }
      records = records.with(text(bytes, blank + 1, equals), bytes, equals + 1, end - 1);
      at = end;
    }
    return records;
  }

  private PaxRecords with(String key, byte[] bytes, int from, int to) throws ArchiveRefused {
    if (key.startsWith("GNU.sparse.")) {
      throw new ArchiveRefused(ArchiveFault.NOT_A_FILE, key);
    }
    return switch (key) {
      case "path" -> new PaxRecords(text(bytes, from, to), size);
      case "size" -> new PaxRecords(path, decimal(bytes, from, to));
      default -> this;
    };
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private static int indexOf(byte[] bytes, char wanted, int from) throws ArchiveRefused {
    for (int at = from; at < bytes.length; at++) {
      if (bytes[at] == wanted) {
        return at;
      }
    }
    throw new ArchiveRefused(ArchiveFault.DAMAGED, "");
  }

  private static long decimal(byte[] bytes, int from, int to) throws ArchiveRefused {
    long number = 0;
    for (int at = from; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9 || to - from > DIGITS) {
        throw new ArchiveRefused(ArchiveFault.DAMAGED, "");
      }
      number = number * 10 + digit;
    }
    if (number == 0 && from == to) {
      throw new ArchiveRefused(ArchiveFault.DAMAGED, "");
    }
    return number;
  }
}
