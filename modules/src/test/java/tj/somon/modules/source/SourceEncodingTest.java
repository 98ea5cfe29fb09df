package tj.somon.modules.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.somon.compiler.diagnostics.Diagnostic;

class SourceEncodingTest {
  private static SourceEncoding named(String name) {
    return SourceEncoding.named(name).orElseThrow();
  }

  private static String read(byte[] bytes, String encoding) {
    return SourceReader.decode(bytes, "a.som", named(encoding)) instanceof SourceReading.Read(var source)
        ? source.text()
        : "refused";
  }

  private static Diagnostic refused(byte[] bytes, String encoding) {
    return ((SourceReading.Refused) SourceReader.decode(bytes, "a.som", named(encoding))).problem().diagnostic();
  }

  @ParameterizedTest
  @CsvSource({"windows-1251, Салом", "cp1251, Салом", "koi8-r, Салом", "ISO-8859-5, Салом", "latin1, ÄÖ", "ASCII, abc",
      "utf-8, тоҷикӣ 😀", "UTF-16LE, тоҷикӣ 😀", "utf-16be, тоҷикӣ 😀", "ucs2, тоҷикӣ"})
  void textsAreReadAsTheyWereWritten(String name, String text) {
    assertEquals(text, read(text.getBytes(named(name).charset()), name));
  }

  @Test
  void aByteOrderMarkWinsAndIsNoPartOfTheText() throws IOException {
    for (Charset written : new Charset[]{StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
        StandardCharsets.UTF_8}) {
      var bytes = new ByteArrayOutputStream();
      bytes.write("\uFEFF".getBytes(written));
      bytes.write("салом".getBytes(written));
      assertEquals("салом", read(bytes.toByteArray(), "utf-16le"));
      assertEquals("салом", read(bytes.toByteArray(), "windows-1251"));
    }
  }

  @Test
  void bytesThatStandForNothingAreNamedWithTheirPlace() {
    byte[] bytes = "сало?м".getBytes(named("windows-1251").charset());
    bytes[4] = (byte) 0x98;
    Diagnostic problem = refused(bytes, "windows-1251");
    assertEquals(SourceCode.NOT_IN_ENCODING, problem.code());
    assertEquals("{byte=0x98, encoding=windows-1251, offset=4}",
        new java.util.TreeMap<>(problem.arguments()).toString());
    assertEquals(4, problem.span().start());
    assertEquals(SourceCode.NOT_IN_ENCODING, refused(new byte[]{'a', 0, 'b'}, "utf-16le").code());
    assertEquals(SourceCode.NOT_IN_ENCODING, refused(new byte[]{(byte) 0xFF, 'b'}, "ascii").code());
    assertEquals(SourceCode.BINARY, refused(new byte[]{0x7F, 'E', 'L', 'F', 0, 0, 0}, "latin1").code());
  }

  @Test
  void everyNameIsKnown() {
    for (String name : SourceEncoding.allNames()) {
      assertTrue(SourceEncoding.named(name).isPresent(), name);
    }
    assertTrue(SourceEncoding.named("ebcdic").isEmpty());
    assertArrayEquals(new String[]{"utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252", "latin1",
        "iso-8859-5", "koi8-r", "ascii"}, SourceEncoding.names().toArray());
  }

  @Test
  void aDeviceWithoutAnEndIsTooLarge() {
    var reading = SourceReader.read(Path.of("/dev/zero"), "zero", 100_000, SourceEncoding.UTF_8);
    assertEquals(SourceCode.TOO_MANY_BYTES, ((SourceReading.Refused) reading).problem().diagnostic().code());
  }
}
