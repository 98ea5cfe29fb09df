package tj.somon.compiler.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Rewriter;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.parser.Parsed;
import tj.somon.compiler.parser.Parser;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.sourcemap.SourceMap;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;
import tj.somon.compiler.vocabulary.TypeWords;
import tj.somon.compiler.vocabulary.Words;

/** Source maps join what belongs together. */
class MappingTest {
  private static final PrintOptions ENGLISH = PrintOptions.of(Language.SOMONSCRIPT, OutputVocabulary.ENGLISH);
  private static final PrintOptions TAJIK = PrintOptions.of(Language.SOMONSCRIPT, OutputVocabulary.TAJIK);

  private static Printed print(Program program, SourceText source, Parsed parsed, PrintOptions options) {
    return Printer.print(PrintInput.of(program, source, parsed.comments()),
        options.withSourceMap("out.js", "src/main.som", true));
  }

  // ---- every mapping joins equal words -----------------------------------------------------------------------------

  @TestFactory
  Stream<DynamicTest> everyMappingJoinsEqualWords() throws IOException {
    return ConformanceRoundTripTest.programs().stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> checkWords(file)));
  }

  private static void checkWords(Path file) throws IOException {
    SourceText source = SourceText.of("main.som", Files.readString(file));
    Parsed parsed = Parser.parse(source, Language.SOMONSCRIPT, SourceGoal.MODULE);
    if (!RoundTrip.isCorrect(parsed)) {
      return;
    }
    for (PrintOptions options : List.of(ENGLISH, TAJIK)) {
      Printed printed = print(parsed.program(), source, parsed, options);
      assertEquals(Printer.print(PrintInput.of(parsed.program(), source, parsed.comments()), options).code(),
          printed.code(), "a map changes nothing");
      checkWords(source, SourceText.of("out", printed.code()), printed.map().orElseThrow());
    }
  }

  private static void checkWords(SourceText source, SourceText code, SourceMap map) {
    int[] segments = map.segments();
    assertTrue(segments.length > 0 || code.text().length() < 2, "a map of something");
    for (int at = 0; at < segments.length; at += SourceMap.STRIDE) {
      String generated = word(code, segments[at], segments[at + 1]);
      String original = word(source, segments[at + 3], segments[at + 4]);
      if (segments[at + 5] >= 0) {
        assertEquals(map.names().get(segments[at + 5]), original);
      } else if (!generated.equals(original) && !mean(generated, original)) {
        fail("\"" + generated + "\" at " + segments[at] + ":" + segments[at + 1] + " comes from \"" + original + "\"");
      }
    }
  }

  /** Whether both are words for the same. */
  private static boolean mean(String one, String other) {
    Words words = Words.of(Language.SOMONSCRIPT);
    boolean kind = words.kind(one) == words.kind(other) && words.kind(one) != TokenKind.IDENTIFIER;
    boolean role = (words.roles(one) & words.roles(other)) != 0;
    boolean twins = Arrays.stream(Role.values()).anyMatch(r -> isWordFor(r, one) && isWordFor(r, other));
    // Two words of Tajik have a meaning that is written with another word.
    boolean elseIf = words.kind(one) == TokenKind.IF && (words.roles(other) & Role.ELSE_IF.bit()) != 0;
    boolean alias = (words.roles(one) & Role.TYPE.bit()) != 0 && words.kind(other) == TokenKind.NEW;
    return kind || role || twins || elseIf || alias
        || TypeWords.keyword(one, true).equals(TypeWords.keyword(other, true))
            && TypeWords.keyword(one, true).isPresent();
  }

  /** A word may be of a kind in one vocabulary and play the role of the same name in the other. */
  private static boolean isWordFor(Role role, String word) {
    Words words = Words.of(Language.SOMONSCRIPT);
    return (words.roles(word) & role.bit()) != 0 || words.kind(word).name().equals(role.name());
  }

  /** The word at a place, or the character there. */
  private static String word(SourceText text, int line, int column) {
    int start = text.lineStart(line) + column;
    int end = start;
    while (end < text.length() && Character.isUnicodeIdentifierPart(text.text().charAt(end))) {
      end++;
    }
    return text.slice(start, Math.max(end, start + 1));
  }

  // ---- a map to read -----------------------------------------------------------------------------------------------

  @Test
  void aMapReads() {
    SourceText source = SourceText.of("main.som", """
        функсия ҷамъ(а, б) {
          бозгашт а.дарозӣ + `${б}`;
        }
        чоп.сабт(ҷамъ("😀", 1), ҷамъ);
        """);
    Parsed parsed = Parser.parse(source, Language.SOMONSCRIPT, SourceGoal.MODULE);
    Program renamed = new Rewriter(parsed.program().nodeCount()) {
      @Override
      protected Expression nameUse(Expression.NameUse use) {
        return use.name().equals("чоп") ? new Expression.NameUse(newId(), use.start(), use.end(), "console") : use;
      }
    }.program(parsed.program());
    Printed printed = print(renamed, source, parsed, PrintOptions.JAVASCRIPT);
    assertEquals("""
        function ҷамъ(а, б) {
          return а.дарозӣ + `${б}`;
        }
        console.сабт(ҷамъ("😀", 1), ҷамъ);
        """, printed.code());
    assertEquals("""
        0:0 function <- 0:0 функсия
        0:9 ҷамъ <- 0:8 ҷамъ
        0:14 а <- 0:13 а
        0:17 б <- 0:16 б
        1:2 return <- 1:2 бозгашт
        1:9 а <- 1:10 а
        1:11 дарозӣ <- 1:12 дарозӣ
        1:20 ` <- 1:21 `
        1:23 б <- 1:24 б
        3:0 console <- 3:0 чоп (чоп)
        3:8 сабт <- 3:4 сабт
        3:13 ҷамъ <- 3:9 ҷамъ
        3:18 " <- 3:14 "
        3:24 1 <- 3:20 1
        3:28 ҷамъ <- 3:24 ҷамъ
        """, readable(printed, source));
    assertEquals(List.of("src/main.som"), printed.map().orElseThrow().sources());
    assertEquals(source.text(), printed.map().orElseThrow().contents().getFirst().orElseThrow());
  }

  private static String readable(Printed printed, SourceText source) {
    SourceText code = SourceText.of("out", printed.code());
    SourceMap map = SourceMap.decode(printed.map().orElseThrow().toJson());
    var lines = new StringBuilder();
    int[] segments = map.segments();
    for (int at = 0; at < segments.length; at += SourceMap.STRIDE) {
      lines.append(segments[at]).append(':').append(segments[at + 1]).append(' ')
          .append(word(code, segments[at], segments[at + 1])).append(" <- ").append(segments[at + 3]).append(':')
          .append(segments[at + 4]).append(' ').append(word(source, segments[at + 3], segments[at + 4]));
      if (segments[at + 5] >= 0) {
        lines.append(" (").append(map.names().get(segments[at + 5])).append(')');
      }
      lines.append('\n');
    }
    return lines.toString();
  }
}
