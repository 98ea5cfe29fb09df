package tj.somon.modules.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.modules.resolve.FileSystemView.Kind;

/** What Node answers to {@code require} (Node.js, "CommonJS modules": "All together"). For one request. */
final class NodeRequire {
  private static final String[] SUFFIXES = {".js", ".json", ".node"};

  private final Looking looking;
  private final String importer;
  private final NodeImport imports;

  NodeRequire(Looking looking, String importer) {
    this.looking = looking;
    this.importer = importer;
    this.imports = new NodeImport(looking, importer);
  }

  Outcome resolve(String specifier) {
    if (Builtins.has(specifier) || Builtins.isPrefixed(specifier)) {
      return Builtins.has(specifier) || Builtins.hasPrefixed(specifier) ? new Outcome.Builtin(specifier)
          : Outcome.refused(ResolveCode.UNKNOWN_BUILTIN, specifier);
    }
    if (specifier.isEmpty() || specifier.indexOf('\0') >= 0) {
      return Outcome.refused(ResolveCode.INVALID_SPECIFIER, specifier);
    }
    if (importer.startsWith("data:")) {
      return Outcome.refused(ResolveCode.NO_PLACE, specifier);
    }
    PackageFile scope = looking.packages().scope(Paths.folder(importer)).nearest();
    if (scope != null && scope.fault() != null) {
      return Outcome.broken(scope, scope.fault());
    }
    if (specifier.startsWith("#") && scope != null && scope.imports() != null) {
      return finished(imports.imports(scope, specifier), specifier);
    }
    Outcome self = self(specifier, scope);
    return self != null ? self : search(specifier);
  }

  private @Nullable Outcome self(String specifier, @Nullable PackageFile scope) {
    if (scope == null || scope.exports() == null || scope.name().isEmpty()) {
      return null;
    }
    boolean inside = specifier.startsWith(scope.name() + "/");
    if (!inside && !specifier.equals(scope.name())) {
      return null;
    }
    looking.trace().add(Step.Kind.SELF, scope.path(), Step.Result.USED);
    return finished(imports.exports(scope, scope.exports(), "." + specifier.substring(scope.name().length())),
        specifier);
  }

  /** The file of a target; the URL's suffix means nothing here. */
  private Outcome finished(Aim aim, String specifier) {
    if (!(aim instanceof Aim.At(FileUrl url))) {
      return aim instanceof Aim.Settled(Outcome outcome) ? outcome
          : Outcome.refused(ResolveCode.NOT_EXPORTED, specifier);
    }
    String path = FileUrl.hasEncodedSeparator(url.path() + url.suffix()) ? null : url.file();
    if (path == null) {
      return Outcome.refused(ResolveCode.INVALID_SPECIFIER, specifier, Note.of("note.encoded-separator", Map.of()));
    }
    return path.indexOf('\0') < 0 && !path.endsWith("/") && looking.isFile(path)
        ? new Outcome.File(looking.settled(path), "")
        : new Outcome.Refused(ResolveCode.TARGET_MISSING, Map.of("specifier", specifier, "target", path),
            Note.of("note.reinstall", Map.of()));
  }

  private Outcome search(String specifier) {
    boolean relative = isRelative(specifier);
    boolean insideFolder = !specifier.startsWith("..");
    for (String folder : specifier.startsWith("/") ? List.of("/")
        : relative ? List.of(Paths.folder(importer)) : homes()) {
      if (insideFolder && !specifier.startsWith("/") && !looking.isFolder(folder)) {
        continue;
      }
      Outcome found = relative || specifier.startsWith("/") ? null : exported(folder, specifier);
      if (found == null) {
        found = at(Paths.resolve(folder, specifier), specifier);
      }
      if (found != null) {
        return found;
      }
    }
    return Outcome.refused(
        relative || specifier.startsWith("/") ? ResolveCode.MODULE_NOT_FOUND : ResolveCode.PACKAGE_NOT_FOUND,
        specifier);
  }

