package tj.somon.compiler.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.ExportSpecifier;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.ImportSpecifier;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.ModuleName;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target.BindingName;

/** Names that imports bind and exports use (ECMAScript 2025, 16.2.2 and 16.2.3). */
final class ModuleWalk {
  private static final int EVERYTHING = SymbolFlags.VALUE | SymbolFlags.TYPE | SymbolFlags.QUALIFIER;
  private static final int TYPES_ONLY = SymbolFlags.IMPORT_TYPE | SymbolFlags.TYPE | SymbolFlags.QUALIFIER;
  private final Walk walk;

  ModuleWalk(Walk walk) {
    this.walk = walk;
  }

  void item(ModuleItem item) {
    switch (item) {
      case ModuleItem.Import imported -> imports(imported);
      case ModuleItem.ExportDeclaration export -> walk.statements.exported(export.declaration(), exportFlags());
      case ModuleItem.ExportNames export -> exportNames(export);
      case ModuleItem.ExportAll export -> exportAll(export);
      case ModuleItem.ExportDefault export -> {
        exportDefault(export.start());
        walk.expressions.expression(export.expression());
      }
      case ModuleItem.ExportDefaultDeclaration export -> defaultDeclaration(export);
      case ModuleItem.ImportEquals alias -> importEquals(alias, alias.exported() ? exportFlags() : 0);
      case ModuleItem.ExportAssignment export -> walk.expressions.expression(export.expression());
      case ModuleItem.ExportAsNamespace _ -> {
      }
    }
  }

  /** What an export makes of a name: a member of the namespace around, or an export of the module. */
  private int exportFlags() {
    if (walk.scopes.kind[walk.scope] == ScopeKind.NAMESPACE) {
      return SymbolFlags.NAMESPACE_MEMBER;
    }
    return atTop() ? SymbolFlags.EXPORTED : 0;
  }

  /** Whether an export here is one of the module, not of a namespace or an ambient module. */
  private boolean atTop() {
    ScopeKind kind = walk.scopes.kind[walk.scope];
    return kind == ScopeKind.MODULE || kind == ScopeKind.SCRIPT;
  }

  private void imports(ModuleItem.Import imported) {
    boolean typeOnly = imported.typeOnly();
    bind(imported.defaultName(), SymbolFlags.IMPORT_DEFAULT, typeOnly);
    bind(imported.namespace(), SymbolFlags.IMPORT_NAMESPACE, typeOnly);
    List<ImportSpecifier> named = imported.named();
    if (named != null) {
      for (int i = 0; i < named.size(); i++) {
        ImportSpecifier specifier = named.get(i);
        bind(specifier.local(), SymbolFlags.IMPORT_NAMED, typeOnly || specifier.typeOnly());
      }
    }
  }

  private void bind(@Nullable BindingName name, int kind, boolean typeOnly) {
    if (name != null) {
      walk.declare(name, typeOnly ? TYPES_ONLY : kind | EVERYTHING);
    }
  }

  void importEquals(ModuleItem.ImportEquals alias, int flags) {
    walk.declare(alias.name(), alias.typeOnly() ? TYPES_ONLY | flags : SymbolFlags.IMPORT_EQUALS | EVERYTHING | flags);
    EntityName entity = alias.entity();
    if (entity != null) {
      walk.types.entity(entity, Uses.QUERY);
    }
  }

  private void exportNames(ModuleItem.ExportNames export) {
    List<ExportSpecifier> names = export.names();
    for (int i = 0; i < names.size(); i++) {
      ExportSpecifier specifier = names.get(i);
      boolean typeOnly = export.typeOnly() || specifier.typeOnly();
      ModuleName local = specifier.local();
      if (export.specifier() == null) {
        walk.use(local, local.name(), typeOnly ? Uses.TYPE_EXPORT : Uses.EXPORT);
      }
      if (!typeOnly) {
        exportAs(specifier.exported());
      }
    }
  }

  private void exportAll(ModuleItem.ExportAll export) {
    ModuleName exported = export.exported();
    if (exported != null && !export.typeOnly()) {
      exportAs(exported);
    }
  }

  private void exportAs(ModuleName exported) {
    if (atTop()) {
      walk.exports.add(exported.name(), exported.start(), exported.end(), NameTable.NONE);
    }
  }

  private void exportDefault(int start) {
    if (atTop()) {
      int at = walk.diagnostics.secondWord(start);
      walk.exports.add("default", at, at + walk.diagnostics.wordAt(at).length(), NameTable.NONE);
    }
  }

  private void defaultDeclaration(ModuleItem.ExportDefaultDeclaration export) {
    Statement declaration = export.declaration();
    boolean real = declaration instanceof ClassDefinition
        || declaration instanceof Function function && function.body() != null;
    if (real) {
      exportDefault(export.start());
    }
    int depth = walk.functionDepth;
    switch (declaration) {
      case Function function -> walk.functions.declaration(function, 0);
      case ClassDefinition definition -> walk.classes.declaration(definition, 0);
      default -> walk.statements.statement(declaration);
    }
    walk.functionDepth = depth;
    mark(declaration);
  }

  private void mark(Statement declaration) {
    BindingName name = switch (declaration) {
      case Function function -> function.name();
      case ClassDefinition definition -> definition.name();
      default -> null;
    };
    if (name != null) {
      walk.symbols.flags[walk.declarations.symbolByNode[name.id()]] |= SymbolFlags.EXPORTED;
    }
  }
}
