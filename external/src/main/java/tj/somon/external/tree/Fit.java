package tj.somon.external.tree;

import org.jspecify.annotations.Nullable;

/** Whether a version may stand in a folder. */
enum Fit {
  /** Nothing is there, and nobody below minds. */
  FREE,
  /** What is there gives way. */
  REPLACES,
  /** What is there does as well. */
  KEEPS,
  /** Not here, but perhaps further up. */
  PASSES,
  /** Neither here nor further up. */
  CONFLICTS;

  /** Whether a candidate for a dependency may stand in the folder of a place; the dependency comes from it or from below. */
  static Fit of(Place target, Candidate candidate, Edge edge) {
    Edge own = target.edges.get(candidate.name());
    if (own != null && own != edge) {
      if (own.isPeer() && target.parent != null) {
        return PASSES;
      }
      if (!own.accepts(candidate.version())) {
        return CONFLICTS;
      }
    }
    Place current = target.children.get(candidate.name());
    return current == null ? free(target, candidate) : instead(current, candidate, edge);
  }

  private static Fit free(Place target, Candidate candidate) {
    @Nullable
    Place seen = target.find(candidate.name());
    if (seen != null) {
      for (Edge other : seen.incoming) {
        if (other.from.isBelow(target) && other.start().isBelow(target) && other.isMet()
            && !other.accepts(candidate.version())) {
          return CONFLICTS;
        }
      }
    }
    return FREE;
  }

  private static Fit instead(Place current, Candidate candidate, Edge edge) {
    if (current.isSame(candidate.version())) {
      return KEEPS;
    }
    if (!current.bundled && candidate.number().compareTo(current.number) >= 0 && suitsAll(current, candidate)) {
      return REPLACES;
    }
    return edge.name.equals(candidate.name()) && edge.accepts(current.version) ? KEEPS : CONFLICTS;
  }

  private static boolean suitsAll(Place current, Candidate candidate) {
    for (Edge other : current.incoming) {
      if (!other.accepts(candidate.version())) {
        return false;
      }
    }
    return true;
  }
}
