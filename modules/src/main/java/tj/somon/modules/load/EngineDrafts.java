package tj.somon.modules.load;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.EmitOptions;
import tj.somon.compiler.Emitted;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.compiler.source.Checkpoint;

/**
 * Writes modules as an engine takes them from us, specifiers as they are.
 *
 * @param prelude where the aliases go
 * @param links nothing as long as modules are still being found
 */
record EngineDrafts(LoadOptions options, EmitOptions.PreludePlace prelude, @Nullable LinkCheck links)
    implements Drafts {
  @Override
  public @Nullable Draft draft(ScannedModule module, Analysis analysis, Checkpoint checkpoint) {
    if (!isWritten(module)) {
      return null;
    }
    long start = System.nanoTime();
    var questions = new Questions(module, links);
    ModuleFormat format = module.kind() == ModuleKind.COMMONJS ? ModuleFormat.COMMONJS : ModuleFormat.PRESERVE;
    Emitted emitted = Compiler.emit(analysis,
        EmitOptions.DEFAULTS.withFormat(format).withPrelude(prelude).withUnicodeProperties(options.unicodeProperties())
            .withMap(EmitOptions.MapOptions.of("", module.key(), false)).withTypes(questions)
            .withCheckpoint(checkpoint));
    options.listener().compiled(module.key(), Duration.ofNanos(System.nanoTime() - start));
    return new Draft(emitted.code(), emitted.map(), emitted.aliases(), emitted.diagnostics(), format, null,
        questions.asked());
  }

  /** Whether the engine cannot take the text itself. */
  boolean isWritten(ScannedModule module) {
    if (module.record() == null || module.source() == null) {
      return false;
    }
    return module.facts().typed() || needsClasses(module.source().text());
  }

  private boolean needsClasses(String text) {
    return !options.unicodeProperties() && (text.contains("\\p{") || text.contains("\\P{"));
  }
}
