package tj.somon.modules.resolve;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Note;

/** What Node answers to an import (Node.js, "Resolution Algorithm Specification": ESM_RESOLVE). For one request. */
final class NodeImport {
  /** Endings of {@code main}, in the order in which they are tried. */
  private static final String[] MAIN_ENDINGS = {"", ".js", ".json", ".node", "/index.js", "/index.json", "/index.node"};

  private static final String[] INDEX_NAMES = {"index.js", "index.json", "index.node"};

  private final Looking looking;
  private final String importer;
  private final PackageTargets targets;

  NodeImport(Looking looking, String importer) {
    this.looking = looking;
    this.importer = importer;
    this.targets = new PackageTargets(looking.conditions(), looking.trace(), this::bareTarget);
  }

  Outcome resolve(String specifier) {
    boolean placed = !importer.startsWith("data:");
    if (Paths.isPath(specifier)) {
      FileUrl url = placed ? FileUrl.of(importer).resolve(specifier) : null;
      return url != null ? finished(new Aim.At(url), specifier)
          : Outcome.refused(placed ? ResolveCode.OTHER_MACHINE : ResolveCode.NO_PLACE, specifier);
    }
    if (specifier.startsWith("#") && placed) {
      PackageFile scope = looking.packages().scope(Paths.folder(importer)).nearest();
      return finished(imports(scope, specifier), specifier);
    }
    return switch (Schemes.of(specifier)) {
      case "" -> placed || Builtins.has(specifier) ? finished(packaged(specifier, importer), specifier)
          : Outcome.refused(ResolveCode.NO_PLACE, specifier);
      case "node:" -> Builtins.hasPrefixed(specifier) ? new Outcome.Builtin(specifier)
          : Outcome.refused(ResolveCode.UNKNOWN_BUILTIN, specifier);
      case "data:" -> new Outcome.Data(specifier);
      case "file:" -> {
        FileUrl url = FileUrl.absolute(specifier.substring("file:".length()));
        yield url == null ? Outcome.refused(ResolveCode.OTHER_MACHINE, specifier)
            : finished(new Aim.At(url), specifier);
      }
      default -> Outcome.refused(ResolveCode.UNSUPPORTED_URL, specifier);
    };
  }

  /** What {@code imports} say of a name. */
  Aim imports(@Nullable PackageFile scope, String name) {
    if (name.equals("#") || name.startsWith("#/") || name.endsWith("/")) {
      return new Aim.Settled(Outcome.refused(ResolveCode.INVALID_SPECIFIER, name));
    }
    return scope != null && scope.fault() != null ? new Aim.Settled(Outcome.broken(scope, scope.fault()))
        : targets.imports(scope, name);
  }

  private @Nullable Aim bareTarget(String specifier, PackageFile from) {
    return Schemes.of(specifier).isEmpty() ? packaged(specifier, from.path()) : null;
  }

  /** What {@code exports} say of a path. */
  Aim exports(PackageFile file, SubpathTable table, String subpath) {
    return targets.exports(file, table, subpath);
  }

  /** The meaning of a bare specifier (PACKAGE_RESOLVE). */
  private Aim packaged(String specifier, String from) {
    if (Builtins.has(specifier)) {
      return new Aim.Settled(new Outcome.Builtin(specifier));
    }
    PackageName wanted = PackageName.of(specifier);
    if (wanted == null) {
      return new Aim.Settled(Outcome
          .refused(specifier.isEmpty() ? ResolveCode.PACKAGE_NOT_FOUND : ResolveCode.INVALID_SPECIFIER, specifier));
    }
    String folder = Paths.folder(from);
    PackageFile scope = looking.packages().scope(folder).nearest();
    if (scope != null && scope.fault() != null) {
      return new Aim.Settled(Outcome.broken(scope, scope.fault()));
    }
    if (scope != null && scope.exports() != null && scope.name().equals(wanted.name())) {
      looking.trace().add(Step.Kind.SELF, scope.path(), Step.Result.USED);
      return exports(scope, scope.exports(), wanted.subpath());
    }
    return installed(specifier, wanted, folder);
  }

