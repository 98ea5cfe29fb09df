package tj.somon.external.tree;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tj.somon.external.lockfile.Declared;
import tj.somon.external.lockfile.Locked;
import tj.somon.external.registry.PackageVersion;
import tj.somon.external.registry.PackageVersion.Fits;
import tj.somon.external.registry.PackageVersion.Needs;
import tj.somon.external.semver.Version;

/** A package in a folder of the tree, or the project at its root. */
final class Place {
  final @Nullable Place parent;
  final String name;
  final PackageVersion version;
  final Version number;
  final Overrides overrides;
  final boolean bundled;
  final int depth;
  final String path;
  final Map<String, Place> children = new TreeMap<>();
  final Map<String, Edge> edges = new TreeMap<>();
  final Set<Edge> incoming = new LinkedHashSet<>();
  boolean looked;
  boolean removed;

  private Place(@Nullable Place parent, String name, PackageVersion version, Overrides overrides, boolean bundled) {
    this.parent = parent;
    this.name = name;
    this.version = version;
    this.number = Version.parse(version.version()).orElseThrow();
    this.overrides = overrides;
    this.bundled = bundled;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.path = parent == null ? "" : (parent.path.isEmpty() ? "" : parent.path + "/") + Locked.FOLDER + name;
  }

  /** A package in the folder of another one. */
  static Place of(Place parent, String name, PackageVersion version, Overrides overrides, boolean bundled) {
    var place = new Place(parent, name, version, overrides, bundled);
    Needs needs = version.needs();
    needs.peers().forEach((peer, text) -> place.edge(peer,
        needs.optionalPeers().contains(peer) ? Edge.Kind.OPTIONAL_PEER : Edge.Kind.PEER, text));
    needs.dependencies().forEach((other, text) -> place.edge(other, Edge.Kind.PLAIN, text));
    needs.optional().forEach((other, text) -> place.edge(other, Edge.Kind.OPTIONAL, text));
    if (!bundled) {
      place.edges.keySet().removeAll(needs.bundled());
    }
    return place;
  }

  /** The project. */
  static Place root(Project project) {
    var nothing = new PackageVersion(project.name(), "0.0.0", "", "", Needs.NOTHING, Fits.EVERYWHERE, Map.of(), "");
    var root = new Place(null, "", nothing, project.overrides(), false);
    Declared declared = project.declared();
    declared.peers().forEach((name, text) -> root.edge(name, Edge.Kind.PEER, text));
    declared.dev().forEach((name, text) -> root.edge(name, Edge.Kind.DEV, text));
    declared.dependencies().forEach((name, text) -> root.edge(name, Edge.Kind.PLAIN, text));
    declared.optional().forEach((name, text) -> root.edge(name, Edge.Kind.OPTIONAL, text));
    return root;
  }

  private void edge(String to, Edge.Kind kind, String text) {
    edges.put(to, new Edge(this, to, kind, text));
  }

  /** What a name means in this folder and those above. */
  @Nullable
  Place find(String wanted) {
    for (Place place = this; place != null; place = place.parent) {
      Place child = place.children.get(wanted);
      if (child != null) {
        return child;
      }
    }
    return null;
  }

  boolean isBelow(Place other) {
    Place place = this;
    while (place != null && place.depth > other.depth) {
      place = place.parent;
    }
    return place == other;
  }

  boolean isSame(PackageVersion other) {
    return version.name().equals(other.name()) && version.version().equals(other.version());
  }
}
