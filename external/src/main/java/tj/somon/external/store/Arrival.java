package tj.somon.external.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tj.somon.external.integrity.Digest;
import tj.somon.external.integrity.HashAlgorithm;

/** A body on its way from a stream to the disk, hashed as it passes; small ones stay in memory as well. Used by one thread. */
final class Arrival implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int HELD = 1 << 22;

  private final Shelf shelf;
  private final HashAlgorithm algorithm;
  private final MessageDigest hash;
  private final InputStream body;
  private final long most;
  private final EntryWriter writer;
  private byte @Nullable [] held = new byte[BUFFER];
  private long length;

  /** The disk's fault, to be told from those of the stream. */
  static final class DiskFault extends Exception {
    private static final long serialVersionUID = 1L;

    DiskFault(IOException cause) {
      super(cause);
    }

    IOException cause() {
      return getCause() instanceof IOException e ? e : new IOException(getCause());
    }
  }

  Arrival(Shelf shelf, HashAlgorithm algorithm, InputStream body, long most) throws DiskFault {
    this.shelf = shelf;
    this.algorithm = algorithm;
    this.hash = algorithm.digest();
    this.body = body;
    this.most = most;
    try {
      writer = new EntryWriter(shelf, EntryHeader.BYTES);
    } catch (IOException e) {
      throw new DiskFault(e);
    }
  }

  /** Takes the whole body; answers whether it has no more bytes than it may, of which none too many is written. */
  boolean all() throws IOException, DiskFault {
    byte[] buffer = new byte[BUFFER];
    for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
      if (length + count > most) {
        return false;
      }
      take(buffer, count);
    }
    return true;
  }

  private void take(byte[] buffer, int count) throws DiskFault {
    hash.update(buffer, 0, count);
    try {
      writer.append(buffer, 0, count);
    } catch (IOException e) {
      throw new DiskFault(e);
    }
    hold(buffer, count);
    length += count;
    shelf.listener.reached(StoreStep.RECEIVING);
  }

  private void hold(byte[] buffer, int count) {
    byte[] have = held;
    if (have == null) {
      return;
    }
    int needed = (int) length + count;
    if (needed > HELD) {
      held = null;
      return;
    }
    byte[] room = needed > have.length ? Arrays.copyOf(have, Math.max(needed, 2 * have.length)) : have;
    System.arraycopy(buffer, 0, room, (int) length, count);
    held = room;
  }

  Digest digest() {
    return Digest.of(algorithm, hash.digest());
  }

  long length() {
    return length;
  }

  /** All bytes if they are few; otherwise nothing. */
  byte @Nullable [] held() {
    byte[] have = held;
    return have == null ? null : Arrays.copyOf(have, (int) length);
  }

  void keep(EntryHeader header, Path entry) throws DiskFault {
    try {
      writer.keep(header, entry);
    } catch (IOException e) {
      throw new DiskFault(e);
    }
  }

  @Override
  public void close() throws DiskFault {
    try {
      writer.close();
    } catch (IOException e) {
      throw new DiskFault(e);
    }
  }
}
