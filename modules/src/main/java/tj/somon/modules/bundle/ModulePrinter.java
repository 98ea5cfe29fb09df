package tj.somon.modules.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.LinkableModule;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.printer.PrintInput;
import tj.somon.compiler.printer.PrintOptions;
import tj.somon.compiler.printer.Printed;
import tj.somon.compiler.printer.Printer;
import tj.somon.modules.graph.RelativePath;
import tj.somon.modules.link.Linked;
import tj.somon.modules.link.LinkedModule;
import tj.somon.modules.link.Part;
import tj.somon.modules.load.Cancellation;
import tj.somon.modules.load.CompilePool;

/** Prints the code of modules as it stands in an output. */
final class ModulePrinter {
  /**
   * The code of a module.
   *
   * @param renamed functions whose names must be set: pairs of the new and the old name
   * @param waits whether the code has {@code await} outside functions, not {@code yield}
   */
  record Code(Printed printed, List<String[]> renamed, boolean waits) {}

  /** A module that is to be printed: everything that depends on other modules has been decided. */
  private record Draft(LinkedModule module, Program program, @Nullable String @Nullable [] texts, int indentation,
      boolean yields, List<String[]> renamed) {}

  private final OutputContext context;
  private final Map<Integer, Code> printed = new HashMap<>();

  ModulePrinter(OutputContext context) {
    this.context = context;
  }

  /** Prints all modules that stand in the output: what is written for names is decided in turn, the rest goes at once. */
  void printAll(CompilePool pool) {
    Linked linked = context.linked();
    var drafts = new ArrayList<Draft>();
    for (LinkedModule module : linked.modules()) {
      if (module.isIncluded() && module.isCommonJs()) {
        drafts.add(draft(module, 2, false));
      }
    }
    for (int index : linked.wrapped()) {
      drafts.add(draft(linked.module(index), 2, true));
    }
    for (Linked.Step step : linked.tree() ? List.<Linked.Step>of() : linked.steps()) {
      if (step instanceof Linked.Step.Module(int index) && !linked.module(index).isWrapped()) {
        drafts.add(draft(linked.module(index), 0, false));
      }
    }
    List<Code> codes = pool.map(drafts, this::print, Cancellation.NEVER);
    for (int i = 0; i < codes.size(); i++) {
      printed.put(drafts.get(i).module().index(), codes.get(i));
    }
  }

  /** The code of a module that stands in the output, after {@link #printAll}. */
  Code of(LinkedModule module) {
    return Objects.requireNonNull(printed.get(module.index()));
  }

  /**
   * Decides how a module is printed.
   *
   * @param indentation spaces before every line
   * @param yields whether {@code await} outside functions is written as a yield expression
   */
  private Draft draft(LinkedModule module, int indentation, boolean yields) {
    @Nullable
    String @Nullable [] texts = new ModuleText(context, module).make();
    if (module.isCommonJs()) {
      Program program = module.code().program();
      if (context.format() == BundleFormat.ESM && !program.strict() && !module.isJson()) {
        @Nullable
        String[] table = texts == null ? new String[program.nodeCount()] : texts;
        program = SloppyCode.strict(context, program, module.code().names(), (node, text) -> table[node] = text);
        texts = table;
      }
      var plain = new Program(program.id(), program.start(), program.end(), program.goal(), program.strict(), "",
          program.body(), program.nodeCount(), program.sourceNodeCount());
      return new Draft(module, plain, texts, indentation, false, List.of());
    }
    TopLevel.Result top = TopLevel.of(context, module, texts);
    return new Draft(module, top.program(), texts, indentation, yields, top.renamed());
  }

  private Code print(Draft draft) {
    Program program = draft.program();
    boolean waits = draft.module().isAsync() && !draft.module().isCommonJs();
    if (waits && draft.yields()) {
      AwaitsAsYields.Result rewritten = AwaitsAsYields.rewrite(program);
      program = rewritten.program();
      waits = !rewritten.possible();
    }
    return new Code(print(draft.module(), program, draft.texts(), draft.indentation()), draft.renamed(), waits);
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
