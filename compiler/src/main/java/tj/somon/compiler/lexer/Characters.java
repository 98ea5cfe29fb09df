package tj.somon.compiler.lexer;

/** Classes of characters (ECMAScript 2025, 12.2, 12.3 and 12.7). */
public final class Characters {
  static final byte NAME_START = 1;
  static final byte NAME_PART = 2;

  /** Characters below this limit, which holds ASCII, Latin and all of Tajik, have their classes in {@link #CLASSES}. */
  static final char LIMIT = 0x530;
  static final byte[] CLASSES = classes();

  static final char NO_BREAK_SPACE = 0xA0;
  static final char BYTE_ORDER_MARK = 0xFEFF;
  private static final char NON_JOINER = 0x200C;
  private static final char JOINER = 0x200D;
  private static final char LINE_SEPARATOR = 0x2028;
  private static final char PARAGRAPH_SEPARATOR = 0x2029;
  private static final int VERTICAL_TILDE = 0x2E2F;
  private static final int KATAKANA_DOT = 0x30FB;
  private static final int HALFWIDTH_KATAKANA_DOT = 0xFF65;

  private Characters() {}

  private static byte[] classes() {
    var classes = new byte[LIMIT];
    for (int c = 0; c < LIMIT; c++) {
      classes[c] = (byte) ((isNameStartOfUnicode(c) ? NAME_START : 0) | (isNamePartOfUnicode(c) ? NAME_PART : 0));
    }
    return classes;
  }

  /** Whether a code point can begin an identifier: ID_Start, {@code $}, {@code _}. */
  public static boolean isNameStart(int codePoint) {
    return codePoint < LIMIT ? (CLASSES[codePoint] & NAME_START) != 0 : isNameStartOfUnicode(codePoint);
  }

  /** Whether a code point can continue an identifier: ID_Continue, {@code $}, ZWNJ, ZWJ. */
  public static boolean isNamePart(int codePoint) {
    return codePoint < LIMIT ? (CLASSES[codePoint] & NAME_PART) != 0 : isNamePartOfUnicode(codePoint);
  }

  private static boolean isNameStartOfUnicode(int codePoint) {
    if (codePoint == '$' || codePoint == '_') {
      return true;
    }
    return Character.isUnicodeIdentifierStart(codePoint) && codePoint != VERTICAL_TILDE;
  }

  private static boolean isNamePartOfUnicode(int codePoint) {
    if (codePoint == '$' || codePoint == NON_JOINER || codePoint == JOINER || codePoint == KATAKANA_DOT
        || codePoint == HALFWIDTH_KATAKANA_DOT) {
      return true;
    }
    return Character.isUnicodeIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint)
        && codePoint != VERTICAL_TILDE;
  }

  /** Whether a character ends a line: LF, CR, U+2028, U+2029. */
  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
  }

  /** Whether a character is white space, line ends excepted. */
  static boolean isWhiteSpace(char c) {
    if (c <= ' ') {
      return c == ' ' || c == '\t' || c == '\f' || c == 0x0B;
    }
    return c >= NO_BREAK_SPACE
        && (c == NO_BREAK_SPACE || c == BYTE_ORDER_MARK || Character.getType(c) == Character.SPACE_SEPARATOR);
  }

  /** Whether a character takes no place on the screen, so that nobody can see why it is wrong. */
  static boolean isInvisible(char c) {
    if (c == NON_JOINER || c == JOINER || c == BYTE_ORDER_MARK) {
      return c != BYTE_ORDER_MARK;
    }
    return c >= 0x80 && Character.getType(c) == Character.FORMAT;
  }

  /** The value of a digit in a radix up to 16, or −1. */
  static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  static boolean isDecimalDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
