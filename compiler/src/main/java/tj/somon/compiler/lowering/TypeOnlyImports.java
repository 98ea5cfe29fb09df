package tj.somon.compiler.lowering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ExportSpecifier;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ImportSpecifier;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.diagnostics.Diagnostic;
import tj.somon.compiler.diagnostics.Diagnostics;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.names.SymbolFlags;
import tj.somon.compiler.source.Language;

/**
 * Names of types leave imports and exports (SomonScript language specification, section 9). In SomonScript the module
 * is loaded all the same; in TypeScript an import of which no name is left vanishes.
 */
final class TypeOnlyImports {
  private final Program program;
  private final NameTable names;
  private final Language language;
  private final BiPredicate<String, String> types;
  private final NewNodes make;
  private final ErasedSpans erased;
  private final Diagnostics diagnostics;
  private @Nullable Map<Integer, Integer> exportUses;
  private @Nullable NamespaceAliases aliases;
  private @Nullable Set<Integer> importedTypes;

  TypeOnlyImports(Program program, NameTable names, Language language, BiPredicate<String, String> types, NewNodes make,
      ErasedSpans erased, Diagnostics diagnostics) {
    this.program = program;
    this.names = names;
    this.language = language;
    this.types = types;
    this.make = make;
    this.erased = erased;
    this.diagnostics = diagnostics;
  }

  /**
   * Whether an imported name is more than a type, as far as this module tells. SomonScript keeps a name that is not used
   * at all, so that a misspelt one is still an error.
   */
  boolean isKept(Target.BindingName local) {
    int symbol = names.symbolOf(local.id());
    if (importedTypes().contains(symbol)) {
      return false;
    }
    if (symbol == NameTable.NONE || names.valueUses(symbol) > 0 || aliases().isRoot(symbol)) {
      return true;
    }
    return language == Language.SOMONSCRIPT && names.typeUses(symbol) == 0;
  }

  /** Whether an expression is the name of a type and nothing else. */
  boolean isType(Expression expression) {
    if (!(expression instanceof Expression.NameUse use)) {
      return false;
    }
    int symbol = names.symbolOf(use.id());
    int scope = names.scopeOf(program.id());
    if (symbol == NameTable.NONE && scope != NameTable.NONE) {
      for (int declared : names.symbolsIn(scope)) {
        symbol = names.name(declared).equals(use.name()) ? declared : symbol;
      }
    }
    return isOnlyType(symbol);
  }

  private boolean isOnlyType(int symbol) {
    return symbol != NameTable.NONE
        && (!RuntimeMeaning.exists(names, symbol) || importedTypes().contains(symbol) || aliases().isType(symbol));
  }

  /** Appends what is left of an import that is not a type import as a whole. */
  void lower(ModuleItem.Import s, List<Statement> out) {
    Target.BindingName defaultName = kept(s.defaultName());
    Target.BindingName namespace = kept(s.namespace());
    List<ImportSpecifier> named = s.named() == null ? null : kept(s.named());
    boolean unchanged = defaultName == s.defaultName() && namespace == s.namespace() && named == s.named();
    if (unchanged && !isEmptyList(s)) {
      out.add(s);
      return;
    }
    boolean nothing = defaultName == null && namespace == null && (named == null || named.isEmpty());
    if (nothing && language != Language.SOMONSCRIPT) {
      erased.add(s.start(), s.end());
      return;
    }
    List<ImportSpecifier> braces = named == null || named.isEmpty() ? null : named;
    out.add(new ModuleItem.Import(s.id(), s.start(), s.end(), false, s.phase(), defaultName, namespace, braces,
        s.specifier(), s.attributes()));
  }

  /** {@code import {} from "m"}, which TypeScript takes for an import of types. */
  private boolean isEmptyList(ModuleItem.Import s) {
    return language == Language.TYPESCRIPT && s.defaultName() == null && s.named() != null && s.named().isEmpty();
  }

  private Target.@Nullable BindingName kept(Target.@Nullable BindingName name) {
    if (name == null || isKept(name)) {
      return name;
    }
    erased.add(name.start(), name.end());
    return null;
  }

