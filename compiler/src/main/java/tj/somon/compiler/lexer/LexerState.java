package tj.somon.compiler.lexer;

import org.jspecify.annotations.Nullable;

/** A state of a lexer to come back to, see {@link Lexer#mark}. Opaque. */
public final class LexerState extends Token {
  boolean damaged;
  int comments;
  int findings;
  int strangeCharacters;
  TemplateScanner.@Nullable Open openTemplate;
  TemplateScanner.@Nullable Piece piece;

  /** A state that {@link Lexer#mark(LexerState)} has yet to make one. */
  public LexerState() {}
}
