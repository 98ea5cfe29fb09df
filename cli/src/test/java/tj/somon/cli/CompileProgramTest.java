package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tj.somon.cli.Somon.Outcome;

class CompileProgramTest {
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

  private List<String> names(String below) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(below))) {
      return files.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()).sorted().toList();
    }
  }

  private Outcome compile(String... arguments) {
    return Somon.in(folder).run(Stream.concat(Stream.of("compile"), Stream.of(arguments)).toArray(String[]::new));
  }

  private void program() throws IOException {
    file("package.json", "{\"type\":\"module\"}");
    file("src/main.som", "ворид { б } аз \"./x/b\";\nворид д аз \"./d.json\";\nчоп.сабт(б, д);\n");
    file("src/x/b.som", "содир { в чун б } аз \"../../lib/c.js\";\n");
    file("lib/c.som", "содир собит в = 1;\n");
    file("src/d.json", "{}\n");
    file("src/x/types.d.ts", "export declare const x: number;\n");
    file("src/node_modules/p/p.som", "тағ = ;\n");
    file("src/.hidden/h.som", "тағ = ;\n");
  }

  @Test
  void aFolderIsCompiledWithAllThatItImportsAndTheOutputsKeepItsFolders() throws IOException {
    program();
    Outcome outcome = compile("src", "--out-dir", "dist", "--source-map");
    assertEquals(0, outcome.status(), outcome.err());
    assertEquals(List.of("dist/lib/c.js", "dist/lib/c.js.map", "dist/src/d.json", "dist/src/main.js",
        "dist/src/main.js.map", "dist/src/x/b.js", "dist/src/x/b.js.map"), names("dist"));
    assertTrue(read("dist/src/main.js").startsWith("import { б } from \"./x/b.js\";\n"), read("dist/src/main.js"));
    assertTrue(read("dist/src/x/b.js").contains("from \"../../lib/c.js\""), read("dist/src/x/b.js"));
    assertTrue(read("dist/src/x/b.js.map").contains("\"sources\":[\"../../../src/x/b.som\"]"));
    assertTrue(outcome.out().contains("Compiled 'src/x/b.som' to 'dist/src/x/b.js'\n"), outcome.out());
    assertTrue(outcome.out().endsWith("Modules: 4; files written: 4, unchanged: 0\n"), outcome.out());
  }

  @Test
  void whatWouldNotChangeIsNotWrittenAgain() throws IOException {
    program();
    compile("src", "--out-dir", "dist");
    var longAgo = FileTime.fromMillis(1_000_000);
    for (String name : names("dist")) {
      Files.setLastModifiedTime(folder.resolve(name), longAgo);
    }
    assertEquals("Modules: 4; files written: 0, unchanged: 4\n", compile("src", "--out-dir", "dist").out());
    file("lib/c.som", "содир собит в = 2;\n");
    assertEquals("Compiled 'lib/c.som' to 'dist/lib/c.js'\nModules: 4; files written: 1, unchanged: 3\n",
        compile("src", "--out-dir", "dist").out());
    assertEquals(longAgo, Files.getLastModifiedTime(folder.resolve("dist/src/main.js")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      src/a.som src/b.som        | out/a.js out/b.js out/c/c.js
      src                        | out/a.js out/b.js out/c/c.js
      src/*.som                  | out/a.js out/b.js out/c/c.js
      src/**/c.som               | out/c.js
      src/**/[ab].som            | out/a.js out/b.js out/c/c.js
      src/{b,c/c}.som            | out/b.js out/c/c.js
      s?c/b.som src/c            | out/b.js out/c/c.js
      """)
  void inputsAreFilesFoldersAndPatterns(String inputs, String outputs) throws IOException {
    file("src/a.som", "ворид \"./c/c\";\n");
    file("src/b.som", "");
    file("src/c/c.som", "");
    Outcome outcome = compile((inputs + " --out-dir out").split(" "));
    assertEquals(0, outcome.status(), outcome.err());
    assertEquals(List.of(outputs.split(" ")), names("out"));
  }

  @Test
  void allErrorsOfAllModulesComeAtOnceAndNothingIsWritten() throws IOException {
    file("src/a.som", "тағ = 1;\n");
    file("src/b.som", "ворид { нест } аз \"./c.som\"; чоп.сабт(нест);\n");
    file("src/c.som", "содир собит ҳаст = 1;\nворид \"./d.som\";\n");
    Outcome outcome = compile("src", "--out-dir", "out");
    assertEquals(1, outcome.status());
    assertEquals("", outcome.out());
    for (String expected : List.of("src/a.som:1:5: error SOM1", "src/b.som:1:9: error SOM3003",
        "src/c.som:2:7: error SOM3001", "Errors: 3.")) {
      assertTrue(outcome.err().contains(expected), outcome.err());
    }
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void namesOfTypesLeaveImportsAlsoIfOnlyTheOtherModuleTells() throws IOException {
    file("src/a.som", "содир { Шакл, б } аз \"./b.som\";\n");
    file("src/b.som", "содир интерфейс Шакл { х: рақам }\nсодир собит б = 1;\n");
    assertEquals(0, compile("src", "--format", "esm").status());
    assertEquals("export { б } from \"./b.js\";\n", read("src/a.js"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      src -o x.js              | SOM4016
      empty                    | SOM4015
      src/*.xyz                | SOM4015
      src/**/[.som             | SOM4015
      src/a.som src/none.som   | SOM3101
      src twice                | SOM3009
      """)
  void badInputsGiveOneMessageAndNothingIsWritten(String arguments, String code) throws IOException {
    file("src/a.som", "");
    file("twice/b.som", "");
    file("twice/b.ts", "");
    Files.createDirectory(folder.resolve("empty"));
    List<String> before = names("");
    Outcome outcome = compile(arguments.split(" "));
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains("error " + code + ": "), outcome.err());
    assertEquals(1, outcome.err().split("error SOM", -1).length - 1, outcome.err());
    assertEquals(before, names(""));
  }

  @Test
  void theConfigurationSaysWhatSpecifiersMeanAndHowFilesAreWritten() throws IOException {
    file("somon.config.json", """
        {
          "compilerOptions": { "outDir": "build" },
          "moduleSystem": {
            "resolution": { "baseUrl": "src", "paths": { "@lib/*": ["lib/*"] } },
            "loading": { "encoding": "windows-1251", "circularDependencyStrategy": "error" }
          }
        }
        """);
    Charset cyrillic = Charset.forName("windows-1251");
    file("src/x.txt", "");
    Files.write(folder.resolve("src/a.som"), "ворид { м } аз \"@lib/м\"; чоп.сабт(м);".getBytes(cyrillic));
    Files.createDirectory(folder.resolve("src/lib"));
    Files.write(folder.resolve("src/lib/м.som"), "содир собит м = \"Салом\";".getBytes(cyrillic));
    Outcome outcome = compile("src", "--format", "esm");
    assertEquals(0, outcome.status(), outcome.err());
    assertEquals(List.of("build/a.js", "build/lib/м.js"), names("build"));
    assertTrue(read("build/a.js").contains("from \"./lib/м.js\""), read("build/a.js"));
    assertTrue(read("build/lib/м.js").contains("\"Салом\""), read("build/lib/м.js"));
    Files.write(folder.resolve("src/lib/м.som"), "ворид \"../a.som\"; содир собит м = 1;".getBytes(cyrillic));
    assertTrue(compile("src").err().contains("error SOM3011: "));
  }

  @Test
  void theSameBytesComeFromAnyNumberOfRuns() throws IOException {
    for (int i = 0; i < 60; i++) {
      file("src/m" + i + ".som", "ворид { х" + (i + 1) % 60 + " } аз \"./m" + (i + 1) % 60 + "\";\nсодир собит х" + i
          + " = () => х" + (i + 1) % 60 + ";\n");
    }
    String first = compile("src", "--out-dir", "one").out().replace("one", "");
    String second = compile("src", "--out-dir", "two").out().replace("two", "");
    assertEquals(first, second);
    for (String name : names("one")) {
      assertEquals(read(name), read(name.replace("one/", "two/")));
    }
  }

  @Test
  void progressIsALineOnATerminalAfterASecond() {
    var bytes = new ByteArrayOutputStream();
    var clock = new AtomicLong();
    try (var progress = new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), clock::get, key -> key)) {
      for (int i = 0; i < 100; i++) {
        progress.loaded("m" + i, 10, Duration.ZERO);
      }
      clock.set(900_000_000L);
      progress.tick();
      assertEquals("", bytes.toString(StandardCharsets.UTF_8));
      for (int i = 0; i < 50; i++) {
        progress.compiled("m" + i, Duration.ZERO);
      }
      clock.set(3_000_000_000L);
      progress.tick();
    }
    assertEquals("\r\u001B[K[75/100] 25/s m49\r\u001B[K", bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void nothingIsShownInAPipe() throws IOException {
    program();
    assertEquals("", compile("src", "--out-dir", "dist").err());
  }
}
