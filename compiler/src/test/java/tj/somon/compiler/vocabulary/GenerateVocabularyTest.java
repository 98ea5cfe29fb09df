package tj.somon.compiler.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build stops at a row of the tables that it does not understand. */
class GenerateVocabularyTest {
  private static final Path TABLES = Path.of("src/main/vocabulary");

  @TempDir
  private Path folder;

  private record Ended(int status, String output) {}

  private Ended generate(String keywordRow) throws IOException, InterruptedException {
    Path tables = Files.createDirectories(folder.resolve("tables"));
    Files.copy(TABLES.resolve("builtins.tsv"), tables.resolve("builtins.tsv"));
    Files.writeString(tables.resolve("keywords.tsv"), Files.readString(TABLES.resolve("keywords.tsv")) + keywordRow);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder = new ProcessBuilder(java, "-Dstderr.encoding=UTF-8",
        TABLES.resolve("GenerateVocabulary.java").toString(), folder.resolve("out").toString(), tables.toString());
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  @Test
  void anUnknownRowStopsTheBuild() throws IOException, InterruptedException {
    Ended ended = generate("калима\tgoto\treserved\tx\tnew\tclass R\n");
    assertEquals(1, ended.status(), ended.output());
    assertTrue(ended.output().contains("калима"), ended.output());
  }

  @Test
  void aNewWordNeedsOnlyItsRow() throws IOException, InterruptedException {
    Ended ended = generate("калима\tfrom\tcontextual\tx\tnew\tclass N\n");
    assertEquals(0, ended.status(), ended.output());
    Path source = folder.resolve("out/tj/somon/compiler/vocabulary/VocabularyTables.java");
    assertTrue(Files.readString(source).contains("to.tajik(\"калима\", TokenKind.IDENTIFIER, Role.FROM.bit()"));
  }
}
