package tj.somon.modules.resolve;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.modules.resolve.FileSystemView.Kind;

/** Finds the file that a path stands for in bundler mode. For one request. */
final class FileSearch {
  private final Looking looking;
  private final ImportForm form;

  FileSearch(Looking looking, ImportForm form) {
    this.looking = looking;
    this.form = form;
  }

  /** What a path leads to: a file, one with a suffix, a folder's entry; {@code null} if nothing. */
  @Nullable
  String at(String path, boolean folderOnly) {
    String file = folderOnly ? null : file(path);
    return file != null ? file : folder(path);
  }

  /** The file at a path, the one it is compiled from, or the one with a suffix. */
  @Nullable
  String file(String path) {
    String exact = exactly(path);
    return exact != null ? exact : withSuffix(path);
  }

  /** The file at a path, or the one that is compiled to it: {@code .js} may be written for {@code .som} and {@code .ts}. */
  @Nullable
  String exactly(String path) {
    if (looking.isFile(path)) {
      return path;
    }
    String stem = path.substring(0, path.length() - Paths.suffix(path).length());
    for (String suffix : sourcesOf(Paths.suffix(path))) {
      if (looking.isFile(stem + suffix)) {
        return stem + suffix;
      }
    }
    return null;
  }

  private static List<String> sourcesOf(String suffix) {
    return switch (suffix) {
      case ".js" -> List.of(".som", ".ts");
      case ".mjs" -> List.of(".mts");
      case ".cjs" -> List.of(".cts");
      default -> List.of();
    };
  }

  private @Nullable String withSuffix(String path) {
    List<String> extensions = looking.options().extensions();
    for (int i = 0; i < extensions.size(); i++) {
      String candidate = path + extensions.get(i);
      if (looking.isFile(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  /** The entry of a folder: what its {@code package.json} names, else its index file. */
  @Nullable
  String folder(String path) {
    if (!looking.isFolder(path)) {
      return null;
    }
    PackageFile file = looking.packages().in(path);
    String entry = file == null ? null : entry(file);
    return entry != null ? entry : withSuffix(Paths.in(path, "index"));
  }

  /** What the fields of a {@code package.json} name as its entry; {@code null} if they name nothing that is there. */
  private @Nullable String entry(PackageFile file) {
    for (String field : fields()) {
      String main = file.entries().get(field);
      if (main != null && !main.isEmpty()) {
        looking.trace().add(Step.Kind.MAIN, field + ": " + main, Step.Result.USED);
        String path = Paths.resolve(file.folder(), main);
        String found = Paths.meansFolder(main) ? null : file(path);
        found = found == null && looking.isFolder(path) ? withSuffix(Paths.in(path, "index")) : found;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** The fields that may name the entry; {@code require} and Node want CommonJS first. */
  private List<String> fields() {
    boolean browser = looking.options().platform() == Platform.BROWSER;
    if (form == ImportForm.REQUIRE) {
      return browser ? List.of("browser", "main", "module") : List.of("main", "module");
    }
    return switch (looking.options().platform()) {
      case NODE -> List.of("main", "module");
      case BROWSER -> List.of("browser", "module", "main");
      case NEUTRAL -> List.of("module", "main");
    };
  }

  /**
   * A path whose names are spelled as on the disk where they differ only in the composition of letters; {@code null} if none
   * does.
   */
  @Nullable
  String respelled(String path) {
    if (Paths.isAscii(path)) {
      return null;
    }
    String folder = Paths.folder(path);
    if (folder.equals(path)) {
      return null;
    }
    String parent = looking.view().kind(folder) == Kind.NOTHING ? respelled(folder) : folder;
    String name = Normalizer.normalize(Paths.name(path), Normalizer.Form.NFC);
    String written = parent == null ? null : spelledIn(parent, name);
    return written == null ? null : Paths.in(parent == null ? folder : parent, written);
  }

  /** The name in a folder that is composed to a name, or to it and a suffix; the name without the suffix. */
  private @Nullable String spelledIn(String folder, String name) {
    for (String written : looking.view().names(folder)) {
      String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
      if (composed.equals(name)) {
        return written;
      }
      String rest = composed.startsWith(name) ? composed.substring(name.length()) : "";
      if (looking.options().extensions().contains(rest)) {
        return written.substring(0, written.length() - rest.length());
      }
    }
    return null;
  }
}
