package tj.somon.runtime;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * A socket in a folder that only this user can enter; the engine connects to it once. The place is chosen first and the
 * socket made later, while the engine starts: the first socket of a JVM takes longer than the start of a process.
 */
final class Rendezvous implements AutoCloseable {
  private static final FileAttribute<?> OWNER_ONLY = PosixFilePermissions
      .asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final int LONGEST_SOCKET_PATH = 100;

  private final Path folder;
  private final Path path;
  private @Nullable ServerSocketChannel server;
  private boolean closed;

  private Rendezvous(Path folder) {
    this.folder = folder;
    this.path = folder.resolve("s");
  }

  /** Chooses a place, where nothing listens yet. */
  static Rendezvous choose() throws IOException {
    return new Rendezvous(newFolder());
  }

  private static Path newFolder() throws IOException {
    Path parent = Path.of(System.getenv().getOrDefault("TMPDIR", "/tmp"));
    if (parent.toString().length() > LONGEST_SOCKET_PATH - 40) {
      parent = Path.of("/tmp");
    }
    String name = "somon-" + ProcessHandle.current().pid() + "-";
    for (long number = System.nanoTime() & 0xFFFFFF;; number++) {
      try {
        return Files.createDirectory(parent.resolve(name + Long.toHexString(number)), OWNER_ONLY);
      } catch (FileAlreadyExistsException _) {
        // Taken by another process: the next number.
      }
    }
  }

  Path path() {
    return path;
  }

  /** Makes the socket and waits for the engine. */
  FrameChannel accept() throws IOException {
    return new FrameChannel(listen().accept());
  }

  private synchronized ServerSocketChannel listen() throws IOException {
    if (closed) {
      throw new ClosedChannelException();
    }
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server = channel;
    return channel.bind(UnixDomainSocketAddress.of(path));
  }

  /** Ends waiting and removes the socket from the file system. */
  @Override
  public synchronized void close() {
    closed = true;
    try {
      if (server != null) {
        server.close();
      }
      Files.deleteIfExists(path);
      Files.deleteIfExists(folder);
    } catch (IOException _) {
      // What is left is an empty socket in the folder for temporary files.
    }
  }
}
