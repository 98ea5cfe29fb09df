package tj.somon.external.archive;

import java.nio.charset.StandardCharsets;

/**
 * A block that describes what follows it: the header of POSIX ustar, GNU and old tar.
 *
 * @param type the letter of its kind
 * @param size bytes that follow, before padding
 */
record TarHeader(String name, int mode, long size, char type) {
  static final int BLOCK = 512;
  private static final int NAME = 0;
  private static final int NAME_BYTES = 100;
  private static final int MODE = 100;
  private static final int MODE_BYTES = 8;
  private static final int SIZE = 124;
  private static final int SIZE_BYTES = 12;
  private static final int CHECK = 148;
  private static final int CHECK_BYTES = 8;
  private static final int TYPE = 156;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;
  private static final int PREFIX_BYTES = 155;
  private static final int BINARY = 0x80;
  private static final int BINARY_NEGATIVE = 0xff;
  private static final int LAST_BYTE_OF_LONG = 8;

  static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  static TarHeader read(byte[] block) throws ArchiveRefused {
    long check = number(block, CHECK, CHECK_BYTES);
    if (check != sum(block, 0xff) && check != sum(block, -1)) {
      throw new ArchiveRefused(ArchiveFault.DAMAGED, "");
    }
    String name = text(block, NAME, NAME_BYTES);
    if (isPosix(block) && block[PREFIX] != 0) {
      name = text(block, PREFIX, PREFIX_BYTES) + "/" + name;
    }
    return new TarHeader(name, (int) number(block, MODE, MODE_BYTES), number(block, SIZE, SIZE_BYTES),
        (char) (block[TYPE] & 0xff));
  }

  /** {@code ustar} with a NUL; GNU's, with a blank, has times where the prefix would be. */
  private static boolean isPosix(byte[] block) {
    return text(block, MAGIC, 6).equals("ustar") && block[MAGIC + 5] == 0;
  }

  /** The sum of all bytes, with blanks for the sum itself; old programs took bytes for signed. */
  private static long sum(byte[] block, int mask) {
    long sum = CHECK_BYTES * ' ';
    for (int i = 0; i < BLOCK; i++) {
      if (i < CHECK || i >= CHECK + CHECK_BYTES) {
        sum += block[i] & mask;
      }
    }
    return sum;
  }

  private static String text(byte[] block, int from, int length) {
    int end = from;
    while (end < from + length && block[end] != 0) {
      end++;
    }
    return new String(block, from, end - from, StandardCharsets.UTF_8);
  }

  /** Octal digits between blanks and NULs, or, as GNU does it for large ones, binary. */
  private static long number(byte[] block, int from, int length) throws ArchiveRefused {
    int first = block[from] & 0xff;
    if (first == BINARY) {
      return binary(block, from + 1, from + length);
    }
    long number = 0;
    int at = from;
    while (at < from + length && block[at] == ' ') {
      at++;
    }
    for (; at < from + length && block[at] != 0 && block[at] != ' '; at++) {
      int digit = block[at] - '0';
      if (first == BINARY_NEGATIVE || digit < 0 || digit > 7) {
        throw new ArchiveRefused(ArchiveFault.DAMAGED, "");
      }
      number = number * 8 + digit;
    }
    return number;
  }

  private static long binary(byte[] block, int from, int to) throws ArchiveRefused {
    long number = 0;
    for (int at = from; at < to; at++) {
      boolean mustBeZero = to - at >= LAST_BYTE_OF_LONG;
      if (mustBeZero && block[at] != 0) {
        throw new ArchiveRefused(ArchiveFault.UNPACKED_TOO_LARGE, "");
      }
      number = number << Byte.SIZE | block[at] & 0xff;
    }
    if (number < 0) {
      throw new ArchiveRefused(ArchiveFault.UNPACKED_TOO_LARGE, "");
    }
    return number;
  }
}
