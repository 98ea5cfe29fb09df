package tj.somon.compiler.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.parser.Parsed;
import tj.somon.compiler.source.Language;

/** Corners of the grammar. The texts stand in the files named below, with {@code ----} between them. */
class SnippetsTest {
  private static final PrintOptions TYPESCRIPT = PrintOptions.of(Language.TYPESCRIPT, OutputVocabulary.ENGLISH);
  private static final PrintOptions TAJIK = PrintOptions.of(Language.SOMONSCRIPT, OutputVocabulary.TAJIK);

  private static Stream<String> snippets(String file) throws IOException {
    try (InputStream in = SnippetsTest.class.getResourceAsStream(file)) {
      assertNotNull(in, file);
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n----\n")).map(String::stripTrailing);
    }
  }

  /** Texts that are printed as they stand. */
  private static Stream<DynamicTest> same(String file, SourceGoal goal, PrintOptions options) throws IOException {
    return snippets(file).map(text -> DynamicTest.dynamicTest(text, () -> {
      Parsed parsed = RoundTrip.parse(text, options.language(), goal);
      assertEquals(text, RoundTrip.print(parsed, text, options).stripTrailing());
      RoundTrip.check(text, options.language(), goal);
    }));
  }

  @TestFactory
  Stream<DynamicTest> expressions() throws IOException {
    return same("expressions.txt", SourceGoal.MODULE, PrintOptions.JAVASCRIPT);
  }

  @TestFactory
  Stream<DynamicTest> statements() throws IOException {
    return same("statements.txt", SourceGoal.MODULE, PrintOptions.JAVASCRIPT);
  }

  @TestFactory
  Stream<DynamicTest> sloppyScripts() throws IOException {
    return same("sloppy_scripts.txt", SourceGoal.SCRIPT, PrintOptions.JAVASCRIPT);
  }

  @TestFactory
  Stream<DynamicTest> typeSyntax() throws IOException {
    return same("type_syntax.txt", SourceGoal.MODULE, TYPESCRIPT);
  }

  @TestFactory
  Stream<DynamicTest> tajik() throws IOException {
    return same("tajik.txt", SourceGoal.MODULE, TAJIK);
  }

  /** Comments, which stay where they stand. */
  @TestFactory
  Stream<DynamicTest> comments() throws IOException {
    return same("comments.txt", SourceGoal.MODULE, PrintOptions.JAVASCRIPT);
  }

  /** What JavaScript reads otherwise than SomonScript, and names that are words. */
  @TestFactory
  Stream<DynamicTest> javaScriptAsSomonScript() throws IOException {
    return snippets("javascript_as_somonscript.txt").map(
        text -> DynamicTest.dynamicTest(text, () -> RoundTrip.check(text, Language.JAVASCRIPT, SourceGoal.MODULE)));
  }
}
