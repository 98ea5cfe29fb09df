package tj.somon.external.semver;

import java.util.List;

/**
 * A version whose parts may be missing.
 *
 * @param major {@link VersionText#ANY} if it is left out or {@code x}; so may be the others
 * @param marks the letters {@code v}, equals signs and spaces before it
 */
record Partial(long major, long minor, long patch, List<String> prerelease, String marks) {
  private static final List<String> LEAST = List.of("0");

  boolean anyMajor() {
    return major == VersionText.ANY;
  }

  boolean anyMinor() {
    return anyMajor() || minor == VersionText.ANY;
  }

  /** Whether it leaves something open. */
  boolean open() {
    return anyMinor() || patch == VersionText.ANY;
  }

  /** Whether a number stands behind a part that is left open. */
  boolean hasGap() {
    return anyMajor() && minor >= 0 || minor == VersionText.ANY && patch >= 0;
  }

  boolean isPrerelease() {
    return !prerelease.isEmpty();
  }

  /** The least version of those it stands for. */
  Version least(boolean prereleases) {
    if (open()) {
      return new Version(major, anyMinor() ? 0 : minor, 0, prereleases ? LEAST : List.of(), "");
    }
    return new Version(major, minor, patch, prerelease, "");
  }

  /** The bound above all versions with the same major number. */
  Version nextMajor() {
    return new Version(major + 1, 0, 0, LEAST, "");
  }

  /** The bound above all versions with the same major and minor number. */
  Version nextMinor() {
    return new Version(major, minor + 1, 0, LEAST, "");
  }

  /** The bound above all versions with the same three numbers. */
  Version nextPatch() {
    return new Version(major, minor, patch + 1, LEAST, "");
  }

  /** The bound above all versions that it stands for, if it leaves something open. */
  Version next() {
    return anyMinor() ? nextMajor() : nextMinor();
  }
}
