package tj.somon.compiler.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ExportSpecifier;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Expression.StringLiteral;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.ImportAttribute;
import tj.somon.compiler.ast.ImportSpecifier;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.ModuleName;
import tj.somon.compiler.ast.PatternElement;
import tj.somon.compiler.ast.PatternProperty;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.RestElement;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.Target.BindingName;
import tj.somon.compiler.ast.TypeDeclaration;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.names.SymbolFlags;
import tj.somon.compiler.source.Span;

/** Reads the top level of a program into a {@link ModuleRecord}. */
final class ModuleReader {
  private final NameTable names;
  private final ArrayList<ModuleRequest> requests = new ArrayList<>();
  private final ArrayList<ImportedName> imports = new ArrayList<>();
  private final ArrayList<ExportedName> exports = new ArrayList<>();
  private boolean moduleItems;
  private boolean computedImports;

  ModuleReader(NameTable names) {
    this.names = names;
  }

  ModuleRecord read(Program program) {
    for (Statement statement : program.body()) {
      if (statement instanceof ModuleItem item) {
        moduleItems = true;
        item(item);
      }
    }
    dynamicImports();
    requireCalls();
    boolean importMeta = names.facts().importMeta();
    boolean topLevelAwait = names.facts().topLevelAwait();
    return new ModuleRecord(requests, imports, exports, topLevelAwait, importMeta, computedImports, usesCommonJs(),
        moduleItems || importMeta || topLevelAwait);
  }

  private void item(ModuleItem item) {
    switch (item) {
      case ModuleItem.Import i -> imported(i);
      case ModuleItem.ExportDeclaration e -> declaration(e.declaration());
      case ModuleItem.ExportNames e -> exportNames(e);
      case ModuleItem.ExportAll e -> exportAll(e);
      case ModuleItem.ExportDefault e -> exportDefault(null, e.start(), e.end(), false);
      case ModuleItem.ExportDefaultDeclaration e -> defaultDeclaration(e);
      case ModuleItem.ImportEquals e -> importEquals(e);
      case ModuleItem.ExportAssignment _,ModuleItem.ExportAsNamespace _ -> {
      }
    }
  }

  private int request(StringLiteral specifier, RequestKind kind, int nodeId, String phase, boolean typeOnly,
      @Nullable List<ImportAttribute> attributes) {
    requests.add(new ModuleRequest(specifier.value(), spanOf(specifier), kind, nodeId, phase, typeOnly,
        attributesOf(attributes)));
    return requests.size() - 1;
  }

  private static Map<String, String> attributesOf(@Nullable List<ImportAttribute> attributes) {
    if (attributes == null || attributes.isEmpty()) {
      return Map.of();
    }
    var values = new LinkedHashMap<String, String>();
    for (ImportAttribute attribute : attributes) {
      values.put(attribute.key(), attribute.value().value());
    }
    return values;
  }

  private static Span spanOf(StringLiteral specifier) {
    return new Span(specifier.start(), specifier.end());
  }

  private void imported(ModuleItem.Import i) {
    int request = request(i.specifier(), RequestKind.IMPORT, i.id(), i.phase(), i.typeOnly(), i.attributes());
    bind(request, "default", i.defaultName(), i.typeOnly());
    bind(request, ImportedName.NAMESPACE, i.namespace(), i.typeOnly());
    List<ImportSpecifier> named = i.named();
    if (named != null) {
      for (ImportSpecifier specifier : named) {
        bind(request, specifier.imported().name(), specifier.local(), i.typeOnly() || specifier.typeOnly());
      }
    }
  }

  private void bind(int request, String imported, @Nullable BindingName local, boolean typeOnly) {
    if (local != null) {
      imports.add(new ImportedName(request, imported, local.name(), names.symbolOf(local.id()), local.id(), typeOnly));
    }
  }

  private void importEquals(ModuleItem.ImportEquals alias) {
    StringLiteral required = alias.required();
    if (required != null) {
      int request = request(required, RequestKind.REQUIRE, alias.id(), "", alias.typeOnly(), null);
      bind(request, ImportedName.NAMESPACE, alias.name(), alias.typeOnly());
    }
    if (alias.exported()) {
      local(alias.name(), alias.typeOnly());
    }
  }

  private void declaration(Statement declaration) {
    switch (declaration) {
      case Statement.VariableDeclaration variables -> {
        for (VariableDeclarator declarator : variables.declarators()) {
          target(declarator.target());
        }
      }
      case Function function -> named(function.name());
      case ClassDefinition definition -> named(definition.name());
      case TypeDeclaration.Enum e -> named(e.name());
      case TypeDeclaration.Namespace n -> named(n.name());
      case TypeDeclaration.Interface i -> local(i.name(), true);
      case TypeDeclaration.Alias a -> local(a.name(), true);
      case ModuleItem.ImportEquals alias -> importEquals(alias);
      default -> {
      }
    }
  }

  private void named(@Nullable BindingName name) {
    if (name != null) {
      local(name, false);
    }
  }

