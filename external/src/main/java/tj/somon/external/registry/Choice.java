package tj.somon.external.registry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.external.semver.Range;
import tj.somon.external.semver.Version;

/**
 * Which version of a package fits a dependency. It is that of the tag {@code latest} if the range takes it and nothing
 * speaks against it; else, of those in the range, one that is not deprecated and whose engines are here if there is any,
 * and of several the highest.
 */
public final class Choice {
  private static final String LATEST = "latest";

  private final PackageDocument document;
  private final Platform platform;

  private Choice(PackageDocument document, Platform platform) {
    this.document = document;
    this.platform = platform;
  }

  /** The version that is taken; empty if none fits. */
  public static Optional<PackageVersion> of(PackageDocument document, Wanted wanted, Platform platform) {
    var choice = new Choice(document, platform);
    return switch (wanted) {
      case Wanted.InRange(_, Range range) -> choice.inRange(range).flatMap(document::version);
      case Wanted.Tagged(String tag) -> document.tagged(tag).flatMap(document::version);
      case Wanted.Alias alias -> of(document, alias.wanted(), platform);
      case Wanted.Elsewhere _ -> Optional.empty();
    };
  }

  private Optional<Version> inRange(Range range) {
    Optional<Version> latest = document.tagged(LATEST);
    if (latest.isPresent() && (range.isAny() || range.accepts(latest.get())) && rank(latest.get()) == 3) {
      return latest;
    }
    @Nullable
    Version best = null;
    for (Version version : document.versions()) {
      if (range.accepts(version) && (best == null || isBetter(version, best))) {
        best = version;
      }
    }
    return best == null && range.isAny() ? latest : Optional.ofNullable(best);
  }

  private boolean isBetter(Version version, Version than) {
    int order = Integer.compare(rank(version), rank(than));
    return order != 0 ? order > 0 : version.compareTo(than) > 0;
  }

  private int rank(Version version) {
    return (platform.hasEngines(document.engines(version)) ? 2 : 0) + (document.isDeprecated(version) ? 0 : 1);
  }
}
