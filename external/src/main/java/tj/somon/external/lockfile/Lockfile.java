package tj.somon.external.lockfile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was resolved for a project: packages at their places, and hashes of modules that come by URL. Immutable.
 *
 * @param declared what the project said it needs when this was resolved
 * @param packages by path
 * @param urls integrity by URL
 */
public record Lockfile(Declared declared, SortedMap<String, Locked> packages, SortedMap<String, String> urls) {
  /** Name of the file. */
  public static final String FILE = "somon.lock.json";

  /** What is there before anything is resolved. */
  public static final Lockfile EMPTY = new Lockfile(Declared.NOTHING, new TreeMap<>(), new TreeMap<>());

  public Lockfile {
    packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
    urls = Collections.unmodifiableSortedMap(new TreeMap<>(urls));
  }

  /** Packages at their places, and no URLs. */
  public static Lockfile of(Declared declared, List<Locked> packages) {
    var byPath = new TreeMap<String, Locked>();
    packages.forEach(locked -> byPath.put(locked.path(), locked));
    return new Lockfile(declared, byPath, new TreeMap<>());
  }

  /** This one with other hashes of URLs. */
  public Lockfile withUrls(Map<String, String> integrity) {
    return new Lockfile(declared, packages, new TreeMap<>(integrity));
  }

  /** The names of all packages in it: those that may be fetched where nothing else is allowed. */
  public List<String> names() {
    var names = new TreeSet<String>();
    packages.values().forEach(locked -> names.add(locked.version().name()));
    return List.copyOf(names);
  }

  /**
   * The package that a name means where it is imported.
   *
   * @param from path of the package that imports; empty for the project itself
   */
  public Optional<Locked> find(String from, String name) {
    String folder = from;
    while (true) {
      Locked locked = packages.get((folder.isEmpty() ? "" : folder + "/") + Locked.FOLDER + name);
      if (locked != null || folder.isEmpty()) {
        return Optional.ofNullable(locked);
      }
      int above = folder.lastIndexOf("/" + Locked.FOLDER);
      folder = above < 0 ? "" : folder.substring(0, above);
    }
  }

  /** The text of the file: the same for the same content. */
  public String text() {
    return new LockfileText().write(this);
  }
}