  /** Whether a specifier is looked for beside the importer: any that begins with two dots, or with one and a slash. */
  private static boolean isRelative(String specifier) {
    return specifier.startsWith(".")
        && (specifier.length() == 1 || specifier.charAt(1) == '.' || specifier.charAt(1) == '/');
  }

  /** The folders that may hold packages, the nearest first (NODE_MODULES_PATHS). */
  private List<String> homes() {
    var homes = new ArrayList<String>();
    for (String folder = Paths.folder(importer);; folder = Paths.folder(folder)) {
      if (!Paths.name(folder).equals("node_modules")) {
        homes.add(Paths.in(folder, "node_modules"));
      }
      if (folder.equals(Paths.folder(folder))) {
        return homes;
      }
    }
  }

  private @Nullable Outcome exported(String home, String specifier) {
    int end = nameEnd(specifier);
    if (end < 0) {
      return null;
    }
    String folder = Paths.resolve(home, specifier.substring(0, end));
    PackageFile file = looking.packages().in(folder);
    looking.trace().add(Step.Kind.PACKAGE_FOLDER, folder,
        looking.isFolder(folder) ? Step.Result.FOUND : Step.Result.NOTHING);
    if (file == null) {
      return null;
    }
    return file.fault() != null ? Outcome.broken(file, file.fault())
        : file.exports() == null ? null
            : finished(imports.exports(file, file.exports(), "." + specifier.substring(end)), specifier);
  }

  /** Where the name of a package ends; -1 if a specifier begins with none. A scope without a name is a name, too. */
  private static int nameEnd(String specifier) {
    int slash = specifier.indexOf('/');
    if (specifier.startsWith("@") && slash > 1 && isName(specifier, 1, slash)) {
      int end = specifier.indexOf('/', slash + 1);
      end = end < 0 ? specifier.length() : end;
      if (end > slash + 1 && specifier.charAt(slash + 1) != '.' && isName(specifier, slash + 1, end)) {
        return end;
      }
    }
    int end = slash < 0 ? specifier.length() : slash;
    return end > 0 && specifier.charAt(0) != '.' && isName(specifier, 0, end) ? end : -1;
  }

  private static boolean isName(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == '%' || text.charAt(i) == '\\') {
        return false;
      }
    }
    return true;
  }

  /** The file or folder at a path; {@code null} if there is none. */
  private @Nullable Outcome at(String path, String specifier) {
    Kind kind = looking.view().kind(path);
    if (!Paths.meansFolder(specifier)) {
      if (kind == Kind.FILE) {
        looking.trace().add(Step.Kind.FILE, path, Step.Result.FOUND);
        return file(path);
      }
      looking.trace().add(Step.Kind.FILE, path, Step.Result.NOTHING);
      String suffixed = withSuffix(path);
      if (suffixed != null) {
        return file(suffixed);
      }
    }
    return kind == Kind.FOLDER ? folder(path, specifier) : null;
  }

  private Outcome file(String path) {
    return new Outcome.File(looking.settled(path), "");
  }

  private @Nullable String withSuffix(String path) {
    for (String suffix : SUFFIXES) {
      if (looking.isFile(path + suffix)) {
        return path + suffix;
      }
    }
    return null;
  }

  private @Nullable Outcome folder(String path, String specifier) {
    PackageFile file = looking.packages().in(path);
    if (file != null && file.fault() != null) {
      return Outcome.broken(file, file.fault());
    }
    String main = file == null ? "" : file.entries().getOrDefault("main", "");
    String found = null;
    if (!main.isEmpty()) {
      looking.trace().add(Step.Kind.MAIN, main, Step.Result.USED);
      String named = Paths.resolve(path, main);
      found = looking.isFile(named) ? named : withSuffix(named);
      found = found == null ? withSuffix(Paths.in(named, "index")) : found;
    }
    found = found == null ? withSuffix(Paths.in(path, "index")) : found;
    if (found != null) {
      return file(found);
    }
    return main.isEmpty() ? null
        : new Outcome.Refused(ResolveCode.TARGET_MISSING, Map.of("specifier", specifier, "target", main),
            Note.of("note.reinstall", Map.of()));
  }
}
