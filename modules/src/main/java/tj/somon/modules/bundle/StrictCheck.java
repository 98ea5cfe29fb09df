package tj.somon.modules.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.Compiler;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.messages.Located;
import tj.somon.compiler.source.Language;
import tj.somon.compiler.source.SourceText;
import tj.somon.modules.link.LinkCode;
import tj.somon.modules.link.Linked;
import tj.somon.modules.link.LinkedModule;

/** Finds code that an ECMAScript module cannot hold, as that is always strict: {@code with}, {@code 010} and the like. */
final class StrictCheck {
  private static final String DIRECTIVE = "'use strict';";
  /** A function as the body of a branch or label, which {@link SloppyCode} writes otherwise. */
  private static final String FUNCTION_AS_BODY = "SOM1402";

  private StrictCheck() {}

  static List<Located> of(Linked linked) {
    var findings = new ArrayList<Located>();
    for (LinkedModule module : linked.modules()) {
      if (module.isIncluded() && module.isCommonJs() && !module.isJson() && !module.code().program().strict()) {
        check(module, findings);
      }
    }
    return findings;
  }

  private static void check(LinkedModule module, List<Located> findings) {
    SourceText source = module.module().source();
    Language language = Language.ofPath(module.module().key());
    int behind = module.code().program().hashbang().length();
    String text = " ".repeat(behind) + DIRECTIVE + source.text().substring(behind);
    Analysis strict = Compiler.analyze(SourceText.of(source.path(), text), language, SourceGoal.COMMONJS);
    for (Diagnostic diagnostic : strict.diagnostics()) {
      if (diagnostic.isError() && !diagnostic.code().id().equals(FUNCTION_AS_BODY)) {
        int start = Math.max(0, diagnostic.span().start() - DIRECTIVE.length());
        int end = Math.max(start, diagnostic.span().end() - DIRECTIVE.length());
        findings.add(new Located(source, Diagnostic.of(LinkCode.SLOPPY_CODE_IN_MODULE, start, end, Map.of(),
            Note.of("note.not-as-module", Map.of()))));
      }
    }
  }
}
