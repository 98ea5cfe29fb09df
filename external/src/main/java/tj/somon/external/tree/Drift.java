package tj.somon.external.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tj.somon.external.lockfile.Lockfile;

/** How a lockfile differs from what a project needs. A frozen one must not. */
public sealed interface Drift {

  /** Something needed is not in it. */
  record Missing(String by, String name, String wanted) implements Drift {}

  /** It has another version than is wanted. */
  record Different(String by, String name, String wanted, String locked) implements Drift {}

  /** It has no hash for a package. */
  record NoIntegrity(String path) implements Drift {}

  /**
   * All differences, by path and name; empty if the lockfile can be used as it is. That packages do not get the neighbours
   * they want was said when it was resolved, and is no difference.
   */
  static List<Drift> of(Project project, Lockfile lockfile) {
    var graph = new Graph(project);
    graph.load(lockfile, Set.of());
    var drifts = new ArrayList<Drift>();
    differences(graph.root, lockfile, drifts);
    for (Place place : graph.all()) {
      if (place.version.integrity().isEmpty() && !place.bundled) {
        drifts.add(new NoIntegrity(place.path));
      }
      differences(place, lockfile, drifts);
    }
    return drifts;
  }

  private static void differences(Place place, Lockfile lockfile, List<Drift> drifts) {
    for (Edge edge : place.edges.values()) {
      if (edge.isMet() || mayBeUnmet(edge, lockfile)) {
        continue;
      }
      drifts.add(edge.to == null ? new Missing(place.path, edge.name, edge.wanted.text())
          : new Different(place.path, edge.name, edge.wanted.text(), edge.to.version.version()));
    }
  }

  /** Whether it was known when the lockfile was written that a dependency is not met, and let pass. */
  private static boolean mayBeUnmet(Edge edge, Lockfile lockfile) {
    return switch (edge.kind) {
      case PLAIN, DEV -> false;
      case PEER, OPTIONAL_PEER -> edge.from.parent != null;
      case OPTIONAL ->
        edge.from.parent != null || edge.wanted.text().equals(lockfile.declared().optional().get(edge.name));
    };
  }
}
