package tj.somon.compiler.lexer;

import java.util.Locale;
import java.util.Map;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.diagnostics.Note;

/** Reports the lexer's findings, and remembers whether the current token has one. */
final class LexicalErrors {
  /** A file that is no program at all gets no more findings about strange characters than this. */
  private static final int MOST_STRANGE_CHARACTERS = 32;

  private static final Note[] NONE = {};

  private final Diagnostics diagnostics;
  private boolean damaged;
  private int strangeCharacters;

  LexicalErrors(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  boolean damaged() {
    return damaged;
  }

  void setDamaged(boolean value) {
    damaged = value;
  }

  int strangeCharacters() {
    return strangeCharacters;
  }

  /** Forgets what was found after a state was saved. */
  void restore(int findings, boolean wasDamaged, int strange) {
    if (diagnostics.size() > findings) {
      diagnostics.truncate(findings);
    }
    damaged = wasDamaged;
    strangeCharacters = strange;
  }

  void report(LexerCode code, int start, int end, Note... notes) {
    report(code, start, end, Map.of(), notes);
  }

  void report(LexerCode code, int start, int end, Map<String, String> arguments, Note... notes) {
    damaged = true;
    diagnostics.add(Diagnostic.of(code, start, end, arguments, notes.length == 0 ? remedies(code) : notes));
  }

  /** A character that is no part of the language. */
  void strange(LexerCode code, int start, int end, int codePoint) {
    damaged = true;
    if (strangeCharacters++ < MOST_STRANGE_CHARACTERS) {
      report(code, start, end, Map.of("character", visible(codePoint), "code", codeOf(codePoint)));
    }
  }

  /** A character that was meant to be {@code right}. */
  void lookAlike(int start, int end, int codePoint, String right) {
    damaged = true;
    if (strangeCharacters++ < MOST_STRANGE_CHARACTERS) {
      Note remedy = Note.of("note.use-instead", Map.of("right", right));
      report(LexerCode.LOOK_ALIKE, start, end,
          Map.of("character", visible(codePoint), "code", codeOf(codePoint), "right", right), remedy);
    }
  }

  /** What helps against a finding that always has the same remedy. */
  private static Note[] remedies(LexerCode code) {
    String key = switch (code) {
      case UNEXPECTED_CHARACTER -> "note.quote-or-remove";
      case UNTERMINATED_TEMPLATE -> "note.close-template";
      case UNTERMINATED_COMMENT -> "note.close-comment";
      case UNTERMINATED_REGEXP -> "note.close-regexp";
      case NAME_AFTER_NUMBER -> "note.separate-name";
      case INVISIBLE_CHARACTER -> "note.type-again";
      case LOOK_ALIKE, UNTERMINATED_STRING, INVALID_ESCAPE, CODE_POINT_TOO_LARGE, NUMBER_WITHOUT_DIGITS,
          MISPLACED_SEPARATOR, EXPONENT_WITHOUT_DIGITS, INVALID_DIGIT, INVALID_BIGINT, OCTAL_IN_TEMPLATE,
          INVALID_NAME_ESCAPE, PRIVATE_NAME_MISSING ->
        "";
    };
    return key.isEmpty() ? NONE : new Note[]{Note.of(key, Map.of())};
  }

  /** What to do about a wrong escape. */
  static Note[] escapeNotes(LexerCode problem) {
    return problem == LexerCode.INVALID_ESCAPE ? new Note[]{Note.of("note.escape-forms", Map.of())} : NONE;
  }

  private static String codeOf(int codePoint) {
    String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  private static String visible(int codePoint) {
    boolean hidden = switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
        true;
      default -> false;
    };
    return hidden ? codeOf(codePoint) : Character.toString(codePoint);
  }
}
