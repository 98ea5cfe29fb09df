package tj.somon.external.semver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.external.semver.Bound.Side;

/** Reads one alternative of a range: what stands between {@code ||}. */
final class RangeText {
  private static final Version ZERO = new Version(0, 0, 0, List.of(), "");
  private static final Version LEAST = new Version(0, 0, 0, List.of("0"), "");

  private final Grammar grammar;
  private final List<Bound> bounds = new ArrayList<>(2);
  private boolean broken;

  private RangeText(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * Reads an alternative.
   *
   * @return null if nothing in it means anything
   * @throws BrokenRange if it cannot be read at all
   */
  static @Nullable Interval read(String alternative, Grammar grammar) throws BrokenRange {
    var reading = new RangeText(grammar);
    String text = withoutBuild(alternative);
    boolean understood = reading.hyphen(text) || reading.words(RangeWords.of(text));
    if (reading.broken) {
      throw new BrokenRange();
    }
    return understood ? new Interval(reading.bounds) : null;
  }

  /** A range that cannot be read. */
  static final class BrokenRange extends Exception {
    private static final long serialVersionUID = 1;

    BrokenRange() {
      super("", null, false, false);
    }
  }

  private boolean words(List<String> words) {
    boolean understood = false;
    for (String word : words) {
      if (word(word)) {
        understood = true;
      } else {
        broken |= !grammar.loose();
      }
    }
    return understood;
  }

  /** What stands behind a plus sign does not count. */
  private static String withoutBuild(String text) {
    int plus = text.indexOf('+');
    if (plus < 0) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    int at = 0;
    while (plus >= 0) {
      kept.append(text, at, plus);
      at = RangeWords.behindBuild(text, plus);
      if (at == plus) {
        kept.append(text.charAt(at++));
      }
      plus = text.indexOf('+', at);
    }
    return kept.append(text, at, text.length()).toString();
  }

  /** {@code partial " - " partial} */
  private boolean hyphen(String alternative) {
    int hyphen = RangeWords.hyphen(alternative);
    if (hyphen < 0) {
      return false;
    }
    Partial from = partial(Version.trimmed(alternative.substring(0, hyphen)), 0);
    Partial to = partial(Version.trimmed(alternative.substring(hyphen + 1)), 0);
    if (from == null || to == null) {
      return false;
    }
    broken |= !from.open() && !marksFit(from.marks()) || !to.open() && !to.isPrerelease() && !marksFit(to.marks());
    if (!from.anyMajor()) {
      Version least = from.least(grammar.prereleases());
      add(side(from, Side.FROM), grammar.prereleases() && !least.isPrerelease() ? withLeastPrerelease(least) : least);
    }
    upTo(to);
    return true;
  }

  private boolean marksFit(String marks) {
    return grammar.loose() || marks.isEmpty() || marks.equals("v");
  }

  /** Space behind its marks parts a version from the sign that the hyphen gives it. */
  private static Side side(Partial end, Side side) {
    String marks = end.marks();
    return end.open() || marks.isEmpty() || !VersionText.isSpace(marks.charAt(marks.length() - 1)) ? side
        : Side.EXACTLY;
  }

  private void upTo(Partial to) {
    if (to.anyMajor()) {
      return;
    }
    if (to.open()) {
      add(Side.BELOW, to.next());
    } else if (grammar.prereleases() && !to.isPrerelease()) {
      add(Side.BELOW, to.nextPatch());
    } else {
      add(to.isPrerelease() ? Side.UP_TO : side(to, Side.UP_TO), to.least(false));
    }
  }

  private boolean word(String word) {
    if (word.isEmpty()) {
      return true;
    }
    char first = word.charAt(0);
    if (first == '^') {
      return caret(partial(word, 1));
    }
    if (first == '~') {
      return tilde(partial(word, word.startsWith("~>") ? 2 : 1));
    }
    int behind = RangeWords.behindOperator(word, 0);
    Partial partial = partial(word, behind);
    broken |= partial != null && !partial.open() && tooLarge(partial.least(false));
    return partial != null && partial.open() && !partial.hasGap() ? open(word.substring(0, behind), partial)
        : plain(word, behind) || star(word);
  }

  private @Nullable Partial partial(String word, int from) {
    return new VersionText(word, from, grammar.loose()).partial();
  }

  /** {@code "^" partial}: what does not change the leftmost number that is not zero. */
  private boolean caret(@Nullable Partial base) {
    if (base == null || base.anyMajor()) {
      return base != null;
    }
    add(Side.FROM, base.least(grammar.prereleases()));
    if (base.major() != 0 || base.anyMinor()) {
      add(Side.BELOW, base.nextMajor());
    } else if (base.minor() != 0 || base.open()) {
      add(Side.BELOW, base.nextMinor());
    } else {
      add(Side.BELOW, base.nextPatch());
    }
    return true;
  }

  /** {@code "~" partial}: what does not change the minor number, if there is one. */
  private boolean tilde(@Nullable Partial base) {
    if (base == null || base.anyMajor()) {
      return base != null;
    }
    add(Side.FROM, base.least(grammar.prereleases()));
    add(Side.BELOW, base.next());
    return true;
  }

  private static Version withLeastPrerelease(Version version) {
    return new Version(version.major(), version.minor(), version.patch(), LEAST.prerelease(), "");
  }

  /** {@code [operator] partial} with something left open. */
  private boolean open(String operator, Partial partial) {
    if (partial.anyMajor()) {
      if (operator.equals("<") || operator.equals(">")) {
        add(Side.BELOW, LEAST);
      }
      return true;
    }
    switch (operator) {
      case ">" -> add(Side.FROM, grammar.prereleases() ? partial.next() : release(partial.next()));
      case ">=" -> add(Side.FROM, partial.least(grammar.prereleases()));
      case "<" -> add(Side.BELOW, partial.least(true));
      case "<=" -> add(Side.BELOW, partial.next());
      default -> {
        add(Side.FROM, partial.least(grammar.prereleases()));
        add(Side.BELOW, partial.next());
      }
    }
    return true;
  }

  private static Version release(Version version) {
    return new Version(version.major(), version.minor(), version.patch(), List.of(), "");
  }

  /** {@code [operator] version} */
  private boolean plain(String word, int behind) {
    Version version = new VersionText(word, behind, grammar.loose()).version();
    if (version == null) {
      return false;
    }
    add(side(word.substring(0, behind)), version);
    return true;
  }

  private static Side side(String operator) {
    return switch (operator) {
      case "<" -> Side.BELOW;
      case "<=" -> Side.UP_TO;
      case ">" -> Side.ABOVE;
      case ">=" -> Side.FROM;
      default -> Side.EXACTLY;
    };
  }

  /** A star somewhere else than in place of a number says nothing. */
  private boolean star(String word) {
    int star = word.indexOf('*');
    if (star < 0) {
      return false;
    }
    int from = RangeWords.operatorBefore(word, star);
    String rest = word.substring(0, from) + word.substring(star + 1);
    return rest.isEmpty() || plain(rest, RangeWords.behindOperator(rest, 0));
  }

  private void add(Side side, Version version) {
    broken |= tooLarge(version);
    Version all = grammar.prereleases() ? LEAST : ZERO;
    if (side != Side.FROM || version.compareTo(all) != 0) {
      bounds.add(new Bound(side, version));
    }
  }

  private static boolean tooLarge(Version version) {
    return version.major() > VersionText.LARGEST || version.minor() > VersionText.LARGEST
        || version.patch() > VersionText.LARGEST;
  }
}
