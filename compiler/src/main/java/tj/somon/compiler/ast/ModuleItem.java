package tj.somon.compiler.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Import and export declarations (ECMAScript 2025, 16.2.2 and 16.2.3, with TypeScript's forms). */
public sealed interface ModuleItem extends Statement permits ModuleItem.Import, ModuleItem.ExportDeclaration,
    ModuleItem.ExportNames, ModuleItem.ExportAll, ModuleItem.ExportDefault, ModuleItem.ExportDefaultDeclaration,
    ModuleItem.ImportEquals, ModuleItem.ExportAssignment, ModuleItem.ExportAsNamespace {

  /**
   * An import declaration.
   *
   * @param typeOnly {@code import type …}
   * @param phase "defer", "source" or empty
   * @param named null where no braces were written
   * @param attributes null where no attribute clause was written
   */
  record Import(int id, int start, int end, boolean typeOnly, String phase, Target.@Nullable BindingName defaultName,
      Target.@Nullable BindingName namespace, @Nullable List<ImportSpecifier> named, Expression.StringLiteral specifier,
      @Nullable List<ImportAttribute> attributes) implements ModuleItem {}

  /** {@code export} before a declaration: variables, function, class, enum, namespace, interface, type alias. */
  record ExportDeclaration(int id, int start, int end, Statement declaration) implements ModuleItem {}

  /** {@code export { a as b }}, with a specifier for a re-export. */
  record ExportNames(int id, int start, int end, boolean typeOnly, List<ExportSpecifier> names,
      Expression.@Nullable StringLiteral specifier, @Nullable List<ImportAttribute> attributes) implements ModuleItem {}

  /** {@code export * from "…"} and {@code export * as name from "…"}. */
  record ExportAll(int id, int start, int end, boolean typeOnly, @Nullable ModuleName exported,
      Expression.StringLiteral specifier, @Nullable List<ImportAttribute> attributes) implements ModuleItem {}

  /** {@code export default expression;}. */
  record ExportDefault(int id, int start, int end, Expression expression) implements ModuleItem {}

  /** {@code export default} before a function, a class or an interface, named or not. */
  record ExportDefaultDeclaration(int id, int start, int end, Statement declaration) implements ModuleItem {}

  /** TypeScript: {@code import a = B.C;} or {@code import a = require("…");}: exactly one of the last two is present. */
  record ImportEquals(int id, int start, int end, boolean exported, boolean typeOnly, Target.BindingName name,
      @Nullable EntityName entity, Expression.@Nullable StringLiteral required) implements ModuleItem {}

  /** TypeScript: {@code export = expression;}. */
  record ExportAssignment(int id, int start, int end, Expression expression) implements ModuleItem {}

  /** TypeScript: {@code export as namespace name;}. */
  record ExportAsNamespace(int id, int start, int end, String name) implements ModuleItem {}
}
