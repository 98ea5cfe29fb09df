package tj.somon.runtime;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that only this user can enter, where the JVM and a process of Node meet.
 *
 * <p>The program is handed over as a file, as a file costs neither side anything to speak of: the first socket of a JVM
 * takes as long as Node's whole start. There is a socket for programs that ask for modules while they run. A signal that
 * a program handles is noted as an empty file.
 */
final class Exchange implements AutoCloseable {
  private static final FileAttribute<?> OWNER_ONLY = PosixFilePermissions
      .asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final int LONGEST_FOLDER = 60;

  private final Path folder;
  private @Nullable ServerSocketChannel server;
  private boolean closed;

  private Exchange(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder. */
  static Exchange open() throws IOException {
    Path parent = Path.of(System.getenv().getOrDefault("TMPDIR", "/tmp"));
    if (parent.toString().length() > LONGEST_FOLDER) {
      parent = Path.of("/tmp"); // The path of a socket is limited to about 100 bytes.
    }
    String name = "somon-" + ProcessHandle.current().pid() + "-";
    for (long number = System.nanoTime() & 0xFFFFFF;; number++) {
      try {
        return new Exchange(Files.createDirectory(parent.resolve(name + Long.toHexString(number)), OWNER_ONLY));
      } catch (FileAlreadyExistsException _) {
        // Taken by another process: the next number.
      }
    }
  }

  /** The folder that another process has made. */
  static Exchange at(Path folder) {
    return new Exchange(folder);
  }

  Path folder() {
    return folder;
  }

  /** Whether the folder is there still. */
  boolean isThere() {
    return Files.isDirectory(folder);
  }

  private Path program() {
    return folder.resolve("program");
  }

  /** Hands a program over. Whoever sees the file sees all of it. */
  void handOver(String frame) throws IOException {
    Path written = Files.write(folder.resolve("program.part"), frame.getBytes(StandardCharsets.UTF_8));
    Files.move(written, program(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether the program has been taken: its file is removed then. */
  boolean isTaken() {
    return Files.notExists(program());
  }

  /** Whether the process wants to ask something and there is no socket yet. */
  boolean isWanted() {
    return Files.exists(folder.resolve("wanted"));
  }

  /** Whether the program has got a signal, named as {@code SIGINT} is, since this was asked last. */
  boolean hasGot(String signal) throws IOException {
    return Files.deleteIfExists(folder.resolve(signal));
  }

  /** Makes the socket and waits for the process to connect. */
  FrameChannel accept() throws IOException {
    return new FrameChannel(listen().accept());
  }

  private synchronized ServerSocketChannel listen() throws IOException {
    if (closed) {
      throw new ClosedChannelException();
    }
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server = channel;
    return channel.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
  }

  /** Ends waiting and removes the folder. */
  @Override
  public synchronized void close() {
    closed = true;
    try {
      if (server != null) {
        server.close();
      }
      remove();
    } catch (IOException _) {
      // What is left is a small folder among the temporary files.
    }
  }

  private void remove() throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
