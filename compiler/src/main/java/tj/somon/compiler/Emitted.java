package tj.somon.compiler;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;

/**
 * JavaScript.
 *
 * @param code empty if a finding is an error
 * @param map the source map as JSON, if one was asked for
 * @param aliases the Tajik member words that the prelude defines
 * @param diagnostics what lowering found, in the order of the source
 */
public record Emitted(String code, Optional<String> map, Set<String> aliases, List<Diagnostic> diagnostics) {
  public Emitted {
    aliases = Set.copyOf(aliases);
    diagnostics = List.copyOf(diagnostics);
  }

  static Emitted failed(List<Diagnostic> diagnostics) {
    return new Emitted("", Optional.empty(), Set.of(), diagnostics);
  }

  /** Whether a finding forbids output. */
  public boolean hasErrors() {
    return Diagnostics.forbidOutput(diagnostics);
  }
}
