package tj.somon.modules.load;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What packages say of their {@code .js} files; each {@code package.json} is read once. Safe for several threads. */
final class PackageTypes {
  private final ModuleSource source;
  private final Map<String, Optional<PackageFile>> files = new ConcurrentHashMap<>();

  PackageTypes(ModuleSource source) {
    this.source = source;
  }

  /** The type that the nearest {@code package.json} of a file gives; empty if it gives none or does not matter. */
  String of(String file) {
    return file.endsWith(".js") ? nearest(file) : "";
  }

  /** The type that the nearest {@code package.json} of a file gives; empty if it gives none. */
  String nearest(String file) {
    for (String folder = Paths.folder(file);; folder = Paths.folder(folder)) {
      Optional<PackageFile> found = files.computeIfAbsent(folder, wanted -> PackageFile.in(wanted, source));
      if (found.isPresent()) {
        return found.get().type();
      }
      if (folder.equals(Paths.folder(folder)) || Paths.name(folder).equals("node_modules")) {
        return "";
      }
    }
  }
}
