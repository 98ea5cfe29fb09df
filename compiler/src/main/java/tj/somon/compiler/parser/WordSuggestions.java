package tj.somon.compiler.parser;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.vocabulary.RetiredWords;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;
import tj.somon.compiler.vocabulary.Words;

/**
 * Which keyword a word that does not fit may have been meant to be: one in another letter case, with letters of another
 * keyboard, of an older release, or with one wrong letter (SomonScript language specification, sections 2.3, 2.4 and
 * 3.6).
 */
final class WordSuggestions {
  private static final Note[] NONE = {};
  /** Letters that keyboards without the Tajik ones offer, and Latin ones of the same look; below each what is meant. */
  private static final String SUBSTITUTES = "\u045e\u0457\u045c\u0453\u045a\u0459aeopcxyi\u0456kmtb";
  private static final String LETTERS = "\u04ef\u04e3\u049b\u0493\u04b3\u04b7\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0438\u0438\u043a\u043c\u0442\u0432";
  private static final String CYRILLIC = "\u0430\u0431\u0432\u0433\u0493\u0434\u0435\u0451\u0436\u0437\u0438\u0439\u04e3\u043a\u049b\u043b\u043c\u043d\u043e"
      + "\u043f\u0440\u0441\u0442\u0443\u04ef\u0444\u0445\u04b3\u0447\u04b7\u0448\u044a\u044d\u044e\u044f\u044b_";
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final long NO_KEYWORDS = Role.EVAL.bit() | Role.ARGUMENTS.bit() | Role.META.bit() | Role.TARGET.bit();
  private static final int SHORTEST = 3;
  private static final int LONGEST = 24;
  private static final int LONGEST_LINE = 200;

  private final Words words;

  private WordSuggestions(Words words) {
    this.words = words;
  }

  /** Notes for a finding at the current token: about that word, or about the word before it on the same line. */
  static Note[] notes(Cursor cursor) {
    var suggestions = new WordSuggestions(Words.of(cursor.language));
    Note note = cursor.atWord() ? suggestions.note(cursor.text(), cursor.language) : null;
    if (note == null && !cursor.newlineBefore()) {
      String text = cursor.source.text();
      String before = wordBefore(text, cursor.lexer().previousEnd());
      note = suggestions.noteAt(before, cursor.lexer().previousEnd() - before.length(), cursor.language);
      if (note == null) {
        int start = lineStart(text, cursor.start());
        note = suggestions.noteAt(word(text, start, cursor.start()), start, cursor.language);
      }
    }
    return note == null ? NONE : new Note[]{note};
  }

  /** The note for a word that stands elsewhere shows its place. */
  private @Nullable Note noteAt(String word, int start, Language language) {
    Note note = note(word, language);
    return note == null ? null : Note.at(note.key(), note.arguments(), start, start + word.length());
  }

  private static String wordBefore(String text, int end) {
    int start = end;
    while (start > 0 && end - start <= LONGEST && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    boolean member = start > 0 && (text.charAt(start - 1) == '.' || text.charAt(start - 1) == '#');
    return member || end - start > LONGEST ? "" : text.substring(start, end);
  }

  /** Where the first word of a line may begin; the offset itself if the line is too long. */
  private static int lineStart(String text, int offset) {
    int start = offset;
    while (start > 0 && text.charAt(start - 1) != '\n') {
      if (offset - start > LONGEST_LINE) {
        return offset;
      }
      start--;
    }
    while (start < offset && text.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  private static String word(String text, int start, int limit) {
    int end = start;
    while (end < limit && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private @Nullable Note note(String word, Language language) {
    if (word.isEmpty() || isKeyword(word)) {
      return null;
    }
    String retired = language.tajik() ? RetiredWords.successor(word).orElse("") : "";
    if (!retired.isEmpty()) {
      return Note.of("note.retired-word", Map.of("old", word, "word", retired));
    }
    String small = word.toLowerCase(Locale.ROOT);
    if (isKeyword(small)) {
      return Note.of("note.letter-case", Map.of("word", small));
    }
    String folded = language.tajik() ? folded(small) : small;
    if (isKeyword(folded)) {
      return Note.of("note.similar-letters", Map.of("old", word, "word", folded));
    }
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return null;
    }
    String near = neighbour(small);
    near = near.isEmpty() ? neighbour(folded) : near;
    return near.isEmpty() ? null : Note.of("note.did-you-mean", Map.of("word", near));
  }

  private boolean isKeyword(String word) {
    return words.kind(word) != TokenKind.IDENTIFIER || (words.roles(word) & ~NO_KEYWORDS) != 0;
  }

  private static String folded(String word) {
    var folded = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      int substitute = SUBSTITUTES.indexOf(word.charAt(i));
      if (substitute >= 0) {
        folded.setCharAt(i, LETTERS.charAt(substitute));
      }
    }
    return folded.toString();
  }

  /** A reserved word that one letter more, less or other makes of the word, or two letters in the other order. */
  private String neighbour(String word) {
    String alphabet = word.charAt(0) < 0x80 ? LATIN : CYRILLIC;
    for (int i = 0; i <= word.length(); i++) {
      String head = word.substring(0, i);
      String tail = word.substring(i);
      String found = neighbourAt(head, tail, alphabet);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }

  private String neighbourAt(String head, String tail, String alphabet) {
    if (!tail.isEmpty() && isReserved(head + tail.substring(1))) {
      return head + tail.substring(1);
    }
    if (tail.length() > 1) {
      String swapped = head + tail.charAt(1) + tail.charAt(0) + tail.substring(2);
      if (isReserved(swapped)) {
        return swapped;
      }
    }
    for (int i = 0; i < alphabet.length(); i++) {
      char letter = alphabet.charAt(i);
      if (isReserved(head + letter + tail)) {
        return head + letter + tail;
      }
      if (!tail.isEmpty() && isReserved(head + letter + tail.substring(1))) {
        return head + letter + tail.substring(1);
      }
    }
    return "";
  }

  private boolean isReserved(String word) {
    return word.length() >= SHORTEST && words.kind(word) != TokenKind.IDENTIFIER;
  }
}
