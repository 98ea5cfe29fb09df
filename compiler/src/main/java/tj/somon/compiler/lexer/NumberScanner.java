package tj.somon.compiler.lexer;

import java.util.Map;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.source.Characters;

/** Reads numbers (ECMAScript 2025, 12.9.3). After {@link #scan} the other accessors speak of that number. */
final class NumberScanner {
  /** Integers with at most this many digits, and powers of ten up to 10²², are exact as {@code double}. */
  private static final int EXACT_DIGITS = 15;
  private static final double[] POWERS_OF_TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
      1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  /** Above this, another digit of a radix up to 16 could overflow a {@code long}. */
  private static final long ALMOST_FULL = 1L << 58;

  private final char[] chars;
  private final LexicalErrors errors;
  private int start;
  private double value;
  private boolean bigint;
  private int suffix;
  private boolean legacy;
  // the run of digits that was read last
  private long mantissa;
  private int digits;
  private boolean separated;

  NumberScanner(char[] chars, LexicalErrors errors) {
    this.chars = chars;
    this.errors = errors;
  }

  double value() {
    return value;
  }

  boolean bigint() {
    return bigint;
  }

  /** Whether the number has a leading zero: {@code 017}, {@code 08}. */
  boolean legacy() {
    return legacy;
  }

  /** Reads the number at an offset; answers the offset behind it. */
  int scan(int from) {
    start = from;
    bigint = false;
    legacy = false;
    separated = false;
    mantissa = 0;
    digits = 0;
    int end = chars[from] == '0' ? zero(from) : decimal(from);
    return Characters.isNamePart(chars[end]) || chars[end] == '\\' || Character.isHighSurrogate(chars[end])
        ? nameAfter(end)
        : end;
  }

  /** The digits of a BigInt, without separators and {@code n}, with the prefix of its radix. */
  String bigintDigits() {
    return withoutSeparators(start, suffix);
  }

  private int zero(int from) {
    return switch (chars[from + 1]) {
      case 'x', 'X' -> radix(from + 2, 16, 4);
      case 'o', 'O' -> radix(from + 2, 8, 3);
      case 'b', 'B' -> radix(from + 2, 2, 1);
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> leadingZero(from);
      case '_' -> separatorAfterZero(from);
      default -> decimal(from);
    };
  }

  private int separatorAfterZero(int from) {
    errors.report(LexerCode.MISPLACED_SEPARATOR, from + 1, from + 2, Note.of("note.separator-after-zero", Map.of()));
    int end = from + 1;
    while (Characters.isNamePart(chars[end])) {
      end++;
    }
    value = 0;
    return end;
  }

  private int radix(int from, int radix, int bits) {
    int at = from;
    int shift = 0;
    boolean sticky = false;
    for (int digit = digitAt(at, radix); digit >= 0 || chars[at] == '_'; digit = digitAt(++at, radix)) {
      if (chars[at] == '_') {
        separator(at, digitAt(at - 1, radix) >= 0 && at > from, digitAt(at + 1, radix) >= 0);
      } else if (mantissa >= ALMOST_FULL) {
        shift += bits;
        sticky |= digit != 0;
      } else {
        mantissa = mantissa * radix + digit;
      }
      digits += digit >= 0 ? 1 : 0;
    }
    if (at == from && !Characters.isDecimalDigit(chars[at])) {
      errors.report(LexerCode.NUMBER_WITHOUT_DIGITS, start, at, Map.of("prefix", new String(chars, start, 2)));
    }
    value = Math.scalb((double) (sticky ? mantissa | 1 : mantissa), shift);
    return radixEnd(at, radix);
  }

  private int radixEnd(int at, int radix) {
    if (chars[at] == 'n' && digits > 0) {
      return bigint(at);
    }
    if (Characters.isDecimalDigit(chars[at])) {
      errors.report(LexerCode.INVALID_DIGIT, at, at + 1,
          Map.of("digit", String.valueOf(chars[at]), "radix", String.valueOf(radix)));
      return wordEnd(at);
    }
    return at;
  }

  private int digitAt(int at, int radix) {
    int digit = Characters.digit(chars[at]);
    return digit < radix ? digit : -1;
  }

  private void separator(int at, boolean digitBefore, boolean digitAfter) {
    separated = true;
    if (!digitBefore || !digitAfter) {
      errors.report(LexerCode.MISPLACED_SEPARATOR, at, at + 1, Note.of("note.separator-between-digits", Map.of()));
    }
  }

