package tj.somon.compiler.module;

import java.util.List;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.names.NameTable;

/**
 * What a module wants from others and gives to them.
 *
 * @param requests all requests; static ones first, in source order, then dynamic imports, then require calls
 * @param imports the bindings of its imports, in source order
 * @param exports its exports, in source order
 * @param topLevelAwait whether it waits while it is evaluated
 * @param importMeta whether {@code import.meta} occurs
 * @param computedImports whether an {@code import(…)} has a specifier that only the running program knows
 * @param commonJs whether it uses {@code module}, {@code exports} or {@code require} without declaring them
 * @param moduleSyntax whether it has an import or export declaration, {@code import.meta} or top-level await, so that
 *     it cannot be a script
 */
public record ModuleRecord(List<ModuleRequest> requests, List<ImportedName> imports, List<ExportedName> exports,
    boolean topLevelAwait, boolean importMeta, boolean computedImports, boolean commonJs, boolean moduleSyntax) {
  public ModuleRecord {
    requests = List.copyOf(requests);
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
  }

  /** The record of a program whose names are bound. */
  public static ModuleRecord of(Program program, NameTable names) {
    return new ModuleReader(names).read(program);
  }
}
