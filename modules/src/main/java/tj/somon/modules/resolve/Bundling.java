package tj.somon.modules.resolve;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Note;

/** The rules of bundler mode. For one request. */
final class Bundling {
  private final Looking looking;
  private final ResolveOptions options;
  private final String importer;
  private final FileSearch search;
  private final PackageTargets targets;
  private final BrowserMap browser;

  Bundling(Looking looking, String importer, ImportForm form) {
    this.looking = looking;
    this.options = looking.options();
    this.importer = importer;
    this.search = new FileSearch(looking, form);
    this.targets = new PackageTargets(looking.conditions(), looking.trace(), this::bareTarget);
    this.browser = new BrowserMap(looking, search);
  }

  Outcome resolve(String specifier) {
    if (specifier.isEmpty() || specifier.indexOf('\0') >= 0) {
      return Outcome.refused(ResolveCode.INVALID_SPECIFIER, specifier,
          Note.of(specifier.isEmpty() ? "note.empty-specifier" : "note.nul", Map.of()));
    }
    if (PathPatterns.isExternal(options.externals(), specifier)) {
      looking.trace().add(Step.Kind.EXTERNAL, specifier, Step.Result.USED);
      return new Outcome.External(specifier);
    }
    String mapped = options.importMap().isEmpty() ? null : mapped(specifier);
    if (mapped == null) {
      return unmapped(specifier);
    }
    looking.trace().add(Step.Kind.IMPORT_MAP, specifier, mapped.isEmpty() ? Step.Result.REFUSED : Step.Result.USED);
    return mapped.isEmpty() ? Outcome.refused(ResolveCode.BLOCKED, specifier) : unmapped(mapped);
  }

  private @Nullable String mapped(String specifier) {
    boolean path = Paths.isPath(specifier) && !isData();
    String name = path ? Paths.resolve(Paths.folder(importer), specifier) : specifier;
    return options.importMap().address(name, importer, options.root());
  }

  private boolean isData() {
    return importer.startsWith("data:");
  }

  private Outcome unmapped(String specifier) {
    if (Paths.isPath(specifier)) {
      return isData() ? Outcome.refused(ResolveCode.NO_PLACE, specifier)
          : path(specifier, Paths.resolve(Paths.folder(importer), specifier));
    }
    String scheme = Schemes.of(specifier);
    return switch (scheme) {
      case "" -> bare(specifier);
      case "node:" -> builtin(specifier);
      case "data:" -> new Outcome.Data(specifier);
      case "file:" -> fileUrl(specifier);
      default -> scheme.length() == 2 && !isData() ? path(specifier, specifier.replace('\\', '/'))
          : Outcome.refused(ResolveCode.UNSUPPORTED_URL, specifier, Note.of("note.import-file", Map.of()));
    };
  }

  private Outcome builtin(String specifier) {
    return Builtins.hasPrefixed(specifier) ? new Outcome.Builtin(specifier)
        : Outcome.refused(ResolveCode.UNKNOWN_BUILTIN, specifier);
  }

  private Outcome fileUrl(String specifier) {
    FileUrl url = FileUrl.absolute(specifier.substring("file:".length()));
    String path = url == null || FileUrl.hasEncodedSeparator(url.path()) ? null : url.file();
    if (url == null || path == null || path.indexOf('\0') >= 0) {
      return url == null ? Outcome.refused(ResolveCode.OTHER_MACHINE, specifier)
          : Outcome.refused(ResolveCode.INVALID_SPECIFIER, specifier, Note.of("note.encoded-separator", Map.of()));
    }
    String file = search.at(Paths.resolve("/", path), path.endsWith("/"));
    return file == null ? Outcome.refused(ResolveCode.MODULE_NOT_FOUND, specifier) : found(file, url.suffix());
  }

  /** What a path leads to; what follows {@code ?} or {@code #} is cut off if it is no part of the name. */
  private Outcome path(String specifier, String path) {
    Outcome replaced = browser.path(importer, path);
    if (replaced != null) {
      return replaced;
    }
    String file = search.at(path, Paths.meansFolder(specifier));
    if (file != null) {
      return found(file, "");
    }
    int cut = FileUrl.suffixStart(specifier);
    String bare = specifier.substring(0, cut);
    if (cut < specifier.length() && Paths.isPath(bare)) {
      file = search.at(Paths.resolve(Paths.folder(importer), bare), Paths.meansFolder(bare));
      if (file != null) {
        return found(file, specifier.substring(cut));
      }
    }
    return differently(specifier, bare);
  }

