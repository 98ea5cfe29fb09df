package tj.somon.runtime;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A socket in a folder that only this user can enter; the engine connects to it once. */
final class Rendezvous implements AutoCloseable {
  private static final FileAttribute<?> OWNER_ONLY = PosixFilePermissions
      .asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final int LONGEST_SOCKET_PATH = 100;

  private final Path folder;
  private final Path path;
  private final ServerSocketChannel server;

  private Rendezvous(Path folder, Path path, ServerSocketChannel server) {
    this.folder = folder;
    this.path = path;
    this.server = server;
  }

  static Rendezvous open() throws IOException {
    Path folder = newFolder();
    Path path = folder.resolve("s");
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(path));
    return new Rendezvous(folder, path, server);
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

  /** Waits for the engine. */
  FrameChannel accept() throws IOException {
    return new FrameChannel(server.accept());
  }

  /** Ends waiting and removes the socket from the file system. */
  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(path);
      Files.deleteIfExists(folder);
    } catch (IOException _) {
      // What is left is an empty socket in the folder for temporary files.
    }
  }
}
