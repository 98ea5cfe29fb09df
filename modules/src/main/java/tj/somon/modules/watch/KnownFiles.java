package tj.somon.modules.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tj.somon.modules.watch.Seen.Kind;

/** What is known of files: what was found here, or what a build has seen. */
final class KnownFiles {
  private final WatchOptions options;
  private final WatchedFolders folders;
  private final PathTable<Seen> known = new PathTable<>();
  /** Paths that lead through a symbolic link, by the path that does not. */
  private final PathTable<Set<Path>> links = new PathTable<>();
  /** What has to be looked at although no news of it came. */
  private final Set<Path> unsettled = new LinkedHashSet<>();

  KnownFiles(WatchOptions options, FolderEvents events) {
    this.options = options;
    this.folders = new WatchedFolders(options, events);
    for (Path root : options.roots()) {
      for (Path file : folders.filesIn(root)) {
        if (options.relevant().test(file)) {
          known.put(file, Seen.at(file));
          follow(file);
        }
      }
    }
  }

  /** Paths that the next comparison has to include. */
  Set<Path> unsettled() {
    return unsettled;
  }

  /**
   * Takes over what a build has seen. What was not known or watched until now is looked at again: news of it may have come
   * when nobody cared. What was known otherwise will be told as a change even if it stays as the build saw it: a build that
   * was told of other changes has seen the new file for some of its modules only.
   */
  void sawAll(Map<Path, Seen> seen) {
    var watchedNow = new HashMap<Path, Boolean>();
    for (Map.Entry<Path, Seen> entry : seen.entrySet()) {
      Path path = entry.getKey();
      Path parent = path.getParent();
      Seen before = known.get(path);
      Seen now = entry.getValue();
      boolean late = parent != null && watchedNow.computeIfAbsent(parent, folders::want);
      boolean same = before != null && before.sameAs(now);
      if (late || now.isTorn() || !same) {
        unsettled.add(path);
      }
      // A build that looked less closely this time has not forgotten what it saw before.
      known.put(path, before == null ? now : now.and(before));
      follow(path);
    }
  }

  /** Watches where a path leads through symbolic links, too. */
  private void follow(Path path) {
    Path real = WatchedFolders.realOf(path);
    if (real.equals(path)) {
      return;
    }
    links.orMake(real, _ -> new LinkedHashSet<>()).add(path);
    Path parent = real.getParent();
    if (parent != null) {
      folders.want(parent);
    }
    folders.wantAllAbove(path);
  }

  /** News of paths came. */
  void arrived(List<Path> paths) {
    for (Path path : new LinkedHashSet<>(paths)) {
      folders.renew(path);
    }
  }

  /** Whether all of these that matter are files with something in them; others are probably being written. */
  boolean allWritten(Collection<Path> paths) {
    for (Path path : paths) {
      boolean matters = known.has(path) || options.relevant().test(path);
      if (matters && (!Files.isRegularFile(path) || path.toFile().length() == 0)) {
        return false;
      }
    }
    return true;
  }

  /** Looks at paths and at all below them; from then on what is there now is known. */
  Change compare(Set<Path> dirty) {
    var looked = new LinkedHashSet<Path>();
    for (Path path : new TreeSet<>(dirty)) {
      if (looked.add(path)) {
        looked.addAll(known.from(path));
        links.from(path).forEach(real -> looked.addAll(links.orMake(real, _ -> new LinkedHashSet<>())));
        looked.addAll(folders.filesIn(path));
      }
    }
    unsettled.clear();
    return compareEach(looked);
  }

  private Change compareEach(Set<Path> paths) {
    var added = new TreeSet<Path>();
    var changed = new TreeSet<Path>();
    var removed = new TreeSet<Path>();
    boolean redirected = false;
    for (Path path : paths) {
      Seen before = known.get(path);
      if (before == null && !(options.relevant().test(path) && folders.isBelowRoot(path))) {
        continue;
      }
      Seen now = Seen.at(path);
      Seen last = before == null ? Seen.NOTHING : before;
      if (!now.sameAs(last) && !(before == null && now.kind() == Kind.FOLDER)) {
        (last.kind() == Kind.NOTHING ? added : now.kind() == Kind.NOTHING ? removed : changed).add(path);
        redirected |= now.leadsElsewhereThan(last);
        known.put(path, now);
      }
      follow(path);
    }
    return new Change(added, changed, removed, redirected);
  }
}
