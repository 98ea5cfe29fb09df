package tj.somon.modules.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Something that is built again when files change. */
public interface WatchedBuild {
  /** How long after a program has loaded something that is watched, too. */
  Duration GLANCE = Duration.ofMillis(500);

  /**
   * Builds what depends on a change, and tells people about it.
   *
   * @param change nothing for the first time
   * @return what this build has looked at and what it saw, if it failed, too
   */
  Map<Path, Seen> build(Optional<Change> change);

  /** What was looked at since the last build, by a program that runs and loads more, for instance. */
  default Map<Path, Seen> lookedSince() {
    return Map.of();
  }

  /**
   * Builds, and again at each change of what the build has looked at or the watcher watches, until the watcher is closed.
   *
   * @param ready what to do when the first build is done and its files are watched
   */
  static void run(WatchedBuild build, FileWatcher watcher, Runnable ready) throws InterruptedException {
    watcher.sawAll(build.build(Optional.empty()));
    ready.run();
    while (watcher.isOpen()) {
      Optional<Change> change = watcher.next(GLANCE);
      Map<Path, Seen> looked = change.isPresent() ? build.build(change) : build.lookedSince();
      if (!looked.isEmpty()) {
        watcher.sawAll(looked);
      }
    }
  }
}
