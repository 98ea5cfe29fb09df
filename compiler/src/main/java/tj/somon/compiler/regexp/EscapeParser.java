package tj.somon.compiler.regexp;

import java.util.Map;
import tj.somon.compiler.source.Characters;

/** Escapes and names of groups (ECMAScript 2025, 22.2.1 and B.1.2). */
final class EscapeParser {
  /** What {@link #inClass} answers for a class of characters such as {@code \d}. */
  static final int CLASS = -1;
  /** What {@link #inClass} answers for a property that may stand for strings of several characters. */
  static final int STRINGS = -2;

  private static final String SYNTAX_CHARACTERS = "^$\\.*+?()[]{}|/";
  private static final String SET_PUNCTUATORS = "&-!#%,:;<=>@`~";
  private static final int HIGH_LIMIT = 0x110000;

  private final PatternText text;
  private final GroupNames groups;

  EscapeParser(PatternText text, GroupNames groups) {
    this.text = text;
    this.groups = groups;
  }

  /** Reads {@code \b} or {@code \B} as an assertion. */
  boolean boundary() {
    return text.eat("\\b") || text.eat("\\B");
  }

  /** Reads an escape outside classes. */
  void atom() {
    char c = text.peek(1);
    if (c >= '1' && c <= '9') {
      backReference();
    } else if (c == 'k' && (!text.lenient() || groups.named())) {
      namedReference();
    } else {
      character(false);
    }
  }

  /** Reads an escape in a class: its character, {@link #CLASS} or {@link #STRINGS}. */
  int inClass() {
    char c = text.peek(1);
    if (c == 'b') {
      text.skip(2);
      return '\b';
    }
    if (c == '-' && text.unicode()) {
      text.skip(2);
      return c;
    }
    if (text.sets() && c != PatternText.END && SET_PUNCTUATORS.indexOf(c) >= 0) {
      text.skip(2);
      return c;
    }
    boolean digit = c >= '1' && c <= '9';
    if (digit && text.lenient()) {
      return octal();
    }
    return digit || c == 'k' && groups.named() ? invalid() : character(true);
  }

  private void backReference() {
    int start = text.at();
    int number = 0;
    text.skip(1);
    while (text.peek() >= '0' && text.peek() <= '9') {
      number = Math.min(number * 10 + text.peek() - '0', 100_000_000);
      text.skip(1);
    }
    if (number > groups.count()) {
      if (text.lenient()) {
        text.moveTo(start);
        octal();
      } else {
        text.fail(RegExpCode.UNKNOWN_GROUP, start, text.at(), Map.of("number", text.slice(start + 1, text.at())));
      }
    }
  }

  private void namedReference() {
    int start = text.at();
    text.skip(2);
    if (!text.eat('<')) {
      text.failNaming(RegExpCode.INVALID_GROUP_NAME, start, start + 2, "text");
      return;
    }
    String name = groupName(start);
    if (!text.failed()) {
      groups.refer(name, start, text.at());
    }
  }

  private int character(boolean inClass) {
    int start = text.at();
    char c = text.peek(1);
    return switch (c) {
      case 'd', 'D', 's', 'S', 'w', 'W' -> {
        text.skip(2);
        yield CLASS;
      }
      case 'p', 'P' -> text.unicode() ? property() : identity();
      case 'f' -> simple('\f');
      case 'n' -> simple('\n');
      case 'r' -> simple('\r');
      case 't' -> simple('\t');
      case 'v' -> simple(0x0B);
      case 'c' -> control(inClass);
      case '0' -> zero();
      case 'x' -> hexadecimal(start);
      case 'u' -> unicode(start);
      default -> identity();
    };
  }

  private int simple(int character) {
    text.skip(2);
    return character;
  }

  private int invalid() {
    int start = text.at();
    int end = text.peek(1) == PatternText.END ? start + 1
        : start + 1 + Character.charCount(text.slice(start + 1, text.length()).codePointAt(0));
    text.failNaming(RegExpCode.INVALID_ESCAPE, start, end, "escape");
    return 0;
  }

  private int identity() {
    char c = text.peek(1);
    boolean valid;
    if (text.at() + 1 >= text.length()) {
      valid = false;
    } else if (text.unicode()) {
      valid = SYNTAX_CHARACTERS.indexOf(c) >= 0;
    } else if (text.lenient()) {
      valid = c != 'c' && (c != 'k' || !groups.named());
    } else {
      valid = !Characters.isNamePart(c);
    }
    return valid ? simple(c) : invalid();
  }

  private int control(boolean inClass) {
    char letter = text.peek(2);
    boolean valid = letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    boolean tolerated = inClass && text.lenient() && (letter >= '0' && letter <= '9' || letter == '_');
    if (valid || tolerated) {
      text.skip(3);
      return letter & 0x1F;
    }
    if (!text.lenient()) {
      return invalid();
    }
    text.skip(1); // the backslash stands for itself
    return '\\';
  }

