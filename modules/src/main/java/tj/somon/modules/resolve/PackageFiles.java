package tj.somon.modules.resolve;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The {@code package.json} files of a view, each read once. Safe for use by several threads. */
final class PackageFiles {
  private static final Scope NO_SCOPE = new Scope(null, null);

  private final FileSystemView view;
  private final Map<String, Optional<PackageFile>> files = new ConcurrentHashMap<>();
  private final Map<String, Scope> scopes = new ConcurrentHashMap<>();

  PackageFiles(FileSystemView view) {
    this.view = view;
  }

  /**
   * What holds for the files of a folder.
   *
   * @param nearest the nearest {@code package.json} above; it decides on the type
   * @param named the nearest one that has a name, else the nearest; it says which package the files belong to
   */
  record Scope(@Nullable PackageFile nearest, @Nullable PackageFile named) {}

  /** The {@code package.json} of a folder itself. */
  @Nullable
  PackageFile in(String folder) {
    Optional<PackageFile> known = files.get(folder);
    if (known == null) {
      known = read(folder);
      files.put(folder, known);
    }
    return known.orElse(null);
  }

  private Optional<PackageFile> read(String folder) {
    String path = Paths.in(folder, "package.json");
    return switch (view.text(path)) {
      case FileText.Absent _ -> Optional.empty();
      case FileText.TooLarge _ ->
        Optional.of(PackageFile.broken(folder, new PackageFile.Fault("note.package-too-large", 1, 1)));
      case FileText.Present(String text) -> Optional.of(PackageFile.of(folder, text));
    };
  }

  /** What holds for the files of a folder; a folder {@code node_modules} ends the search. */
  Scope scope(String folder) {
    Scope known = scopes.get(folder);
    if (known == null) {
      known = find(folder);
      scopes.put(folder, known);
    }
    return known;
  }

  private Scope find(String folder) {
    if (Paths.name(folder).equals("node_modules")) {
      return NO_SCOPE;
    }
    PackageFile own = in(folder);
    if (own != null && (own.fault() != null || !own.name().isEmpty())) {
      return new Scope(own, own);
    }
    String above = Paths.folder(folder);
    Scope outer = above.equals(folder) ? NO_SCOPE : scope(above);
    return own == null ? outer : new Scope(own, outer.named() == null ? own : outer.named());
  }
}
