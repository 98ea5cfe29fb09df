package tj.somon.compiler.parser;

import tj.somon.compiler.diagnostics.Note;

/** Which keyword a word that does not fit may have been meant to be. */
final class WordSuggestions {
  private static final Note[] NONE = {};

  private WordSuggestions() {}

  /** Notes for a finding at the current token. */
  static Note[] notes(Cursor cursor) {
    return NONE;
  }
}