  private int zero() {
    char next = text.peek(2);
    if (next < '0' || next > '9') {
      return simple(0);
    }
    return text.lenient() ? octal() : invalid();
  }

  /** {@code \1} to {@code \377} where they are no back references; {@code \8} and {@code \9} stand for themselves. */
  private int octal() {
    text.skip(1);
    char first = text.peek();
    text.skip(1);
    if (first > '7') {
      return first;
    }
    int value = first - '0';
    for (int most = first <= '3' ? 2 : 1; most > 0 && text.peek() >= '0' && text.peek() <= '7'; most--) {
      value = value * 8 + text.peek() - '0';
      text.skip(1);
    }
    return value;
  }

  private int hexadecimal(int start) {
    int value = digits(2, 2);
    if (value >= 0) {
      text.moveTo(start + 4);
      return value;
    }
    return text.lenient() ? simple('x') : invalid();
  }

  /** The value of some hexadecimal digits from a place ahead, or −1. */
  private int digits(int ahead, int count) {
    int value = 0;
    for (int i = ahead; i < ahead + count; i++) {
      int digit = hexDigit(text.peek(i));
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private static int hexDigit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return c < 0x80 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  private int unicode(int start) {
    int value = unicodeEscape(text.unicode());
    if (value >= 0) {
      return value;
    }
    if (!text.lenient()) {
      text.failNaming(RegExpCode.INVALID_UNICODE_ESCAPE, start, start + 2, "escape");
      return 0;
    }
    return simple('u');
  }

  /**
   * Reads {@code \}{@code u} with its digits; stays where it is and answers −1 if they are wrong.
   *
   * @param wide whether braces and pairs of surrogates are read
   */
  private int unicodeEscape(boolean wide) {
    if (wide && text.peek(2) == '{') {
      return braced();
    }
    int value = digits(2, 4);
    if (value < 0) {
      return -1;
    }
    text.skip(6);
    if (wide && Character.isHighSurrogate((char) value) && text.at("\\u")) {
      int low = digits(2, 4);
      if (low >= 0 && Character.isLowSurrogate((char) low)) {
        text.skip(6);
        return Character.toCodePoint((char) value, (char) low);
      }
    }
    return value;
  }

  private int braced() {
    int value = 0;
    int ahead = 3;
    for (int digit = hexDigit(text.peek(ahead)); digit >= 0; digit = hexDigit(text.peek(++ahead))) {
      value = Math.min(value * 16 + digit, HIGH_LIMIT);
    }
    if (ahead == 3 || text.peek(ahead) != '}' || value == HIGH_LIMIT) {
      return -1;
    }
    text.skip(ahead + 1);
    return value;
  }

  /** <code>\p{…}</code> or <code>\P{…}</code>. */
  private int property() {
    int start = text.at();
    boolean negated = text.peek(1) == 'P';
    text.skip(2);
    int from = text.at() + 1;
    int to = from;
    while (isPropertyCharacter(text.charAt(to))) {
      to++;
    }
    text.moveTo(to);
    if (text.charAt(from - 1) != '{' || !text.eat('}')) {
      text.failNaming(RegExpCode.INVALID_ESCAPE, start, start + 2, "escape");
      return 0;
    }
    return property(start, text.slice(from, to), negated);
  }

  private static boolean isPropertyCharacter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '=';
  }

  private int property(int start, String name, boolean negated) {
    boolean strings = text.sets() && UnicodeProperties.isOfStrings(name);
    if (strings && negated) {
      text.fail(RegExpCode.NEGATED_STRINGS, start, text.at());
    } else if (!strings && !UnicodeProperties.isValid(name)) {
      text.fail(RegExpCode.UNKNOWN_PROPERTY, start, text.at(), Map.of("name", name));
    }
    return strings ? STRINGS : CLASS;
  }

  /** Reads the name of a group behind its {@code <}, and the {@code >}. */
  String groupName(int groupStart) {
    var name = new StringBuilder();
    while (!text.atEnd() && !text.at('>')) {
      int start = text.at();
      int character = text.at("\\u") ? unicodeEscape(true) : text.nextCodePoint();
      boolean fits = character >= 0
          && (name.isEmpty() ? Characters.isNameStart(character) : Characters.isNamePart(character));
      if (!fits) {
        text.failNaming(RegExpCode.INVALID_GROUP_NAME, groupStart, Math.max(text.at(), start + 1), "text");
        return "";
      }
      name.appendCodePoint(character);
    }
    if (name.isEmpty() || !text.eat('>')) {
      text.failNaming(RegExpCode.INVALID_GROUP_NAME, groupStart, text.at(), "text");
    }
    return name.toString();
  }
}