  /** A path with encoded characters, or with letters that are composed in another way. */
  private Outcome differently(String specifier, String path) {
    String decoded = path.indexOf('%') < 0 ? path : FileUrl.decoded(path);
    boolean encodedSeparator = FileUrl.hasEncodedSeparator(path);
    if (decoded == null || encodedSeparator || decoded.indexOf('\0') >= 0) {
      return Outcome.refused(ResolveCode.INVALID_SPECIFIER, specifier,
          Note.of(encodedSeparator ? "note.encoded-separator" : "note.encoding", Map.of()));
    }
    String suffix = specifier.substring(path.length());
    String wanted = Paths.resolve(Paths.folder(importer), decoded);
    String file = decoded.equals(path) ? null : search.at(wanted, Paths.meansFolder(decoded));
    if (file != null) {
      return found(file, suffix);
    }
    String respelled = search.respelled(wanted);
    file = respelled == null || respelled.equals(wanted) ? null : search.at(respelled, Paths.meansFolder(decoded));
    return file != null ? new Outcome.File(looking.settled(file), suffix, Paths.name(file))
        : Outcome.refused(ResolveCode.MODULE_NOT_FOUND, specifier);
  }

  private Outcome found(String file, String suffix) {
    Outcome replaced = browser.file(file);
    return replaced != null ? replaced : new Outcome.File(looking.settled(file), suffix);
  }

  private Outcome bare(String specifier) {
    Outcome found = byPaths(specifier);
    if (found == null && !isData()) {
      found = specifier.startsWith("#") ? imports(specifier) : browser.bare(importer, specifier, this::installed);
    }
    boolean builtin = Builtins.has(specifier);
    if (found == null && builtin && options.platform() != Platform.BROWSER) {
      return new Outcome.Builtin(specifier);
    }
    if (found == null) {
      found = byBaseUrl(specifier);
    }
    if (found == null && isData()) {
      return builtin ? new Outcome.Builtin(specifier) : Outcome.refused(ResolveCode.NO_PLACE, specifier);
    }
    if (found == null) {
      found = installed(specifier, Paths.folder(importer));
    }
    if (found == null && FileUrl.suffixStart(specifier) < specifier.length() && FileUrl.suffixStart(specifier) > 0) {
      found = withoutSuffix(specifier);
    }
    return found != null ? found : builtin ? new Outcome.Builtin(specifier) : missing(specifier);
  }

  private static Outcome missing(String specifier) {
    return PackageName.of(specifier) == null && specifier.indexOf('\\') < 0
        ? Outcome.refused(ResolveCode.INVALID_SPECIFIER, specifier, Note.of("note.package-name", Map.of()))
        : Outcome.refused(ResolveCode.PACKAGE_NOT_FOUND, specifier);
  }

  private @Nullable Outcome withoutSuffix(String specifier) {
    int cut = FileUrl.suffixStart(specifier);
    return installed(specifier.substring(0, cut), Paths.folder(importer)) instanceof Outcome.File file
        ? new Outcome.File(file.path(), specifier.substring(cut))
        : null;
  }

  private @Nullable Outcome byPaths(String specifier) {
    PathPatterns.Match match = PathPatterns.of(options.paths(), specifier);
    if (match == null) {
      return null;
    }
    looking.trace().add(Step.Kind.PATHS, match.pattern(), Step.Result.USED);
    String base = Paths.resolve(options.root(), options.baseUrl().orElse("."));
    for (String target : match.targets()) {
      String path = Paths.resolve(base, match.filled(target));
      String file = search.at(path, target.endsWith("/"));
      if (file != null) {
        return found(file, "");
      }
    }
    return null;
  }

  private @Nullable Outcome byBaseUrl(String specifier) {
    if (options.baseUrl().isEmpty() || specifier.startsWith("#")) {
      return null;
    }
    String base = Paths.resolve(options.root(), options.baseUrl().get());
    String file = search.at(Paths.resolve(base, specifier), specifier.endsWith("/"));
    looking.trace().add(Step.Kind.BASE_URL, base, file == null ? Step.Result.NOTHING : Step.Result.USED);
    return file == null ? null : found(file, "");
  }