  /** Overloads and merged declarations export a name once. */
  private void local(BindingName name, boolean typeOnly) {
    int symbol = names.symbolOf(name.id());
    boolean noValue = typeOnly || !names.is(symbol, SymbolFlags.VALUE);
    boolean repeated = names.declaration(symbol) != name.id() && exported(name.name(), symbol, noValue);
    if (!repeated) {
      exports.add(new ExportedName.Local(name.name(), symbol, new Span(name.start(), name.end()), noValue));
    }
  }

  private boolean exported(String name, int symbol, boolean typeOnly) {
    for (ExportedName export : exports) {
      if (export instanceof ExportedName.Local local && local.symbol() == symbol && local.exported().equals(name)
          && local.typeOnly() == typeOnly) {
        return true;
      }
    }
    return false;
  }

  private void target(Target target) {
    switch (target) {
      case BindingName name -> local(name, false);
      case Target.ObjectPattern pattern -> {
        for (PatternProperty property : pattern.properties()) {
          target(property.target());
        }
        rest(pattern.rest());
      }
      case Target.ArrayPattern pattern -> {
        for (PatternElement element : pattern.elements()) {
          Target inner = element.target();
          if (inner != null) {
            target(inner);
          }
        }
        rest(pattern.rest());
      }
      default -> {
      }
    }
  }

  private void rest(@Nullable RestElement rest) {
    if (rest != null) {
      target(rest.target());
    }
  }

  private void exportNames(ModuleItem.ExportNames export) {
    StringLiteral specifier = export.specifier();
    int request = specifier == null ? NameTable.NONE
        : request(specifier, RequestKind.RE_EXPORT, export.id(), "", export.typeOnly(), export.attributes());
    for (ExportSpecifier name : export.names()) {
      ModuleName exported = name.exported();
      boolean typeOnly = export.typeOnly() || name.typeOnly();
      var span = new Span(exported.start(), exported.end());
      exports.add(
          specifier == null ? new ExportedName.Local(exported.name(), names.symbolOf(name.local().id()), span, typeOnly)
              : new ExportedName.Indirect(exported.name(), request, name.local().name(), span, typeOnly));
    }
  }

  private void exportAll(ModuleItem.ExportAll export) {
    int request = request(export.specifier(), RequestKind.RE_EXPORT, export.id(), "", export.typeOnly(),
        export.attributes());
    ModuleName exported = export.exported();
    if (exported == null) {
      exports.add(new ExportedName.Star(request, new Span(export.start(), export.end()), export.typeOnly()));
    } else {
      exports.add(new ExportedName.Indirect(exported.name(), request, ImportedName.NAMESPACE,
          new Span(exported.start(), exported.end()), export.typeOnly()));
    }
  }

  private void defaultDeclaration(ModuleItem.ExportDefaultDeclaration export) {
    switch (export.declaration()) {
      case Function f when f.body() != null -> exportDefault(f.name(), export.start(), export.end(), false);
      case ClassDefinition c -> exportDefault(c.name(), export.start(), export.end(), false);
      case TypeDeclaration.Interface i -> exportDefault(i.name(), export.start(), export.end(), true);
      default -> {
      }
    }
  }

  private void exportDefault(@Nullable BindingName name, int start, int end, boolean typeOnly) {
    int symbol = name == null ? NameTable.NONE : names.symbolOf(name.id());
    exports.add(new ExportedName.Local("default", symbol, new Span(start, end), typeOnly));
  }

  private void dynamicImports() {
    for (Expression.ImportCall call : names.facts().importCalls()) {
      if (call.specifier() instanceof StringLiteral specifier) {
        request(specifier, RequestKind.DYNAMIC_IMPORT, call.id(), call.phase(), false, null);
      } else if (call.specifier() instanceof Expression.Template template && template.expressions().isEmpty()) {
        templateRequest(template, RequestKind.DYNAMIC_IMPORT, call.id(), call.phase());
      } else {
        computedImports = true;
      }
    }
  }

  private void templateRequest(Expression.Template template, RequestKind kind, int nodeId, String phase) {
    String cooked = template.chunks().getFirst().cooked();
    if (cooked != null) {
      var span = new Span(template.start(), template.end());
      requests.add(new ModuleRequest(cooked, span, kind, nodeId, phase, false, Map.of()));
    }
  }

  private void requireCalls() {
    for (Expression.Call call : names.facts().requireCalls()) {
      if (call.arguments().size() == 1) {
        switch (call.arguments().getFirst()) {
          case StringLiteral specifier -> request(specifier, RequestKind.REQUIRE, call.id(), "", false, null);
          case Expression.Template t when t.expressions().isEmpty() ->
            templateRequest(t, RequestKind.REQUIRE, call.id(), "");
          default -> {
          }
        }
      }
    }
  }

  private boolean usesCommonJs() {
    for (Expression.NameUse use : names.unbound()) {
      switch (use.name()) {
        case "module", "exports", "require" -> {
          return true;
        }
        default -> {
        }
      }
    }
    return false;
  }
}
