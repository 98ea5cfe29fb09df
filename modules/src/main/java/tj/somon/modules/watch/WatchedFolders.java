package tj.somon.modules.watch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The folders that are watched: roots with all below, and single ones, whether they are there yet or not. */
final class WatchedFolders {
  private final WatchOptions options;
  private final FolderEvents events;
  private final PathTable<Boolean> wanted = new PathTable<>();

  WatchedFolders(WatchOptions options, FolderEvents events) {
    this.options = options;
    this.events = events;
    options.roots().forEach(this::want);
  }

  /** Watches a folder or, while it is not there, the nearest above; whether anything is watched that was not before. */
  boolean want(Path folder) {
    wanted.put(folder, true);
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.isDirectory(at)) {
        Path above = at.getParent();
        boolean added = above != null && watch(above);
        return watch(at) || added;
      }
    }
    return false;
  }

  /** Watches the folders above a path, for links among them. */
  void wantAllAbove(Path path) {
    for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
      want(folder);
    }
  }

  private boolean watch(Path folder) {
    try {
      return events.watch(folder);
    } catch (IOException _) {
      return false;
    }
  }

  /** News of a path: a folder that is new there is watched at once, so that what happens in it meanwhile is told, too. */
  void renew(Path path) {
    if (Files.isRegularFile(path)) {
      return;
    }
    events.forget(path);
    wanted.from(path).forEach(this::want);
    rootsIn(path).forEach(this::filesBelow);
  }

  /** Folders that are to be searched when something happened to a path: itself below a root, or roots below it. */
  private List<Path> rootsIn(Path path) {
    var tops = new ArrayList<Path>();
    for (Path root : options.roots()) {
      if (root.startsWith(path)) {
        tops.add(root);
      } else if (isBelow(path, root)) {
        tops.add(path);
      }
    }
    return tops;
  }

  boolean isBelowRoot(Path path) {
    for (Path root : options.roots()) {
      if (isBelow(path, root)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBelow(Path path, Path root) {
    if (!path.startsWith(root)) {
      return false;
    }
    for (Path at = path.getParent(); at != null && !at.equals(root) && at.startsWith(root); at = at.getParent()) {
      if (!options.watches(at)) {
        return false;
      }
    }
    return path.equals(root) || !Files.isDirectory(path) || options.watches(path);
  }

  /** All files below a path that are below a root. */
  List<Path> filesIn(Path path) {
    var files = new ArrayList<Path>();
    if (!Files.isRegularFile(path)) {
      rootsIn(path).forEach(top -> files.addAll(filesBelow(top)));
    }
    return files;
  }

  /** Watches a folder with all below, and answers the files there. A folder is met once, by whatever links. */
  private List<Path> filesBelow(Path top) {
    var files = new ArrayList<Path>();
    var met = new HashSet<Path>();
    var left = new ArrayDeque<Path>(List.of(top));
    while (!left.isEmpty()) {
      Path folder = left.removeFirst();
      if (!Files.isDirectory(folder) || !met.add(realOf(folder))) {
        continue;
      }
      watch(folder);
      for (Path entry : entriesOf(folder)) {
        if (!Files.isDirectory(entry)) {
          files.add(entry);
        } else if (options.watches(entry)) {
          left.add(entry);
        }
      }
    }
    return files;
  }

  private static List<Path> entriesOf(Path folder) {
    var entries = new ArrayList<Path>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException | DirectoryIteratorException _) {
      return entries;
    }
    return entries;
  }

  /** The path without symbolic links; the path itself if nothing is there. */
  static Path realOf(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException _) {
      return path;
    }
  }
}
