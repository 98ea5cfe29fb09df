package tj.somon.compiler;

import java.util.List;
import java.util.Set;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.lexer.CommentTable;
import tj.somon.compiler.module.ModuleRecord;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.source.SourceText;

/**
 * A program of plain JavaScript with what linking must know of it. Safe to share between threads. The array is not
 * copied: callers must not change it.
 *
 * @param program without types, enums, namespaces and Tajik words; meaningless if one of the findings is an error
 * @param names what the names of this tree mean
 * @param comments of the source
 * @param erased the stretches of the source that left no code, in order and disjoint, as pairs of start and end offsets
 * @param aliases the Tajik member words that the prelude must define
 * @param diagnostics what lowering found, in the order of the source
 */
public record LinkableModule(SourceText source, Program program, NameTable names, ModuleRecord record,
    CommentTable comments, int[] erased, Set<String> aliases, List<Diagnostic> diagnostics) {
  public LinkableModule {
    aliases = Set.copyOf(aliases);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether a finding forbids output. */
  public boolean hasErrors() {
    return Diagnostics.forbidOutput(diagnostics);
  }
}
