package tj.somon.modules.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.NearestName;
import tj.somon.modules.resolve.FileSystemView.Kind;

/** Says what may have been meant by a specifier that leads nowhere. For one request. */
final class Nearest {
  private final Looking looking;
  private final String importer;

  Nearest(Looking looking, String importer) {
    this.looking = looking;
    this.importer = importer;
  }

  /** Notes for a refusal, beside those that it has already. */
  List<Note> notes(ResolveCode code, String specifier) {
    return switch (code) {
      case MODULE_NOT_FOUND -> importer.startsWith("data:") ? List.of() : path(specifier);
      case PACKAGE_NOT_FOUND -> bare(specifier);
      case UNKNOWN_BUILTIN -> builtin(specifier.substring(specifier.indexOf(':') + 1), "node:");
      case UNSUPPORTED_URL, NOT_EXPORTED, IMPORT_NOT_DEFINED, INVALID_SPECIFIER, INVALID_TARGET, INVALID_PACKAGE_FILE,
          TARGET_MISSING, BLOCKED, NO_PLACE, OTHER_MACHINE, COMPOSED_NAME, FOLDER_IMPORT ->
        List.of();
    };
  }

  private List<Note> path(String specifier) {
    String bare = specifier.substring(0, FileUrl.suffixStart(specifier));
    String written = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    String folder = Paths.folder(importer);
    String path = Paths.resolve(folder, written);
    if (specifier.indexOf('\\') >= 0) {
      return List.of(Note.of("note.use-slash", Map.of("name", specifier.replace('\\', '/'))));
    }
    String link = link(path);
    if (link != null) {
      return List.of(Note.of("note.broken-link",
          Map.of("file", Paths.relative(folder, link), "target", looking.view().linkTarget(link).orElse(""))));
    }
    if (Paths.aboveRoot(folder, written) > 0) {
      return List.of(Note.of("note.above-root", Map.of()));
    }
    if (looking.view().kind(path) == Kind.FOLDER) {
      return List.of(Note.of("note.no-index", Map.of("folder", specifier)));
    }
    String before = written.substring(0, written.lastIndexOf('/') + 1);
    String parent = Paths.folder(path);
    if (looking.view().kind(parent) == Kind.NOTHING) {
      return List.of(Note.of("note.no-folder", Map.of("folder", before)));
    }
    return named(Paths.name(path), before, candidates(parent, Paths.name(path)));
  }

  private @Nullable String link(String path) {
    if (looking.view().linkTarget(path).isPresent() && looking.view().kind(path) == Kind.NOTHING) {
      return path;
    }
    for (String suffix : looking.options().extensions()) {
      if (looking.view().linkTarget(path + suffix).isPresent() && looking.view().kind(path + suffix) == Kind.NOTHING) {
        return path + suffix;
      }
    }
    return null;
  }

  private static List<Note> named(String written, String before, List<String> candidates) {
    String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
    for (String candidate : candidates) {
      if (candidate.toLowerCase(Locale.ROOT).equals(written.toLowerCase(Locale.ROOT))) {
        return List.of(Note.of("note.letter-case", Map.of("name", before + candidate)));
      }
      if (!candidate.equals(written) && Normalizer.normalize(candidate, Normalizer.Form.NFC).equals(composed)) {
        return List.of(Note.of("note.composition", Map.of("name", before + candidate)));
      }
    }
    Optional<String> nearest = NearestName.of(written, candidates);
    return nearest.isEmpty() ? List.of()
        : List.of(Note.of("note.nearest-module", Map.of("name", before + nearest.get())));
  }

  /** Modules and folders, the modules as the specifier would have them: with a suffix or without. */
  private List<String> candidates(String folder, String written) {
    boolean node = looking.options().mode() == ResolveMode.NODE;
    var candidates = new ArrayList<String>();
    for (String name : looking.view().names(folder)) {
      String suffix = Paths.suffix(name);
      if (looking.options().extensions().contains(suffix)) {
        candidates.add(written.indexOf('.') < 0 && !node ? name.substring(0, name.length() - suffix.length()) : name);
      } else if (suffix.isEmpty() && !name.startsWith(".") && !name.equals("node_modules")) {
        candidates.add(name);
      }
    }
    return candidates;
  }

  private List<Note> bare(String specifier) {
    PackageName wanted = PackageName.of(specifier);
    String name = wanted == null ? specifier : wanted.name();
    if (specifier.indexOf('\\') >= 0) {
      return List.of(Note.of("note.use-slash", Map.of("name", specifier.replace('\\', '/'))));
    }
    if (!importer.startsWith("data:") && isBeside(specifier)) {
      return List.of(Note.of("note.write-path", Map.of("name", "./" + specifier)));
    }
    Optional<String> installed = NearestName.of(name, installed());
    if (installed.isPresent()) {
      return List.of(Note.of("note.nearest-module",
          Map.of("name", installed.get() + specifier.substring(Math.min(specifier.length(), name.length())))));
    }
    List<Note> builtin = builtin(specifier, "");
    return builtin.isEmpty() ? List.of(Note.of("note.install-package", Map.of("name", name))) : builtin;
  }

  private static List<Note> builtin(String name, String prefix) {
    Optional<String> nearest = NearestName.of(name, Builtins.names());
    return nearest.isEmpty() ? List.of()
        : List.of(Note.of("note.nearest-module", Map.of("name", prefix + nearest.get())));
  }

  private boolean isBeside(String specifier) {
    String path = Paths.resolve(Paths.folder(importer), specifier);
    if (looking.view().kind(path) != Kind.NOTHING) {
      return true;
    }
    for (String suffix : looking.options().extensions()) {
      if (looking.view().kind(path + suffix) == Kind.FILE) {
        return true;
      }
    }
    return false;
  }

  /** The packages that the importer could have meant. */
  private TreeSet<String> installed() {
    var installed = new TreeSet<String>();
    for (String folder = Paths.folder(importer);; folder = Paths.folder(folder)) {
      String home = Paths.in(folder, "node_modules");
      if (looking.isFolder(home)) {
        for (String name : looking.view().names(home)) {
          if (name.startsWith("@")) {
            looking.view().names(Paths.in(home, name)).forEach(inner -> installed.add(name + '/' + inner));
          } else if (!name.startsWith(".")) {
            installed.add(name);
          }
        }
      }
      if (folder.equals(Paths.folder(folder))) {
        return installed;
      }
    }
  }
}
