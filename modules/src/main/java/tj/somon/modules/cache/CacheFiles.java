package tj.somon.modules.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** What a disk cache does to files, one step a method. */
interface CacheFiles {
  /** The files of this machine. */
  CacheFiles SYSTEM = new CacheFiles() {};
  /** Bytes of the largest entry. */
  int LARGEST = 1 << 30;
  FileAttribute<?> OWNER_ONLY = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** Makes folders that only their owner may use: what is in a cache is run. */
  default void makeFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(folder, OWNER_ONLY);
    } else {
      Files.createDirectories(folder);
    }
  }

  /** The bytes of a file; none if they are more than any entry has. */
  default byte[] read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      ByteBuffer bytes = ByteBuffer.allocate(size > LARGEST ? 0 : (int) size);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // The next read goes on where this one ended.
      }
      return bytes.array();
    }
  }

  default long lastUsed(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toMillis();
  }

  default void use(Path file, long now) throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(now));
  }

  /** Writes a file that must not be there. */
  default void writeNew(Path file, byte[] header, byte[] content, boolean synced) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer[] parts = {ByteBuffer.wrap(header), ByteBuffer.wrap(content)};
      for (long left = (long) header.length + content.length; left > 0;) {
        left -= channel.write(parts);
      }
      if (synced) {
        channel.force(true);
      }
    }
  }

  default void moveOver(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes a file longer by some bytes, all at once; answers its length. */
  default long lengthen(Path file, int bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      channel.write(ByteBuffer.allocate(bytes));
      return channel.size();
    }
  }

  default void empty(Path file) throws IOException {
    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
        .close();
  }

  default void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  /** What is in a folder; nothing if it is not there. */
  default List<Path> list(Path folder) throws IOException {
    var found = new ArrayList<Path>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(found::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }
}
