package tj.somon.compiler.messages;

import java.util.Collection;
import java.util.Optional;

/**
 * Suggests names for names that do not exist, as long as that costs little: a program that misses thousands of names gets
 * hints for the first ones, in the order in which it asks. For one thread at a time.
 */
public final class NameHints {
  /** Names that are compared in all, which takes a fraction of a second. */
  private static final int MOST_COMPARED = 1_000_000;

  private int left = MOST_COMPARED;

  /** The nearest of the known names, as {@link NearestName} finds it; nothing when too many have been compared already. */
  public Optional<String> nearest(String written, Collection<String> known) {
    if (known.size() > left) {
      return Optional.empty();
    }
    left -= known.size();
    return NearestName.of(written, known);
  }
}
