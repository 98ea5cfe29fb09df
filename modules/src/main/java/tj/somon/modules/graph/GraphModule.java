package tj.somon.modules.graph;

import java.util.List;
import java.util.Optional;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.LinkableModule;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.load.ModuleKind;

/**
 * A module of a graph.
 *
 * @param index its place in {@link ModuleGraph#modules()}
 * @param key absolute path of its file
 * @param shown the path that people see
 * @param source its text; empty if the file could not be read
 * @param analysis nothing for JSON and for files that could not be read
 * @param code nothing if there is no analysis, or one with errors
 * @param dependencies in the order of {@code code}'s requests
 * @param nodeImports whether its imports of CommonJS modules mean what they mean in Node: the default export is
 *     {@code module.exports}
 * @param findings about this module
 */
public record GraphModule(int index, String key, String shown, ModuleKind kind, SourceText source,
    Optional<Analysis> analysis, Optional<LinkableModule> code, List<Dependency> dependencies, FileFacts facts,
    boolean nodeImports, List<Located> findings) {
  public GraphModule {
    dependencies = List.copyOf(dependencies);
    findings = List.copyOf(findings);
  }

  /** Whether a finding forbids output. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(located -> located.diagnostic().isError());
  }
}
