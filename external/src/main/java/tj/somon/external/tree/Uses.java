package tj.somon.external.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tj.somon.external.lockfile.Locked;

/** What the packages of a tree are there for, and which are not needed. */
final class Uses {
  private Uses() {}

  /**
   * Takes out who is there only for what may be missing and lacks something itself, and then who is needed by nobody.
   */
  static void removeBroken(Graph graph) {
    boolean again = true;
    while (again) {
      again = false;
      Set<Place> needed = reached(graph, edge -> edge.kind != Edge.Kind.OPTIONAL);
      for (Place place : graph.all()) {
        if (!place.removed && !needed.contains(place) && isBroken(place)) {
          place.incoming.forEach(edge -> edge.failed = true);
          graph.remove(place);
          again = true;
        }
      }
    }
    Set<Place> reached = reached(graph, _ -> true);
    for (Place place : graph.all()) {
      if (!place.removed && !place.bundled && !reached.contains(place)) {
        graph.remove(place);
      }
    }
  }

  private static boolean isBroken(Place place) {
    for (Edge edge : place.edges.values()) {
      if (edge.kind != Edge.Kind.OPTIONAL && edge.kind != Edge.Kind.OPTIONAL_PEER && !edge.isMet()) {
        return true;
      }
    }
    return false;
  }

  private static Set<Place> reached(Graph graph, Predicate<Edge> over) {
    var reached = new HashSet<Place>();
    Deque<Place> open = new ArrayDeque<>(List.of(graph.root));
    while (!open.isEmpty()) {
      for (Edge edge : open.remove().edges.values()) {
        if (edge.to != null && over.test(edge) && reached.add(edge.to)) {
          open.add(edge.to);
        }
      }
    }
    return reached;
  }

  /** The places with what they are there for. */
  static List<Locked> locked(Graph graph) {
    Set<Place> plain = reached(graph, edge -> edge.kind != Edge.Kind.DEV && edge.kind != Edge.Kind.OPTIONAL);
    Set<Place> withOptional = reached(graph, edge -> edge.kind != Edge.Kind.DEV);
    Set<Place> withDev = reached(graph, edge -> edge.kind != Edge.Kind.OPTIONAL);
    Set<Place> withoutPeers = reached(graph, edge -> !edge.isPeer());
    var all = new ArrayList<Locked>();
    for (Place place : graph.all()) {
      Place user = place;
      while (user.bundled && user.parent != null) {
        user = user.parent;
      }
      boolean dev = !withOptional.contains(user);
      boolean optional = !withDev.contains(user);
      boolean both = !dev && !optional && !plain.contains(user);
      all.add(new Locked(place.path, place.version,
          new Locked.Use(dev, optional, both, !withoutPeers.contains(user), place.bundled)));
    }
    return all;
  }
}
