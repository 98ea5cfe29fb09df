package tj.somon.compiler.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.diagnostics.Severity;
import tj.somon.compiler.source.SourceText;

class DiagnosticPrinterTest {
  private static final SourceText SOURCE = SourceText.of("main.som", "тағ х = 1;\n\tтағ х = 2;\nагар (\n\n  х\n)\n");

  private enum Code implements DiagnosticCode {
    UNKNOWN_COMMAND("SOM4001", Severity.ERROR),
    SETTING("SOM4008", Severity.WARNING);

    private final String id;
    private final Severity severity;

    Code(String id, Severity severity) {
      this.id = id;
      this.severity = severity;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public Severity severity() {
      return severity;
    }
  }

  private static Diagnostic error(int start, int end, Note... notes) {
    return Diagnostic.of(Code.UNKNOWN_COMMAND, start, end, Map.of("command", "х"), notes);
  }

  private static Diagnostic warning(int start) {
    return Diagnostic.of(Code.SETTING, start, start + 1, Map.of("path", "a.b", "value", "c"));
  }

  private static String english(Diagnostic... diagnostics) {
    return new DiagnosticPrinter(Messages.in(MessageLanguage.ENGLISH), false).report(SOURCE, List.of(diagnostics));
  }

  @Test
  void showsPlaceCodeTextAndFrame() {
    assertEquals("""
        main.som:2:6: error SOM4001: unknown command 'х'
          2 |     тағ х = 2;
            |         ^
        """, english(error(16, 17)));
  }

  @Test
  void notesMayHavePlacesOfTheirOwn() {
    assertEquals("""
        main.som:2:6: error SOM4001: unknown command 'х'
          2 |     тағ х = 2;
            |         ^
          note: Leave it out.
          note: main.som:1:5: Did you mean 'х'?
          1 | тағ х = 1;
            |     ^
        """, english(
        error(16, 17, Note.of("note.leave-out", Map.of()), Note.at("note.nearest-word", Map.of("name", "х"), 4, 5))));
  }

  @Test
  void aSpanOfManyLinesShowsItsFirstAndLast() {
    assertEquals("""
        main.som:3:1: error SOM4001: unknown command 'х'
          3 | агар (
            | ^^^^^^
          … |
          6 | )
            | ^
        """, english(error(23, 36)));
  }

  @Test
  void theEndOfTheTextIsShownAsAnEmptyLine() {
    assertEquals("""
        main.som:7:1: error SOM4001: unknown command 'х'
          7 |
            | ^
        """, english(error(SOURCE.length(), SOURCE.length())));
  }

  @Test
  void speaksRussianAndTajik() {
    String russian = new DiagnosticPrinter(Messages.in(MessageLanguage.RUSSIAN), false).report(SOURCE,
        List.of(error(0, 3), error(4, 5)));
    assertTrue(russian.startsWith("main.som:1:1: error SOM4001: неизвестная команда «х»\n"), russian);
    assertTrue(russian.endsWith("\nОшибок: 2.\n"), russian);
    String tajik = new DiagnosticPrinter(Messages.in(MessageLanguage.TAJIK), false).report(SOURCE,
        List.of(error(0, 3), warning(4)));
    assertTrue(tajik.startsWith("main.som:1:1: error SOM4001: фармони номаълум «х»\n"), tajik);
    assertTrue(tajik.endsWith("\nХатоҳо: 1, огоҳиҳо: 1.\n"), tajik);
  }

  @Test
  void errorsAreShownBeforeWarningsWhenThereAreTooMany() {
    var findings = new ArrayList<Located>();
    for (int i = 0; i < 40; i++) {
      findings.add(new Located(SOURCE, warning(0)));
      findings.add(new Located(SOURCE, error(0, 3)));
    }
    String report = new DiagnosticPrinter(Messages.in(MessageLanguage.ENGLISH), false).report(findings, 50);
    assertEquals(40, count(report, ": error SOM"));
    assertEquals(10, count(report, ": warning SOM"));
    assertTrue(report.endsWith("Errors: 40, warnings: 40. Not shown: 30.\n"), report);
  }

  @Test
  void aFindingWithoutAPlaceHasNoFrame() {
    var finding = Located.nowhere(error(0, 0, Note.of("note.leave-out", Map.of())));
    assertEquals("error SOM4001: unknown command 'х'\n  note: Leave it out.\n",
        new DiagnosticPrinter(Messages.in(MessageLanguage.ENGLISH), false).report(List.of(finding), 50));
  }

  @Test
  void coloursChangeNothingElse() {
    String coloured = new DiagnosticPrinter(Messages.in(MessageLanguage.ENGLISH), true).report(SOURCE,
        List.of(error(16, 17, Note.of("note.leave-out", Map.of())), warning(0)));
    assertTrue(coloured.contains("\u001b[1;31m^\u001b[0m"), coloured);
    String plain = english(error(16, 17, Note.of("note.leave-out", Map.of())), warning(0));
    assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
