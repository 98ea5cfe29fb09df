package tj.somon.modules.resolve;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the field {@code browser} of a {@code package.json} replaces, if it is an object, in the modules of its package. It is
 * applied once to a specifier. For one request.
 */
final class BrowserMap {
  private final Looking looking;
  private final FileSearch search;
  private final boolean used;

  /** What finds packages. */
  @FunctionalInterface
  interface Packages {
    @Nullable
    Outcome find(String specifier, String folder);
  }

  BrowserMap(Looking looking, FileSearch search) {
    this.looking = looking;
    this.search = search;
    this.used = looking.options().platform() == Platform.BROWSER;
  }

  private @Nullable PackageFile of(String path) {
    PackageFile file = used ? looking.packages().scope(Paths.folder(path)).named() : null;
    return file == null || file.browser().isEmpty() ? null : file;
  }

  /** What stands for a path that a module asks for; {@code null} if nothing does. */
  @Nullable
  Outcome path(String importer, String path) {
    PackageFile file = of(importer);
    return file == null ? null : in(file, path);
  }

  /** What stands for a path in a package, written with a suffix or without. */
  @Nullable
  Outcome in(PackageFile file, String path) {
    if (!used || file.browser().isEmpty()) {
      return null;
    }
    String key = Paths.relative(file.folder(), path);
    Outcome found = replacement(file, key, path);
    for (String suffix : looking.options().extensions()) {
      found = found == null ? replacement(file, key + suffix, path) : found;
    }
    return found;
  }

  /** What stands for a file that was found. */
  @Nullable
  Outcome file(String path) {
    PackageFile file = of(path);
    if (file == null) {
      return null;
    }
    String key = Paths.relative(file.folder(), path);
    Outcome found = replacement(file, key, path);
    String suffix = Paths.suffix(key);
    if (found == null && looking.options().extensions().contains(suffix)) {
      found = replacement(file, key.substring(0, key.length() - suffix.length()), path);
    }
    return found;
  }

  /** What stands for a package that a module asks for. */
  @Nullable
  Outcome bare(String importer, String specifier, Packages packages) {
    PackageFile file = of(importer);
    String replaced = file == null ? null : file.browser().get(specifier);
    if (file == null || replaced == null) {
      return null;
    }
    looking.trace().add(Step.Kind.BROWSER, specifier, Step.Result.USED);
    if (replaced.isEmpty()) {
      return new Outcome.Empty(specifier);
    }
    return Paths.isPath(replaced) ? target(file, replaced) : packages.find(replaced, file.folder());
  }

  private @Nullable Outcome replacement(PackageFile file, String key, String path) {
    String replaced = lookUp(file.browser(), key);
    if (replaced == null) {
      return null;
    }
    looking.trace().add(Step.Kind.BROWSER, key, Step.Result.USED);
    if (replaced.isEmpty()) {
      String left = search.at(path, false);
      return new Outcome.Empty(left == null ? path : left);
    }
    return target(file, replaced);
  }

  /** Keys may be written without {@code ./}. */
  private static @Nullable String lookUp(Map<String, String> map, String key) {
    String found = map.get(key);
    return found != null || !key.startsWith("./") ? found : map.get(key.substring(2));
  }

  private @Nullable Outcome target(PackageFile file, String target) {
    String found = search.at(Paths.resolve(file.folder(), target), Paths.meansFolder(target));
    return found == null ? null : new Outcome.File(looking.settled(found), "");
  }
}
