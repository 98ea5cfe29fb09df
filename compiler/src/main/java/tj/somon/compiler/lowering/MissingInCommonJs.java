package tj.somon.compiler.lowering;

import java.util.Map;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.source.SourceText;

/** Reports what a CommonJS module cannot have. */
final class MissingInCommonJs {
  private final SourceText source;
  private final Diagnostics diagnostics;

  MissingInCommonJs(SourceText source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /** An import with a phase; nothing if the phase is empty. */
  void phase(Node at, String phase) {
    if (!phase.isEmpty()) {
      report(LoweringCode.IMPORT_PHASE_IN_COMMONJS, at.start(), at.end(), Map.of("phase", phase));
    }
  }

  void importMeta(Node at) {
    report(LoweringCode.IMPORT_META_IN_COMMONJS, at.start(), at.end(), Map.of());
  }

  /** An {@code await}, which is missing at the top level only. */
  void await(int functionDepth, int start, int end) {
    if (functionDepth == 0) {
      report(LoweringCode.AWAIT_IN_COMMONJS, start, end, Map.of());
    }
  }

  /** The {@code await} of a loop that starts at an offset. */
  void awaitOfLoop(int functionDepth, int loop) {
    int start = secondWord(loop);
    await(functionDepth, start, start + 1);
  }

  /** Where the word behind the first word of a statement starts; a comment between them is taken for it. */
  private int secondWord(int start) {
    String text = source.text();
    int at = start;
    while (at < text.length() && Character.isUnicodeIdentifierPart(text.charAt(at))) {
      at++;
    }
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? at : start;
  }

  private void report(LoweringCode code, int start, int end, Map<String, String> arguments) {
    diagnostics.add(Diagnostic.of(code, start, end, arguments, LoweringNotes.USE_ESM));
  }
}
