package tj.somon.external.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.external.lockfile.Lockfile;
import tj.somon.external.registry.PackageVersion;
import tj.somon.external.registry.Platform;

/**
 * Resolves what a project needs. Packages are looked at by depth, then by path; each dependency that is not met gets a
 * version, and that stands in the highest folder where it disturbs nobody. What was locked stays as far as it fits.
 */
public final class TreeBuilder {
  /** How often the same version may stand in its own folders, one in the other. */
  private static final int REPETITIONS = 3;

  private final Graph graph;
  private final Versions versions;
  private final PriorityQueue<Place> queue = new PriorityQueue<>(
      Comparator.<Place>comparingInt(place -> place.depth).thenComparing(place -> place.path));
  private final Map<Edge, Problem> problems = new LinkedHashMap<>();

  private TreeBuilder(Graph graph, Versions versions) {
    this.graph = graph;
    this.versions = versions;
  }

  /**
   * Resolves.
   *
   * @param locked what was resolved before
   * @param refresh names whose locked versions are forgotten
   */
  public static Resolution resolve(Project project, Lockfile locked, Set<String> refresh, Documents documents,
      Platform platform) throws InterruptedException {
    var graph = new Graph(project);
    graph.load(locked, refresh);
    var builder = new TreeBuilder(graph, new Versions(documents, platform));
    builder.run();
    return builder.resolution(project, locked);
  }

  private void run() throws InterruptedException {
    look(graph.root);
    graph.all().forEach(this::look);
    for (Place place = queue.poll(); place != null; place = queue.poll()) {
      if (!place.removed && !place.looked) {
        place.looked = true;
        meet(place);
      }
    }
  }

  private void look(Place place) {
    place.looked = false;
    queue.add(place);
    versions.expect(place);
  }

  private void meet(Place place) throws InterruptedException {
    for (Edge edge : List.copyOf(place.edges.values())) {
      if (!place.removed && !edge.failed && !edge.isMet()) {
        meet(edge);
      }
    }
  }

  private void meet(Edge edge) throws InterruptedException {
    Candidate candidate = versions.candidate(edge);
    if (candidate == null) {
      fail(edge, versions.why(edge));
      return;
    }
    if (repeats(edge.start(), candidate)) {
      fail(edge, new Problem.EndlessNesting(edge.from.path, edge.name, edge.wanted.text()));
      return;
    }
    place(edge, PeerGroup.of(edge, candidate, versions));
  }

  /** Puts a group into the highest folder for it; those whom its first one wants beside it, perhaps higher up. */
  private void place(Edge edge, PeerGroup group) {
    Place target = highest(edge, group);
    if (target == null) {
      fail(edge, conflict(edge, edge.start()));
      return;
    }
    Fit fit = Fit.of(target, group.main(), edge);
    if (fit == Fit.FREE || fit == Fit.REPLACES) {
      Place placed = put(target, group.main());
      for (Edge wish : placed.edges.values()) {
        PeerGroup part = wish.kind == Edge.Kind.PEER && !wish.isMet() ? group.below(wish) : null;
        if (part != null && !placed.removed) {
          place(wish, part);
        }
      }
    }
  }

  private void fail(Edge edge, Problem problem) {
    edge.failed = true;
    if (edge.kind != Edge.Kind.OPTIONAL) {
      problems.put(edge, problem);
    }
  }

  private static Problem conflict(Edge edge, Place start) {
    Place seen = start.find(edge.name);
    String found = seen == null ? "" : seen.version.version();
    return new Problem.PeerConflict(edge.from.path, edge.name, edge.wanted.text(), found);
  }

  private static boolean repeats(Place start, Candidate candidate) {
    int same = 0;
    for (Place place = start; place != null; place = place.parent) {
      same += place.isSame(candidate.version()) ? 1 : 0;
    }
    return same >= REPETITIONS;
  }

  /** The highest folder without a conflict on the way; null if there is one at once. */
  private static @Nullable Place highest(Edge edge, PeerGroup group) {
    Place best = null;
    for (Place target = edge.start(); target != null; target = target.parent) {
      switch (group.fit(target)) {
        case FREE, REPLACES -> best = target;
        case KEEPS -> {
          return target;
        }
        case CONFLICTS -> {
          return best;
        }
        case PASSES -> {
        }
      }
    }
    return best;
  }

  private Place put(Place target, Candidate member) {
    Place current = target.children.get(member.name());
    if (current != null) {
      graph.remove(current);
    }
    Place place = Place.of(target, member.name(), member.version(), member.overrides(), false);
    graph.add(place);
    look(place);
    if (current != null) {
      removeOrphans(current);
    }
    removeDoubles(place);
    for (Edge edge : graph.edgesTo(member.name())) {
      if (!edge.failed && edge.from.looked && !edge.isMet()) {
        look(edge.from);
      }
    }
    return place;
  }

  /** Who was there only for one that is gone. */
  private void removeOrphans(Place gone) {
    for (String name : gone.edges.keySet()) {
      for (Place orphan : graph.placesOf(name)) {
        if (!orphan.removed && !orphan.bundled && orphan.incoming.isEmpty()) {
          graph.remove(orphan);
          removeOrphans(orphan);
        }
      }
    }
  }

  /** Places further down whose users do as well with a new one. */
  private void removeDoubles(Place added) {
    Place folder = Graph.parent(added);
    for (Place other : graph.placesOf(added.name)) {
      if (other != added && !other.removed && !other.bundled && other.isBelow(folder) && isDispensable(other)) {
        graph.remove(other);
      }
    }
  }

  private static boolean isDispensable(Place place) {
    if (place.incoming.isEmpty()) {
      return true;
    }
    Place above = Graph.parent(place).parent;
    Place other = above == null ? null : above.find(place.name);
    if (other == null || other.isSame(place.version)) {
      return other != null;
    }
    for (Edge edge : place.incoming) {
      if (!edge.accepts(other.version)) {
        return false;
      }
    }
    return other.number.compareTo(place.number) >= 0;
  }

  private Resolution resolution(Project project, Lockfile locked) {
    var left = new ArrayList<Problem>();
    Uses.removeBroken(graph);
    problems.forEach((edge, problem) -> {
      if (!edge.from.removed && !edge.isMet()) {
        left.add(problem);
      }
    });
    Lockfile lockfile = Lockfile.of(project.declared(), Uses.locked(graph)).withUrls(locked.urls());
    List<PackageVersion> deprecated = versions.deprecated().stream()
        .filter(version -> lockfile.packages().values().stream().anyMatch(l -> l.version().equals(version))).toList();
    return new Resolution(lockfile, left, deprecated);
  }
}
