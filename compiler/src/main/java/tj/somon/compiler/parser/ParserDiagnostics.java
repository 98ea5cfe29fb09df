package tj.somon.compiler.parser;

import java.util.Locale;
import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.lexer.LexerCode;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.vocabulary.TokenKind;

/** The findings about tokens that do not fit, with what may help. */
final class ParserDiagnostics {
  private static final int LONGEST_EXCERPT = 40;
  private static final Note[] NONE = {};

  private ParserDiagnostics() {}

  /** Reports that nothing allows the current token. */
  static void unexpected(Cursor cursor) {
    if (cursor.findings.reportedOnThisLine()) {
      cursor.findings.skipReporting();
    } else {
      report(cursor, ParserCode.UNEXPECTED_TOKEN);
    }
  }

  /** Reports that an expression should begin at the current token. */
  static void expressionExpected(Cursor cursor) {
    report(cursor, ParserCode.EXPRESSION_EXPECTED);
  }

  /** Reports that a name should stand at the current token. */
  static void nameExpected(Cursor cursor) {
    report(cursor, ParserCode.NAME_EXPECTED);
  }

  /** Reports that a string should stand at the current token. */
  static void stringExpected(Cursor cursor) {
    report(cursor, ParserCode.STRING_EXPECTED);
  }

  /** Reports that {@code spelling} should stand at the current token. */
  static void expected(Cursor cursor, String spelling) {
    if (cursor.at(TokenKind.END_OF_FILE)) {
      cursor.findings.errorHere(ParserCode.MISSING_CLOSER_AT_END, Map.of("expected", spelling));
    } else {
      cursor.findings.errorHere(ParserCode.EXPECTED_TOKEN, Map.of("expected", spelling, "found", found(cursor)),
          WordSuggestions.notes(cursor));
    }
  }

  /** Reports that a closing bracket is missing, and shows the opening one. */
  static void missingCloser(Cursor cursor, TokenKind closer, int openedAt) {
    if (cursor.findings.stringTookCloser(openedAt)) {
      cursor.findings.skipReporting();
    } else if (cursor.at(TokenKind.END_OF_FILE)) {
      cursor.findings.errorHere(ParserCode.MISSING_CLOSER_AT_END, Map.of("expected", spelling(closer)),
          openedNote(cursor, openedAt));
    } else {
      cursor.findings.errorHere(ParserCode.MISSING_CLOSER, Map.of("expected", spelling(closer), "found", found(cursor)),
          openedNote(cursor, openedAt));
    }
  }

  /** Where the bracket was opened; nothing if the opening one is missing too. */
  private static Note[] openedNote(Cursor cursor, int openedAt) {
    if (openedAt >= cursor.source.length() || "([{<".indexOf(cursor.source.text().charAt(openedAt)) < 0) {
      return NONE;
    }
    String opener = cursor.source.slice(openedAt, openedAt + 1);
    return new Note[]{Note.at("note.opened-here", Map.of("opener", opener), openedAt, openedAt + 1)};
  }

  private static void report(Cursor cursor, ParserCode code) {
    if (cursor.at(TokenKind.END_OF_FILE)) {
      cursor.findings.errorHere(ParserCode.UNEXPECTED_END);
    } else {
      cursor.findings.errorHere(code, Map.of("found", found(cursor)), WordSuggestions.notes(cursor));
    }
  }

  private static String found(Cursor cursor) {
    return excerpt(cursor.source, cursor.start(), cursor.end());
  }

  /** A stretch of the text as messages show it: not too long, and of one line. */
  static String excerpt(SourceText source, int start, int end) {
    int to = Math.min(end, start + LONGEST_EXCERPT);
    for (int i = start; i < to; i++) {
      if (source.text().charAt(i) < ' ') {
        to = i;
      }
    }
    return start >= to ? "" : to < end ? source.slice(start, to) + '\u2026' : source.slice(start, end);
  }

  /** Whether an unterminated template or comment has swallowed the rest of the text. */
  static boolean textIsSwallowed(Diagnostics diagnostics) {
    for (Diagnostic diagnostic : diagnostics.toList()) {
      if (diagnostic.code() == LexerCode.UNTERMINATED_TEMPLATE || diagnostic.code() == LexerCode.UNTERMINATED_COMMENT) {
        return true;
      }
    }
    return false;
  }

  /** What helps against a finding of the parser that always has the same remedy. */
  static Note[] remedies(DiagnosticCode code, String word) {
    if (!(code instanceof ParserCode own)) {
      return NONE;
    }
    String key = switch (own) {
      case RESERVED_NAME, STRICT_NAME, AWAIT_NAME, YIELD_NAME -> "note.choose-other-name";
      case AWAIT_OUTSIDE_ASYNC -> "note.make-async";
      case MIXED_COALESCE, UNARY_BEFORE_POWER -> "note.use-parentheses";
      case EMPTY_SUBSTITUTION -> "note.fill-substitution";
      case INVALID_ASSIGNMENT_TARGET -> "note.equality";
      case LEGACY_OCTAL -> "note.octal";
      default -> "";
    };
    return key.isEmpty() ? NONE : new Note[]{Note.of(key, Map.of("word", word))};
  }

  /** A token as messages show it: punctuation as it is written, a word in English. */
  static String spelling(TokenKind kind) {
    return switch (kind) {
      case LEFT_BRACE -> "{";
      case RIGHT_BRACE -> "}";
      case LEFT_PAREN -> "(";
      case RIGHT_PAREN -> ")";
      case LEFT_BRACKET -> "[";
      case RIGHT_BRACKET -> "]";
      case DOT -> ".";
      case SEMICOLON -> ";";
      case COMMA -> ",";
      case LESS -> "<";
      case GREATER -> ">";
      case COLON -> ":";
      case QUESTION -> "?";
      case ASSIGN -> "=";
      case ARROW -> "=>";
      case STAR -> "*";
      default -> kind.name().toLowerCase(Locale.ROOT);
    };
  }
}