  private Aim installed(String specifier, PackageName wanted, String from) {
    boolean ends = wanted.name().indexOf('?') >= 0 || wanted.name().indexOf('#') >= 0;
    for (String folder = from; !ends; folder = Paths.folder(folder)) {
      String place = Paths.in(folder, "node_modules/" + wanted.name());
      boolean there = looking.isFolder(Paths.in(folder, "node_modules")) && looking.isFolder(place);
      looking.trace().add(Step.Kind.PACKAGE_FOLDER, place, there ? Step.Result.FOUND : Step.Result.NOTHING);
      if (there) {
        return inPackage(place, wanted.subpath());
      }
      ends = folder.equals(Paths.folder(folder));
    }
    return new Aim.Settled(Outcome.refused(ResolveCode.PACKAGE_NOT_FOUND, specifier));
  }

  private Aim inPackage(String folder, String subpath) {
    PackageFile file = looking.packages().in(folder);
    if (file != null && file.fault() != null) {
      return new Aim.Settled(Outcome.broken(file, file.fault()));
    }
    if (file != null && file.exports() != null) {
      return exports(file, file.exports(), subpath);
    }
    FileUrl base = FileUrl.of(Paths.in(folder, "package.json"));
    if (subpath.equals(".")) {
      return main(folder, base, file == null ? null : file.entries().get("main"));
    }
    FileUrl url = base.resolve(subpath);
    return url == null ? new Aim.Settled(Outcome.refused(ResolveCode.OTHER_MACHINE, subpath)) : new Aim.At(url);
  }

  /** The entry of a package without {@code exports} (LOAD_AS_DIRECTORY, as far as imports honour it). */
  private Aim main(String folder, FileUrl base, @Nullable String main) {
    FileUrl named = main == null ? null : base.resolve("./" + main);
    if (named != null) {
      looking.trace().add(Step.Kind.MAIN, String.valueOf(main), Step.Result.USED);
      for (String ending : MAIN_ENDINGS) {
        FileUrl url = new FileUrl(named.path() + ending, "");
        String file = url.file();
        if (file != null && !file.endsWith("/") && looking.isFile(file)) {
          return new Aim.At(url);
        }
      }
    }
    for (String name : INDEX_NAMES) {
      if (looking.isFile(Paths.in(folder, name))) {
        return new Aim.At(FileUrl.of(Paths.in(folder, name)));
      }
    }
    return new Aim.Settled(new Outcome.Refused(ResolveCode.TARGET_MISSING,
        Map.of("specifier", Paths.name(folder), "target", main == null ? "index.js" : main),
        Note.of("note.reinstall", Map.of())));
  }

  private Outcome finished(Aim aim, String specifier) {
    return switch (aim) {
      case Aim.Settled(Outcome outcome) -> outcome;
      case Aim.At(FileUrl url) -> finished(url, specifier);
      case Aim.Undecided _,Aim.Forbidden _ -> throw new IllegalStateException("undecided: " + specifier);
    };
  }

  private Outcome finished(FileUrl url, String specifier) {
    if (FileUrl.hasEncodedSeparator(url.path())) {
      return Outcome.refused(ResolveCode.INVALID_SPECIFIER, specifier, Note.of("note.encoded-separator", Map.of()));
    }
    String path = url.file();
    if (path == null || path.indexOf('\0') >= 0) {
      return Outcome.refused(ResolveCode.INVALID_SPECIFIER, specifier,
          Note.of(path == null ? "note.encoding" : "note.nul", Map.of()));
    }
    if (path.endsWith("/") || looking.isFolder(path)) {
      return Outcome.refused(ResolveCode.FOLDER_IMPORT, specifier, Note.of("note.write-file", Map.of()));
    }
    if (!looking.isFile(path)) {
      return Outcome.refused(ResolveCode.MODULE_NOT_FOUND, specifier);
    }
    String real = looking.settled(path);
    PackageFile scope = looking.packages().scope(Paths.folder(real)).nearest();
    boolean typed = Paths.suffix(real).equals(".js") || Paths.suffix(real).isEmpty();
    return typed && scope != null && scope.fault() != null ? Outcome.broken(scope, scope.fault())
        : new Outcome.File(real, url.suffix());
  }
}
