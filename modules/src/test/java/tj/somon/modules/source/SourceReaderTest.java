package tj.somon.modules.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.messages.Located;

class SourceReaderTest {
  @TempDir
  Path folder;

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static String read(byte[] bytes) {
    return assertInstanceOf(SourceReading.Read.class, SourceReader.decode(bytes, "а.som")).source().text();
  }

  private static Located refused(SourceReading reading) {
    return assertInstanceOf(SourceReading.Refused.class, reading).problem();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void readsUtf8WithAndWithoutByteOrderMark() throws IOException {
    byte[] text = "тағ х = \"😀\uFFFD\";".getBytes(StandardCharsets.UTF_8);
    var reading = SourceReader.read(file("а.som", text), "shown/а.som");
    var source = assertInstanceOf(SourceReading.Read.class, reading).source();
    assertEquals("тағ х = \"😀\uFFFD\";", source.text());
    assertEquals("shown/а.som", source.path());
    assertEquals("х", read("\uFEFFх".getBytes(StandardCharsets.UTF_8)));
    assertEquals("\uFEFF", read("\uFEFF\uFEFF".getBytes(StandardCharsets.UTF_8)));
    assertEquals("", read(new byte[0]));
  }

  @Test
  void namesTheFirstByteThatIsNotUtf8() {
    Located problem = refused(SourceReader.decode(bytes(0xD1, 0x85, '\n', 'a', 0xFF, 'b'), "а.som"));
    assertEquals(SourceCode.NOT_UTF8, problem.diagnostic().code());
    assertEquals(Map.of("offset", "4", "byte", "0xFF"), problem.diagnostic().arguments());
    assertEquals(3, problem.diagnostic().span().start());
    assertTrue(problem.hasPlace());
  }

  @Test
  void truncatedAndOverlongSequencesAreNotUtf8() {
    int[][] texts = {{'a', 0xD1}, {'a', 0xC0, 0x80}, {'a', 0xED, 0xA0, 0x80}, {'a', 0xF5, 0x80, 0x80, 0x80}};
    for (int[] text : texts) {
      assertEquals("1", refused(SourceReader.decode(bytes(text), "x")).diagnostic().arguments().get("offset"));
    }
  }

  @Test
  void aReplacementCharacterOfTheTextIsNoFault() {
    byte[] text = "\uFFFDx".getBytes(StandardCharsets.UTF_8);
    assertEquals("\uFFFDx", read(text));
    byte[] broken = bytes(0xEF, 0xBF, 0xBD, 'x', 0x80);
    assertEquals("4", refused(SourceReader.decode(broken, "x")).diagnostic().arguments().get("offset"));
  }

  @Test
  void binaryFilesAreRefusedAsSuch() {
    assertEquals(SourceCode.BINARY,
        refused(SourceReader.decode(bytes(0x7F, 'E', 'L', 'F', 0, 0, 1, 0xFF), "x")).diagnostic().code());
    Diagnostic utf16 = refused(SourceReader.decode("\uFEFFтағ".getBytes(StandardCharsets.UTF_16LE), "x")).diagnostic();
    assertEquals(SourceCode.BINARY, utf16.code());
    assertEquals("note.utf16", utf16.notes().getFirst().key());
  }

  @Test
  void foldersAreNotFiles() {
    assertEquals(SourceCode.IS_A_DIRECTORY, refused(SourceReader.read(folder, "x")).diagnostic().code());
  }

  @Test
  void largeFilesAreRefusedByTheirSize() throws IOException {
    Path large = file("large.som", new byte[3 * 1024 * 1024]);
    Diagnostic problem = refused(SourceReader.read(large, "large.som", 2 * 1024 * 1024, SourceEncoding.UTF_8))
        .diagnostic();
    assertEquals(SourceCode.TOO_LARGE, problem.code());
    assertEquals("2", problem.arguments().get("limit"));
  }

  /** The memory of this process can be opened on Linux, but nothing stands at its beginning. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileThatCannotBeRead() {
    Path memory = Path.of("/proc/self/mem");
    assertEquals(SourceCode.READING_FAILED, refused(SourceReader.read(memory, "x")).diagnostic().code());
  }

  @Test
  void linksThatLeadNowhereAreCalledSo() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("a.som"), Path.of("b.som"));
    Diagnostic problem = refused(SourceReader.read(link, "a.som")).diagnostic();
    assertEquals(SourceCode.FILE_NOT_FOUND, problem.code());
    assertEquals(Map.of("file", "a.som", "target", "b.som"), problem.notes().getFirst().arguments());
  }

  @Test
  void missingFilesNameTheNearest() throws IOException {
    file("салом.som", new byte[0]);
    Diagnostic misspelt = refused(SourceReader.read(folder.resolve("салон.som"), "дар/салон.som")).diagnostic();
    assertEquals(SourceCode.FILE_NOT_FOUND, misspelt.code());
    assertEquals(Map.of("name", "дар/салом.som"), misspelt.notes().getFirst().arguments());
    Diagnostic noEnding = refused(SourceReader.read(folder.resolve("салом"), "салом")).diagnostic();
    assertEquals(Map.of("name", "салом.som"), noEnding.notes().getFirst().arguments());
    Diagnostic noFolder = refused(SourceReader.read(folder.resolve("д/х.som"), "д/х.som")).diagnostic();
    assertEquals("note.no-folder", noFolder.notes().getFirst().key());
    assertTrue(refused(SourceReader.read(folder.resolve("zzzzz"), "zzzzz")).diagnostic().notes().isEmpty());
  }

  @Test
  void aFileAsAFolderIsNotFound() throws IOException {
    file("а.som", new byte[0]);
    Located problem = refused(SourceReader.read(folder.resolve("а.som/б.som"), "а.som/б.som"));
    assertEquals(SourceCode.FILE_NOT_FOUND, problem.diagnostic().code());
    assertFalse(problem.hasPlace());
  }
}
