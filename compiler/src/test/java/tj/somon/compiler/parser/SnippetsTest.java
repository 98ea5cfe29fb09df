package tj.somon.compiler.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** Tables of small texts, with what the parser finds in them. */
class SnippetsTest {

  /** A line of a table. */
  record Snippet(String kind, String text, String findings) {
    Parsed parse() {
      Language language = switch (kind) {
        case "s", "m" -> Language.JAVASCRIPT;
        case "ts", "dts" -> Language.TYPESCRIPT;
        case "som" -> Language.SOMONSCRIPT;
        default -> throw new IllegalArgumentException(kind);
      };
      SourceText source = SourceText.of(kind.equals("dts") ? "a.d.ts" : "a.".concat(kind), text);
      return Parser.parse(source, language, kind.equals("s") ? SourceGoal.SCRIPT : SourceGoal.MODULE);
    }
  }

  static List<Snippet> valid() {
    return table("valid.tsv");
  }

  static List<Snippet> invalid() {
    return table("invalid.tsv");
  }

  static List<Snippet> expressions() {
    return table("expressions.tsv");
  }

  static List<Snippet> words() {
    return table("words.tsv");
  }

  @ParameterizedTest
  @MethodSource({"valid", "invalid", "expressions", "words"})
  void findsWhatTheTableSays(Snippet snippet) {
    assertEquals(snippet.findings(), Parsing.findings(snippet.parse(), snippet.text()));
  }

  @Test
  void everyCodeOfStatementsAndTypesOccurs() {
    var codes = new TreeSet<String>();
    for (Snippet snippet : Stream.concat(invalid().stream(), words().stream()).toList()) {
      snippet.parse().diagnostics().forEach(finding -> codes.add(finding.code().toString()));
    }
    var missing = new ArrayList<String>();
    for (var code : StatementCode.values()) {
      if (!codes.contains(code.name())) {
        missing.add(code.name());
      }
    }
    for (var code : TypeCode.values()) {
      if (!codes.contains(code.name())) {
        missing.add(code.name());
      }
    }
    assertEquals(List.of(), missing);
  }

  private static List<Snippet> table(String name) {
    var stream = SnippetsTest.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException(name);
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      Stream<String> lines = reader.lines().filter(line -> !line.startsWith("#"));
      return lines.map(line -> line.split("\t", -1))
          .map(cells -> new Snippet(cells[0], cells[1].replace('⏎', '\n'), cells.length > 2 ? cells[2] : "")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
