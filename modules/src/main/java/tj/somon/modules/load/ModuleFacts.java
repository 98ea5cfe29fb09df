package tj.somon.modules.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.Analysis;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.module.ModuleRecord;
import tj.somon.compiler.module.ModuleRequest;
import tj.somon.compiler.module.RequestKind;

/**
 * What the text of a module tells by itself, without its tree: what other modules need to know, small enough to be kept for
 * all modules of a program at once.
 *
 * @param record nothing for JSON and for files that could not be read
 * @param requests those that the host makes when the module is linked or run
 * @param shape of a CommonJS module
 * @param type what the package says of its {@code .js} files, by which the text was read
 * @param typed whether the language has types, so that its text is never what runs
 * @param diagnostics findings of the text
 */
record ModuleFacts(ModuleKind kind, @Nullable ModuleRecord record, List<ModuleRequest> requests, CommonJsShape shape,
    String type, boolean typed, List<Diagnostic> diagnostics) {
  /** Of a file that could not be read. */
  static final ModuleFacts NONE = new ModuleFacts(ModuleKind.MODULE, null, List.of(), CommonJsShape.NONE, "", false,
      List.of());

  /** What stays of a unit when its tree is gone. */
  static ModuleFacts of(ModuleUnit unit, String type) {
    Analysis analysis = unit.analysis();
    if (analysis == null) {
      return new ModuleFacts(unit.kind(), null, List.of(), unit.shape(), type, false, unit.findings());
    }
    boolean typed = analysis.language().types();
    boolean hosts = unit.kind() == ModuleKind.COMMONJS && !typed;
    return new ModuleFacts(unit.kind(), analysis.moduleRecord(), requestsOf(analysis.moduleRecord()), unit.shape(),
        type, typed, hosts ? List.of() : analysis.diagnostics());
  }

  private static List<ModuleRequest> requestsOf(ModuleRecord record) {
    var requests = new ArrayList<ModuleRequest>(record.requests().size());
    for (ModuleRequest request : record.requests()) {
      if (!request.typeOnly() && request.kind() != RequestKind.REQUIRE) {
        requests.add(request);
      }
    }
    return List.copyOf(requests);
  }

  /** Whether the host reads and links it by itself: CommonJS that needs no compiler. */
  boolean isHosts() {
    return kind == ModuleKind.COMMONJS && !typed;
  }

  /** Whether it is JavaScript or JSON, whose text can run as it is. */
  boolean isPlain() {
    return record == null || isHosts();
  }
}
