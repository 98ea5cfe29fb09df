package tj.somon.external.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a store does to files. */
final class StoreFiles {
  private static final FileAttribute<?> OWNER_ONLY = PosixFilePermissions
      .asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private StoreFiles() {}

  /** Makes folders that only their owner may use: what is in them is run. */
  static void makeFolders(@Nullable Path folder) throws IOException {
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(folder, OWNER_ONLY);
    } else {
      Files.createDirectories(folder);
    }
  }

  /** All bytes of a file; nothing if it is not there or has more than so many. */
  static byte @Nullable [] read(Path file, long most) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size > most) {
        return null;
      }
      ByteBuffer bytes = ByteBuffer.allocate((int) size);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // The next read goes on where this one ended.
      }
      return bytes.array();
    } catch (NoSuchFileException _) {
      return null;
    }
  }

  static void write(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
    for (long to = at; bytes.hasRemaining();) {
      to += channel.write(bytes, to);
    }
  }

  static void moveOver(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Has the disk remember what a folder lists, where a system can do that. */
  static void syncFolder(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      // Folders cannot be opened everywhere; the entry may be missing after a power failure.
    }
  }

  /** Removes a file or a folder with all that is in it; links are removed, not followed. */
  static void delete(Path what) throws IOException {
    if (!Files.isDirectory(what, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(what);
      return;
    }
    Files.walkFileTree(what, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.deleteIfExists(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
        Files.deleteIfExists(folder);
        return FileVisitResult.CONTINUE;
      }
    });
  }

  /** Removes it if that can be done; otherwise it goes with other leftovers. */
  static void discard(Path what) {
    try {
      delete(what);
    } catch (IOException _) {
      // Somebody else may be at it.
    }
  }

  /** What is in a folder; nothing if it is not there. */
  static List<Path> list(Path folder) throws IOException {
    var found = new ArrayList<Path>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(found::add);
    } catch (NoSuchFileException | NotDirectoryException _) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  /** Makes a file longer by some bytes, all at once; answers its length. */
  static long lengthen(Path file, int bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      channel.write(ByteBuffer.allocate(bytes));
      return channel.size();
    }
  }
}
