package tj.somon.external.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version together with those that it, and they, want beside them. They are placed in one folder, or further up. */
final class PeerGroup {
  private final Edge edge;
  private final Versions versions;
  private final Map<String, Candidate> members = new LinkedHashMap<>();
  private final Map<String, List<Edge>> wishes = new LinkedHashMap<>();
  private final Deque<Candidate> open = new ArrayDeque<>();

  private PeerGroup(Edge edge, Versions versions) {
    this.edge = edge;
    this.versions = versions;
  }

  /** The group of a candidate for a dependency. */
  static PeerGroup of(Edge edge, Candidate main, Versions versions) throws InterruptedException {
    var group = new PeerGroup(edge, versions);
    group.members.put(main.name(), main);
    group.wishes.put(main.name(), new ArrayList<>(List.of(edge)));
    group.open.add(main);
    while (!group.open.isEmpty()) {
      group.wishesOf(group.open.remove());
    }
    return group;
  }

  /** The candidate for the dependency itself. */
  Candidate main() {
    return members.values().iterator().next();
  }

  /** The part of it that a wish of one that is placed already asks for; null if it holds nobody for it. */
  @Nullable
  PeerGroup below(Edge wish) {
    Candidate main = members.get(wish.name);
    if (main == null || !wish.accepts(main.version())) {
      return null;
    }
    var part = new PeerGroup(wish, versions);
    part.wishes.putAll(wishes);
    part.take(main, members);
    return part;
  }

  private void take(Candidate member, Map<String, Candidate> all) {
    if (members.putIfAbsent(member.name(), member) == null) {
      for (String peer : member.version().needs().peers().keySet()) {
        Candidate other = all.get(peer);
        if (other != null) {
          take(other, all);
        }
      }
    }
  }

  private void wishesOf(Candidate member) throws InterruptedException {
    Place imagined = Place.of(edge.start(), member.name(), member.version(), member.overrides(), false);
    for (Edge wish : imagined.edges.values()) {
      if (wish.kind == Edge.Kind.PEER || wish.kind == Edge.Kind.OPTIONAL_PEER && members.containsKey(wish.name)) {
        wish(wish);
      }
    }
  }

  /** A wish that cannot be met with the others is left out here, and looked at when who has it is placed. */
  private void wish(Edge wish) throws InterruptedException {
    List<Edge> all = wishes.computeIfAbsent(wish.name, _ -> new ArrayList<>(2));
    all.add(wish);
    Candidate there = members.get(wish.name);
    if (there != null && wish.accepts(there.version())) {
      return;
    }
    Place seen = there == null ? edge.start().find(wish.name) : null;
    if (seen != null && wish.accepts(seen.version)) {
      members.put(wish.name, new Candidate(wish.name, seen.version, seen.number, seen.overrides));
      return;
    }
    Candidate chosen = chosen(wish, all);
    if (chosen != null) {
      members.put(wish.name, chosen);
      open.add(chosen);
    } else {
      all.removeLast();
    }
  }

  /** A version that suits all wishes and what stands in the folder's own package; null if there is none. */
  private @Nullable Candidate chosen(Edge wish, List<Edge> all) throws InterruptedException {
    Edge own = edge.start().edges.get(wish.name);
    var wanted = new ArrayList<>(all);
    if (own != null && !own.isPeer() && own != edge) {
      wanted.addFirst(own);
    }
    for (Edge first : wanted) {
      Candidate candidate = versions.candidate(first);
      if (candidate != null && acceptedByAll(candidate, wanted)) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean acceptedByAll(Candidate candidate, List<Edge> wanted) {
    for (Edge each : wanted) {
      if (!each.accepts(candidate.version())) {
        return false;
      }
    }
    return true;
  }

  /** Whether all may stand in the folder of a place. */
  Fit fit(Place target) {
    Fit main = Fit.CONFLICTS;
    for (Candidate member : members.values()) {
      boolean first = member.name().equals(edge.name);
      Fit fit = !first && isMetAt(target, member.name()) ? Fit.KEEPS : Fit.of(target, member, edge);
      main = first ? fit : main;
      if (fit == Fit.CONFLICTS || fit == Fit.PASSES) {
        return fit;
      }
    }
    return main;
  }

  /** Whether what a name means at a place suits all who want it. */
  boolean isMetAt(Place target, String name) {
    Place seen = target.find(name);
    List<Edge> all = wishes.get(name);
    if (seen == null || all == null) {
      return false;
    }
    for (Edge wish : all) {
      if (!wish.accepts(seen.version)) {
        return false;
      }
    }
    return true;
  }
}
