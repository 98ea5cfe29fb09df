package tj.somon.external.semver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks over a text that should be a version, or one with parts left out. */
final class VersionText {
  /** What stands for a part that is left out, or is {@code x} or {@code *}. */
  static final long ANY = -1;
  private static final long NOTHING = -2;

  /** The largest number that may stand in a version: 2^53 - 1. */
  static final long LARGEST = 9_007_199_254_740_991L;

  private final String text;
  private final boolean loose;
  private int at;
  private boolean tooLarge;

  VersionText(String text, int from, boolean loose) {
    this.text = text;
    this.at = from;
    this.loose = loose;
  }

  /** A version with all its parts; null if the text is none. */
  @Nullable
  Version version() {
    skipMark();
    long major = number();
    long minor = major == NOTHING || !eat('.') ? NOTHING : number();
    long patch = minor == NOTHING || !eat('.') ? NOTHING : lastNumber();
    if (patch == NOTHING || tooLarge) {
      return null;
    }
    List<String> prerelease = prerelease();
    if (prerelease == null) {
      return null;
    }
    String build = build();
    return build == null || !atEnd() ? null : new Version(major, minor, patch, prerelease, build);
  }

  /** A version whose parts may be left out or be {@code x}; null if the text is none. */
  @Nullable
  Partial partial() {
    int start = at;
    skipMarks();
    int marks = at - start;
    long major = part();
    long minor = ANY;
    long patch = ANY;
    List<String> prerelease = List.of();
    if (major != NOTHING && eat('.')) {
      minor = part();
      if (minor != NOTHING && eat('.')) {
        patch = eat('x') || eat('X') || eat('*') ? ANY : lastNumber();
        prerelease = patch == NOTHING ? null : prerelease();
      }
    }
    if (major == NOTHING || minor == NOTHING || prerelease == null || build() == null || !atEnd()) {
      return null;
    }
    return new Partial(major, minor, patch, prerelease, text.substring(start, start + marks));
  }

  private boolean atEnd() {
    return at == text.length();
  }

  private boolean eat(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void skipMark() {
    if (loose) {
      skipMarks();
    } else {
      eat('v');
    }
  }

  private void skipMarks() {
    while (at < text.length() && (text.charAt(at) == 'v' || text.charAt(at) == '=' || isSpace(text.charAt(at)))) {
      at++;
    }
  }

  private long part() {
    return eat('x') || eat('X') || eat('*') ? ANY : number();
  }

  /** The third number; what stands before a fourth one lends it its last digit if loose, as it has no hyphen. */
  private long lastNumber() {
    int start = at;
    long value = number();
    if (loose && value >= 0 && at > start + 1 && at < text.length() && text.charAt(at) == '.') {
      at--;
      return value / 10;
    }
    return value;
  }

  private long number() {
    int start = at;
    long value = 0;
    while (at < text.length() && isDigit(text.charAt(at))) {
      value = Math.min(10 * value + text.charAt(at++) - '0', LARGEST + 1);
    }
    if (at == start || !loose && at > start + 1 && text.charAt(start) == '0') {
      return NOTHING;
    }
    tooLarge |= value > LARGEST;
    return value;
  }

  /** What stands behind the numbers; empty if there is nothing, null if it is wrong. The hyphen may be missing if loose. */
  private @Nullable List<String> prerelease() {
    boolean hyphen = at < text.length() && text.charAt(at) == '-';
    boolean follows = at + 1 < text.length() && isWord(text.charAt(at + 1));
    if (hyphen && (follows || !loose)) {
      at++;
    } else if (!loose || atEnd() || !isWord(text.charAt(at))) {
      return List.of();
    }
    var identifiers = new ArrayList<String>(2);
    do {
      String identifier = identifier();
      if (identifier == null) {
        return null;
      }
      identifiers.add(identifier);
    } while (eat('.'));
    return identifiers;
  }

  private @Nullable String identifier() {
    String word = word();
    if (word.isEmpty() || !Version.isNumber(word) || word.length() == 1 || word.charAt(0) != '0') {
      return word.isEmpty() ? null : word;
    }
    return loose ? withoutZeros(word) : null;
  }

  private static String withoutZeros(String digits) {
    int from = 0;
    while (from < digits.length() - 1 && digits.charAt(from) == '0') {
      from++;
    }
    return digits.substring(from);
  }

  /** What stands behind a plus sign; empty if there is none, null if it is wrong. */
  private @Nullable String build() {
    if (!eat('+')) {
      return "";
    }
    int start = at;
    do {
      if (word().isEmpty()) {
        return null;
      }
    } while (eat('.'));
    return text.substring(start, at);
  }

  private String word() {
    int start = at;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isWord(char c) {
    return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-';
  }

  /** White space of ECMA-262. */
  static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0' || c == '\uFEFF'
        || c > '\u00FF' && Character.isSpaceChar(c);
  }
}
