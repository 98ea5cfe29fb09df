package tj.somon.compiler.diagnostics;

import java.util.Map;
import java.util.Optional;
import tj.somon.compiler.source.Span;

/**
 * An addition to a finding: a remedy, or a second place.
 *
 * @param key name of the text in the message catalogues
 * @param arguments what the text's named places stand for
 * @param span the second place, if the note speaks of one
 */
public record Note(String key, Map<String, String> arguments, Optional<Span> span) {
  public Note {
    arguments = Map.copyOf(arguments);
  }

  /** A note without a place of its own. */
  public static Note of(String key, Map<String, String> arguments) {
    return new Note(key, arguments, Optional.empty());
  }

  /** A note that speaks of another place. */
  public static Note at(String key, Map<String, String> arguments, int start, int end) {
    return new Note(key, arguments, Optional.of(new Span(start, end)));
  }
}
