package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;
import tj.somon.modules.json.JsonValue;

class BundleCommandTest {
  @TempDir
  Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("main.som"), "ворид { ном } аз \"./lib\";\nчоп.сабт(ном);\n");
    Files.writeString(folder.resolve("lib.som"), "содир собит ном = \"Фирдавс 🙂\";\n");
  }

  private int bundle(String... options) {
    var words = new ArrayList<>(List.of("bundle", "main.som", "--lang", "en"));
    words.addAll(List.of(options));
    err.reset();
    var surroundings = new Surroundings(Map.of(), new ByteArrayInputStream(new byte[0]),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), folder, false);
    return Cli.run(words.toArray(String[]::new), surroundings);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void aMapIsBesideTheOutputOrInIt() throws IOException {
    assertEquals(0, bundle("-o", "a.js", "--source-map"));
    assertEquals(0, bundle("-o", "b.js", "--source-map=inline", "--inline-sources"));
    assertEquals(0, bundle("-o", "c.js", "--source-map=hidden"));
    assertEquals(0, bundle("-o", "d.js", "--no-source-map"));
    assertTrue(Files.readString(folder.resolve("a.js")).endsWith("//# sourceMappingURL=a.js.map\n"));
    assertTrue(Files.readString(folder.resolve("b.js")).contains("//# sourceMappingURL=data:application/json;base64,"));
    assertFalse(Files.readString(folder.resolve("c.js")).contains("sourceMappingURL"));
    assertEquals(List.of("a.js", "a.js.map", "b.js", "c.js", "c.js.map", "d.js", "lib.som", "main.som"), files());
    assertFalse(Files.readString(folder.resolve("a.js.map")).contains(folder.toString()));
    assertEquals(2, bundle("--source-map=beside"));
  }

  @Test
  void whatIsForLaterIsRefused() throws IOException {
    for (String option : List.of("--splitting", "--minify", "--target=es2015", "--loader=.png=file")) {
      assertEquals(1, bundle(option), option);
      assertTrue(errors().startsWith("error SOM4007"), errors());
    }
    assertEquals(List.of("lib.som", "main.som"), files());
  }

  @Test
  void nothingIsWrittenOverTheProgramOrTwice() throws IOException {
    String lib = Files.readString(folder.resolve("lib.som"));
    assertEquals(1, bundle("-o", "lib.som"));
    assertTrue(errors().startsWith("error SOM4009"), errors());
    assertEquals(1, bundle("-o", "out.js", "--metafile", "out.js"));
    assertTrue(errors().startsWith("error SOM3009"), errors());
    assertEquals(lib, Files.readString(folder.resolve("lib.som")));
    assertEquals(List.of("lib.som", "main.som"), files());
  }

  @Test
  void theMetafileCountsBytes() throws IOException {
    assertEquals(0, bundle("-o", "out.js", "--source-map", "--metafile", "meta.json"));
    String text = Files.readString(folder.resolve("meta.json"));
    var meta = (JsonValue.Dictionary) ((JsonParsing.Parsed) JsonReader.read(text)).value();
    for (String name : List.of("out.js", "out.js.map")) {
      String expected = "\"bytes\":" + Files.size(folder.resolve(name));
      assertTrue(text.contains(expected), () -> name + " " + expected + " in " + text);
    }
    String code = Files.readString(folder.resolve("out.js"));
    int from = code.indexOf("// lib.som");
    int end = code.indexOf("// main.som");
    int bytes = code.substring(from, end).getBytes(StandardCharsets.UTF_8).length;
    assertTrue(text.contains("\"lib.som\":{\"bytesInOutput\":" + bytes + "}"), text);
    assertEquals(2, meta.members().size());
  }
}
