package tj.somon.modules.source;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.source.Span;
import tj.somon.modules.source.SourceReading.Read;
import tj.somon.modules.source.SourceReading.Refused;

/** Reads files as texts and says exactly why one cannot be read. */
public final class SourceReader {
  /** Size of the largest file that is read, in bytes. */
  public static final long LARGEST = 256L * 1024 * 1024;

  private static final int MEGABYTE = 1024 * 1024;
  private static final int USUAL = 64 * 1024;
  private static final int SAMPLE = 8192;
  private static final char REPLACEMENT = 0xFFFD;
  private static final char BYTE_ORDER_MARK = 0xFEFF;

  private SourceReader() {}

  /**
   * Reads a file.
   *
   * @param shown the path that messages and source maps show
   */
  public static SourceReading read(Path file, String shown) {
    return read(file, shown, LARGEST, SourceEncoding.UTF_8);
  }

  /**
   * Reads a file.
   *
   * @param shown the path that messages and source maps show
   * @param largest size of the largest file that is read, in bytes
   */
  public static SourceReading read(Path file, String shown, long largest, SourceEncoding encoding) {
    byte[] small = small(file, largest);
    return small != null ? decode(small, shown, encoding) : readCarefully(file, shown, largest, encoding);
  }

  /** The bytes of a file of usual size; nothing for any other, and if something is wrong. */
  private static byte @Nullable [] small(Path file, long largest) {
    int most = (int) Math.min(largest, USUAL);
    try (var in = new FileInputStream(file.toString())) {
      byte[] bytes = in.readNBytes(most + 1);
      return bytes.length > most ? null : bytes;
    } catch (IOException _) {
      return null;
    }
  }

  private static SourceReading readCarefully(Path file, String shown, long largest, SourceEncoding encoding) {
    Map<String, String> name = Map.of("file", shown);
    try {
      if (Files.isDirectory(file)) {
        return Refused.of(SourceCode.IS_A_DIRECTORY, name, Note.of("note.give-file", Map.of()));
      }
      long size = Files.size(file);
      if (size > largest) {
        return tooLarge(shown, largest);
      }
      byte[] bytes = size == 0 ? unmeasured(file, largest) : Files.readAllBytes(file);
      return bytes.length > largest ? tooLarge(shown, largest) : decode(bytes, shown, encoding);
    } catch (NoSuchFileException _) {
      return Refused.of(SourceCode.FILE_NOT_FOUND, name, NearestFile.notes(file, shown));
    } catch (AccessDeniedException _) {
      return Refused.of(SourceCode.NOT_READABLE, name);
    } catch (IOException e) {
      return Files.exists(file)
          ? Refused.of(SourceCode.READING_FAILED, Map.of("file", shown, "reason", String.valueOf(e.getMessage())))
          : Refused.of(SourceCode.FILE_NOT_FOUND, name, NearestFile.notes(file, shown));
    }
  }

  /** The bytes of a device or pipe, whose size is not known: one more than the most at most. */
  private static byte[] unmeasured(Path file, long largest) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes((int) Math.min(largest + 1, Integer.MAX_VALUE - 8L));
    }
  }

  /** The refusal of a file that is larger than the limit, in bytes. */
  public static SourceReading tooLarge(String shown, long limit) {
    return limit < MEGABYTE || limit % MEGABYTE != 0
        ? Refused.of(SourceCode.TOO_MANY_BYTES, Map.of("file", shown, "limit", Long.toString(limit)))
        : Refused.of(SourceCode.TOO_LARGE, Map.of("file", shown, "limit", Long.toString(limit / MEGABYTE)));
  }

  /** The text that bytes stand for in UTF-8. */
  public static SourceReading decode(byte[] bytes, String shown) {
    return decode(bytes, shown, SourceEncoding.UTF_8);
  }

  /** The text that bytes stand for. */
  public static SourceReading decode(byte[] bytes, String shown, SourceEncoding encoding) {
    boolean marked = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    return encoding.isUtf8() || marked ? utf8(bytes, shown) : OtherEncodings.decode(bytes, shown, encoding);
  }

  private static SourceReading utf8(byte[] bytes, String shown) {
    if (looksBinary(bytes)) {
      return Refused.of(SourceCode.BINARY, Map.of("file", shown), binaryNotes(bytes));
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      int valid = validPrefix(bytes);
      if (valid < bytes.length) {
        return notUtf8(bytes, valid, text, shown);
      }
    }
    int from = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    return new Read(SourceText.of(shown, text.substring(from)));
  }

  private static SourceReading notUtf8(byte[] bytes, int offset, String text, String shown) {
    int start = new String(bytes, 0, offset, StandardCharsets.UTF_8).length();
    var arguments = Map.of("offset", Integer.toString(offset), "byte", hexadecimal(bytes[offset]));
    var diagnostic = new Diagnostic(SourceCode.NOT_UTF8, new Span(start, Math.min(start + 1, text.length())), arguments,
        List.of(Note.of("note.save-as-utf8", Map.of())));
    return new Refused(new Located(SourceText.of(shown, text), diagnostic));
  }

  static String hexadecimal(byte value) {
    String digits = "0123456789ABCDEF";
    return "0x" + digits.charAt((value & 0xF0) >> 4) + digits.charAt(value & 0xF);
  }

  /** Number of bytes before the first that are not UTF-8. */
  private static int validPrefix(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(SAMPLE);
    while (decoder.decode(in, out, true).isOverflow()) {
      out.clear();
    }
    return in.position();
  }

  /** Whether one byte in a hundred of the beginning is NUL, or the text is UTF-16. */
  private static boolean looksBinary(byte[] bytes) {
    int sample = Math.min(bytes.length, SAMPLE);
    int zeros = 0;
    for (int i = 0; i < sample; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros > 0 && zeros * 100 >= sample || isUtf16(bytes);
  }

  static boolean isUtf16(byte[] bytes) {
    return bytes.length >= 2
        && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
  }

  private static Note[] binaryNotes(byte[] bytes) {
    return isUtf16(bytes) ? new Note[]{Note.of("note.utf16", Map.of())} : new Note[0];
  }
}
