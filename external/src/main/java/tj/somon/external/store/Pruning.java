package tj.somon.external.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tj.somon.external.time.Timeline;

/** Makes room: leftovers of writers that died, then what was unused for longest. What somebody is at is left alone. */
final class Pruning {
  private static final long LEFT_OVER_AFTER = TimeUnit.HOURS.toMillis(1);

  private final Places places;
  private final EntryLocks locks;
  private final Timeline timeline;
  private final StoreListener listener;

  Pruning(Places places, EntryLocks locks, Timeline timeline, StoreListener listener) {
    this.places = places;
    this.locks = locks;
    this.timeline = timeline;
    this.listener = listener;
  }

  private record Candidate(Path entry, long bytes, long lastUsed) {}

  /**
   * Removes entries, if they take more than a bound, until they are below a second one.
   *
   * @return how many went
   */
  long run(long most, long wanted) {
    try {
      Files.deleteIfExists(places.growth());
      removeLeftovers();
      return removeEntries(most, wanted);
    } catch (IOException _) {
      return 0;
    }
  }

  private void removeLeftovers() throws IOException {
    long now = timeline.epochMillis();
    for (Path left : StoreFiles.list(places.temporaries())) {
      if (isOlder(left, now)) {
        StoreFiles.discard(left);
      }
    }
    for (Path lock : StoreFiles.list(places.locks())) {
      if (isOlder(lock, now)) {
        locks.removeIfFree(lock);
      }
    }
  }

  private static boolean isOlder(Path file, long now) {
    try {
      return Math.abs(now - Files.getLastModifiedTime(file).toMillis()) > LEFT_OVER_AFTER;
    } catch (IOException _) {
      return false;
    }
  }

  private long removeEntries(long most, long wanted) throws IOException {
    List<Candidate> candidates = candidates();
    long total = 0;
    for (Candidate candidate : candidates) {
      total += candidate.bytes();
    }
    if (total <= most) {
      return 0;
    }
    candidates.sort(Comparator.comparingLong(Candidate::lastUsed));
    long removed = 0;
    for (Candidate candidate : candidates) {
      if (total <= wanted) {
        break;
      }
      if (remove(candidate.entry())) {
        total -= candidate.bytes();
        removed++;
      }
    }
    return removed;
  }

  private boolean remove(Path entry) throws IOException {
    Optional<Hold> hold = locks.acquireIfFree(entry);
    if (hold.isEmpty()) {
      return false;
    }
    try (var _ = hold.get()) {
      Path aside = places.temporary();
      StoreFiles.makeFolders(places.temporaries());
      StoreFiles.moveOver(entry, aside);
      listener.reached(StoreStep.DISCARDING);
      StoreFiles.discard(aside);
      return true;
    } catch (NoSuchFileException _) {
      return true; // another process was faster
    }
  }

  private List<Candidate> candidates() throws IOException {
    var found = new ArrayList<Candidate>();
    for (Path entry : new Entries(places).all()) {
      Candidate candidate = candidate(entry);
      if (candidate != null) {
        found.add(candidate);
      }
    }
    return found;
  }

  private static @Nullable Candidate candidate(Path entry) {
    try {
      var attributes = Files.readAttributes(entry, BasicFileAttributes.class);
      if (!attributes.isDirectory()) {
        return new Candidate(entry, attributes.size(), attributes.lastModifiedTime().toMillis());
      }
      long used = Files.getLastModifiedTime(entry.resolve(Manifest.FILE)).toMillis();
      return new Candidate(entry, Manifest.bytesOfFiles(entry), used);
    } catch (NoSuchFileException _) {
      return Files.isDirectory(entry) ? new Candidate(entry, 0, 0) : null;
    } catch (IOException _) {
      return null;
    }
  }
}
