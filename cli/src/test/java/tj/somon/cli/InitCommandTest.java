package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tj.somon.cli.Somon.Outcome;
import tj.somon.modules.config.CompilerSettings;
import tj.somon.modules.config.ConfigFile;
import tj.somon.modules.config.ConfigReading;
import tj.somon.modules.json.JsonParsing;
import tj.somon.modules.json.JsonReader;
import tj.somon.modules.json.JsonValue;

class InitCommandTest {
  @TempDir
  Path folder;

  @Test
  void createsAProject() throws IOException {
    Outcome outcome = Somon.in(folder).run("init", "лоиҳа \"ман\"");
    assertEquals("✅ Created SomonScript project 'лоиҳа \"ман\"'\n\nNext steps:\n  cd лоиҳа \"ман\"\n"
        + "  somon run src/main.som\n", outcome.out());
    assertEquals(0, outcome.status());
    Path project = folder.resolve("лоиҳа \"ман\"");
    String text = Files.readString(project.resolve("package.json"));
    var parsed = assertInstanceOf(JsonParsing.Parsed.class, JsonReader.read(text));
    var description = assertInstanceOf(JsonValue.Dictionary.class, parsed.value());
    assertEquals(Optional.of("лоиҳа \"ман\""), description.text("name"));
    assertEquals(Optional.of("module"), description.text("type"));
    assertEquals(Optional.of("dist/main.js"), description.text("main"));
    assertFalse(text.endsWith("\n"));
    assertTrue(Files.isDirectory(project.resolve("dist")));
    assertTrue(Files.readString(project.resolve("src/main.som")).contains("Салом, ҷаҳон!"));
  }

  @Test
  void theConfigurationHoldsTheDefaults() {
    Somon.in(folder).run("init");
    Path file = folder.resolve("somon-project").resolve(ConfigFile.NAME);
    ConfigReading reading = ConfigFile.read(file, ConfigFile.NAME);
    assertTrue(reading.problems().isEmpty());
    CompilerSettings defaults = CompilerSettings.DEFAULTS;
    assertEquals(
        new CompilerSettings(defaults.output(), Optional.of("dist"), defaults.target(), defaults.sourceMap(),
            defaults.minify(), defaults.noTypeCheck(), defaults.strict(), defaults.watch()),
        reading.configuration().compilerOptions());
  }

  @Test
  void foldersOfTheNameAreMade() {
    assertEquals(0, Somon.in(folder).run("оғоз", "a/b", "--lang", "tj").status());
    assertTrue(Files.isRegularFile(folder.resolve("a/b/src/main.som")));
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Files.createDirectory(folder.resolve("x"));
    assertEquals(new Outcome(1, "", "error SOM4011: Directory 'x' already exists\n"),
        Somon.in(folder).run("init", "x"));
    Files.writeString(folder.resolve("f"), "");
    assertEquals(1, Somon.in(folder).run("init", "f").status());
    assertEquals(1, Somon.in(folder).run("init", "f/g").status());
    assertEquals(1, Somon.in(folder).run("init", ".").status());
  }
}
