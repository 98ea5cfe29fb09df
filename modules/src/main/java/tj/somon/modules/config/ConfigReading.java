package tj.somon.modules.config;

import java.util.List;
import tj.somon.compiler.messages.Located;

/**
 * What came of reading a configuration.
 *
 * @param configuration the settings; the defaults if the file cannot be used
 * @param problems everything that is wrong with the file, in its order
 */
public record ConfigReading(Configuration configuration, List<Located> problems) {
  public ConfigReading {
    problems = List.copyOf(problems);
  }

  /** Whether the file cannot be used. */
  public boolean isRefused() {
    for (Located problem : problems) {
      if (problem.diagnostic().isError()) {
        return true;
      }
    }
    return false;
  }
}
