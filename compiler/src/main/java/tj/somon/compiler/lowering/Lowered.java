package tj.somon.compiler.lowering;

import java.util.List;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.diagnostics.Diagnostic;

/**
 * A program of plain JavaScript. The array is not copied: callers must not change it.
 *
 * @param program the tree; meaningless if one of the findings is an error
 * @param erased the stretches of the source that left no code, in order and disjoint, as pairs of start and end offsets
 */
public record Lowered(Program program, List<Diagnostic> diagnostics, int[] erased) {
  public Lowered {
    diagnostics = List.copyOf(diagnostics);
  }
}
