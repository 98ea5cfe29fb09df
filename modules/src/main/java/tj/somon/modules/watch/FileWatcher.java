package tj.somon.modules.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Tells how files change. It compares what is on disk with what is known: what it found itself, or what a build has seen.
 * So events say only where to look, and none that is lost, late or doubled can make a wrong change.
 *
 * <p>For one thread; {@link #close} may be called by any.
 */
public final class FileWatcher implements AutoCloseable {
  private static final long FOR_EVER = TimeUnit.HOURS.toNanos(1);

  private final WatchOptions options;
  private final FolderEvents events;
  private final KnownFiles known;
  /** When news came last, and whether news came shortly before: then somebody is at work. */
  private long last;
  private boolean busy;
  private volatile boolean closed;

  FileWatcher(WatchOptions options, FolderEvents events) {
    this.options = options;
    this.events = events;
    this.known = new KnownFiles(options, events);
    this.last = options.nanos().getAsLong() - FOR_EVER;
  }

  /**
   * Begins to watch. What is there now is known when this returns.
   *
   * @throws IOException if the system cannot watch files
   */
  public static FileWatcher open(WatchOptions options) throws IOException {
    return new FileWatcher(options, SystemFolderEvents.open());
  }

  /**
   * Tells what a build has looked at, and what it saw. Changes are told from then on if the files differ from that, so
   * what changed between the look and this call is not missed.
   */
  public void sawAll(Map<Path, Seen> seen) {
    known.sawAll(seen);
  }

  /** Waits for a change; nothing if the watcher was closed. */
  public Optional<Change> next() throws InterruptedException {
    while (!closed) {
      Optional<Change> change = next(Duration.ofNanos(FOR_EVER));
      if (change.isPresent()) {
        return change;
      }
    }
    return Optional.empty();
  }

  /** Waits for a change; nothing if there is none for so long, or if the watcher was closed. */
  public Optional<Change> next(Duration most) throws InterruptedException {
    long end = options.nanos().getAsLong() + most.toNanos();
    for (long now = options.nanos().getAsLong(); !closed && now <= end; now = options.nanos().getAsLong()) {
      Set<Path> dirty = burst(end - now);
      Change change = known.compare(dirty);
      if (!change.isEmpty()) {
        return closed ? Optional.empty() : Optional.of(change);
      }
      if (now == end) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Waits for news, then until it is quiet; answers the paths of all that was told. */
  private Set<Path> burst(long most) throws InterruptedException {
    var dirty = new LinkedHashSet<Path>(known.unsettled());
    boolean waiting = dirty.isEmpty();
    long first = options.nanos().getAsLong();
    if (!waiting) {
      heard(first);
    }
    while (!closed) {
      long now = options.nanos().getAsLong();
      long wait = waiting ? most - (now - first) : quietEnd(first, dirty) - now;
      List<Path> news = events.await(Math.max(0, wait));
      now = options.nanos().getAsLong();
      if (!news.isEmpty()) {
        if (waiting) {
          first = now;
          heard(now);
          waiting = false;
        }
        last = now;
        known.arrived(news);
        dirty.addAll(news);
      } else if (waiting ? now - first >= most : now >= quietEnd(first, dirty)) {
        break;
      }
    }
    return dirty;
  }

  /** News after quiet, or not. */
  private void heard(long now) {
    busy = now - last < options.quiet().thorough().toNanos();
    last = now;
  }

  private long quietEnd(long first, Set<Path> dirty) {
    Quiet quiet = options.quiet();
    boolean brief = !busy && dirty.size() <= quiet.few() && known.allWritten(dirty);
    return Math.min(last + (brief ? quiet.brief() : quiet.thorough()).toNanos(), first + quiet.most().toNanos());
  }

  /** Whether it has not been closed. */
  public boolean isOpen() {
    return !closed;
  }

  @Override
  public void close() {
    closed = true;
    events.close();
  }
}
