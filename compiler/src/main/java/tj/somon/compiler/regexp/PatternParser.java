package tj.somon.compiler.regexp;

import java.util.Map;

/** Disjunctions, terms, groups and quantifiers (ECMAScript 2025, 22.2.1). */
final class PatternParser {
  private static final int MAX_NESTING = 1000;

  private final PatternText text;
  private final GroupNames groups;
  private final EscapeParser escapes;
  private final ClassParser classes;
  private int depth;

  PatternParser(PatternText text) {
    this.text = text;
    this.groups = GroupNames.of(text);
    this.escapes = new EscapeParser(text, groups);
    this.classes = new ClassParser(text, escapes);
  }

  void parse() {
    disjunction();
    if (text.at(')')) {
      text.fail(RegExpCode.UNOPENED_GROUP, text.at(), text.at() + 1);
    }
    if (!text.failed()) {
      groups.checkReferences(text);
    }
  }

  private void disjunction() {
    groups.openDisjunction(text.at());
    while (!text.atEnd() && !text.at(')')) {
      if (text.eat('|')) {
        groups.nextAlternative(text.at());
      } else {
        term();
      }
    }
    groups.closeDisjunction();
  }

  private void term() {
    int start = text.at();
    switch (text.peek()) {
      case '^', '$' -> text.skip(1);
      case '(' -> group();
      case '*', '+', '?' -> text.failNaming(RegExpCode.NOTHING_TO_REPEAT, start, start + 1, "quantifier");
      case '{' -> brace(start);
      case '}', ']' -> closer(start);
      case '[' -> {
        classes.parse();
        quantifier();
      }
      case '\\' -> {
        if (escapes.boundary()) {
          return;
        }
        escapes.atom();
        quantifier();
      }
      default -> {
        text.next();
        quantifier();
      }
    }
  }

  private void brace(int start) {
    if (!text.lenient()) {
      text.failNaming(RegExpCode.LONE_BRACKET, start, start + 1, "character");
    } else if (braces()) {
      text.failNaming(RegExpCode.NOTHING_TO_REPEAT, start, text.at(), "quantifier");
    } else {
      text.skip(1);
      quantifier();
    }
  }

  private void closer(int start) {
    if (!text.lenient()) {
      text.failNaming(RegExpCode.LONE_BRACKET, start, start + 1, "character");
    }
    text.skip(1);
    quantifier();
  }

  private void group() {
    int start = text.at();
    text.skip(1);
    boolean repeatable = true;
    if (text.eat("?=") || text.eat("?!")) {
      repeatable = text.lenient();
    } else if (text.eat("?<=") || text.eat("?<!")) {
      repeatable = false;
    } else if (text.eat("?<")) {
      name(start);
    } else if (text.eat('?')) {
      modifiers(start);
    }
    inside(start);
    if (repeatable) {
      quantifier();
    }
  }

  private void inside(int start) {
    if (++depth > MAX_NESTING) {
      text.fail(RegExpCode.TOO_DEEP, start, start + 1);
    } else {
      disjunction();
    }
    depth--;
    if (!text.eat(')')) {
      text.fail(RegExpCode.UNCLOSED_GROUP, start, start + 1);
    }
  }

  private void name(int start) {
    int from = text.at();
    String name = escapes.groupName(start);
    if (!text.failed() && !groups.declare(name, start)) {
      text.fail(RegExpCode.DUPLICATE_GROUP_NAME, from, text.at() - 1, Map.of("name", name));
    }
  }

  /** {@code (?ims-ims:}: each letter once, and not none at all. */
  private void modifiers(int start) {
    int from = text.at();
    int seen = 0;
    boolean removing = false;
    while (!text.atEnd() && !text.at(':')) {
      char c = text.peek();
      int bit = c == 'i' ? 1 : c == 'm' ? 2 : c == 's' ? 4 : 0;
      boolean minus = c == '-' && !removing;
      if (!minus && (bit == 0 || (seen & bit) != 0)) {
        RegExpCode code = text.at() == from ? RegExpCode.INVALID_GROUP : RegExpCode.INVALID_MODIFIERS;
        text.failNaming(code, start, text.at() + 1, "text");
        return;
      }
      removing |= minus;
      seen |= bit;
      text.skip(1);
    }
    if (removing && seen == 0) {
      text.failNaming(RegExpCode.INVALID_MODIFIERS, start, text.at(), "text");
    }
    if (!text.eat(':')) {
      text.failNaming(RegExpCode.INVALID_GROUP, start, text.at(), "text");
    }
  }

  private void quantifier() {
    boolean repeats = text.eat('*') || text.eat('+') || text.eat('?') || text.at('{') && countedQuantifier();
    if (repeats) {
      text.eat('?');
    }
  }

  private boolean countedQuantifier() {
    int start = text.at();
    if (braces()) {
      return true;
    }
    if (!text.lenient()) {
      text.failNaming(RegExpCode.LONE_BRACKET, start, start + 1, "character");
    }
    return false;
  }

  /** Reads <code>{n}</code>, <code>{n,}</code> or <code>{n,m}</code>; stays where it is if there is none of them. */
  private boolean braces() {
    int start = text.at();
    text.skip(1);
    String least = digits();
    String most = least;
    if (!least.isEmpty() && text.eat(',')) {
      most = digits();
    }
    if (least.isEmpty() || !text.eat('}')) {
      text.moveTo(start);
      return false;
    }
    if (!most.isEmpty() && isGreater(least, most)) {
      text.failNaming(RegExpCode.QUANTIFIER_ORDER, start, text.at(), "quantifier");
    }
    return true;
  }

  private String digits() {
    int start = text.at();
    while (text.peek() >= '0' && text.peek() <= '9') {
      text.skip(1);
    }
    return text.slice(start, text.at());
  }

  private static boolean isGreater(String first, String second) {
    String a = withoutZeros(first);
    String b = withoutZeros(second);
    return a.length() != b.length() ? a.length() > b.length() : a.compareTo(b) > 0;
  }

  private static String withoutZeros(String digits) {
    int from = 0;
    while (from < digits.length() && digits.charAt(from) == '0') {
      from++;
    }
    return digits.substring(from);
  }
}
