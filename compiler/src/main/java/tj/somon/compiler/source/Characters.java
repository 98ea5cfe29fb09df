package tj.somon.compiler.source;

/** Classes of characters (ECMAScript 2025, 12.2, 12.3 and 12.7). */
public final class Characters {
  /** Bit in {@link #CLASSES}: the character can begin a name. */
  public static final byte NAME_START = 1;
  /** Bit in {@link #CLASSES}: the character can continue a name. */
  public static final byte NAME_PART = 2;

  /** Characters below this limit, which holds ASCII, Latin and all of Tajik, have their classes in {@link #CLASSES}. */
  public static final char LIMIT = 0x530;
  /** A byte order mark, which is white space. */
  public static final char BYTE_ORDER_MARK = 0xFEFF;

  private static final char NO_BREAK_SPACE = 0xA0;
  private static final char NON_JOINER = 0x200C;
  private static final char JOINER = 0x200D;
  private static final char LINE_SEPARATOR = 0x2028;
  private static final char PARAGRAPH_SEPARATOR = 0x2029;
  private static final int VERTICAL_TILDE = 0x2E2F;

  /** Letters of Unicode 17 that Java 25, which knows Unicode 16, does not have: first and last of each stretch. */
  private static final int[] NEWER_STARTS = {0x88F, 0x88F, 0xC5C, 0xC5C, 0xCDC, 0xCDC, 0xA7CE, 0xA7CF, 0xA7D2, 0xA7D2,
      0xA7D4, 0xA7D4, 0xA7F1, 0xA7F1, 0x10940, 0x10959, 0x10EC5, 0x10EC7, 0x11DB0, 0x11DDB, 0x16EA0, 0x16EB8, 0x16EBB,
      0x16ED3, 0x16FF2, 0x16FF6, 0x187F8, 0x187FF, 0x18D09, 0x18D1E, 0x18D80, 0x18DF2, 0x1E6C0, 0x1E6DE, 0x1E6E0,
      0x1E6E2, 0x1E6E4, 0x1E6E5, 0x1E6E7, 0x1E6ED, 0x1E6F0, 0x1E6F4, 0x1E6FE, 0x1E6FF, 0x2B73A, 0x2B73F, 0x2CEA2,
      0x2CEAD, 0x323B0, 0x33479};
  /** Marks and digits of Unicode 17, in the same form. */
  private static final int[] NEWER_PARTS = {0x1ACF, 0x1ADD, 0x1AE0, 0x1AEB, 0x10EFA, 0x10EFB, 0x11B60, 0x11B67, 0x11DE0,
      0x11DE9, 0x1E6E3, 0x1E6E3, 0x1E6E6, 0x1E6E6, 0x1E6EE, 0x1E6EF, 0x1E6F5, 0x1E6F5};

  /** What characters below {@link #LIMIT} are in names: {@link #NAME_START}, {@link #NAME_PART}. Not to be changed. */
  public static final byte[] CLASSES = classes();

  private Characters() {}

  private static boolean isIn(int[] stretches, int codePoint) {
    for (int i = 0; i < stretches.length; i += 2) {
      if (codePoint >= stretches[i] && codePoint <= stretches[i + 1]) {
        return true;
      }
    }
    return false;
  }

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
    return Character.isUnicodeIdentifierStart(codePoint) && codePoint != VERTICAL_TILDE
        || isIn(NEWER_STARTS, codePoint);
  }

  private static boolean isNamePartOfUnicode(int codePoint) {
    if (codePoint == '$' || codePoint == NON_JOINER || codePoint == JOINER) {
      return true;
    }
    return Character.isUnicodeIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint)
        && codePoint != VERTICAL_TILDE || isIn(NEWER_STARTS, codePoint) || isIn(NEWER_PARTS, codePoint);
  }

  /** Whether a character ends a line: LF, CR, U+2028, U+2029. */
  public static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
  }

  /** Whether a character is white space, line ends excepted. */
  public static boolean isWhiteSpace(char c) {
    if (c <= ' ') {
      return c == ' ' || c == '\t' || c == '\f' || c == 0x0B;
    }
    return c >= NO_BREAK_SPACE
        && (c == NO_BREAK_SPACE || c == BYTE_ORDER_MARK || Character.getType(c) == Character.SPACE_SEPARATOR);
  }

  /** Whether a character takes no place on the screen, so that nobody can see why it is wrong. */
  public static boolean isInvisible(char c) {
    if (c == NON_JOINER || c == JOINER || c == BYTE_ORDER_MARK) {
      return c != BYTE_ORDER_MARK;
    }
    return c >= 0x80 && Character.getType(c) == Character.FORMAT;
  }

  /** The value of a digit in a radix up to 16, or −1. */
  public static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  /** Whether a character is one of {@code 0} to {@code 9}. */
  public static boolean isDecimalDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
