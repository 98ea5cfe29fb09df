package tj.somon.modules.load;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.module.ModuleFormat;

/**
 * JavaScript of a module that was made as soon as the module was read, before the others were known. It holds if the program
 * turns out as it was supposed to be; otherwise the module is read and written again. Immutable.
 *
 * @param code what to write; empty if a finding is an error
 * @param aliases Tajik member words that the prelude has to define
 * @param findings of lowering
 * @param format in which it is written
 * @param rule where outputs were supposed to go; nothing if the code does not depend on it
 * @param asked names of other modules that were asked for, and what was answered
 */
record Draft(String code, Optional<String> map, Set<String> aliases, List<Diagnostic> findings, ModuleFormat format,
    @Nullable OutputRule rule, List<Asked> asked) {
  Draft {
    asked = List.copyOf(asked);
  }

  /** Whether a name behind a specifier is a type and nothing else. */
  record Asked(String specifier, String name, boolean type) {}

  /** Whether a finding forbids output. */
  boolean hasErrors() {
    return Diagnostics.forbidOutput(findings);
  }

  /** Whether what was answered is so in the program. */
  boolean holds(ScannedModule module, LinkCheck links) {
    for (Asked question : asked) {
      if (question.type != (links.meaning(module, question.specifier, question.name) == Meaning.TYPE)) {
        return false;
      }
    }
    return true;
  }
}
