package tj.somon.compiler.parser;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Numbers as property names: Number::toString in base ten (ECMAScript 2025, 6.1.6.1.20). */
final class NumberText {
  private NumberText() {}

  static String of(double value) {
    if (value == (int) value) {
      return Integer.toString((int) value);
    }
    if (Double.isInfinite(value)) {
      return "Infinity";
    }
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    BigDecimal oneDigit = shortest.round(new MathContext(1));
    if (oneDigit.doubleValue() == value) {
      shortest = oneDigit.stripTrailingZeros(); // Java writes two digits at least, ECMAScript one
    }
    String digits = shortest.unscaledValue().toString();
    return laidOut(digits, digits.length() - shortest.scale());
  }

  /** {@code digits} with the decimal point behind the first {@code point} of them. */
  private static String laidOut(String digits, int point) {
    int count = digits.length();
    if (count <= point && point <= 21) {
      return digits + "0".repeat(point - count);
    }
    if (0 < point && point <= 21) {
      return digits.substring(0, point) + '.' + digits.substring(point);
    }
    if (-6 < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    int exponent = point - 1;
    return mantissa + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
  }

  /** The decimal digits of a BigInt that may carry the prefix of its radix. */
  static String ofBigInt(String digits) {
    if (digits.length() < 2 || digits.charAt(0) != '0') {
      return digits;
    }
    int radix = switch (digits.charAt(1)) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 10;
    };
    String bare = radix == 10 ? digits : digits.substring(2);
    return bare.isEmpty() ? "0" : new BigInteger(bare, radix).toString();
  }
}
