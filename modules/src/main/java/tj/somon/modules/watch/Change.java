package tj.somon.modules.watch;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How files differ from what was known of them. Paths are absolute.
 *
 * @param added files and folders that were not there
 * @param changed files with another content, and paths that lead elsewhere through symbolic links
 * @param removed files and folders that are not there any more
 * @param redirected whether paths lead elsewhere
 */
public record Change(SortedSet<Path> added, SortedSet<Path> changed, SortedSet<Path> removed, boolean redirected) {
  public Change {
    added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
    changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
    removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
  }

  /** A change of these paths. */
  public static Change of(Set<Path> added, Set<Path> changed, Set<Path> removed) {
    return new Change(new TreeSet<>(added), new TreeSet<>(changed), new TreeSet<>(removed), false);
  }

  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }

  /** Whether files came or went, paths lead elsewhere or packages changed, so that specifiers may mean something else. */
  public boolean mayMove() {
    return !added.isEmpty() || !removed.isEmpty() || redirected
        || changed.stream().anyMatch(path -> path.endsWith("package.json"));
  }

  /** All paths that differ in any way. */
  public SortedSet<Path> paths() {
    var all = new TreeSet<>(added);
    all.addAll(changed);
    all.addAll(removed);
    return all;
  }
}
