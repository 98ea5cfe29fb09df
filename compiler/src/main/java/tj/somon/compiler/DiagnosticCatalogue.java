package tj.somon.compiler;

import java.util.ArrayList;
import java.util.List;
import tj.somon.compiler.builtins.BuiltinCode;
import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.lexer.LexerCode;
import tj.somon.compiler.lowering.LoweringCode;
import tj.somon.compiler.names.NameCode;
import tj.somon.compiler.parser.ParserCode;
import tj.somon.compiler.parser.StatementCode;
import tj.somon.compiler.parser.TypeCode;
import tj.somon.compiler.regexp.RegExpCode;

/** Every kind of finding that the compiler makes, for those who document or count them. */
public final class DiagnosticCatalogue {
  private static final List<DiagnosticCode[]> PHASES = List.of(LexerCode.values(), RegExpCode.values(),
      ParserCode.values(), StatementCode.values(), TypeCode.values(), NameCode.values(), LoweringCode.values(),
      BuiltinCode.values());

  private DiagnosticCatalogue() {}

  /** All kinds, phase by phase. */
  public static List<DiagnosticCode> all() {
    var all = new ArrayList<DiagnosticCode>();
    for (DiagnosticCode[] phase : PHASES) {
      all.addAll(List.of(phase));
    }
    return List.copyOf(all);
  }
}
