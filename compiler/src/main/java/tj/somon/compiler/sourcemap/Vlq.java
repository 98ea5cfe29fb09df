package tj.somon.compiler.sourcemap;

/** Base 64 variable-length quantities, the numbers of a map's mappings (ECMA-426, 6). */
final class Vlq {
  private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final byte[] VALUES = values();

  private Vlq() {}

  private static byte[] values() {
    var values = new byte[128];
    java.util.Arrays.fill(values, (byte) -1);
    for (int i = 0; i < DIGITS.length(); i++) {
      values[DIGITS.charAt(i)] = (byte) i;
    }
    return values;
  }

  /** Appends a number. */
  static void write(StringBuilder out, int number) {
    long rest = number < 0 ? (-(long) number << 1) | 1 : (long) number << 1;
    do {
      int digit = (int) (rest & 31);
      rest >>>= 5;
      out.append(DIGITS.charAt(rest > 0 ? digit | 32 : digit));
    } while (rest > 0);
  }

  /** The value of a digit, or -1 for a character that is none. */
  static int digit(char c) {
    return c < 128 ? VALUES[c] : -1;
  }
}