  private Outcome imports(String specifier) {
    PackageFile scope = looking.packages().scope(Paths.folder(importer)).nearest();
    return scope != null && scope.fault() != null ? Outcome.broken(scope, scope.fault())
        : finished(targets.imports(scope, specifier), specifier);
  }

  /** A target of {@code imports} that is no path: a builtin module or a package. */
  private Aim bareTarget(String specifier, PackageFile from) {
    if (Builtins.isPrefixed(specifier) || Builtins.has(specifier)) {
      return new Aim.Settled(Builtins.isPrefixed(specifier) ? builtin(specifier) : new Outcome.Builtin(specifier));
    }
    Outcome found = specifier.startsWith("#") ? null : installed(specifier, from.folder());
    return new Aim.Settled(found == null ? missing(specifier) : found);
  }

  private Outcome finished(Aim aim, String specifier) {
    if (!(aim instanceof Aim.At(FileUrl url))) {
      return aim instanceof Aim.Settled(Outcome outcome) ? outcome
          : Outcome.refused(ResolveCode.NOT_EXPORTED, specifier);
    }
    String path = FileUrl.hasEncodedSeparator(url.path()) ? null : url.file();
    if (path == null || path.indexOf('\0') >= 0) {
      return Outcome.refused(ResolveCode.INVALID_SPECIFIER, specifier, Note.of("note.encoded-separator", Map.of()));
    }
    String file = path.endsWith("/") ? null : search.exactly(path);
    return file != null ? found(file, url.suffix())
        : new Outcome.Refused(ResolveCode.TARGET_MISSING, Map.of("specifier", specifier, "target", path),
            Note.of("note.reinstall", Map.of()));
  }

  /** What a package is, seen from a folder; {@code null} if none is there. */
  private @Nullable Outcome installed(String specifier, String from) {
    PackageName wanted = PackageName.of(specifier);
    if (wanted == null) {
      return null;
    }
    PackageFile scope = looking.packages().scope(from).nearest();
    if (scope != null && scope.exports() != null && scope.name().equals(wanted.name())) {
      looking.trace().add(Step.Kind.SELF, scope.path(), Step.Result.USED);
      return finished(targets.exports(scope, scope.exports(), wanted.subpath()), specifier);
    }
    for (String folder = from;; folder = Paths.folder(folder)) {
      for (String directory : options.moduleDirectories()) {
        boolean named = directory.indexOf('/') < 0 && !directory.startsWith(".");
        boolean usable = named && !Paths.name(folder).equals(directory);
        Outcome found = usable ? in(Paths.in(folder, directory), specifier, wanted) : null;
        if (found != null) {
          return found;
        }
      }
      if (folder.equals(Paths.folder(folder))) {
        return inFixedFolders(specifier, wanted);
      }
    }
  }

  private @Nullable Outcome inFixedFolders(String specifier, PackageName wanted) {
    for (String directory : options.moduleDirectories()) {
      if (directory.indexOf('/') >= 0 || directory.startsWith(".")) {
        Outcome found = in(Paths.resolve(options.root(), directory), specifier, wanted);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable Outcome in(String home, String specifier, PackageName wanted) {
    if (!looking.isFolder(home)) {
      looking.trace().add(Step.Kind.PACKAGE_FOLDER, home, Step.Result.NOTHING);
      return null;
    }
    String folder = Paths.in(home, wanted.name());
    boolean there = looking.isFolder(folder);
    looking.trace().add(Step.Kind.PACKAGE_FOLDER, folder, there ? Step.Result.FOUND : Step.Result.NOTHING);
    PackageFile file = there ? looking.packages().in(folder) : null;
    if (file != null && file.fault() != null) {
      return Outcome.broken(file, file.fault());
    }
    if (file != null && file.exports() != null) {
      return finished(targets.exports(file, file.exports(), wanted.subpath()), specifier);
    }
    String path = Paths.resolve(home, specifier);
    if (file != null && path.startsWith(folder + "/")) {
      Outcome replaced = browser.in(file, path);
      if (replaced != null) {
        return replaced;
      }
    }
    String found = search.at(path, Paths.meansFolder(specifier));
    return found == null ? null : found(found, "");
  }
}
