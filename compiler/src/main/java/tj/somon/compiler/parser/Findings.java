package tj.somon.compiler.parser;

import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.lexer.LexerCode;
import tj.somon.compiler.vocabulary.TokenKind;

/** What a cursor has found wrong, at most one thing for each token. An error in a speculation stops the cursor instead. */
final class Findings {
  private static final int NEAR = 200;
  private static final int NOWHERE = -1;

  private final Cursor cursor;
  private final Diagnostics diagnostics;
  private int tooDeepAt = NOWHERE;
  private int lastAt = NOWHERE;
  private int missingAt;

  Findings(Cursor cursor, Diagnostics diagnostics) {
    this.cursor = cursor;
    this.diagnostics = diagnostics;
  }

  // ---- reporting

  /** Reports something wrong at a stretch of the text, at most one thing for a place. */
  void error(DiagnosticCode code, int start, int end) {
    if (cursor.speculating()) {
      cursor.stop();
    } else {
      String word = ParserDiagnostics.excerpt(cursor.source, start, end);
      error(code, start, end, Map.of("word", word), ParserDiagnostics.remedies(code, word));
    }
  }

  /** Reports something wrong at a stretch of the text, at most one thing for a place. */
  void error(DiagnosticCode code, int start, int end, Map<String, String> arguments, Note... notes) {
    if (start == cursor.lexer().start()) {
      missingAt = start;
    }
    if (cursor.speculating()) {
      cursor.stop();
    } else if (!cursor.failed() && start != lastAt) {
      lastAt = start;
      diagnostics.add(Diagnostic.of(code, start, Math.max(start, end), arguments, notes));
    }
  }

  /** Reports something wrong with the current token. What the lexer has found wrong is not reported again. */
  void errorHere(DiagnosticCode code, Map<String, String> arguments, Note... notes) {
    if (isKnownToBeWrong()) {
      passHere();
    } else {
      error(code, cursor.start(), cursor.end(), arguments, notes);
    }
  }

  /** Reports something wrong with the current token. What the lexer has found wrong is not reported again. */
  void errorHere(DiagnosticCode code) {
    if (isKnownToBeWrong()) {
      passHere();
    } else {
      error(code, cursor.start(), cursor.end());
    }
  }

  /** Whether the lexer has reported the current token, or what swallowed the rest of the text. */
  private boolean isKnownToBeWrong() {
    if (cursor.speculating()) {
      return false;
    }
    return cursor.at(TokenKind.INVALID)
        || cursor.at(TokenKind.END_OF_FILE) && ParserDiagnostics.textIsSwallowed(diagnostics);
  }

  private void passHere() {
    lastAt = cursor.start();
    missingAt = lastAt;
  }

  /** Reports what forbids no output. */
  void warn(Diagnostic warning) {
    if (!cursor.failed()) {
      diagnostics.add(warning);
    }
  }

  /** Reports the invalid escape of the current piece of a template. */
  void invalidEscape() {
    if (cursor.speculating()) {
      cursor.stop();
    } else if (!cursor.failed()) {
      cursor.lexer().reportInvalidEscape();
      lastAt = cursor.lexer().start();
    }
  }

  /** Notes that the nesting is too deep at the current token. */
  void tooDeep() {
    tooDeepAt = cursor.lexer().start();
  }

  /** Reports what could not be reported while it happened; called once, at the end. */
  void finish() {
    if (tooDeepAt != NOWHERE) {
      Map<String, String> limit = Map.of("limit", "" + Cursor.MAX_NESTING);
      diagnostics.add(Diagnostic.of(ParserCode.TOO_DEEP, tooDeepAt, tooDeepAt + 1, limit));
    }
  }

  // ---- what has been reported

  /** Whether an error has been reported for the current token already. */
  boolean reportedHere() {
    return cursor.failed() || lastAt == cursor.lexer().start();
  }

  /** Whether an error has been reported shortly before the current token, on the same line. */
  boolean reportedOnThisLine() {
    int here = cursor.lexer().start();
    if (cursor.speculating() || lastAt < 0 || cursor.failed() || here - lastAt > NEAR) {
      return false;
    }
    for (int i = lastAt; i < here; i++) {
      if (cursor.source.text().charAt(i) == '\n') {
        return false;
      }
    }
    return lastAt <= here;
  }

  /** Whether a closing bracket is missing because a string without its closing quote took the rest of the line. */
  boolean stringTookCloser(int openedAt) {
    return diagnostics.last().filter(last -> last.code() == LexerCode.UNTERMINATED_STRING
        && last.span().start() > openedAt && last.span().start() < cursor.start()).isPresent();
  }

  /** Treats the current token as one that has been reported. */
  void skipReporting() {
    missingAt = cursor.start();
  }

  /** Where something was missing last: no node may end before it. */
  int missingAt() {
    return missingAt;
  }

  /** Where the last error was reported. */
  int lastAt() {
    return lastAt;
  }

  /** A speculation has failed, and the cursor is back at its beginning. */
  void reset(int lastAtThen) {
    lastAt = lastAtThen;
    missingAt = Math.min(missingAt, cursor.lexer().start());
  }
}
