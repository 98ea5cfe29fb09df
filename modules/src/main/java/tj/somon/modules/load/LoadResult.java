package tj.somon.modules.load;

import java.util.List;
import java.util.Optional;
import tj.somon.compiler.messages.Located;

/**
 * What came of loading a program.
 *
 * @param graph nothing if a finding is an error
 * @param findings about all modules: module by module as they are first imported, each in the order of its text
 */
public record LoadResult(Optional<ModuleGraph> graph, List<Located> findings) {
  public LoadResult {
    findings = List.copyOf(findings);
  }
}
