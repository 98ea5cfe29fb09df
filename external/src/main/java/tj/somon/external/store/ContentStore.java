package tj.somon.external.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.external.integrity.Digest;
import tj.somon.external.integrity.HashAlgorithm;
import tj.somon.external.integrity.Integrity;
import tj.somon.external.time.Cancellation;

/** Contents by their hash. Safe for use by many threads and processes. */
public final class ContentStore {
  /** Bytes of the largest content that is read. */
  static final long LARGEST = 1L << 28;
  private static final byte[] NOTHING = {};

  private final Shelf shelf;

  ContentStore(Shelf shelf) {
    this.shelf = shelf;
  }

  /** What is in the store under this hash, every byte checked now. What is damaged is removed. */
  public Optional<Content> find(Integrity wanted) {
    for (Digest digest : wanted.digests()) {
      Content content = find(digest);
      if (content != null) {
        return Optional.of(content);
      }
    }
    return Optional.empty();
  }

  private @Nullable Content find(Digest digest) {
    Path entry = shelf.places.content(digest);
    try {
      byte[] bytes = StoreFiles.read(entry, LARGEST);
      if (bytes == null) {
        return null;
      }
      EntryHeader header = EntryHeader.verified(bytes);
      if (header == null || !header.digest().equals(digest)) {
        shelf.damaged(entry);
        return null;
      }
      shelf.used(entry);
      return new Content(digest, Arrays.copyOfRange(bytes, header.contentAt(), bytes.length));
    } catch (IOException _) {
      return null;
    }
  }

  /**
   * Waits until nobody else, in any process, is getting this content; whoever has waited should look again whether it is there.
   *
   * @return nothing if it was given up meanwhile
   */
  public Optional<Hold> lock(Integrity wanted, Cancellation cancellation) {
    Optional<Hold> hold = shelf.lock(shelf.places.content(wanted.digests().getFirst()), cancellation);
    hold.ifPresent(_ -> shelf.listener.reached(StoreStep.LOCKED));
    return hold;
  }

  /**
   * Takes a body in: hashed as it comes, kept only if it is right.
   *
   * @param wanted what it must hash to; if nothing is known, any body is right
   * @param most bytes that it may have
   * @throws IOException as {@code body} throws it; faults of the disk are in the answer
   */
  public Receipt receive(Optional<Integrity> wanted, InputStream body, long most) throws IOException {
    HashAlgorithm algorithm = wanted.map(Integrity::algorithm).orElse(HashAlgorithm.SHA512);
    try (var arrival = new Arrival(shelf, algorithm, body, Math.min(most, LARGEST - EntryHeader.BYTES))) {
      if (!arrival.all()) {
        return new Receipt.TooLarge(most);
      }
      Digest actual = arrival.digest();
      if (wanted.isPresent() && !wanted.get().accepts(actual)) {
        return new Receipt.Wrong(actual);
      }
      shelf.listener.reached(StoreStep.VERIFIED);
      arrival.keep(new EntryHeader(actual, NOTHING, arrival.length()), shelf.places.content(actual));
      return kept(arrival, actual);
    } catch (Arrival.DiskFault fault) {
      return new Receipt.Unwritable(fault.cause());
    }
  }

  private Receipt kept(Arrival arrival, Digest actual) {
    byte[] held = arrival.held();
    Content content = held != null ? new Content(actual, held) : find(actual);
    return content != null ? new Receipt.Kept(content)
        : new Receipt.Unwritable(new IOException("what was written is not there: " + actual));
  }

  /** Removes a content, for a reason that its hash does not tell. */
  public void remove(Digest digest) {
    shelf.discard(shelf.places.content(digest));
  }
}
