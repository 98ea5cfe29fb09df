package tj.somon.compiler.printer;

import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.lexer.CommentTable;
import tj.somon.compiler.source.SourceText;

/**
 * What is printed. The arrays are not copied: callers must not change them.
 *
 * @param program the tree, as parsed or lowered
 * @param source the text that the offsets in the tree count in
 * @param comments the comments of the source in order, as pairs of start and end offsets
 * @param erased the stretches of the source whose comments are dropped with the code, in order and disjoint, as pairs of
 *     start and end offsets
 * @param preamble code that is put in as it is, as lines of their own, behind the directives
 * @param substitutes what is written in the place of a node, by node id; null where every node is written as it is. Only
 *     names (uses and bindings), member accesses, calls, {@code this}, {@code import(…)} and {@code import.meta} may have
 *     a substitute, of one line that holds together as tightly as the node does
 */
public record PrintInput(Program program, SourceText source, int[] comments, int[] erased, String preamble,
    @Nullable String @Nullable [] substitutes) {
  private static final int[] NONE = {};

  /** A tree with the comments of its source. */
  public static PrintInput of(Program program, SourceText source, CommentTable table, int[] erased, String preamble) {
    var comments = new int[table.count() * 2];
    for (int i = 0; i < table.count(); i++) {
      comments[2 * i] = table.start(i);
      comments[2 * i + 1] = table.end(i);
    }
    return new PrintInput(program, source, comments, erased, preamble, null);
  }

  /** The same with substitutes, see {@link PrintInput}. */
  public PrintInput withSubstitutes(@Nullable String @Nullable [] texts) {
    return new PrintInput(program, source, comments, erased, preamble, texts);
  }

  /** A whole program as parsed. */
  public static PrintInput of(Program program, SourceText source, CommentTable table) {
    return of(program, source, table, NONE, "");
  }

  /** A tree without comments. */
  public static PrintInput of(Program program, SourceText source) {
    return new PrintInput(program, source, NONE, NONE, "", null);
  }
}
