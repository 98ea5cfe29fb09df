package tj.somon.external.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.external.archive.UnpackedFile;
import tj.somon.external.integrity.Digest;
import tj.somon.external.integrity.HashAlgorithm;

/** Looks at every entry. */
final class Inspection {
  private final Shelf shelf;
  private long entries;
  private long bytes;
  private long removed;

  Inspection(Shelf shelf) {
    this.shelf = shelf;
  }

  Verification run() throws IOException {
    var all = new Entries(shelf.places);
    for (Path file : all.files()) {
      byte[] content = StoreFiles.read(file, ContentStore.LARGEST);
      note(file, content != null && file.equals(placeOf(shelf.places, content)) ? content.length : -1);
    }
    for (Path tree : all.trees()) {
      note(tree, bytesOfTree(tree));
    }
    return new Verification(entries, bytes, removed);
  }

  private void note(Path entry, long size) {
    if (size < 0) {
      shelf.damaged(entry);
      removed++;
    } else {
      entries++;
      bytes += size;
    }
  }

  /** Where the bytes of an entry belong; nothing unless all of them are as they were written. */
  static @Nullable Path placeOf(Places places, byte[] entry) {
    EntryHeader header = EntryHeader.verified(entry);
    if (header == null) {
      return null;
    }
    if (header.about().length == 0) {
      return places.content(header.digest());
    }
    DocumentStore.About about = DocumentStore.about(entry);
    return about == null ? null : places.document(about.key().hash());
  }

  private long bytesOfTree(Path tree) {
    Digest digest = digestOf(shelf.places.name(tree));
    List<UnpackedFile> files = digest == null ? null : TreeStore.verified(tree, digest);
    if (files == null) {
      return -1;
    }
    long sum = 0;
    for (UnpackedFile file : files) {
      sum += file.bytes();
    }
    return sum;
  }

  /** The hash in a name such as {@code trees/sha512/ab/cdef}. */
  private static @Nullable Digest digestOf(String name) {
    String[] parts = name.split("/", -1);
    for (HashAlgorithm algorithm : HashAlgorithm.values()) {
      if (parts.length == 4 && algorithm.label().equals(parts[1])) {
        try {
          return Digest.of(algorithm, HexFormat.of().parseHex(parts[2] + parts[3]));
        } catch (IllegalArgumentException _) {
          return null;
        }
      }
    }
    return null;
  }
}
