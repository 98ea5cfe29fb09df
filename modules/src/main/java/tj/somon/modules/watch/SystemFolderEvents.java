package tj.somon.modules.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * News from the system. A folder that is reached by several paths, through symbolic links, has one key; news of it are
 * news of all its paths.
 */
final class SystemFolderEvents implements FolderEvents {
  private static final WatchEvent.Kind<?>[] KINDS = {StandardWatchEventKinds.ENTRY_CREATE,
      StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE};

  private final WatchService service;
  private final Map<WatchKey, Set<Path>> paths = new HashMap<>();
  private final PathTable<WatchKey> keys = new PathTable<>();

  private SystemFolderEvents(WatchService service) {
    this.service = service;
  }

  static SystemFolderEvents open() throws IOException {
    return new SystemFolderEvents(FileSystems.getDefault().newWatchService());
  }

  @Override
  public boolean watch(Path folder) throws IOException {
    WatchKey before = keys.get(folder);
    if (before != null && before.isValid()) {
      return false;
    }
    try {
      WatchKey key = folder.register(service, KINDS);
      keys.put(folder, key);
      paths.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(folder);
      return true;
    } catch (ClosedWatchServiceException _) {
      return false;
    }
  }

  @Override
  public void forget(Path folder) {
    for (Path below : keys.from(folder)) {
      WatchKey key = keys.get(below);
      Set<Path> same = key == null ? null : paths.get(key);
      keys.remove(below);
      if (key != null && same != null && same.remove(below) && same.isEmpty()) {
        paths.remove(key);
        key.cancel();
      }
    }
  }

  @Override
  public List<Path> await(long nanos) throws InterruptedException {
    var found = new ArrayList<Path>();
    try {
      for (WatchKey key = service.poll(nanos, TimeUnit.NANOSECONDS); key != null; key = service.poll()) {
        collect(key, found);
      }
    } catch (ClosedWatchServiceException _) {
      return List.of();
    }
    return found;
  }

  private void collect(WatchKey key, List<Path> found) {
    Set<Path> folders = paths.getOrDefault(key, Set.of());
    for (WatchEvent<?> event : key.pollEvents()) {
      for (Path folder : folders) {
        found.add(event.context() instanceof Path name ? folder.resolve(name) : folder);
      }
    }
    if (!key.reset()) {
      found.addAll(folders);
      paths.remove(key);
      for (Path folder : folders) {
        if (key.equals(keys.get(folder))) {
          keys.remove(folder);
        }
      }
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException _) {
      // Nothing is watched any more, which is what was wanted.
    }
  }
}
