package tj.somon.compiler.lowering;

import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Rewriter;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** From the tree of a program to a tree of plain JavaScript. */
public final class Lowering {
  private Lowering() {}

  /**
   * Lowers a program without errors.
   *
   * @param program the tree as parsed; rewriters that keep the ids of nodes may have gone over it since
   * @param names what its names mean
   */
  public static Lowered lower(Program program, SourceText source, NameTable names, Language language,
      LoweringOptions options) {
    var diagnostics = new Diagnostics();
    var erased = new ErasedSpans();
    var fresh = new FreshNames(names);
    Program plain = program;
    if (language.types()) {
      var eraser = new TypeEraser(program, names, fresh, language, options, diagnostics, erased);
      eraser.passing(options.checkpoint());
      plain = eraser.program(program);
    }
    Program formatted = inFormat(plain, source, names, fresh, options, diagnostics);
    return new Lowered(formatted, diagnostics.toList(), erased.toArray());
  }

  private static Program inFormat(Program program, SourceText source, NameTable names, FreshNames fresh,
      LoweringOptions options, Diagnostics diagnostics) {
    boolean module = program.goal() == SourceGoal.MODULE;
    boolean importCalls = !names.facts().importCalls().isEmpty();
    @Nullable
    Rewriter format = switch (options.format()) {
      case PRESERVE -> null;
      case ESM -> new EsmFormat(program, options, importCalls);
      case COMMONJS -> module ? new CommonJsFormat(program, source, names, fresh, options, diagnostics)
          : new EsmFormat(program, options, importCalls);
    };
    if (format == null) {
      return program;
    }
    format.passing(options.checkpoint());
    return format.program(program);
  }
}
