package tj.somon.compiler.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.module.ModuleFormat;
import tj.somon.compiler.names.Binder;
import tj.somon.compiler.names.Bound;
import tj.somon.compiler.parser.Parser;
import tj.somon.compiler.printer.PrintInput;
import tj.somon.compiler.printer.PrintOptions;
import tj.somon.compiler.printer.Printer;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;

/** What a text is lowered to, printed. The language follows the name of the file. */
final class LoweredText {
  private static final LoweringOptions MAPPED_ESM = mapped(ModuleFormat.ESM);
  private static final LoweringOptions MAPPED_COMMONJS = mapped(ModuleFormat.COMMONJS);

  private final SourceText source;
  private final List<Diagnostic> found = new ArrayList<>();
  private final Lowered lowered;

  private LoweredText(String path, String text, LoweringOptions options) {
    source = SourceText.of(path, text);
    Language language = Language.ofPath(path);
    var parsed = Parser.parse(source, language, Language.goalOfPath(path));
    assertEquals(List.of(), parsed.diagnostics(), text);
    Bound bound = Binder.bind(parsed.program(), source, language);
    lowered = Lowering.lower(parsed.program(), source, bound.names(), language, options);
    found.addAll(lowered.diagnostics());
  }

  private static LoweringOptions mapped(ModuleFormat format) {
    return new LoweringOptions(format,
        s -> s.endsWith(".som") ? s.substring(0, s.length() - ".som".length()) + ".js" : s, s -> s.endsWith(".json"),
        (specifier, name) -> false);
  }

  static LoweredText of(String path, String text, ModuleFormat format) {
    return new LoweredText(path, text, switch (format) {
      case PRESERVE -> LoweringOptions.PRESERVE;
      case ESM -> MAPPED_ESM;
      case COMMONJS -> MAPPED_COMMONJS;
    });
  }

  /** A text whose imports of {@code type} are linked and known to be types. */
  static String linked(String text, String type) {
    var options = new LoweringOptions(ModuleFormat.ESM, s -> s, s -> false, (specifier, name) -> name.equals(type));
    return new LoweredText("a.som", text, options).code();
  }

  /** SomonScript with imports and exports as written. */
  static String som(String text) {
    return of("a.som", text, ModuleFormat.PRESERVE).code();
  }

  /** TypeScript with imports and exports as written. */
  static String ts(String text) {
    return of("a.ts", text, ModuleFormat.PRESERVE).code();
  }

  static String esm(String text) {
    return of("a.som", text, ModuleFormat.ESM).code();
  }

  static String commonJs(String text) {
    return of("a.som", text, ModuleFormat.COMMONJS).code();
  }

  /** Each finding as its code, line and column. */
  static List<String> findings(String text, ModuleFormat format) {
    LoweredText result = of("a.som", text, format);
    return result.found.stream().map(d -> d.code().id() + " " + result.source.lineColumn(d.span().start()).line() + ":"
        + result.source.lineColumn(d.span().start()).column()).toList();
  }

  Program program() {
    return lowered.program();
  }

  List<Diagnostic> diagnostics() {
    return found;
  }

  int[] erased() {
    return lowered.erased();
  }

  String code() {
    return Printer.print(PrintInput.of(lowered.program(), source), PrintOptions.JAVASCRIPT).code();
  }
}
