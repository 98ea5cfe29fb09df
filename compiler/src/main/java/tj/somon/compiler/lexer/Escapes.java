package tj.somon.compiler.lexer;

import org.jspecify.annotations.Nullable;
import tj.somon.compiler.source.Characters;

/**
 * Reads one escape of a string or template (ECMAScript 2025, 12.9.4). After {@link #read} the other accessors speak of
 * that escape.
 */
final class Escapes {
  /** What {@link #codePoint} is for a line continuation, which stands for nothing. */
  static final int NOTHING = -1;

  private final char[] chars;
  private int codePoint;
  private boolean legacy;
  private @Nullable LexerCode problem;

  Escapes(char[] chars) {
    this.chars = chars;
  }

  /** What the escape stands for; the backslash's neighbour for a wrong one. */
  int codePoint() {
    return codePoint;
  }

  /** Whether the escape is an octal one or {@code \8} or {@code \9}. */
  boolean legacy() {
    return legacy;
  }

  /** What is wrong with the escape. */
  @Nullable
  LexerCode problem() {
    return problem;
  }

  /**
   * Reads the escape whose backslash is at an offset; the backslash is not the last character.
   *
   * @return the offset behind the escape
   */
  int read(int backslash) {
    legacy = false;
    problem = null;
    int at = backslash + 1;
    char c = chars[at];
    return switch (c) {
      case 'n' -> simple('\n', at);
      case 't' -> simple('\t', at);
      case 'r' -> simple('\r', at);
      case 'b' -> simple('\b', at);
      case 'f' -> simple('\f', at);
      case 'v' -> simple(0x0B, at);
      case '\n', 0x2028, 0x2029 -> simple(NOTHING, at);
      case '\r' -> simple(NOTHING, chars[at + 1] == '\n' ? at + 1 : at);
      case 'x' -> hexadecimal(at + 1, 2);
      case 'u' -> chars[at + 1] == '{' ? braced(at + 2) : hexadecimal(at + 1, 4);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(at);
      case '8', '9' -> {
        legacy = true;
        yield simple(c, at);
      }
      default -> other(at);
    };
  }

  private int simple(int meaning, int at) {
    codePoint = meaning;
    return at + 1;
  }

  private int other(int at) {
    char c = chars[at];
    if (Character.isHighSurrogate(c) && at + 1 < chars.length && Character.isLowSurrogate(chars[at + 1])) {
      codePoint = Character.toCodePoint(c, chars[at + 1]);
      return at + 2;
    }
    return simple(c, at);
  }

  private int hexadecimal(int from, int digits) {
    int value = 0;
    for (int at = from; at < from + digits; at++) {
      int digit = Characters.digit(chars[at]);
      if (digit < 0) {
        return wrong(LexerCode.INVALID_ESCAPE, at);
      }
      value = value * 16 + digit;
    }
    codePoint = value;
    return from + digits;
  }

  private int braced(int from) {
    int value = 0;
    int at = from;
    for (int digit = Characters.digit(chars[at]); digit >= 0; digit = Characters.digit(chars[++at])) {
      value = Math.min(value * 16 + digit, Character.MAX_CODE_POINT + 1);
    }
    if (at == from || chars[at] != '}') {
      return wrong(LexerCode.INVALID_ESCAPE, at);
    }
    if (value > Character.MAX_CODE_POINT) {
      return wrong(LexerCode.CODE_POINT_TOO_LARGE, at + 1);
    }
    codePoint = value;
    return at + 1;
  }

  private int wrong(LexerCode code, int end) {
    problem = code;
    codePoint = '\uFFFD';
    return end;
  }

  private int octal(int from) {
    char first = chars[from];
    int value = first - '0';
    int at = from + 1;
    int most = first <= '3' ? 3 : 2;
    while (at < from + most && chars[at] >= '0' && chars[at] <= '7') {
      value = value * 8 + chars[at++] - '0';
    }
    legacy = at > from + 1 || first != '0' || Characters.isDecimalDigit(chars[at]);
    codePoint = value;
    return at;
  }
}
