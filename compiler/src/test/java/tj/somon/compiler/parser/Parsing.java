package tj.somon.compiler.parser;

import java.util.ArrayList;
import java.util.List;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.LineColumn;
import tj.somon.compiler.source.SourceText;

/** Parses small texts for tests. */
final class Parsing {
  private Parsing() {}

  static Parsed script(String text) {
    return Parser.parse(SourceText.of("test.js", text), Language.JAVASCRIPT, SourceGoal.SCRIPT);
  }

  static Parsed module(String text) {
    return Parser.parse(SourceText.of("test.mjs", text), Language.JAVASCRIPT, SourceGoal.MODULE);
  }

  static Parsed typescript(String text) {
    return Parser.parse(SourceText.of("test.ts", text), Language.TYPESCRIPT, SourceGoal.MODULE);
  }

  static Parsed somon(String text) {
    return Parser.parse(SourceText.of("test.som", text), Language.SOMONSCRIPT, SourceGoal.MODULE);
  }

  /** The findings, one a line: code, line and column. */
  static String findings(Parsed parsed, String text) {
    SourceText source = SourceText.of("test", text);
    var lines = new ArrayList<String>();
    for (Diagnostic finding : parsed.diagnostics()) {
      LineColumn place = source.lineColumn(finding.span().start());
      lines.add(finding.code() + " " + place.line() + ":" + place.column());
    }
    return String.join(", ", lines);
  }

  static boolean hasErrors(Parsed parsed) {
    return parsed.diagnostics().stream().anyMatch(Diagnostic::isError);
  }

  /** The only statement of a text. */
  static Statement only(Parsed parsed) {
    List<Statement> body = parsed.program().body();
    if (body.size() != 1 || hasErrors(parsed)) {
      throw new AssertionError("one statement without errors was wanted: " + parsed.diagnostics());
    }
    return body.getFirst();
  }
}
