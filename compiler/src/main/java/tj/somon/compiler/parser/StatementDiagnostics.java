package tj.somon.compiler.parser;

import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.vocabulary.TokenKind;

/** Findings about statements that are no errors, and what may help against those that are. */
final class StatementDiagnostics {
  private StatementDiagnostics() {}

  /** Reports something that does not forbid output. */
  static void warn(Cursor cursor, DiagnosticCode code, int start, int end, String noteKey) {
    cursor.findings.warn(Diagnostic.of(code, start, Math.max(start, end), Map.of(), Note.of(noteKey, Map.of())));
  }

  /** Reports a stretch of text, with a remedy. */
  static void error(Cursor cursor, DiagnosticCode code, int start, int end, String noteKey) {
    cursor.findings.error(code, start, end, Map.of(), Note.of(noteKey, Map.of()));
  }

  /** Reports the current token, with a remedy. */
  static void errorHere(Cursor cursor, DiagnosticCode code, String noteKey) {
    cursor.findings.errorHere(code, Map.of(), Note.of(noteKey, Map.of()));
  }

  /** What helps against a word that continues a statement which is not there. */
  static Note strayNote(TokenKind kind) {
    String key = switch (kind) {
      case ELSE -> "note.stray-else";
      case CATCH, FINALLY -> "note.stray-catch";
      default -> "note.stray-case";
    };
    return Note.of(key, Map.of());
  }
}
