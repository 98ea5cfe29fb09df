package tj.somon.compiler.names;

import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.source.SourceText;

/** Makes and collects the findings about names. */
final class NameDiagnostics {
  final Diagnostics found = new Diagnostics();
  private final SourceText source;

  NameDiagnostics(SourceText source) {
    this.source = source;
  }

  void report(NameCode code, int start, int end, String name, Note... notes) {
    found.add(Diagnostic.of(code, start, end, Map.of("name", name), notes));
  }

  /** A finding whose remedy stands in the note {@code remedy} and does not speak of the name. */
  void report(NameCode code, int start, int end, String name, String remedy) {
    report(code, start, end, name, Note.of(remedy, Map.of("name", name)));
  }

  /** A second declaration, with the place of the first and what to do. */
  void again(NameCode code, int start, int end, String name, int first, String remedy) {
    report(code, start, end, name, firstAt(name, first), Note.of(remedy, Map.of("name", name)));
  }

  private Note firstAt(String name, int first) {
    int end = Math.min(source.length(), first + name.length());
    return Note.at("note.first-here", Map.of("name", name), Math.min(first, end), end);
  }

  /** Where a label stands in a break or continue statement: the last word in it. */
  int labelStart(int start, int end, String label) {
    int at = source.text().lastIndexOf(label, end - label.length());
    return at > start ? at : start;
  }

  /** The word that begins at an offset; empty if none does. */
  String wordAt(int start) {
    String text = source.text();
    int end = start;
    while (end < text.length() && isPartOfWord(text, end)) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Where the second word after an offset begins, if white space alone stands between; otherwise the offset. */
  int secondWord(int start) {
    String text = source.text();
    int at = start + wordAt(start).length();
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && isPartOfWord(text, at) ? at : start;
  }

  private static boolean isPartOfWord(String text, int at) {
    return Character.isUnicodeIdentifierPart(text.charAt(at)) && !Character.isIdentifierIgnorable(text.charAt(at));
  }

  SourceText source() {
    return source;
  }
}
