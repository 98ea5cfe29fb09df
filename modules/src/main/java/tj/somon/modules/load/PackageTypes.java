package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What packages say of their {@code .js} files; each {@code package.json} is read once. Safe for several threads. */
final class PackageTypes {
  private final ModuleSource source;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  PackageTypes(ModuleSource source) {
    this.source = source;
  }

  /** The type that the nearest {@code package.json} of a file gives; empty if it gives none or does not matter. */
  String of(String file) {
    return file.endsWith(".js") ? nearest(file) : "";
  }

  /** The type that the nearest {@code package.json} of a file gives; empty if it gives none. */
  String nearest(String file) {
    var passed = new ArrayList<String>();
    String type = null;
    for (String folder = Paths.folder(file); type == null; folder = Paths.folder(folder)) {
      type = known.get(folder);
      if (type == null) {
        passed.add(folder);
        Optional<PackageFile> found = PackageFile.in(folder, source);
        boolean last = folder.equals(Paths.folder(folder)) || Paths.name(folder).equals("node_modules");
        type = found.isPresent() ? found.get().type() : last ? "" : null;
      }
    }
    for (String folder : passed) {
      known.put(folder, type);
    }
    return type;
  }
}
