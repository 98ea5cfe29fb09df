package tj.somon.external.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.external.registry.Choice;
import tj.somon.external.registry.PackageName;
import tj.somon.external.registry.PackageVersion;
import tj.somon.external.registry.Platform;
import tj.somon.external.registry.Wanted;

/** Finds versions for dependencies and remembers why there was none. */
final class Versions {
  private final Documents documents;
  private final Platform platform;
  private final Map<String, Documents.Answer> answers = new LinkedHashMap<>();
  private final Map<String, PackageVersion> deprecated = new LinkedHashMap<>();

  Versions(Documents documents, Platform platform) {
    this.documents = documents;
    this.platform = platform;
  }

  /** Says which documents will be needed for what a package needs. */
  void expect(Place place) {
    var names = new ArrayList<String>();
    for (Edge edge : place.edges.values()) {
      if (!edge.isMet() && edge.kind != Edge.Kind.OPTIONAL_PEER && problem(edge) == null) {
        names.add(Wanted.packageOf(edge.name, edge.wanted));
      }
    }
    if (!names.isEmpty()) {
      documents.expect(names);
    }
  }

  /** The version for a dependency; null if there is none. */
  @Nullable
  Candidate candidate(Edge edge) throws InterruptedException {
    if (problem(edge) != null || !(answer(edge) instanceof Documents.Answer.Found found)) {
      return null;
    }
    Optional<PackageVersion> version = Choice.of(found.document(), edge.wanted, platform);
    version.filter(v -> !v.deprecated().isEmpty()).ifPresent(v -> deprecated.put(v.name() + "@" + v.version(), v));
    return version.map(v -> Candidate.of(edge, v)).orElse(null);
  }

  private Documents.Answer answer(Edge edge) throws InterruptedException {
    String name = Wanted.packageOf(edge.name, edge.wanted);
    Documents.Answer known = answers.get(name);
    if (known == null) {
      known = documents.document(name);
      answers.put(name, known);
    }
    return known;
  }

  private static @Nullable Problem problem(Edge edge) {
    String name = edge.name;
    if (!PackageName.isValid(name)) {
      return new Problem.BadName(edge.from.path, name, edge.wanted.text());
    }
    return edge.wanted instanceof Wanted.Elsewhere
        ? new Problem.NotFromRegistry(edge.from.path, name, edge.wanted.text())
        : null;
  }

  /** Why there is no version for a dependency. */
  Problem why(Edge edge) {
    Problem problem = problem(edge);
    if (problem != null) {
      return problem;
    }
    Documents.Answer answer = answers.get(Wanted.packageOf(edge.name, edge.wanted));
    return answer instanceof Documents.Answer.Missing missing
        ? new Problem.NoDocument(edge.from.path, edge.name, edge.wanted.text(), missing.failure())
        : new Problem.NoVersion(edge.from.path, edge.name, edge.wanted.text());
  }

  /** The versions that were looked at and that their authors advise against. */
  List<PackageVersion> deprecated() {
    return List.copyOf(deprecated.values());
  }
}
