package tj.somon.modules.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.LinkableModule;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.printer.PrintInput;
import tj.somon.compiler.printer.PrintOptions;
import tj.somon.compiler.printer.Printed;
import tj.somon.compiler.printer.Printer;
import tj.somon.modules.graph.RelativePath;
import tj.somon.modules.link.LinkedModule;
import tj.somon.modules.link.Part;

/** Prints the code of one module as it stands in an output. */
final class ModulePrinter {
  /**
   * The code of a module.
   *
   * @param renamed functions whose names must be set: pairs of the new and the old name
   * @param waits whether the code has {@code await} outside functions, not {@code yield}
   */
  record Code(Printed printed, List<String[]> renamed, boolean waits) {}

  private final OutputContext context;

  ModulePrinter(OutputContext context) {
    this.context = context;
  }

  /**
   * Prints a module.
   *
   * @param indentation spaces before every line
   * @param yields whether {@code await} outside functions is written as a yield expression
   */
  Code print(LinkedModule module, int indentation, boolean yields) {
    @Nullable
    String @Nullable [] texts = new ModuleText(context, module).make();
    if (module.isCommonJs()) {
      Program program = module.code().program();
      var plain = new Program(program.id(), program.start(), program.end(), program.goal(), program.strict(), "",
          program.body(), program.nodeCount(), program.sourceNodeCount());
      return new Code(print(module, plain, texts, indentation), List.of(), false);
    }
    TopLevel.Result top = TopLevel.of(context, module, texts);
    Program program = top.program();
    boolean waits = module.isAsync();
    if (waits && yields) {
      AwaitsAsYields.Result rewritten = AwaitsAsYields.rewrite(program);
      program = rewritten.program();
      waits = !rewritten.possible();
    }
    return new Code(print(module, program, texts, indentation), top.renamed(), waits);
  }

  private Printed print(LinkedModule module, Program program, @Nullable String @Nullable [] texts, int indentation) {
    LinkableModule code = module.code();
    var input = PrintInput.of(program, code.source(), code.comments(), erased(module), "").withSubstitutes(texts);
    PrintOptions options = PrintOptions.JAVASCRIPT.withIndentation(indentation);
    boolean mapped = context.request().map() != BundleRequest.MapPlace.NONE && !module.isJson();
    Printed printed = Printer.print(input, mapped ? options.withSourceMap("", sourceName(module), true) : options);
    return printed.code().isBlank() ? new Printed("", printed.map()) : printed;
  }

  private String sourceName(LinkedModule module) {
    return RelativePath.of(module.module().key(), context.request().outputFolder());
  }

  /** The stretches that left no code: what lowering erased, and the statements that are not needed. */
  private static int[] erased(LinkedModule module) {
    int[] known = module.code().erased();
    if (module.isCommonJs()) {
      return known;
    }
    var all = new ArrayList<int[]>();
    for (int i = 0; i < known.length; i += 2) {
      all.add(new int[]{known[i], known[i + 1]});
    }
    for (Part part : module.parts().list()) {
      Statement statement = part.statement();
      boolean gone = !part.isIncluded() || statement instanceof tj.somon.compiler.ast.ModuleItem.Import;
      if (gone && !(statement instanceof Statement.Directive) && statement.end() > statement.start()) {
        all.add(new int[]{statement.start(), statement.end()});
      }
    }
    all.sort(Comparator.comparingInt(one -> one[0]));
    return joined(all);
  }

  private static int[] joined(List<int[]> sorted) {
    var joined = new int[sorted.size() * 2];
    int size = 0;
    for (int[] one : sorted) {
      if (size > 0 && one[0] < joined[size - 1]) {
        joined[size - 1] = Math.max(joined[size - 1], one[1]);
      } else {
        joined[size++] = one[0];
        joined[size++] = one[1];
      }
    }
    return java.util.Arrays.copyOf(joined, size);
  }
}
