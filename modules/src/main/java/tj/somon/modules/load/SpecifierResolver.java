package tj.somon.modules.load;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.modules.load.ModuleSource.Entry;
import tj.somon.modules.load.Resolution.Found;
import tj.somon.modules.load.Resolution.Missing;

/**
 * Finds what a specifier means. A path is tried as it is, then with the suffixes of modules, then as a folder with an
 * {@code index} file; {@code .js} may stand for the {@code .som} or {@code .ts} it is compiled from. Everything else is
 * the host's: builtin modules and installed packages.
 */
public final class SpecifierResolver {
  /** Suffixes of modules, in the order in which they are tried. */
  static final List<String> SUFFIXES = List.of(".som", ".ts", ".mts", ".js", ".mjs", ".cjs", ".json");

  private static final Map<String, List<String>> WRITTEN_FOR = Map.of(".js", List.of(".som", ".ts"), ".mjs",
      List.of(".mts"), ".cjs", List.of(".cts"));

  private final ModuleSource source;
  private final MissingModules missing;

  public SpecifierResolver(ModuleSource source) {
    this.source = source;
    this.missing = new MissingModules(source);
  }

  /**
   * The meaning of a specifier.
   *
   * @param importer key of the module that has it
   */
  public Resolution resolve(String specifier, String importer) {
    if (isPath(specifier)) {
      return path(specifier, Paths.resolve(Paths.folder(importer), specifier));
    }
    if (specifier.startsWith("file:")) {
      String path = pathOf(specifier);
      return path == null ? unsupported(specifier) : path(specifier, path);
    }
    if (NodeBuiltins.NAMES.contains(specifier) || specifier.startsWith("node:") || specifier.startsWith("#")
        || specifier.startsWith("data:")) {
      return host(specifier);
    }
    if (hasScheme(specifier)) {
      return unsupported(specifier);
    }
    return isInstalled(specifier, importer) ? host(specifier) : missing.packageNamed(specifier, importer);
  }

  /** Whether a specifier is a path, relative or absolute. */
  static boolean isPath(String specifier) {
    return specifier.startsWith("./") || specifier.startsWith("../") || specifier.startsWith("/")
        || specifier.equals(".") || specifier.equals("..");
  }

  private static Resolution host(String specifier) {
    return new Found(new LinkTarget.Host(specifier));
  }

  private static Missing unsupported(String specifier) {
    return new Missing(LoadCode.UNSUPPORTED_URL, Map.of("specifier", specifier),
        List.of(Note.of("note.import-file", Map.of())));
  }

  /** Two letters at least, as one is a drive of Windows. */
  private static boolean hasScheme(String specifier) {
    int colon = specifier.indexOf(':');
    if (colon < 2) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      char c = specifier.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || i > 0 && (c >= '0' && c <= '9' || "+-.".indexOf(c) >= 0))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String pathOf(String url) {
    try {
      return new URI(url).getPath();
    } catch (URISyntaxException _) {
      return null;
    }
  }

  private Resolution path(String specifier, String path) {
    String found = specifier.endsWith("/") ? null : fileAt(path);
    if (found == null) {
      found = indexIn(path);
    }
    if (found == null) {
      return missing.path(specifier, path);
    }
    if (!isModule(found)) {
      return new Missing(LoadCode.NOT_A_MODULE, Map.of("file", specifier),
          List.of(Note.of("note.module-suffixes", Map.of())));
    }
    return new Found(new LinkTarget.Loaded(source.canonical(found)));
  }

  private @Nullable String fileAt(String path) {
    if (source.entry(path) == Entry.FILE) {
      return path;
    }
    int dot = path.lastIndexOf('.');
    String suffix = dot > path.lastIndexOf('/') ? path.substring(dot) : "";
    String compiled = firstFile(path.substring(0, path.length() - suffix.length()),
        WRITTEN_FOR.getOrDefault(suffix, List.of()));
    return compiled != null ? compiled : firstFile(path, SUFFIXES);
  }

  private @Nullable String indexIn(String path) {
    return source.entry(path) == Entry.FOLDER ? firstFile(Paths.resolve(path, "index"), SUFFIXES) : null;
  }

  private @Nullable String firstFile(String stem, List<String> suffixes) {
    for (String suffix : suffixes) {
      if (source.entry(stem + suffix) == Entry.FILE) {
        return stem + suffix;
      }
    }
    return null;
  }

  private static boolean isModule(String path) {
    return path.endsWith(".cts") || SUFFIXES.stream().anyMatch(path::endsWith);
  }

  /** Whether a folder {@code node_modules} of the importer's has the package; a package may also import itself. */
  private boolean isInstalled(String specifier, String importer) {
    String name = packageOf(specifier);
    for (String folder = Paths.folder(importer);; folder = Paths.folder(folder)) {
      if (source.entry(Paths.resolve(folder, "node_modules/" + name)) != Entry.NOTHING
          || PackageFile.in(folder, source).filter(file -> file.name().equals(name)).isPresent()) {
        return true;
      }
      if (folder.equals(Paths.folder(folder))) {
        return false;
      }
    }
  }

  static String packageOf(String specifier) {
    int slash = specifier.indexOf('/');
    if (slash > 0 && specifier.startsWith("@")) {
      slash = specifier.indexOf('/', slash + 1);
    }
    return slash < 0 ? specifier : specifier.substring(0, slash);
  }
}
