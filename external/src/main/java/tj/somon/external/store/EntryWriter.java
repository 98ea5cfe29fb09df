package tj.somon.external.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes an entry: beside its place, synced, moved there. Before {@link #keep} there is nothing at its place, after it all. Used
 * by one thread.
 */
final class EntryWriter implements AutoCloseable {
  private final Shelf shelf;
  private final Path beside;
  private final FileChannel channel;
  private long at;
  private boolean kept;

  /**
   * Begins.
   *
   * @param contentAt where the content will begin
   */
  EntryWriter(Shelf shelf, int contentAt) throws IOException {
    this.shelf = shelf;
    this.beside = shelf.places.temporary();
    this.at = contentAt;
    StoreFiles.makeFolders(shelf.places.temporaries());
    channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    shelf.listener.reached(StoreStep.BEGUN);
  }

  void append(byte[] bytes, int from, int length) throws IOException {
    StoreFiles.write(channel, ByteBuffer.wrap(bytes, from, length), at);
    at += length;
  }

  /** Writes the head and moves all to its place. */
  void keep(EntryHeader header, Path entry) throws IOException {
    StoreFiles.write(channel, ByteBuffer.wrap(header.bytes()), 0);
    shelf.listener.reached(StoreStep.WRITTEN);
    if (shelf.options.synced()) {
      channel.force(true);
    }
    channel.close();
    shelf.listener.reached(StoreStep.SYNCED);
    move(entry);
    kept = true;
    shelf.listener.reached(StoreStep.MOVED);
    if (shelf.options.synced()) {
      StoreFiles.syncFolder(entry.getParent());
    }
    shelf.listener.reached(StoreStep.KEPT);
    shelf.grown(at);
  }

  private void move(Path entry) throws IOException {
    StoreFiles.makeFolders(entry.getParent());
    try {
      StoreFiles.moveOver(beside, entry);
    } catch (NoSuchFileException e) { // somebody empties the store
      StoreFiles.makeFolders(entry.getParent());
      if (!Files.exists(beside)) {
        throw e;
      }
      StoreFiles.moveOver(beside, entry);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (!kept) {
      StoreFiles.discard(beside);
    }
  }
}
