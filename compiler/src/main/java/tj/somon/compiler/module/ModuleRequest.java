package tj.somon.compiler.module;

import java.util.Map;
import tj.somon.compiler.source.Span;

/**
 * A request for another module.
 *
 * @param specifier the text between the quotes, escapes resolved
 * @param span of the specifier with its quotes
 * @param nodeId of the import or export declaration, the import call or the require call
 * @param phase "defer", "source" or empty
 * @param typeOnly whether the program needs nothing of the module when it runs
 * @param attributes of a static import or export
 */
public record ModuleRequest(String specifier, Span span, RequestKind kind, int nodeId, String phase, boolean typeOnly,
    Map<String, String> attributes) {
  public ModuleRequest {
    attributes = Map.copyOf(attributes);
  }
}
