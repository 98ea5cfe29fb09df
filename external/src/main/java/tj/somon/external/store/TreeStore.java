package tj.somon.external.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.external.archive.ArchiveFault;
import tj.somon.external.archive.Unpacked;
import tj.somon.external.archive.UnpackedFile;
import tj.somon.external.archive.Unpacker;
import tj.somon.external.integrity.Digest;
import tj.somon.external.integrity.Integrity;
import tj.somon.external.time.Cancellation;

/** Unpacked packages by the hash of their archive. Safe for use by many threads and processes, which unpack side by side. */
public final class TreeStore {
  private final Shelf shelf;
  private final ContentStore contents;
  private final Unpacker unpacker;

  TreeStore(Shelf shelf, ContentStore contents) {
    this.shelf = shelf;
    this.contents = contents;
    this.unpacker = new Unpacker(shelf.options.limits(), shelf.options.timeline());
  }

  /** The package, every file of it checked now. What is damaged is removed: its archive may still be there. */
  public Optional<Tree> find(Integrity wanted) {
    for (Digest digest : wanted.digests()) {
      Tree tree = find(digest);
      if (tree != null) {
        return Optional.of(tree);
      }
    }
    return Optional.empty();
  }

  private @Nullable Tree find(Digest digest) {
    Path entry = shelf.places.tree(digest);
    if (!Files.isDirectory(entry)) {
      return null;
    }
    List<UnpackedFile> files = verified(entry, digest);
    if (files == null) {
      shelf.damaged(entry);
      return null;
    }
    shelf.used(entry.resolve(Manifest.FILE));
    return new Tree(digest, entry.resolve(Manifest.FILES), files);
  }

  static @Nullable List<UnpackedFile> verified(Path entry, Digest digest) {
    try {
      return Manifest.verified(entry, digest);
    } catch (IOException | IllegalArgumentException _) {
      return null;
    }
  }

  /**
   * Unpacks an archive, unless another thread or process does or did. An archive that is refused for what is in it is taken out
   * of the store.
   */
  public Planting plant(Content archive, Cancellation cancellation) {
    Path entry = shelf.places.tree(archive.digest());
    Optional<Hold> hold = shelf.lock(entry, cancellation);
    if (hold.isEmpty()) {
      return new Planting.Refused(ArchiveFault.CANCELLED, "");
    }
    try (var _ = hold.get()) {
      Tree there = find(archive.digest());
      return there != null ? new Planting.Planted(there) : unpack(archive, entry, cancellation);
    }
  }

  private Planting unpack(Content archive, Path entry, Cancellation cancellation) {
    Path fresh = shelf.places.temporary();
    try {
      StoreFiles.makeFolders(shelf.places.temporaries());
      StoreFiles.makeFolders(fresh);
      Files.createDirectory(fresh.resolve(Manifest.FILES));
      shelf.listener.reached(StoreStep.UNPACKING);
      return switch (unpacker.unpack(archive.bytes(), fresh.resolve(Manifest.FILES), cancellation)) {
        case Unpacked.Whole(var files) -> planted(archive.digest(), fresh, entry, files);
        case Unpacked.Refused(var fault, var where) -> refused(archive.digest(), fault, where);
        case Unpacked.Unwritable(var cause) -> new Planting.Unwritable(cause);
      };
    } catch (IOException e) {
      return new Planting.Unwritable(e);
    } finally {
      StoreFiles.discard(fresh);
    }
  }

  private Planting planted(Digest digest, Path fresh, Path entry, List<UnpackedFile> files) throws IOException {
    shelf.listener.reached(StoreStep.UNPACKED);
    Manifest.write(fresh, digest, files);
    shelf.listener.reached(StoreStep.LISTED);
    StoreFiles.makeFolders(entry.getParent());
    try {
      Files.move(fresh, entry, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) { // without locks another process may have been faster
      Tree there = find(digest);
      if (there == null) {
        throw e;
      }
      return new Planting.Planted(there);
    }
    shelf.listener.reached(StoreStep.PLANTED);
    shelf.grown(bytes(files));
    return new Planting.Planted(new Tree(digest, entry.resolve(Manifest.FILES), files));
  }

  private static long bytes(List<UnpackedFile> files) {
    long sum = 0;
    for (UnpackedFile file : files) {
      sum += file.bytes();
    }
    return sum;
  }

  private Planting refused(Digest digest, ArchiveFault fault, String where) {
    switch (fault.reason()) {
      case ARCHIVE, TOO_LARGE -> contents.remove(digest);
      default -> {
        // Another time it may be well.
      }
    }
    return new Planting.Refused(fault, where);
  }
}
