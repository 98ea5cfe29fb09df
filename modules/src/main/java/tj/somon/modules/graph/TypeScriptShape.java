package tj.somon.modules.graph;

import tj.somon.compiler.Analysis;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Statement;

/** Tells whether a TypeScript file, whose name leaves it open, was written for CommonJS. */
final class TypeScriptShape {
  private TypeScriptShape() {}

  /** Whether it says {@code export =} or {@code import a = require(…)}, which only CommonJS can. */
  static boolean isCommonJs(Program program) {
    for (Statement statement : program.body()) {
      boolean only = switch (statement) {
        case ModuleItem.ExportAssignment _ -> true;
        case ModuleItem.ImportEquals alias -> alias.required() != null && !alias.typeOnly();
        default -> false;
      };
      if (only) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it imports and exports nothing, but uses what Node gives to CommonJS modules.
   *
   * @param type what the package says of its files
   */
  static boolean seemsCommonJs(Analysis module, String type) {
    return !type.equals("module") && module.moduleRecord().commonJs() && !module.moduleRecord().moduleSyntax();
  }
}
