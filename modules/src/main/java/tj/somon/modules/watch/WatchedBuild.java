package tj.somon.modules.watch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Something that is built again when files change. */
public interface WatchedBuild {

  /**
   * Builds what depends on a change, and tells people about it.
   *
   * @param change nothing for the first time
   * @return what this build has looked at and what it saw, if it failed, too
   */
  Map<Path, Seen> build(Optional<Change> change);

  /**
   * Builds, and again at each change of what the build has looked at or the watcher watches, until the watcher is closed.
   *
   * @param ready what to do when the first build is done and its files are watched
   */
  static void run(WatchedBuild build, FileWatcher watcher, Runnable ready) throws InterruptedException {
    watcher.sawAll(build.build(Optional.empty()));
    ready.run();
    for (Optional<Change> change = watcher.next(); change.isPresent(); change = watcher.next()) {
      watcher.sawAll(build.build(change));
    }
  }
}
