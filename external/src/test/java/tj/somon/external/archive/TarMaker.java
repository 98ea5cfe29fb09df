package tj.somon.external.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Makes archives, good ones and those that no honest program makes. */
public final class TarMaker {
  private static final int BLOCK = 512;
  private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

  /** A file of a package, named with its first folder. */
  public TarMaker file(String name, String content) {
    return entry(name, '0', 0644, content.getBytes(StandardCharsets.UTF_8));
  }

  /** An entry of any kind, with what follows its header. */
  public TarMaker entry(String name, char type, int mode, byte[] content) {
    byte[] header = header(name, type, mode, content.length);
    return raw(checked(header)).body(content);
  }

  /** A pax header for the next entry. */
  public TarMaker pax(char type, String... keysAndValues) {
    var records = new StringBuilder();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      records.append(record(keysAndValues[i] + "=" + keysAndValues[i + 1] + "\n"));
    }
    return entry("PaxHeader/x", type, 0644, records.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String record(String rest) {
    int bytes = rest.getBytes(StandardCharsets.UTF_8).length + 1;
    int length = bytes + Integer.toString(bytes).length();
    length = bytes + Integer.toString(length).length();
    return length + " " + rest;
  }

  static byte[] header(String name, char type, int mode, long size) {
    byte[] header = new byte[BLOCK];
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(nameBytes, 0, header, 0, Math.min(100, nameBytes.length));
    put(header, 100, String.format("%07o", mode));
    put(header, 124, String.format("%011o", size));
    put(header, 136, "00000000000");
    header[156] = (byte) type;
    put(header, 257, "ustar");
    put(header, 263, "00");
    return header;
  }

  static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  static byte[] checked(byte[] header) {
    put(header, 148, "        ");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, String.format("%06o", sum));
    header[154] = 0;
    return header;
  }

  TarMaker raw(byte[] bytes) {
    tar.writeBytes(bytes);
    return this;
  }

  private TarMaker body(byte[] content) {
    return raw(content).raw(new byte[-content.length & BLOCK - 1]);
  }

  /** The tar with its end. */
  byte[] tar() {
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(tar.toByteArray());
    whole.writeBytes(new byte[2 * BLOCK]);
    return whole.toByteArray();
  }

  byte[] withoutEnd() {
    return tar.toByteArray();
  }

  /** The archive. */
  public byte[] gzip() {
    return gzip(tar());
  }

  static byte[] gzip(byte[] content) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
