package tj.somon.compiler.messages;

import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.source.SourceText;

/**
 * A finding with the text it was made in.
 *
 * @param source a text without a path if the finding has no place in any text
 */
public record Located(SourceText source, Diagnostic diagnostic) {
  private static final SourceText NOWHERE = SourceText.of("", "");

  /** A finding about no text: a file that is not there, a command line. */
  public static Located nowhere(Diagnostic diagnostic) {
    return new Located(NOWHERE, diagnostic);
  }

  /** Whether the finding has a place in a text. */
  public boolean hasPlace() {
    return !source.path().isEmpty();
  }
}
