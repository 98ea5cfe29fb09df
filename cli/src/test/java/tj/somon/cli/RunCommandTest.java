package tj.somon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tj.somon.cli.Somon.Outcome;

/** What {@code run} does without running anything; programs are run by the conformance tests. */
class RunCommandTest {
  @TempDir
  Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aMissingFileNamesTheNearest() throws IOException {
    file("салом.som", "");
    assertEquals(new Outcome(1, "", """
        error SOM3101: Файли «салом» ёфт нашуд.
          эзоҳ: Шояд «салом.som»-ро дар назар доштед?
        """), Somon.in(folder).run("иҷро", "--lang", "tj", "салом"));
  }

  @Test
  void aProgramWithErrorsIsNotRunAndNothingIsWritten() throws IOException {
    file("a.som", "чоп.сабт(1);\nворид { б } аз \"./b.som\";\nтағ б = 2;\n");
    file("b.som", "содир собит б = ;\n");
    Outcome outcome = Somon.in(folder).with("PATH", System.getenv("PATH")).run("run", "a.som");
    assertEquals(1, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("a.som:3:5: error SOM2"), outcome.err());
    assertTrue(outcome.err().contains("b.som:1:17: error SOM1"), outcome.err());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of("a.som", "b.som"), files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void nodeMustBeOnThePathWhenItIsAskedFor() throws IOException {
    file("a.som", "");
    Outcome outcome = Somon.in(folder).with("PATH", folder.toString()).run("run", "--engine=node", "a.som");
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().startsWith("error SOM3301: "), outcome.err());
  }

  @Test
  void aWrongConfigurationForbidsRunning() throws IOException {
    file("a.som", "");
    file("somon.config.json", "{\"compilerOption\":{}}");
    Outcome outcome = Somon.in(folder).run("run", "a.som");
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains("somon.config.json:1:2: error SOM4103: "), outcome.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--minify", "--strict", "--target=es5"})
  void optionsThatAreNotSupportedAreRefused(String option) throws IOException {
    file("a.som", "");
    Outcome outcome = Somon.in(folder).run("run", option, "a.som");
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().startsWith("error SOM4007: "), outcome.err());
  }

  @Test
  void aFileWithoutACommandNamesTheCommand() {
    assertEquals("""
        error SOM4001: неизвестная команда «салом.som»
          примечание: Чтобы запустить программу, напишите «somon run салом.som».
        """, Somon.in(folder).run("салом.som", "--lang=ru").err());
  }

  @Test
  void aProgramInThisProcessIsNotWatched() {
    Outcome outcome = Somon.in(folder).run("run", "--watch", "--engine", "embedded", "a.som");
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().contains("--engine embedded --watch"), outcome.err());
  }
}
