package tj.somon.runtime;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Frames over a socket: four bytes of length, most significant first, and the frame in UTF-8. Several threads may send,
 * one may receive.
 */
final class FrameChannel implements AutoCloseable {
  private static final int HEAD = 4;
  private static final int LARGEST_RECEIVED = 1 << 20;

  private final SocketChannel socket;
  private final ReentrantLock sending = new ReentrantLock();

  FrameChannel(SocketChannel socket) {
    this.socket = socket;
  }

  void send(String frame) throws IOException {
    byte[] body = frame.getBytes(StandardCharsets.UTF_8);
    ByteBuffer[] buffers = {ByteBuffer.allocate(HEAD).putInt(body.length).flip(), ByteBuffer.wrap(body)};
    sending.lock();
    try {
      while (buffers[1].hasRemaining()) {
        socket.write(buffers);
      }
    } finally {
      sending.unlock();
    }
  }

  /** The next frame; {@link EOFException} when there will be none. */
  String receive() throws IOException {
    int length = read(HEAD).getInt();
    if (length < 0 || length > LARGEST_RECEIVED) {
      throw new IOException("a frame of " + length + " bytes");
    }
    return StandardCharsets.UTF_8.decode(read(length)).toString();
  }

  private ByteBuffer read(int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (socket.read(buffer) < 0) {
        throw new EOFException();
      }
    }
    return buffer.flip();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException _) {
      // Nothing is lost: the program at the other end has ended.
    }
  }
}
