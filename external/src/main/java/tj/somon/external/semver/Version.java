package tj.somon.external.semver;

import java.util.List;
import java.util.Optional;

/**
 * A version (Semantic Versioning 2.0.0). The order is that of §11 of the standard: what stands behind the plus sign does
 * not count for it, but counts for equality.
 *
 * @param prerelease the identifiers behind the hyphen; numbers without leading zeros
 * @param build what stands behind the plus sign; empty if nothing does
 */
public record Version(long major, long minor, long patch, List<String> prerelease, String build)
    implements Comparable<Version> {
  /** Characters that a version may have. */
  public static final int LONGEST = 256;

  public Version {
    prerelease = List.copyOf(prerelease);
  }

  /** Reads a version in any form that occurs in registries. */
  public static Optional<Version> parse(String text) {
    return parse(text, Grammar.DEPENDENCIES);
  }

  /** Reads a version. */
  public static Optional<Version> parse(String text, Grammar grammar) {
    String trimmed = trimmed(text);
    return text.length() > LONGEST ? Optional.empty()
        : Optional.ofNullable(new VersionText(trimmed, 0, grammar.loose()).version());
  }

  static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && VersionText.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && VersionText.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether it comes before a release. */
  public boolean isPrerelease() {
    return !prerelease.isEmpty();
  }

  /** Whether the three numbers are the same. */
  public boolean sameRelease(Version other) {
    return major == other.major && minor == other.minor && patch == other.patch;
  }

  @Override
  public int compareTo(Version other) {
    int order = Long.compare(major, other.major);
    order = order != 0 ? order : Long.compare(minor, other.minor);
    order = order != 0 ? order : Long.compare(patch, other.patch);
    return order != 0 ? order : comparePrerelease(other);
  }

  private int comparePrerelease(Version other) {
    if (prerelease.isEmpty() || other.prerelease.isEmpty()) {
      return Boolean.compare(prerelease.isEmpty(), other.prerelease.isEmpty());
    }
    int common = Math.min(prerelease.size(), other.prerelease.size());
    for (int i = 0; i < common; i++) {
      int order = compareIdentifiers(prerelease.get(i), other.prerelease.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(prerelease.size(), other.prerelease.size());
  }

  private static int compareIdentifiers(String a, String b) {
    boolean number = isNumber(a);
    if (number != isNumber(b)) {
      return number ? -1 : 1;
    }
    return number && a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }

  static boolean isNumber(String identifier) {
    for (int i = 0; i < identifier.length(); i++) {
      if (!VersionText.isDigit(identifier.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The version as it is written by the standard, without what stands behind the plus sign. */
  @Override
  public String toString() {
    String numbers = major + "." + minor + "." + patch;
    return prerelease.isEmpty() ? numbers : numbers + "-" + String.join(".", prerelease);
  }
}
