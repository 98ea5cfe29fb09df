package tj.somon.external.semver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bounds that all must hold; none means that every version is accepted. */
record Interval(List<Bound> bounds) {
  Interval {
    bounds = List.copyOf(bounds);
  }

  boolean isAny() {
    return bounds.isEmpty();
  }

  boolean accepts(Version version, boolean prereleases) {
    for (int i = 0; i < bounds.size(); i++) {
      if (!bounds.get(i).accepts(version)) {
        return false;
      }
    }
    return prereleases || !version.isPrerelease() || names(version);
  }

  /** Whether a bound is a prerelease of the same release: who names one, wants to hear of the others. */
  private boolean names(Version version) {
    for (Bound bound : bounds) {
      if (bound.version().isPrerelease() && bound.version().sameRelease(version)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some version may lie in both. */
  boolean meets(Interval other) {
    Bound lower = tighter(lower(), other.lower(), 1);
    Bound upper = tighter(upper(), other.upper(), -1);
    if (lower == null || upper == null) {
      return true;
    }
    int order = lower.version().compareTo(upper.version());
    return order < 0 || order == 0 && !lower.isOpen() && !upper.isOpen();
  }

  private @Nullable Bound lower() {
    Bound tightest = null;
    for (Bound bound : bounds) {
      tightest = bound.isLower() ? tighter(tightest, bound, 1) : tightest;
    }
    return tightest;
  }

  private @Nullable Bound upper() {
    Bound tightest = null;
    for (Bound bound : bounds) {
      tightest = bound.isUpper() ? tighter(tightest, bound, -1) : tightest;
    }
    return tightest;
  }

  private static @Nullable Bound tighter(@Nullable Bound a, @Nullable Bound b, int sign) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    int order = a.version().compareTo(b.version());
    if (order == 0) {
      return a.isOpen() ? a : b;
    }
    return order > 0 == sign > 0 ? a : b;
  }
}
