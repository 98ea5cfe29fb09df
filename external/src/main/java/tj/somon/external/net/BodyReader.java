package tj.somon.external.net;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a body while it comes.
 *
 * @param <T> what it makes of it
 */
@FunctionalInterface
public interface BodyReader<T> {
  /**
   * Called once at most, for status 200. What it leaves unread is not read; it need not close the body. If the body breaks off
   * or is too long, reading it throws; then the request has failed whatever this method does.
   */
  T read(Head head, InputStream body) throws IOException;

  /** All bytes. */
  static BodyReader<byte[]> bytes() {
    return (_, body) -> body.readAllBytes();
  }

  /** Reads some bytes and throws them away; gives how many there were. */
  static BodyReader<Integer> discarding(int atMost) {
    return (_, body) -> body.readNBytes(atMost).length;
  }
}
