package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.cli.Somon.Outcome;

class CompileCommandTest {
  private static final String HELLO = "чоп.сабт(\"Салом\");\n";

  @TempDir
  Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()).sorted().toList();
    }
  }

  private Outcome compile(String... arguments) {
    return Somon.in(folder).run(Stream.concat(Stream.of("compile"), Stream.of(arguments)).toArray(String[]::new));
  }

  @Test
  void writesTheOutputBesideTheInput() throws IOException {
    file("src/салом.som", HELLO);
    assertEquals(new Outcome(0, "Compiled 'src/салом.som' to 'src/салом.js'\n", ""), compile("src/салом.som"));
    assertTrue(read("src/салом.js").contains("console.log(\"Салом\");"));
    assertEquals(List.of("src/салом.js", "src/салом.som"), names());
  }

  @Test
  void everyNameOfTheCommandCompilesInEveryLanguage() throws IOException {
    file("a.som", HELLO);
    for (String name : List.of("compile", "c", "компайл", "к", "компилировать")) {
      assertEquals(0, Somon.in(folder).run(name, "a.som").status());
    }
    assertEquals("Файл «a.som» скомпилирован в «a.js»\n", Somon.in(folder).run("c", "a.som", "--lang=ru").out());
    assertEquals("Файли «a.som» ба «a.js» гардонда шуд\n", Somon.in(folder).run("к", "a.som", "--lang", "tj").out());
  }

  @Test
  void outputAndOutDirDecideWhere() throws IOException {
    file("src/a.som", HELLO);
    compile("src/a.som", "-o", "out/x.js");
    compile("src/a.som", "--out-dir", "../dist");
    assertEquals(List.of("dist/a.js", "out/x.js", "src/a.som"), names());
  }

  @Test
  void theConfigurationDecidesAndTheCommandLineWins() throws IOException {
    file("somon.config.json", "{\"compilerOptions\":{\"outDir\":\"../dist\",\"sourceMap\":true}}");
    file("src/a.som", HELLO);
    assertEquals("Compiled 'src/a.som' to 'dist/a.js'\nGenerated source map: 'dist/a.js.map'\n",
        compile("src/a.som").out());
    compile("src/a.som", "--out-dir", "../other", "--no-source-map");
    assertEquals(List.of("dist/a.js", "dist/a.js.map", "other/a.js", "somon.config.json", "src/a.som"), names());
  }

  @Test
  void aSourceMapNamesTheSourceAndIsNamedByTheOutput() throws IOException {
    file("src/асосӣ 1.som", HELLO);
    compile("src/асосӣ 1.som", "-o", "dist/асосӣ 1.js", "--source-map");
    assertTrue(read("dist/асосӣ 1.js").endsWith("\n//# sourceMappingURL=%D0%B0%D1%81%D0%BE%D1%81%D3%A3%201.js.map\n"),
        read("dist/асосӣ 1.js"));
    String map = read("dist/асосӣ 1.js.map");
    assertTrue(map.contains("\"file\":\"асосӣ 1.js\""), map);
    assertTrue(map.contains("\"sources\":[\"../src/асосӣ 1.som\"]"), map);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"type":"module"}   | ''       | true
      {"type":"commonjs"} | ''       | false
      {}                  | ''       | false
      {"type":"module"}   | commonjs | false
      {}                  | esm      | true
      """)
  void theNearestPackageDecidesTheFormatUnlessTheCommandLineDoes(String description, String format, boolean esm)
      throws IOException {
    file("package.json", description);
    file("src/m.som", "содир собит а = 1;\n");
    file("src/a.som", "ворид { а } аз \"./m\";\nворид д аз \"./d.json\";\nчоп.сабт(а, д);\n");
    file("src/d.json", "{}");
    Outcome outcome = format.isEmpty() ? compile("src/a.som") : compile("src/a.som", "--format", format);
    assertEquals(0, outcome.status(), outcome.err());
    String code = read("src/a.js");
    assertEquals(esm, code.contains("import { а } from \"./m.js\";"), code);
    assertEquals(esm, code.contains("from \"./d.json\" with { type: \"json\" };"), code);
    assertEquals(!esm, code.contains("require(\"./m.js\")"), code);
    assertEquals(!esm, code.contains("require(\"./d.json\")"), code);
  }

  @Test
  void anEmptyFileIsAnEmptyModule() throws IOException {
    file("a.som", "");
    assertEquals(0, compile("a.som", "--format=esm").status());
    assertEquals("", read("a.js"));
  }

  @Test
  void aByteOrderMarkIsIgnored() throws IOException {
    file("a.som", "\uFEFF" + HELLO);
    assertEquals(0, compile("a.som", "--format=esm").status());
    assertEquals("console.log(\"Салом\");\n", read("a.js"));
  }

  @Test
  void errorsForbidOutputAndLeaveAnOldOneAlone() throws IOException {
    file("a.som", "тағ х = 1;\nтағ х = 2;\n");
    file("a.js", "old");
    Outcome outcome = compile("a.som");
    assertEquals(1, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().startsWith("a.som:2:5: error SOM2002: "), outcome.err());
    assertEquals("old", read("a.js"));
    assertEquals(List.of("a.js", "a.som"), names());
  }

  @Test
  void warningsAreShownAndOutputIsWritten() throws IOException {
    file("a.som", "чоп.сабт(номаълум_ном);\n");
    Outcome outcome = compile("a.som");
    assertEquals(0, outcome.status());
    assertTrue(outcome.err().startsWith("a.som:1:10: warning SOM2001: "), outcome.err());
    assertTrue(Files.exists(folder.resolve("a.js")));
  }

  @Test
  void findingsForProgramsAreAnObjectALine() throws IOException {
    file("a.som", "тағ х = 1;\nтағ х = 2;\nчоп.сабт(ч);\n");
    List<String> lines = compile("a.som", "--diagnostics", "json").err().lines().toList();
    assertEquals(2, lines.size());
    assertTrue(lines.getFirst().startsWith("{\"code\":\"SOM2002\",\"severity\":\"error\",\"file\":\"a.som\",\"line\":2,"
        + "\"column\":5,\"endLine\":2,\"endColumn\":6,\"message\":\""), lines.getFirst());
    assertTrue(lines.getLast().startsWith("{\"code\":\"SOM2001\",\"severity\":\"warning\""), lines.getLast());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      a.som -o a.som       | SOM4009
      a.som -o ./x/../a.som | SOM4009
      a.som -o link.som    | SOM4009
      noending             | SOM4009
      a.js                 | SOM4009
      missing.som          | SOM3101
      asom/b.som           | SOM3101
      d                    | SOM4015
      invalid.som          | SOM3104
      binary.som           | SOM3105
      a.som -o d           | SOM4010
      a.som -o noending/x.js | SOM4010
      a.som -o /proc/none/x.js | SOM4010
      a.som --target es5   | SOM4007
      a.som --minify       | SOM4007
      a.som --strict       | SOM4007
      """)
  void badInputGivesOneMessageAndNothingIsWritten(String arguments, String code) throws IOException {
    Path source = file("a.som", HELLO);
    file("a.js", "\"old\"");
    file("noending", HELLO);
    Files.createDirectory(folder.resolve("d"));
    Files.createSymbolicLink(folder.resolve("link.som"), source);
    Files.write(folder.resolve("invalid.som"), new byte[]{'a', (byte) 0xFF});
    Files.write(folder.resolve("binary.som"), new byte[]{0x7F, 'E', 'L', 'F', 0, 0, 0, 0});
    List<String> before = names();
    for (String language : List.of("en", "ru", "tj")) {
      Outcome outcome = compile((arguments + " --lang " + language).split(" "));
      assertEquals(1, outcome.status());
      assertEquals("", outcome.out());
      assertEquals(1, outcome.err().split("error SOM", -1).length - 1, outcome.err());
      assertTrue(outcome.err().contains("error " + code + ": "), outcome.err());
    }
    assertEquals(before, names());
    assertEquals(HELLO, read("a.som"));
    assertEquals("\"old\"", read("a.js"));
  }

  @Test
  void theByteThatIsNotUtf8IsNamed() throws IOException {
    byte[] text = (HELLO + "х = ?;").getBytes(StandardCharsets.UTF_8);
    text[text.length - 2] = (byte) 0x98;
    Files.write(folder.resolve("a.som"), text);
    String err = compile("a.som").err();
    assertTrue(err.startsWith("a.som:2:5: error SOM3104: This is not UTF-8: byte 0x98 at offset " + (text.length - 2)),
        err);
  }

  @Test
  void aWrongConfigurationIsReportedWithPlaces() throws IOException {
    file("somon.config.json", "{\n  \"compilerOptions\": { \"sourceMaps\": true }\n}\n");
    file("a.som", HELLO);
    Outcome outcome = compile("a.som");
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().startsWith("""
        Configuration error:
          Invalid configuration in somon.config.json
        somon.config.json:2:24: error SOM4104: compilerOptions.sourceMaps: unknown compiler option."""), outcome.err());
    assertTrue(outcome.err().contains("note: Did you mean 'sourceMap'?"), outcome.err());
    assertFalse(Files.exists(folder.resolve("a.js")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"target\":\"es2020\"", "\"minify\":true", "\"strict\":true"})
  void settingsThatAreNotSupportedAreWarnings(String setting) throws IOException {
    file("somon.config.json", "{\"compilerOptions\":{" + setting + "}}");
    file("a.som", HELLO);
    Outcome outcome = compile("a.som");
    assertEquals(0, outcome.status());
    assertTrue(outcome.err().startsWith("warning SOM4008: compilerOptions."), outcome.err());
  }

  @Test
  void anOptionThatChangesNothingIsAccepted() throws IOException {
    file("a.som", HELLO);
    assertEquals(new Outcome(0, "Compiled 'a.som' to 'a.js'\n", ""),
        compile("a.som", "--no-type-check", "--production", "--target", "esnext", "--no-minify"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "(", "{", "`${"})
  void deepNestingAndUnterminatedTextsGiveMessages(String opener) throws IOException {
    file("a.som", "тағ х = " + opener.repeat(100_000));
    Outcome outcome = compile("a.som");
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains("a.som:1:"), outcome.err());
    assertFalse(outcome.err().contains("SOM4013"), outcome.err());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
      тағ х = "салом
      тағ х = 'салом
      тағ х = `салом
      /* салом
      тағ х = /салом
      агар (х {
      функсия
      """)
  void everythingMayBeUnterminated(String text) throws IOException {
    file("a.som", text);
    Outcome outcome = compile("a.som");
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().startsWith("a.som:1:"), outcome.err());
    assertEquals(List.of("a.som"), names());
  }

  @Test
  void otherFilesOfAProjectAreCompiledAsWell() throws IOException {
    file("a.ts", "export const a: number = 1;\n");
    assertEquals("Compiled 'a.ts' to 'a.js'\n", compile("a.ts", "--format=esm").out());
    assertEquals("export const a = 1;\n", read("a.js"));
  }
}
