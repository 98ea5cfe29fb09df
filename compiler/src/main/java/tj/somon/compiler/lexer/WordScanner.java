package tj.somon.compiler.lexer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.source.Characters;

/** Reads words with escapes, rare letters or letters beyond the Basic Multilingual Plane (ECMAScript 2025, 12.7). */
final class WordScanner {
  private final char[] chars;
  private final int length;
  private final LexicalErrors errors;
  private final Escapes escapes;
  private String text = "";
  private boolean escaped;

  WordScanner(char[] chars, int length, LexicalErrors errors) {
    this.chars = chars;
    this.length = length;
    this.errors = errors;
    this.escapes = new Escapes(chars);
  }

  /** The last word, its escapes resolved. */
  String text() {
    return text;
  }

  /** Whether the last word has an escape. */
  boolean escaped() {
    return escaped;
  }

  /** Whether a word begins at an offset. */
  boolean startsAt(int at) {
    return chars[at] == '\\' ? chars[at + 1] == 'u' : at < length && Characters.isNameStart(codePoint(at));
  }

  /** Reads the word that begins at an offset; answers the offset behind it. */
  int scan(int from) {
    escaped = false;
    StringBuilder resolved = null;
    int at = from;
    int copied = from;
    while (at < length) {
      if (chars[at] == '\\' && chars[at + 1] == 'u') {
        resolved = (resolved == null ? new StringBuilder() : resolved).append(chars, copied, at - copied);
        at = escape(at, resolved);
        copied = at;
      } else if (Characters.isNamePart(codePoint(at))) {
        at += Character.charCount(codePoint(at));
      } else {
        break;
      }
    }
    text = text(resolved, copied, at);
    return at;
  }

  private String text(@Nullable StringBuilder resolved, int copied, int end) {
    return resolved == null ? new String(chars, copied, end - copied)
        : resolved.append(chars, copied, end - copied).toString();
  }

  private int escape(int backslash, StringBuilder resolved) {
    escaped = true;
    int end = escapes.read(backslash);
    LexerCode problem = escapes.problem();
    int codePoint = escapes.codePoint();
    boolean fits = resolved.isEmpty() ? Characters.isNameStart(codePoint) : Characters.isNamePart(codePoint);
    if (problem != null) {
      errors.report(problem, backslash, end, LexicalErrors.escapeNotes(problem));
    } else if (!fits) {
      errors.report(LexerCode.INVALID_NAME_ESCAPE, backslash, end,
          Map.of("escape", new String(chars, backslash, end - backslash)), Note.of("note.name-escape", Map.of()));
    }
    resolved.appendCodePoint(codePoint);
    return end;
  }

  /** Offset behind the flags of a regular expression, wrong ones included. */
  int flagsEnd(int from) {
    int at = from;
    while (at < length) {
      boolean escape = chars[at] == '\\' && chars[at + 1] == 'u';
      if (!escape && !Characters.isNamePart(codePoint(at))) {
        return at;
      }
      at += escape ? 2 : Character.charCount(codePoint(at));
    }
    return at;
  }

  private int codePoint(int at) {
    char c = chars[at];
    return Character.isHighSurrogate(c) ? Character.codePointAt(chars, at, length) : c;
  }
}
