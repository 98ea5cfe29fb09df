package tj.somon.external.semver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.external.semver.RangeText.BrokenRange;

/**
 * A set of versions: alternatives parted by {@code ||}, each a list of conditions ({@code >=1.2.3 <2}), with the
 * abbreviations {@code ^1.2.3}, {@code ~1.2.3}, {@code 1.x}, {@code 1.2.3 - 2.3.4}. A prerelease is in it only if a
 * condition names a prerelease of the same three numbers, unless the grammar says otherwise. Immutable.
 */
public final class Range {
  private final String text;
  private final List<Interval> alternatives;
  private final boolean prereleases;

  private Range(String text, List<Interval> alternatives, boolean prereleases) {
    this.text = text;
    this.alternatives = alternatives;
    this.prereleases = prereleases;
  }

  /** Reads a range in any form that occurs in registries. */
  public static Optional<Range> parse(String text) {
    return parse(text, Grammar.DEPENDENCIES);
  }

  /** Reads a range. */
  public static Optional<Range> parse(String text, Grammar grammar) {
    var alternatives = new ArrayList<Interval>(1);
    try {
      for (int from = 0; from <= text.length();) {
        int bars = text.indexOf("||", from);
        int end = bars < 0 ? text.length() : bars;
        Interval interval = RangeText.read(text.substring(from, end), grammar);
        if (interval != null) {
          alternatives.add(interval);
        }
        from = end + 2;
      }
    } catch (BrokenRange _) {
      return Optional.empty();
    }
    return alternatives.isEmpty() ? Optional.empty()
        : Optional.of(new Range(text, simplified(alternatives), grammar.prereleases()));
  }

  /** Who accepts every release, does not name prereleases in another alternative. */
  private static List<Interval> simplified(List<Interval> alternatives) {
    for (Interval interval : alternatives) {
      if (interval.isAny()) {
        return List.of(interval);
      }
    }
    return List.copyOf(alternatives);
  }

  /** Whether a version is in it. */
  public boolean accepts(Version version) {
    for (int i = 0; i < alternatives.size(); i++) {
      if (alternatives.get(i).accepts(version, prereleases)) {
        return true;
      }
    }
    return false;
  }

  /** Whether every release is in it. */
  public boolean isAny() {
    return alternatives.getFirst().isAny();
  }

  /** The highest of these versions that is in it; the first one of equals. */
  public Optional<Version> highest(Collection<Version> versions) {
    @Nullable
    Version highest = null;
    for (Version version : versions) {
      if ((highest == null || version.compareTo(highest) > 0) && accepts(version)) {
        highest = version;
      }
    }
    return Optional.ofNullable(highest);
  }

  /** Whether a version between the bounds of one may lie between those of the other. */
  public boolean meets(Range other) {
    for (Interval mine : alternatives) {
      for (Interval theirs : other.alternatives) {
        if (mine.meets(mine) && theirs.meets(theirs) && mine.meets(theirs)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The text it was read from. */
  @Override
  public String toString() {
    return text;
  }
}
