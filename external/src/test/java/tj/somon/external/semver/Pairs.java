package tj.somon.external.semver;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random pairs of a version and a range, near each other and seldom quite wrong. */
final class Pairs {
  private static final List<String> NUMBERS = List.of("0", "0", "0", "1", "1", "1", "2", "2", "3", "10");
  private static final List<String> ODD_NUMBERS = List.of("01", "9007199254740991", "9007199254740992");
  private static final List<String> WORDS = List.of("alpha", "beta", "0", "1", "2", "10", "rc", "x", "a-b", "-", "1a");
  private static final List<String> OPERATORS = List.of("", "", "", "^", "^", "~", "~", "~>", ">", ">=", ">=", "<", "<",
      "<=", "=", "^ ", "~ ", ">= ", "< ", "~> ");
  private static final String NOISE = " v=x.-<^~|1a0";

  private final Random random;

  Pairs(long seed) {
    this.random = new Random(seed);
  }

  /** Lines {@code version TAB range}. */
  List<String> lines(int count) {
    var lines = new ArrayList<String>(count);
    for (int i = 0; i < count; i++) {
      lines.add(noisy(version()) + "\t" + noisy(range()));
    }
    return lines;
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String noisy(String text) {
    if (!oneIn(12)) {
      return text;
    }
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(2));
    return text.substring(0, at) + NOISE.charAt(random.nextInt(NOISE.length())) + text.substring(end);
  }

  private String number() {
    return oneIn(60) ? any(ODD_NUMBERS) : any(NUMBERS);
  }

  private String version() {
    return (oneIn(20) ? "v" : "") + number() + "." + number() + "." + number() + behind();
  }

  private String behind() {
    return (oneIn(3) ? "-" + identifiers() : "") + (oneIn(15) ? "+" + identifiers() : "");
  }

  private String identifiers() {
    var text = new StringBuilder(any(WORDS));
    while (oneIn(3)) {
      text.append('.').append(any(WORDS));
    }
    return text.toString();
  }

  private String part() {
    return oneIn(12) ? any(List.of("x", "X", "*")) : number();
  }

  private String partial() {
    String text = (oneIn(20) ? any(List.of("v", "=", "v ", "= ")) : "") + part();
    return oneIn(4) ? text : text + "." + (oneIn(4) ? part() : part() + "." + part() + behind());
  }

  private String alternative() {
    if (oneIn(8)) {
      return partial() + " - " + partial();
    }
    var text = new StringBuilder(any(OPERATORS) + partial());
    while (oneIn(3)) {
      text.append(oneIn(10) ? "  " : " ").append(any(OPERATORS)).append(partial());
    }
    return text.toString();
  }

  private String range() {
    if (oneIn(40)) {
      return any(List.of("", "*", "latest", "x", "||", " ", ">=", "1.2.3 foo", "foo", "^", "~", ">*", "<=*"));
    }
    String text = alternative();
    while (oneIn(4)) {
      text += any(List.of("||", " || ", "|| ")) + alternative();
    }
    return text;
  }
}
