package tj.somon.testkit.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Builds archives of packages (POSIX ustar, gzip), good ones and bad ones: any path, kind and link is written as it is said. */
public final class Tarball {
  private static final int BLOCK = 512;

  private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

  /** A file below {@code package/}. */
  public Tarball file(String path, String text) {
    return entry("package/" + path, '0', "", text.getBytes(StandardCharsets.UTF_8));
  }

  /** An entry as it is: {@code 0} file, {@code 1} hard link, {@code 2} symbolic link, {@code 3} device, {@code 5} folder. */
  public Tarball entry(String path, char kind, String link, byte[] content) {
    header(path, kind, link, content.length);
    tar.writeBytes(content);
    tar.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    return this;
  }

  private void header(String path, char kind, String link, long size) {
    var header = new byte[BLOCK];
    put(header, 0, path);
    put(header, 100, "0000644");
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    put(header, 124, String.format("%011o", size));
    put(header, 136, "00000000000");
    put(header, 148, "        ");
    header[156] = (byte) kind;
    put(header, 157, link);
    put(header, 257, "ustar\u000000");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, String.format("%06o", sum) + "\0 ");
    tar.writeBytes(header);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  /** The whole, compressed. */
  public byte[] bytes() {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      tar.writeTo(gzip);
      gzip.write(new byte[2 * BLOCK]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** An archive that unpacks to so many MiB of zeros, about a thousand times its own size. */
  public static byte[] bomb(int mebibytes) {
    var start = new Tarball();
    start.header("package/zeros", '0', "", (long) mebibytes << 20);
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      start.tar.writeTo(gzip);
      for (int i = 0; i < mebibytes; i++) {
        gzip.write(new byte[1 << 20]);
      }
      gzip.write(new byte[2 * BLOCK]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
