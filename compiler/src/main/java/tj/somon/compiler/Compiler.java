package tj.somon.compiler;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.builtins.BuiltinLowering;
import tj.somon.compiler.builtins.Prelude;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.lowering.Lowered;
import tj.somon.compiler.lowering.Lowering;
import tj.somon.compiler.lowering.LoweringOptions;
import tj.somon.compiler.lowering.PropertyEscapes;
import tj.somon.compiler.names.Binder;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.compiler.module.ModuleRecord;
import tj.somon.compiler.names.Bound;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.parser.Parsed;
import tj.somon.compiler.parser.Parser;
import tj.somon.compiler.printer.OutputVocabulary;
import tj.somon.compiler.printer.PrintInput;
import tj.somon.compiler.printer.PrintOptions;
import tj.somon.compiler.printer.Printed;
import tj.somon.compiler.printer.Printer;
import tj.somon.compiler.source.Checkpoint;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.compiler.sourcemap.SourceMap;

/**
 * The compiler. Every operation is a function of its arguments and may be called from any thread; trees may be about a
 * thousand levels deep, so the thread should have a stack of some megabytes.
 */
public final class Compiler {
  private Compiler() {}

  /** Reads a program and binds its names. Findings travel with the answer; bad text never throws. */
  public static Analysis analyze(SourceText source, Language language, SourceGoal goal) {
    return analyze(source, language, goal, Checkpoint.NONE);
  }

  /** The same, passing checkpoints: what one throws ends the work. */
  public static Analysis analyze(SourceText source, Language language, SourceGoal goal, Checkpoint checkpoint) {
    Parsed parsed = Parser.parse(source, language, goal, checkpoint);
    Bound bound = Binder.bind(parsed.program(), source, language, checkpoint);
    List<Diagnostic> diagnostics = Diagnostics.inSourceOrder(parsed.diagnostics(),
        Aftermath.without(bound.diagnostics(), parsed.diagnostics(), source));
    return new Analysis(source, language, parsed.program(), parsed.comments(), bound.names(), diagnostics);
  }

  /**
   * Writes a program as JavaScript.
   *
   * @throws IllegalArgumentException if the analysis has errors
   */
  public static Emitted emit(Analysis analysis, EmitOptions options) {
    if (analysis.hasErrors()) {
      throw new IllegalArgumentException("no output is produced for a program with errors");
    }
    BuiltinLowering.Result builtins = BuiltinLowering.lower(analysis.program(), analysis.names(), analysis.language(),
        options.checkpoint());
    Lowered lowered = Lowering.lower(builtins.program(), analysis.source(), analysis.names(), analysis.language(),
        new LoweringOptions(options.format(), options.specifiers(), options.json(), options.types(),
            options.checkpoint()));
    List<Diagnostic> diagnostics = Diagnostics.inSourceOrder(builtins.diagnostics(), lowered.diagnostics());
    if (Diagnostics.forbidOutput(diagnostics)) {
      return Emitted.failed(diagnostics);
    }
    Program plain = options.unicodeProperties() ? lowered.program() : PropertyEscapes.spelledOut(lowered.program());
    String preamble = options.prelude() == EmitOptions.PreludePlace.INLINE ? Prelude.of(builtins.aliases()) : "";
    var input = PrintInput.of(plain, analysis.source(), analysis.comments(), lowered.erased(), preamble);
    Printed printed = Printer.print(input, printing(options.map()), options.checkpoint());
    return new Emitted(printed.code(), printed.map().map(SourceMap::toJson), builtins.aliases(), diagnostics);
  }

  private static PrintOptions printing(EmitOptions.MapOptions map) {
    PrintOptions options = PrintOptions.JAVASCRIPT;
    return map.wanted() ? options.withSourceMap(map.file(), map.sourceName(), map.sourcesContent()) : options;
  }

  /**
   * A program as linking needs it: plain JavaScript whose imports and exports are as written, every name bound.
   *
   * @param types whether what a specifier names exports a name, and only as a type
   * @throws IllegalArgumentException if the analysis has errors
   */
  public static LinkableModule forLinking(Analysis analysis, BiPredicate<String, String> types) {
    return forLinking(analysis, types, ModuleFormat.PRESERVE);
  }

  /**
   * A TypeScript module that is CommonJS, as {@code export =} and {@code import a = require(…)} make it, with all that it
   * imports and exports written as CommonJS.
   *
   * @throws IllegalArgumentException if the analysis has errors
   */
  public static LinkableModule forLinkingAsCommonJs(Analysis analysis, BiPredicate<String, String> types) {
    return forLinking(analysis, types, ModuleFormat.COMMONJS);
  }

  private static LinkableModule forLinking(Analysis analysis, BiPredicate<String, String> types, ModuleFormat format) {
    if (analysis.hasErrors()) {
      throw new IllegalArgumentException("a program with errors cannot be linked");
    }
    if (!analysis.language().types()) {
      return new LinkableModule(analysis.source(), analysis.program(), analysis.names(), analysis.moduleRecord(),
          analysis.comments(), new int[0], Set.of(), List.of());
    }
    BuiltinLowering.Result builtins = BuiltinLowering.lower(analysis.program(), analysis.names(), analysis.language(),
        Checkpoint.NONE);
    var options = new LoweringOptions(format, UnaryOperator.identity(), specifier -> false, types);
    Lowered lowered = Lowering.lower(builtins.program(), analysis.source(), analysis.names(), analysis.language(),
        options);
    List<Diagnostic> diagnostics = Diagnostics.inSourceOrder(builtins.diagnostics(), lowered.diagnostics());
    Program program = lowered.program();
    NameTable names = Binder.bind(program, analysis.source(), Language.JAVASCRIPT).names();
    return new LinkableModule(analysis.source(), program, names, ModuleRecord.of(program, names), analysis.comments(),
        lowered.erased(), builtins.aliases(), diagnostics);
  }

  /**
   * The same program in the other words, nothing erased: SomonScript for Tajik, TypeScript or JavaScript for English.
   *
   * @throws IllegalArgumentException if the analysis has errors
   */
  public static String print(Analysis analysis, Vocabulary vocabulary) {
    if (analysis.hasErrors()) {
      throw new IllegalArgumentException("no output is produced for a program with errors");
    }
    var input = PrintInput.of(analysis.program(), analysis.source(), analysis.comments());
    PrintOptions options = switch (vocabulary) {
      case TAJIK -> PrintOptions.of(Language.SOMONSCRIPT, OutputVocabulary.TAJIK);
      case ENGLISH -> PrintOptions.of(analysis.language().types() ? Language.TYPESCRIPT : Language.JAVASCRIPT,
          OutputVocabulary.ENGLISH);
    };
    return Printer.print(input, options).code();
  }

  /** The code that defines aliases for Tajik member words, to run before the modules that use them; empty for none. */
  public static Optional<String> prelude(Set<String> aliases) {
    String text = Prelude.of(new TreeSet<>(aliases));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
