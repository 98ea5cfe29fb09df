package tj.somon.cli.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines; a line longer than the limit is skipped and given as too long. */
final class RequestLines {
  private static final int CHUNK = 64 * 1024;

  private final InputStream in;
  private final int longest;
  private final byte[] chunk = new byte[CHUNK];
  private int at;
  private int end;
  private byte[] line = new byte[CHUNK];
  private int length;
  private boolean tooLong;

  RequestLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line without its line end, {@code null} at the end of the stream. An unfinished last line counts. */
  byte @Nullable [] next() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      int stop = at;
      while (stop < end && chunk[stop] != '\n') {
        stop++;
      }
      append(stop);
      boolean whole = stop < end;
      at = whole ? stop + 1 : stop;
      if (whole) {
        return Arrays.copyOf(line, length);
      }
    }
    return any ? Arrays.copyOf(line, length) : null;
  }

  /** Whether the line given last was cut because it was too long. */
  boolean tooLong() {
    return tooLong;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(chunk));
    return end > 0;
  }

  private void append(int stop) {
    int count = stop - at;
    if (tooLong || count > longest - length) {
      tooLong = true;
      length = 0;
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, (int) Math.min(longest, 2L * line.length)));
    }
    System.arraycopy(chunk, at, line, length, count);
    length += count;
  }
}
