package tj.somon.compiler.lowering;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ExportSpecifier;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ImportSpecifier;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.names.NameTable;

/** The modules that a CommonJS module requires, in order, and what its imported names stand for. */
final class CommonJsImports {
  private static final String DEFAULT = "default";

  /**
   * Where an imported name is found.
   *
   * @param constant the constant that holds the module or its namespace object
   * @param name the export's name, or null for the namespace object itself
   */
  record Place(String constant, @Nullable String name) {}

  private final NameTable names;
  private final FreshNames fresh;
  private final NewNodes make;
  private final Map<String, RequiredModule> modules = new LinkedHashMap<>();
  private final Map<Integer, Place> places = new HashMap<>();

  CommonJsImports(Program program, NameTable names, FreshNames fresh, NewNodes make) {
    this.names = names;
    this.fresh = fresh;
    this.make = make;
    for (Statement statement : program.body()) {
      switch (statement) {
        case ModuleItem.Import s -> add(s);
        case ModuleItem.ExportNames s when s.specifier() != null -> module(s, s.specifier());
        case ModuleItem.ExportAll s when s.exported() == null -> module(s, s.specifier()).exportAll();
        case ModuleItem.ExportAll s -> module(s, s.specifier());
        default -> {
        }
      }
    }
  }

  Collection<RequiredModule> modules() {
    return modules.values();
  }

  private RequiredModule module(ModuleItem item, Expression.StringLiteral specifier) {
    return modules.computeIfAbsent(specifier.value(), key -> new RequiredModule(item, specifier));
  }

  private void add(ModuleItem.Import s) {
    RequiredModule module = module(s, s.specifier());
    if (s.defaultName() != null) {
      put(s.defaultName(), named(module, DEFAULT));
    }
    if (s.namespace() != null) {
      String local = s.namespace().name();
      String wanted = CommonJsNames.isReserved(local) ? fresh.numbered(local) : local;
      put(s.namespace(), new Place(module.namespace(wanted), null));
    }
    if (s.named() != null) {
      for (ImportSpecifier specifier : s.named()) {
        put(specifier.local(), named(module, specifier.imported().name()));
      }
    }
  }

  private void put(Target.BindingName local, Place place) {
    int symbol = names.symbolOf(local.id());
    if (symbol != NameTable.NONE) {
      places.put(symbol, place);
    }
  }

  private Place named(RequiredModule module, String name) {
    String constant = name.equals(DEFAULT) ? module.withDefault(fresh) : module.plain(fresh);
    return new Place(constant, name);
  }

  /** Where the name of a symbol is found, or null if it is not imported. */
  @Nullable
  Place place(int symbol) {
    return symbol == NameTable.NONE ? null : places.get(symbol);
  }

  /** Where a name that is exported again is found. */
  Place place(Expression.StringLiteral specifier, ExportSpecifier exported) {
    return named(known(specifier), exported.local().name());
  }

  /** Where the namespace object that is exported as a name is found. */
  Place namespace(Expression.StringLiteral specifier) {
    RequiredModule module = known(specifier);
    String known = module.namespace();
    String constant = known == null ? fresh.like(RequiredModule.label(specifier.value()) + "_namespace") : known;
    return new Place(module.namespace(constant), null);
  }

  private RequiredModule known(Expression.StringLiteral specifier) {
    RequiredModule module = modules.get(specifier.value());
    if (module == null) {
      throw new IllegalStateException("no import of " + specifier.value());
    }
    return module;
  }

  /** The expression for a place. */
  Expression access(Node at, Place place) {
    Expression constant = make.name(at, place.constant());
    return place.name() == null ? constant : make.property(at, constant, place.name());
  }
}
