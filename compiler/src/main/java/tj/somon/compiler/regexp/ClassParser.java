package tj.somon.compiler.regexp;

/** Character classes, with and without set operations (ECMAScript 2025, 22.2.1 and B.1.2). */
final class ClassParser {
  private static final int MAX_NESTING = 1000;
  private static final String SET_SYNTAX = "()[]{}/-|";
  private static final String RESERVED_DOUBLES = "&!#$%*+,.:;<=>?@^`~";

  private final PatternText text;
  private final EscapeParser escapes;
  private int depth;

  ClassParser(PatternText text, EscapeParser escapes) {
    this.text = text;
    this.escapes = escapes;
  }

  /** Reads the class that begins here. */
  void parse() {
    if (text.sets()) {
      setClass();
    } else {
      plainClass();
    }
  }

  // ---- without the flag v

  private void plainClass() {
    int start = text.at();
    text.skip(1);
    text.eat('^');
    while (!text.atEnd() && !text.at(']')) {
      int from = text.at();
      int first = plainAtom();
      if (text.at('-') && text.peek(1) != ']' && text.peek(1) != PatternText.END) {
        text.skip(1);
        range(from, first, plainAtom());
      }
    }
    if (!text.eat(']')) {
      text.fail(RegExpCode.UNCLOSED_CLASS, start, start + 1);
    }
  }

  private int plainAtom() {
    return text.at('\\') ? escapes.inClass() : text.atEnd() ? EscapeParser.CLASS : text.next();
  }

  private void range(int start, int first, int last) {
    if (first < 0 || last < 0) {
      if (!text.lenient()) {
        text.failNaming(RegExpCode.RANGE_OF_CLASS, start, text.at(), "range");
      }
    } else if (first > last) {
      text.failNaming(RegExpCode.RANGE_ORDER, start, text.at(), "range");
    }
  }

  // ---- with the flag v

  /** Reads a class; answers whether it may hold strings of several characters. */
  private boolean setClass() {
    int start = text.at();
    text.skip(1);
    if (++depth > MAX_NESTING) {
      text.fail(RegExpCode.TOO_DEEP, start, start + 1);
    }
    boolean negated = text.eat('^');
    boolean strings = setContents();
    depth--;
    if (!text.eat(']')) {
      text.fail(RegExpCode.UNCLOSED_CLASS, start, start + 1);
    } else if (negated && strings) {
      text.fail(RegExpCode.NEGATED_STRINGS, start, text.at());
    }
    return strings && !negated;
  }

  private boolean setContents() {
    if (text.atEnd() || text.at(']')) {
      return false;
    }
    int from = text.at();
    int first = operand();
    if (text.at("&&")) {
      return intersection(first == EscapeParser.STRINGS);
    }
    if (text.at("--")) {
      subtraction();
      return first == EscapeParser.STRINGS;
    }
    boolean strings = unionRest(from, first);
    while (!text.atEnd() && !text.at(']')) {
      int next = text.at();
      if (text.at("&&") || text.at("--")) {
        text.failNaming(RegExpCode.INVALID_SET_OPERATION, next, next + 2, "operator");
      } else {
        strings |= unionRest(next, operand());
      }
    }
    return strings;
  }

  /** The rest of an operand of a union, which may be a range; answers whether it may hold strings. */
  private boolean unionRest(int from, int first) {
    if (text.at('-') && text.peek(1) != '-') {
      text.skip(1);
      int last = text.atEnd() || text.at(']') ? EscapeParser.CLASS : operand();
      if (!text.failed()) {
        setRange(from, first, last);
      }
    }
    return first == EscapeParser.STRINGS;
  }

  private void setRange(int from, int first, int last) {
    if (first < 0 || last < 0) {
      text.failNaming(RegExpCode.RANGE_OF_CLASS, from, text.at(), "range");
    } else if (first > last) {
      text.failNaming(RegExpCode.RANGE_ORDER, from, text.at(), "range");
    }
  }

  private boolean intersection(boolean firstStrings) {
    boolean strings = firstStrings;
    while (!text.atEnd() && !text.at(']')) {
      int start = text.at();
      if (!text.eat("&&") || text.at('&') || text.atEnd() || text.at(']')) {
        text.failNaming(RegExpCode.INVALID_SET_OPERATION, start, start + 2, "operator");
      } else {
        strings &= operand() == EscapeParser.STRINGS;
      }
    }
    return strings;
  }

  private void subtraction() {
    while (!text.atEnd() && !text.at(']')) {
      int start = text.at();
      if (!text.eat("--") || text.atEnd() || text.at(']')) {
        text.failNaming(RegExpCode.INVALID_SET_OPERATION, start, start + 2, "operator");
      } else {
        operand();
      }
    }
  }

  /** Reads an operand: its character, {@code CLASS} or {@code STRINGS}. */
  private int operand() {
    if (text.at('[')) {
      return setClass() ? EscapeParser.STRINGS : EscapeParser.CLASS;
    }
    if (text.at("\\q")) {
      return stringAlternatives();
    }
    return setCharacter();
  }

  private int setCharacter() {
    int start = text.at();
    if (text.at('\\')) {
      return escapes.inClass();
    }
    char c = text.peek();
    if (SET_SYNTAX.indexOf(c) >= 0 || text.peek(1) == c && RESERVED_DOUBLES.indexOf(c) >= 0) {
      int end = SET_SYNTAX.indexOf(c) >= 0 ? start + 1 : start + 2;
      text.failNaming(RegExpCode.RESERVED_IN_SET, start, end, "character");
      return 0;
    }
    return text.next();
  }

  /** <code>\q{abc|d}</code>; answers {@code STRINGS} unless every string is one character. */
  private int stringAlternatives() {
    int start = text.at();
    text.skip(2);
    if (!text.eat('{')) {
      text.failNaming(RegExpCode.INVALID_ESCAPE, start, start + 2, "escape");
      return EscapeParser.CLASS;
    }
    boolean single = true;
    int length = 0;
    while (!text.atEnd() && !text.at('}')) {
      if (text.eat('|')) {
        single &= length == 1;
        length = 0;
      } else {
        int from = text.at();
        if (setCharacter() < 0) {
          text.failNaming(RegExpCode.INVALID_ESCAPE, from, text.at(), "escape");
        }
        length++;
      }
    }
    if (!text.eat('}')) {
      text.fail(RegExpCode.UNCLOSED_CLASS, start, start + 3);
    }
    return single && length == 1 ? EscapeParser.CLASS : EscapeParser.STRINGS;
  }
}
