package tj.somon.external.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tj.somon.external.fetch.Cached;
import tj.somon.external.integrity.Digest;
import tj.somon.external.integrity.HashAlgorithm;
import tj.somon.external.time.Cancellation;

/** Documents of registries by URL. Safe for use by many threads and processes. */
public final class DocumentStore {
  /** How long a document is served without asking whether it still holds. */
  public static final long FRESH_MILLIS = TimeUnit.MINUTES.toMillis(5);

  private final Shelf shelf;

  DocumentStore(Shelf shelf) {
    this.shelf = shelf;
  }

  /** What the head of a document's entry says of it. */
  record About(DocumentKey key, StoredDocument document) {}

  /** The document as a fetch wants it; every byte checked now. What is damaged is removed. */
  public Optional<Cached<StoredDocument>> cached(DocumentKey key) {
    return read(key).map(this::aged);
  }

  private Cached<StoredDocument> aged(StoredDocument document) {
    long age = shelf.options.timeline().epochMillis() - document.vouchedAtMillis();
    boolean clockWentBack = age < 0;
    return new Cached<>(document, !clockWentBack && age < FRESH_MILLIS, Math.max(0, age));
  }

  /** The document, however old; every byte checked now. */
  public Optional<StoredDocument> read(DocumentKey key) {
    Path entry = shelf.places.document(key.hash());
    try {
      byte[] bytes = StoreFiles.read(entry, ContentStore.LARGEST);
      if (bytes == null) {
        return Optional.empty();
      }
      About about = about(bytes);
      if (about == null || !about.key().equals(key)) {
        shelf.damaged(entry);
        return Optional.empty();
      }
      shelf.used(entry);
      return Optional.of(about.document());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** The document of an entry; nothing unless all of it is as it was written. */
  static @Nullable About about(byte[] entry) {
    EntryHeader header = EntryHeader.verified(entry);
    if (header == null) {
      return null;
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(header.about()))) {
      var key = new DocumentKey(in.readUTF(), in.readUTF());
      byte[] body = Arrays.copyOfRange(entry, header.contentAt(), entry.length);
      return new About(key, new StoredDocument(in.readUTF(), in.readUTF(), in.readUTF(), in.readLong(), body));
    } catch (IOException _) {
      return null; // the entry of a content
    }
  }

  /**
   * Keeps a document in the place of the one before.
   *
   * @return whether the disk took it; a document that is not kept is no failure
   */
  public boolean write(DocumentKey key, StoredDocument document) {
    byte[] body = document.body();
    byte[] about = aboutBytes(key, document);
    Digest digest = Digest.compute(HashAlgorithm.SHA256, body, 0, body.length);
    var header = new EntryHeader(digest, about, body.length);
    try (var writer = new EntryWriter(shelf, header.contentAt())) {
      writer.append(body, 0, body.length);
      writer.keep(header, shelf.places.document(key.hash()));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static byte[] aboutBytes(DocumentKey key, StoredDocument document) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(key.url());
      out.writeUTF(key.form());
      out.writeUTF(document.etag());
      out.writeUTF(document.lastModified());
      out.writeUTF(document.type());
      out.writeLong(document.vouchedAtMillis());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text of more than 64 KiB
    }
    return bytes.toByteArray();
  }

  /**
   * Waits until nobody else, in any process, is getting this document.
   *
   * @return nothing if it was given up meanwhile
   */
  public Optional<Hold> lock(DocumentKey key, Cancellation cancellation) {
    Optional<Hold> hold = shelf.lock(shelf.places.document(key.hash()), cancellation);
    hold.ifPresent(_ -> shelf.listener.reached(StoreStep.LOCKED));
    return hold;
  }
}