  private List<ImportSpecifier> kept(List<ImportSpecifier> written) {
    var kept = new ArrayList<ImportSpecifier>(written.size());
    for (ImportSpecifier specifier : written) {
      if (specifier.typeOnly() || !isKept(specifier.local())) {
        erased.add(specifier.start(), specifier.end());
      } else {
        kept.add(specifier);
      }
    }
    return kept.size() == written.size() ? written : List.copyOf(kept);
  }

  /** Appends what is left of an export list. */
  void lower(ModuleItem.ExportNames s, List<Statement> out) {
    var kept = new ArrayList<ExportSpecifier>(s.names().size());
    for (ExportSpecifier specifier : s.names()) {
      int symbol = s.specifier() == null ? names.symbolOf(specifier.local().id()) : NameTable.NONE;
      if (specifier.typeOnly() || isOnlyType(symbol) || isTypeOf(s.specifier(), specifier)) {
        erased.add(specifier.start(), specifier.end());
      } else {
        warnOfType(specifier, symbol);
        kept.add(specifier);
      }
    }
    boolean emptyList = s.names().isEmpty() && s.specifier() != null && language == Language.TYPESCRIPT;
    if (kept.size() == s.names().size() && !emptyList) {
      out.add(s);
    } else if (!kept.isEmpty()) {
      out.add(new ModuleItem.ExportNames(s.id(), s.start(), s.end(), false, List.copyOf(kept), s.specifier(),
          s.attributes()));
    } else if (s.specifier() != null && language == Language.SOMONSCRIPT) {
      out.add(make.sideEffectImport(s, s.specifier(), s.attributes()));
    } else {
      erased.add(s.start(), s.end());
    }
  }

  private boolean isTypeOf(Expression.@Nullable StringLiteral module, ExportSpecifier specifier) {
    return module != null && types.test(module.value(), specifier.local().name());
  }

  /** Imports of names that other modules are known to export as types. */
  private Set<Integer> importedTypes() {
    Set<Integer> known = importedTypes;
    if (known == null) {
      known = new HashSet<>();
      for (Statement statement : program.body()) {
        if (statement instanceof ModuleItem.Import item) {
          addTypes(item, known);
        }
      }
      importedTypes = known;
    }
    return known;
  }

  private void addTypes(ModuleItem.Import item, Set<Integer> known) {
    String module = item.specifier().value();
    if (item.defaultName() != null && types.test(module, "default")) {
      known.add(names.symbolOf(item.defaultName().id()));
    }
    if (item.named() != null) {
      for (ImportSpecifier specifier : item.named()) {
        if (types.test(module, specifier.imported().name())) {
          known.add(names.symbolOf(specifier.local().id()));
        }
      }
    }
  }

  /** An imported name that is otherwise used only in types is likely a type itself. */
  private void warnOfType(ExportSpecifier specifier, int symbol) {
    if (symbol == NameTable.NONE || !names.is(symbol, SymbolFlags.IMPORT) || names.typeUses(symbol) == 0
        || names.valueUses(symbol) > exportUses().getOrDefault(symbol, 0)) {
      return;
    }
    String name = specifier.local().name();
    diagnostics.add(Diagnostic.of(LoweringCode.EXPORT_OF_TYPE, specifier.start(), specifier.end(), Map.of("name", name),
        LoweringNotes.exportAsType(name)));
  }

  /** The aliases {@code import a = N.b} of the module. */
  NamespaceAliases aliases() {
    NamespaceAliases known = aliases;
    if (known == null) {
      known = new NamespaceAliases(program, names);
      aliases = known;
    }
    return known;
  }

  private Map<Integer, Integer> exportUses() {
    Map<Integer, Integer> known = exportUses;
    if (known == null) {
      known = new HashMap<>();
      for (Statement statement : program.body()) {
        if (statement instanceof ModuleItem.ExportNames s && s.specifier() == null) {
          for (ExportSpecifier specifier : s.names()) {
            known.merge(names.symbolOf(specifier.local().id()), 1, Integer::sum);
          }
        }
      }
      exportUses = known;
    }
    return known;
  }
}
