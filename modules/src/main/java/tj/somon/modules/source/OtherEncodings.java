package tj.somon.modules.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.source.Span;
import tj.somon.modules.source.SourceReading.Read;
import tj.somon.modules.source.SourceReading.Refused;

/** Reads texts in other encodings than UTF-8, as strictly: no byte is guessed at. */
final class OtherEncodings {
  private static final int SAMPLE = 8192;

  private OtherEncodings() {}

  static SourceReading decode(byte[] bytes, String shown, SourceEncoding encoding) {
    boolean marked = SourceReader.isUtf16(bytes);
    Charset charset = !marked ? encoding.charset()
        : bytes[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    if (!encoding.name().startsWith("utf-16") && !marked && looksBinary(bytes)) {
      return Refused.of(SourceCode.BINARY, Map.of("file", shown));
    }
    CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, marked ? 2 : 0, bytes.length - (marked ? 2 : 0));
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    return result.isError() ? wrong(bytes, in.position(), text, shown, marked ? "utf-16" : encoding.name())
        : new Read(SourceText.of(shown, text));
  }

  private static SourceReading wrong(byte[] bytes, int offset, String before, String shown, String encoding) {
    var arguments = Map.of("offset", Integer.toString(offset), "byte", SourceReader.hexadecimal(bytes[offset]),
        "encoding", encoding);
    var place = new Span(before.length(), before.length() + 1);
    var diagnostic = new Diagnostic(SourceCode.NOT_IN_ENCODING, place, arguments,
        List.of(Note.of("note.save-in-encoding", Map.of("encoding", encoding))));
    return new Refused(new Located(SourceText.of(shown, before + "\uFFFD"), diagnostic));
  }

  private static boolean looksBinary(byte[] bytes) {
    int sample = Math.min(bytes.length, SAMPLE);
    int zeros = 0;
    for (int i = 0; i < sample; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros > 0 && zeros * 100 >= sample;
  }
}
