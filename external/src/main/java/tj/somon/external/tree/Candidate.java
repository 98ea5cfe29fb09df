package tj.somon.external.tree;

import tj.somon.external.registry.PackageVersion;
import tj.somon.external.semver.Version;

/** A version that is to be put into the tree under a name. */
record Candidate(String name, PackageVersion version, Version number, Overrides overrides) {
  static Candidate of(Edge edge, PackageVersion version) {
    return new Candidate(edge.name, version, Version.parse(version.version()).orElseThrow(), edge.below);
  }
}
