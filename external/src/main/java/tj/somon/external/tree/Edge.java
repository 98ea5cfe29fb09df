package tj.somon.external.tree;

import org.jspecify.annotations.Nullable;
import tj.somon.external.registry.PackageVersion;
import tj.somon.external.registry.Wanted;
import tj.somon.external.semver.Version;

/** A dependency of a package in the tree. */
final class Edge {
  enum Kind {
    PLAIN,
    DEV,
    OPTIONAL,
    PEER,
    OPTIONAL_PEER
  }

  final Place from;
  final String name;
  final Kind kind;
  final Wanted wanted;
  /** The rules in force below the package that is taken for it. */
  final Overrides below;
  /** What it leads to now. */
  @Nullable
  Place to;
  /** Nothing was found for it: it is not tried again. */
  boolean failed;

  Edge(Place from, String name, Kind kind, String text) {
    Overrides.Applied applied = from.parent == null
        ? new Overrides.Applied(text, from.overrides.apply(name, text).below())
        : from.overrides.apply(name, text);
    this.from = from;
    this.name = name;
    this.kind = kind;
    this.wanted = Wanted.read(applied.wanted());
    this.below = applied.below();
  }

  boolean isPeer() {
    return kind == Kind.PEER || kind == Kind.OPTIONAL_PEER;
  }

  /** The place in whose folder, or above it, the package must be. */
  Place start() {
    return isPeer() && from.parent != null ? from.parent : from;
  }

  boolean accepts(PackageVersion version) {
    return accepts(name, wanted, version);
  }

  boolean isMet() {
    return to == null ? kind == Kind.OPTIONAL_PEER : accepts(to.version);
  }

  /** Whether a version is what is wanted under a name. Who wants a tag, keeps what once had it. */
  static boolean accepts(String name, Wanted wanted, PackageVersion version) {
    if (!Wanted.packageOf(name, wanted).equals(version.name())) {
      return false;
    }
    return switch (Wanted.plain(wanted)) {
      case Wanted.InRange in ->
        in.range().isAny() || Version.parse(version.version()).filter(in.range()::accepts).isPresent();
      case Wanted.Tagged _ -> true;
      case Wanted.Alias _,Wanted.Elsewhere _ -> false;
    };
  }
}
