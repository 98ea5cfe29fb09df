package tj.somon.external.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.external.lockfile.Locked;
import tj.somon.external.lockfile.Lockfile;

/** The places of packages, and what every dependency leads to. */
final class Graph {
  final Place root;
  private final Map<String, Set<Edge>> edges = new HashMap<>();
  private final Map<String, Set<Place>> places = new HashMap<>();

  Graph(Project project) {
    root = Place.root(project);
    root.edges.values().forEach(this::enter);
  }

  /** Puts in what a lockfile has, as far as its folders are there; {@code refresh} names what is left out. */
  void load(Lockfile lockfile, Set<String> refresh) {
    var byDepth = new ArrayList<>(lockfile.packages().values());
    byDepth.sort(Comparator.comparingInt(locked -> segments(locked.path()).size()));
    for (Locked locked : byDepth) {
      List<String> names = segments(locked.path());
      Place parent = at(names.subList(0, names.size() - 1));
      if (parent != null && !refresh.contains(names.getLast())) {
        Edge edge = parent.edges.get(names.getLast());
        Overrides overrides = edge == null ? parent.overrides : edge.below;
        add(Place.of(parent, names.getLast(), locked.version(), overrides, locked.use().bundled()));
      }
    }
  }

  private static List<String> segments(String path) {
    return List.of(path.substring(Locked.FOLDER.length()).split("/" + Locked.FOLDER));
  }

  private @Nullable Place at(List<String> names) {
    Place place = root;
    for (String name : names) {
      place = place == null ? null : place.children.get(name);
    }
    return place;
  }

  void add(Place place) {
    Place parent = parent(place);
    parent.children.put(place.name, place);
    places.computeIfAbsent(place.name, _ -> new LinkedHashSet<>()).add(place);
    place.edges.values().forEach(this::enter);
    relink(place.name);
  }

  /** Takes out a place and all in its folder. */
  void remove(Place place) {
    List.copyOf(place.children.values()).forEach(this::remove);
    place.removed = true;
    parent(place).children.remove(place.name);
    set(places, place.name).remove(place);
    place.edges.values().forEach(this::leave);
    relink(place.name);
  }

  static Place parent(Place place) {
    if (place.parent == null) {
      throw new IllegalStateException("the project stands in no folder");
    }
    return place.parent;
  }

  private void enter(Edge edge) {
    edges.computeIfAbsent(edge.name, _ -> new LinkedHashSet<>()).add(edge);
    link(edge);
  }

  private void leave(Edge edge) {
    set(edges, edge.name).remove(edge);
    if (edge.to != null) {
      edge.to.incoming.remove(edge);
    }
  }

  private static <T> Set<T> set(Map<String, Set<T>> map, String name) {
    Set<T> set = map.get(name);
    return set == null ? new LinkedHashSet<>() : set;
  }

  private void relink(String name) {
    set(edges, name).forEach(Graph::link);
  }

  private static void link(Edge edge) {
    if (edge.to != null) {
      edge.to.incoming.remove(edge);
    }
    edge.to = edge.start().find(edge.name);
    if (edge.to != null) {
      edge.to.incoming.add(edge);
    }
  }

  /** Dependencies on a name. */
  List<Edge> edgesTo(String name) {
    return List.copyOf(set(edges, name));
  }

  /** Places of a name. */
  List<Place> placesOf(String name) {
    return List.copyOf(set(places, name));
  }

  /** All places but the root, each behind the one whose folder it is in. */
  List<Place> all() {
    var all = new ArrayList<Place>();
    collect(root, all);
    return all;
  }

  private static void collect(Place place, List<Place> all) {
    for (Place child : place.children.values()) {
      all.add(child);
      collect(child, all);
    }
  }
}
