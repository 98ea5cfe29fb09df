package tj.somon.compiler.builtins;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.compiler.source.Language;

/** Tajik builtin names to JavaScript's (SomonScript language specification, section 11). */
public final class BuiltinLowering {

  /**
   * A program without Tajik globals.
   *
   * @param aliases the member words that kept their spelling: the {@link Prelude} must define them
   */
  public record Result(Program program, SortedSet<String> aliases, List<Diagnostic> diagnostics) {}

  private BuiltinLowering() {}

  /** Rewrites a bound program; other languages than SomonScript come back as they are. */
  public static Result lower(Program program, NameTable names, Language language, Checkpoint checkpoint) {
    if (!language.tajik()) {
      return new Result(program, new TreeSet<>(), List.of());
    }
    var diagnostics = new Diagnostics();
    var rewriter = new BuiltinRewriter(program, names, diagnostics);
    rewriter.passing(checkpoint);
    Program lowered = rewriter.program(program);
    return new Result(lowered, rewriter.aliases(), diagnostics.toList());
  }
}