  /** {@code 017} is octal, {@code 08} and {@code 09.5} are decimal (ECMAScript 2025, B.1.1 and 12.9.3). */
  private int leadingZero(int from) {
    legacy = true;
    int at = from;
    double octal = 0;
    while (chars[at] >= '0' && chars[at] <= '7') {
      octal = octal * 8 + (chars[at++] - '0');
    }
    if (chars[at] == '8' || chars[at] == '9') {
      return decimal(from);
    }
    value = at - from > EXACT_DIGITS ? longOctal(from, at) : octal;
    return legacySuffix(at);
  }

  private double longOctal(int from, int to) {
    boolean sticky = false;
    int shift = 0;
    for (int at = from; at < to; at++) {
      if (mantissa >= ALMOST_FULL) {
        shift += 3;
        sticky |= chars[at] != '0';
      } else {
        mantissa = mantissa * 8 + chars[at] - '0';
      }
    }
    return Math.scalb((double) (sticky ? mantissa | 1 : mantissa), shift);
  }

  private int legacySuffix(int at) {
    if (chars[at] == '_') {
      errors.report(LexerCode.MISPLACED_SEPARATOR, at, at + 1, Note.of("note.separator-after-zero", Map.of()));
      return wordEnd(at);
    }
    return chars[at] == 'n' ? wrongBigint(at, "note.bigint-leading-zero") : at;
  }

  private int decimal(int from) {
    int at = digits(from);
    int fraction = 0;
    boolean integer = true;
    if (chars[at] == '.') {
      integer = false;
      int before = digits;
      at = digits(at + 1);
      fraction = digits - before;
    }
    boolean exponent = (chars[at] | 0x20) == 'e';
    if (exponent) {
      at = exponent(at);
    }
    if (!exponent && digits <= EXACT_DIGITS) {
      value = fraction == 0 ? mantissa : mantissa / POWERS_OF_TEN[fraction];
    } else {
      value = parse(at);
    }
    return chars[at] == 'n' ? decimalBigint(at, integer && !exponent) : at;
  }

  private double parse(int end) {
    String text = separated ? withoutSeparators(start, end) : new String(chars, start, end - start);
    char last = text.charAt(text.length() - 1);
    // a wrong exponent has been reported: the number is what stands before it
    return Characters.isDecimalDigit(last) || last == '.' ? Double.parseDouble(text) : mantissa;
  }

  private int decimalBigint(int at, boolean integer) {
    if (legacy) {
      return wrongBigint(at, "note.bigint-leading-zero");
    }
    if (!integer) {
      return wrongBigint(at, "note.bigint-integer");
    }
    return bigint(at);
  }

  private int bigint(int at) {
    bigint = true;
    suffix = at;
    return at + 1;
  }

  private int wrongBigint(int at, String remedy) {
    errors.report(LexerCode.INVALID_BIGINT, start, at + 1, Note.of(remedy, Map.of()));
    return at + 1;
  }

  private int digits(int from) {
    int at = from;
    for (char c = chars[at]; Characters.isDecimalDigit(c) || c == '_'; c = chars[++at]) {
      if (c == '_') {
        boolean before = at > from && Characters.isDecimalDigit(chars[at - 1]) && !legacy;
        separator(at, before, Characters.isDecimalDigit(chars[at + 1]));
      } else {
        if (digits < EXACT_DIGITS) {
          mantissa = mantissa * 10 + c - '0';
        }
        digits++;
      }
    }
    return at;
  }

  private int exponent(int from) {
    int at = from + 1;
    if (chars[at] == '+' || chars[at] == '-') {
      at++;
    }
    int known = digits;
    int end = digits(at);
    if (digits == known) {
      errors.report(LexerCode.EXPONENT_WITHOUT_DIGITS, from, end);
    }
    return end;
  }

  private int nameAfter(int from) {
    int codePoint = Character.codePointAt(chars, from);
    if (chars[from] != '\\' && !Characters.isNamePart(codePoint)) {
      return from;
    }
    int end = Math.max(wordEnd(from), from + Character.charCount(codePoint));
    if (!errors.damaged()) {
      errors.report(LexerCode.NAME_AFTER_NUMBER, from, end, Map.of("name", new String(chars, from, end - from)));
    }
    return end;
  }

  private int wordEnd(int from) {
    int at = from;
    while (Characters.isNamePart(chars[at])) {
      at++;
    }
    return at;
  }

  private String withoutSeparators(int from, int to) {
    var text = new StringBuilder(to - from);
    for (int at = from; at < to; at++) {
      if (chars[at] != '_') {
        text.append(chars[at]);
      }
    }
    return text.toString();
  }
}
