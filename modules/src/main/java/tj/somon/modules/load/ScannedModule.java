package tj.somon.modules.load;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.module.RequestKind;
import tj.somon.compiler.source.SourceText;

/**
 * A module that has been read, its specifiers resolved.
 *
 * @param source nothing if the file could not be read
 * @param links what the specifiers mean that lead somewhere
 * @param findings about this module
 */
record ScannedModule(String key, ModuleUnit unit, @Nullable SourceText source, Map<String, LinkTarget> links,
    List<Located> findings) {
  ScannedModule {
    links = Map.copyOf(links);
    findings = List.copyOf(findings);
  }

  /** A module whose file cannot be read. */
  static ScannedModule refused(String key, Located problem) {
    var nothing = new ModuleUnit(ModuleKind.MODULE, null, CommonJsShape.NONE, List.of());
    return new ScannedModule(key, nothing, null, Map.of(), List.of(problem));
  }

  ModuleKind kind() {
    return unit.kind();
  }

  /** Nothing for JSON and for files that could not be read. */
  @Nullable
  Analysis analysis() {
    return unit.analysis();
  }

  /** The requests that the host makes when the module is linked or run; none for what the host itself reads. */
  static List<ModuleRequest> requestsOf(Analysis analysis) {
    return analysis.moduleRecord().requests().stream()
        .filter(request -> !request.typeOnly() && request.kind() != RequestKind.REQUIRE).toList();
  }

  boolean hasErrors() {
    return findings.stream().anyMatch(located -> located.diagnostic().isError());
  }

  /** The key that a request of this module leads to, if it is a module of the program. */
  @Nullable
  String keyOf(ModuleRequest request) {
    return links.get(request.specifier()) instanceof LinkTarget.Loaded(String target) ? target : null;
  }

  /** Keys of the modules that this one wants, in the order in which it asks for them. */
  List<String> wanted() {
    Analysis analysis = analysis();
    if (analysis == null) {
      return List.of();
    }
    return requestsOf(analysis).stream().map(this::keyOf).filter(Objects::nonNull).distinct().toList();
  }

  /** Whether it has dynamic imports whose modules are not known, or are not there now. */
  boolean demands() {
    Analysis analysis = analysis();
    return analysis != null && (analysis.moduleRecord().computedImports()
        || requestsOf(analysis).stream().anyMatch(request -> !links.containsKey(request.specifier())));
  }
}
