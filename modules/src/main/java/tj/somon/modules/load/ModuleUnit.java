package tj.somon.modules.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.diagnostics.Diagnostic;

/**
 * What the text of a module tells by itself: nothing of it depends on other files. Immutable.
 *
 * @param analysis nothing for JSON
 * @param shape of a CommonJS module
 * @param findings of reading JSON; those of code are the analysis's
 */
record ModuleUnit(ModuleKind kind, @Nullable Analysis analysis, CommonJsShape shape, List<Diagnostic> findings) {
  ModuleUnit {
    findings = List.copyOf(findings);
  }
}
