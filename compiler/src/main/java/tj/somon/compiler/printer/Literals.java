package tj.somon.compiler.printer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Expression.BigIntLiteral;
import tj.somon.compiler.ast.Expression.NumberLiteral;
import tj.somon.compiler.ast.Expression.RegExpLiteral;
import tj.somon.compiler.ast.Expression.StringLiteral;
import tj.somon.compiler.ast.Expression.Template;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.TemplateChunk;

/**
 * Literals: as the source spells them where that is valid in the printed text, otherwise from their value (ECMAScript
 * 2025, 12.9).
 */
final class Literals {
  private static final double SAFE_INTEGER = 9007199254740991.0;

  private final Pen pen;

  Literals(Pen pen) {
    this.pen = pen;
  }

  // ---- numbers -----------------------------------------------------------------------------------------------------

  void number(NumberLiteral literal) {
    pen.out.mark(literal.start());
    double value = literal.value();
    if (pen.isFromSource(literal) && !isLegacyOctal(literal)) {
      pen.out.slice(pen.source, literal.start(), literal.end());
    } else if (Double.isNaN(value)) {
      pen.text("0 / 0");
    } else if (Double.isInfinite(value)) {
      pen.text(value < 0 ? "-1 / 0" : "1 / 0");
    } else {
      pen.text(decimal(value));
    }
  }

  /** How tightly the text of a number holds together. */
  int level(NumberLiteral literal) {
    double value = literal.value();
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return pen.isFromSource(literal) ? Level.PRIMARY : Level.MULTIPLY;
    }
    return value < 0 || value == 0 && 1 / value < 0 ? Level.UNARY : Level.PRIMARY;
  }

  private boolean isLegacyOctal(Node literal) {
    return pen.strict && literal.end() - literal.start() > 1 && pen.source.charAt(literal.start()) == '0'
        && isDigit(pen.source.charAt(literal.start() + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The shortest usual spelling of a finite number, as ECMAScript's Number::toString gives it; -0 as {@code -0}. */
  static String decimal(double value) {
    if (value == Math.rint(value) && Math.abs(value) <= SAFE_INTEGER) {
      return 1 / value == Double.NEGATIVE_INFINITY ? "-0" : Long.toString((long) value);
    }
    var exact = shortest(value);
    String digits = exact.unscaledValue().abs().toString();
    int point = digits.length() - exact.scale();
    String sign = value < 0 ? "-" : "";
    if (point > 21 || point < -5) {
      String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
      return sign + digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
    }
    if (point >= digits.length()) {
      return sign + digits + "0".repeat(point - digits.length());
    }
    if (point > 0) {
      return sign + digits.substring(0, point) + "." + digits.substring(point);
    }
    return sign + "0." + "0".repeat(-point) + digits;
  }

  /** Java always gives two digits, also where the nearest one would do. */
  private static BigDecimal shortest(double value) {
    var exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (exact.precision() != 2) {
      return exact;
    }
    BigDecimal rounded = exact.round(new MathContext(1));
    return rounded.doubleValue() == value ? rounded.stripTrailingZeros() : exact;
  }

  void bigInt(BigIntLiteral literal) {
    pen.out.mark(literal.start());
    if (pen.isFromSource(literal)) {
      pen.out.slice(pen.source, literal.start(), literal.end());
    } else {
      pen.text(literal.digits());
      pen.character('n');
    }
  }

  /** A property key that is a number. */
  void numericKey(Node key, String name) {
    if (pen.isFromSource(key) && !isLegacyOctal(key)) {
      pen.out.slice(pen.source, key.start(), key.end());
    } else {
      pen.text(name);
    }
  }

  void regExp(RegExpLiteral literal) {
    pen.out.mark(literal.start());
    pen.character('/');
    pen.out.slice(literal.pattern(), 0, literal.pattern().length());
    pen.character('/');
    pen.text(literal.flags());
  }

  // ---- strings -----------------------------------------------------------------------------------------------------

  void string(StringLiteral literal) {
    pen.out.mark(literal.start());
    string(literal, literal.value());
  }

  /** A string whose node is {@code literal}. */
  void string(Node literal, String value) {
    if (pen.isFromSource(literal) && isSpelling(literal, value)) {
      pen.out.slice(pen.source, literal.start(), literal.end());
    } else {
      quoted(value);
    }
  }

  /** Whether the source slice of a string is valid in the printed text. */
  private boolean isSpelling(Node literal, String value) {
    int start = literal.start();
    int end = literal.end();
    if (end - start == value.length() + 2 || !pen.strict) {
      return true;
    }
    for (int i = start + 1; i < end - 2; i++) {
      if (pen.source.charAt(i) == '\\') {
        i++;
        char c = pen.source.charAt(i);
        if (isDigit(c) && (c != '0' || isDigit(pen.source.charAt(i + 1)))) {
          return false;
        }
      }
    }
    return true;
  }

  /** A string from its value, in double quotes unless single ones save escapes. */
  void quoted(String value) {
    char quote = value.indexOf('"') >= 0 && value.indexOf('\'') < 0 ? '\'' : '"';
    pen.character(quote);
    for (int i = 0; i < value.length(); i++) {
      character(value, i, quote);
    }
    pen.character(quote);
  }

  private void character(String value, int at, char quote) {
    char c = value.charAt(at);
    switch (c) {
      case '\\' -> pen.text("\\\\");
      case '\n' -> pen.text("\\n");
      case '\r' -> pen.text("\\r");
      case '\t' -> pen.text("\\t");
      case '\b' -> pen.text("\\b");
      case '\f' -> pen.text("\\f");
      case 0x0B -> pen.text("\\v");
      default -> {
        if (c == quote) {
          pen.character('\\');
          pen.character(c);
        } else if (c < ' ' || c == 0x7F || c == 0x2028 || c == 0x2029 || c == 0xFEFF || isLoneSurrogate(value, at)) {
          escape(c);
        } else {
          pen.character(c);
        }
      }
    }
  }

  private static boolean isLoneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private void escape(char c) {
    pen.text("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      pen.character(Character.forDigit(c >> shift & 15, 16));
    }
  }

  // ---- templates ---------------------------------------------------------------------------------------------------

  void template(Template template) {
    pen.out.mark(template.start());
    List<TemplateChunk> chunks = template.chunks();
    List<Expression> expressions = template.expressions();
    boolean noIn = pen.noIn;
    boolean less = pen.lessBefore;
    pen.noIn = false;
    pen.character('`');
    for (int i = 0; i < chunks.size(); i++) {
      chunk(chunks.get(i));
      if (i < expressions.size()) {
        pen.lessBefore = false;
        pen.text("${");
        pen.expressions.expression(expressions.get(i), Level.SEQUENCE);
        pen.character('}');
      }
    }
    pen.character('`');
    pen.noIn = noIn;
    pen.lessBefore = less;
  }

  /** The text of a template between its holes. */
  void chunk(TemplateChunk chunk) {
    pen.out.slice(chunk.raw(), 0, chunk.raw().length());
  }
}
