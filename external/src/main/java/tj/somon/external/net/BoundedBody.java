package tj.somon.external.net;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.external.failure.FailureReason;

/** A body that ends at the byte that is too many, and remembers how it failed. For one thread. */
final class BoundedBody extends InputStream {
  private final InputStream source;
  private long left;
  private @Nullable FailureReason failure;

  BoundedBody(InputStream source, long most) {
    this.source = source;
    left = most;
  }

  /** How it failed, if it did. */
  Optional<FailureReason> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (failure != null) {
      throw new IOException("the body has failed: " + failure.text());
    }
    int got = more(into, from, (int) Math.min(length, left + 1));
    if (got > left) {
      failure = FailureReason.TOO_LARGE;
      throw new IOException("the body is too large");
    }
    left -= Math.max(got, 0);
    return got;
  }

  private int more(byte[] into, int from, int length) throws IOException {
    try {
      return source.read(into, from, length);
    } catch (IOException broken) {
      failure = Faults.inBody(broken);
      throw broken;
    }
  }

  @Override
  public int available() throws IOException {
    return failure == null ? (int) Math.min(source.available(), left) : 0;
  }
}
