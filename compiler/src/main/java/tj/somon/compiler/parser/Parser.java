package tj.somon.compiler.parser;

import tj.somon.compiler.ast.SourceGoal;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** The entry of the parser. */
public final class Parser {
  private Parser() {}

  /** Reads a text. Never fails: what is wrong is in the answer. */
  public static Parsed parse(SourceText source, Language language, SourceGoal goal) {
    throw new UnsupportedOperationException();
  }
}
