package tj.somon.modules.resolve;

import java.util.List;

/**
 * What a specifier means and how that was found out.
 *
 * @param steps what was tried, in order
 */
public record Explained(Resolution resolution, List<Step> steps) {
  public Explained {
    steps = List.copyOf(steps);
  }
}
