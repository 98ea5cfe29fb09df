package tj.somon.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.conformance.InProcess.Outcome;

/** Whatever a file holds and wherever it lies: one clear message, exit status 1, and nothing is written. */
class BadInputTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int DEEP = 100_000;

  @TempDir
  Path folder;

  private void write(byte[] bytes) throws IOException {
    Files.write(folder.resolve("main.som"), bytes);
  }

  private void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  private Outcome compile(String... options) {
    var arguments = new ArrayList<>(List.of("compile", "main.som"));
    arguments.addAll(List.of(options));
    return assertTimeoutPreemptively(LIMIT, () -> InProcess.in(folder).run(arguments));
  }

  /** One error with the code, in text and as JSON, and no file that was not there before. */
  private void refuses(String code, String... options) throws IOException {
    var before = files();
    Outcome outcome = compile(options);
    assertEquals(1, outcome.status(), outcome.err());
    assertEquals("", outcome.out());
    List<String> codes = DiagnosticExample.found(outcome.err()).stream().map(DiagnosticExample.Found::code).toList();
    assertEquals(List.of(code), codes, () -> shortened(outcome.err()));
    assertTrue(outcome.err().length() < 2_000, () -> shortened(outcome.err()));
    assertEquals(before, files());
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(3_000, text.length()));
  }

  private TreeSet<String> files() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void binaryFile() throws IOException {
    var bytes = new byte[4096];
    new SplittableRandom(1).nextBytes(bytes);
    write(bytes);
    refuses("SOM3104");
    Arrays.fill(bytes, 100, 200, (byte) 0);
    write(bytes);
    refuses("SOM3105");
  }

  @Test
  void invalidUtf8IsReportedWithItsOffset() throws IOException {
    write(new byte[]{'1', ';', '\n', '"', (byte) 0xD1, '"', ';', '\n'});
    refuses("SOM3104");
    Outcome outcome = compile();
    assertTrue(outcome.err().contains("0xD1") && outcome.err().contains("offset 4"), outcome.err());
  }

  @Test
  void utf16() throws IOException {
    write("чоп.сабт(1);".getBytes(StandardCharsets.UTF_16));
    refuses("SOM3105");
  }

  @Test
  void anEmptyFileIsAnEmptyModule() throws IOException {
    write("");
    Outcome outcome = compile();
    assertEquals(0, outcome.status(), outcome.err());
    assertEquals("", outcome.err());
    assertTrue(Files.exists(folder.resolve("main.js")));
  }

  @Test
  void aFileOfFiftyMegabytesIsCompiledOrRefused() throws IOException {
    String line = "чоп.сабт(\"Салом, ҷаҳон\");\n";
    write(line.repeat(50_000_000 / line.getBytes(StandardCharsets.UTF_8).length));
    Outcome outcome = compile();
    if (outcome.status() == 0) {
      assertTrue(Files.size(folder.resolve("main.js")) > 30_000_000);
    } else {
      refuses("SOM3106");
      assertTrue(outcome.err().contains("MB"), outcome.err());
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {"тағ а = |(|1|)", "тағ а = |[|1|]",
      "|{||}", "тағ а = |{а:|1|}", "тағ а = |`${|1|}`", "тағ а: |(|рақам|)", "тағ а: |[|рақам|]", "тағ а: |{а:|рақам|}",
      "тағ а: |А<|рақам|>", "тағ |[|а|] = 1", "тағ |{а:|а|} = 1", "|агар (а) {||}", "|функсия ф() {||}",
      "тағ а = |(а) => {||}", "|синф А { ф() {||}}", "тағ а = |-|1|", "тағ а = |!|1|", "тағ а = |нав |А|",
      "тағ а = |ф(|1|)", "|барои (;;) ||;", "|то (1) ||;", "|агар (1) ||;", "тағ а = б|`1`||", "тағ а = |б ? |1|: 2",
      "тағ а = |б ? 1 : |2|", "тағ а = |б = |2|", "тағ а = |б => |2|", "тағ а = |б ** |2|", "|номфазо А {||}",
      "тағ а = |синф { [|1|]() {} }", "|кӯшиш {||} ниҳоят {}", "|интихоб (1) { ҳолат 1: ||}", "тағ а = |() => (|1|)",
      "тағ а = |навъи |1|", "тағ а: |А мерос Б ? |рақам|: сатр", "тағ а: |калидҳои |А|", "тағ а: |() => |А|",
      "тағ а = |[...|1|]", "тағ а = |{...|1|}", "тағ а = |а[|1|]", "тағ а = |а?.[|1|]",
      "тағ а = |ҳамзамон () => интизор |1|"})
  void nesting(String before, String opener, String middle, String closer) throws IOException {
    write(text(before) + text(opener).repeat(DEEP) + text(middle) + text(closer).repeat(DEEP) + ";\n");
    staysCalm();
    write(text(before) + text(opener).repeat(DEEP));
    staysCalm();
  }

  private static String text(@Nullable String cell) {
    return cell == null ? "" : cell;
  }

  /** Either it compiles, or a few errors say why not; the stack and the time are enough. */
  private void staysCalm() throws IOException {
    Files.deleteIfExists(folder.resolve("main.js"));
    Outcome outcome = compile();
    List<String> codes = DiagnosticExample.found(outcome.err()).stream()
        .filter(found -> found.severity().equals("error")).map(DiagnosticExample.Found::code).toList();
    assertTrue(codes.size() <= 3, () -> shortened(outcome.err()));
    assertTrue(outcome.err().length() < 20_000, () -> "long: " + shortened(outcome.err()));
    assertTrue(!codes.contains("SOM4012") && !codes.contains("SOM4013"), () -> shortened(outcome.err()));
    assertEquals(codes.isEmpty() ? 0 : 1, outcome.status(), () -> shortened(outcome.err()));
    assertEquals(codes.isEmpty(), Files.exists(folder.resolve("main.js")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"а + ", "а.б().", "а, ", "а && ", "а[0].", "а`1`.", "агар (а) {} вагарна "})
  void longChainsAreNoNesting(String link) throws IOException {
    write(("тағ а = 1;\n" + link.repeat(DEEP) + "а;\n"));
    staysCalm();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"тағ а = \"салом|SOM1003", "тағ а = 'салом|SOM1003", "тағ а = `салом|SOM1004",
      "тағ а = `салом ${|SOM1203", "/* салом|SOM1005", "тағ а = /салом|SOM1006", "тағ а = (1|SOM1205",
      "тағ а = [1|SOM1205", "тағ а = {б: 1|SOM1205", "функсия ф() {|SOM1205", "синф А {|SOM1205", "агар (1|SOM1205",
      "интихоб (1) {|SOM1205", "ворид { а|SOM1205", "тағ а: А<рақам|SOM1205", "тағ а: {б: рақам|SOM1205",
      "шумориш А {|SOM1205", "интерфейс А {|SOM1205", "номфазо А {|SOM1205", "ф(1|SOM1205", "тағ а =|SOM1203",
      "кӯшиш {|SOM1205", "иҷро {|SOM1205", "тағ а = \"\\|SOM1003", "тағ а = /[а|SOM1006", "тағ а = 1 +|SOM1203"})
  void unterminated(String text, String code) throws IOException {
    write(text);
    refuses(code);
  }

  @Test
  void missingFile() throws IOException {
    refuses("SOM3101");
  }

  @Test
  void folderWithoutSourcesAsInput() throws IOException {
    Files.createDirectory(folder.resolve("main.som"));
    refuses("SOM4015");
  }

  @Test
  void unreadableFile() throws IOException {
    write("чоп.сабт(1);");
    Files.setPosixFilePermissions(folder.resolve("main.som"), PosixFilePermissions.fromString("-wx-wx-wx"));
    if (Files.isReadable(folder.resolve("main.som"))) {
      Files.delete(folder.resolve("main.som"));
      Files.createSymbolicLink(folder.resolve("main.som"), Path.of("/proc/self/mem"));
      refuses("SOM3107");
    } else {
      refuses("SOM3103");
    }
  }

  @Test
  void outputEqualToInput() throws IOException {
    write("чоп.сабт(1);");
    refuses("SOM4009", "--output", "main.som");
    refuses("SOM4009", "--output", "./a/../main.som");
    assertEquals("чоп.сабт(1);", Files.readString(folder.resolve("main.som")));
  }

  @Test
  void outputThatLinksToInput() throws IOException {
    write("чоп.сабт(1);");
    Files.createSymbolicLink(folder.resolve("main.js"), folder.resolve("main.som"));
    refuses("SOM4009");
    assertEquals("чоп.сабт(1);", Files.readString(folder.resolve("main.som")));
  }

  @Test
  void readOnlyFolder() throws IOException {
    write("чоп.сабт(1);");
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    boolean always = Files.isWritable(locked);
    refuses("SOM4010", "--output", always ? "/proc/main.js" : "locked/main.js");
  }

  @Test
  void folderOfOutputIsAFile() throws IOException {
    write("чоп.сабт(1);");
    Files.writeString(folder.resolve("out"), "");
    refuses("SOM4010", "--output", "out/main.js");
    refuses("SOM4010", "--out-dir", "out");
  }

  @Test
  void outputIsAFolder() throws IOException {
    write("чоп.сабт(1);");
    Files.createDirectory(folder.resolve("main.js"));
    refuses("SOM4010");
  }

  @Test
  void longNamesAreShortenedInMessages() throws IOException {
    write("тағ а = 1;\nа = " + "о".repeat(DEEP) + ";\n");
    Outcome outcome = compile();
    assertTrue(outcome.err().length() < 2_000, () -> shortened(outcome.err()));
  }

  @Test
  void anOldOutputStaysWhenTheProgramIsWrong() throws IOException {
    write("тағ = ;");
    Files.writeString(folder.resolve("main.js"), "old");
    assertEquals(1, compile().status());
    assertEquals("old", Files.readString(folder.resolve("main.js")));
  }
}
