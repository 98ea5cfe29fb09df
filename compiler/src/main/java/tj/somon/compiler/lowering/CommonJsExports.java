package tj.somon.compiler.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ExportSpecifier;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.PatternElement;
import tj.somon.compiler.ast.PatternProperty;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.VariableDeclarator;

/** The exports of a CommonJS module: their names, in the order of a namespace object, and what they answer with. */
final class CommonJsExports {
  private static final String DEFAULT = "default";

  private final CommonJsImports imports;
  private final FreshNames fresh;
  private final Function<Expression.NameUse, Expression> meaning;
  private final NewNodes make;
  private final Node at;
  private final Map<String, Expression> values = new TreeMap<>();
  private @Nullable String defaultName;
  private boolean assigned;

  /**
   * Collects the exports of a program.
   *
   * @param meaning what the use of a name at the top level becomes
   * @param at where the answers stand: not where the names do, so that no comment follows them
   */
  CommonJsExports(Program program, CommonJsImports imports, FreshNames fresh,
      Function<Expression.NameUse, Expression> meaning, NewNodes make, Node at) {
    this.imports = imports;
    this.fresh = fresh;
    this.meaning = meaning;
    this.make = make;
    this.at = at;
    for (Statement statement : program.body()) {
      if (statement instanceof ModuleItem item) {
        add(item);
      }
    }
  }

  /** What each name answers with, by name. */
  Map<String, Expression> values() {
    return values;
  }

  /** Whether {@code export =} replaces all exports. */
  boolean isAssigned() {
    return assigned;
  }

  /** The constant or function that a default export without a name of its own is. */
  String defaultName() {
    String known = defaultName == null ? fresh.like("_default") : defaultName;
    defaultName = known;
    return known;
  }

  private void add(ModuleItem item) {
    switch (item) {
      case ModuleItem.ExportDeclaration s -> declaration(s.declaration());
      case ModuleItem.ExportDefault s -> values.put(DEFAULT, make.name(at, defaultName()));
      case ModuleItem.ExportDefaultDeclaration s -> {
        Target.BindingName name = name(s.declaration());
        values.put(DEFAULT, name == null ? make.name(at, defaultName()) : local(name));
      }
      case ModuleItem.ExportNames s when s.specifier() == null -> s.names().forEach(this::local);
      case ModuleItem.ExportNames s -> {
        Expression.StringLiteral from = Objects.requireNonNull(s.specifier());
        for (ExportSpecifier specifier : s.names()) {
          values.put(specifier.exported().name(), imports.access(at, imports.place(from, specifier)));
        }
      }
      case ModuleItem.ExportAll s when s.exported() != null ->
        values.put(s.exported().name(), imports.access(at, imports.namespace(s.specifier())));
      case ModuleItem.ImportEquals s when s.exported() -> values.put(s.name().name(), local(s.name()));
      case ModuleItem.ExportAssignment _ -> assigned = true;
      case ModuleItem.Import _,ModuleItem.ExportAll _,ModuleItem.ImportEquals _,ModuleItem.ExportAsNamespace _ -> {
      }
    }
  }

  private void local(ExportSpecifier specifier) {
    values.put(specifier.exported().name(), local(specifier.local().id(), specifier.local().name()));
  }

  private Expression local(Target.BindingName name) {
    return local(name.id(), name.name());
  }

  private Expression local(int id, String name) {
    return meaning.apply(new Expression.NameUse(id, at.start(), at.end(), name));
  }

  private void declaration(Statement declaration) {
    if (declaration instanceof Statement.VariableDeclaration variables) {
      var bound = new ArrayList<Target.BindingName>();
      for (VariableDeclarator declarator : variables.declarators()) {
        boundNames(declarator.target(), bound);
      }
      bound.forEach(name -> values.put(name.name(), local(name)));
      return;
    }
    Target.BindingName name = name(declaration);
    if (name != null) {
      values.put(name.name(), local(name));
    }
  }

  private static Target.@Nullable BindingName name(Statement declaration) {
    return switch (declaration) {
      case tj.somon.compiler.ast.Function f -> f.name();
      case ClassDefinition c -> c.name();
      default -> null;
    };
  }

  private static void boundNames(Target target, List<Target.BindingName> out) {
    switch (target) {
      case Target.BindingName name -> out.add(name);
      case Target.ObjectPattern pattern -> {
        for (PatternProperty property : pattern.properties()) {
          boundNames(property.target(), out);
        }
        if (pattern.rest() != null) {
          boundNames(pattern.rest().target(), out);
        }
      }
      case Target.ArrayPattern pattern -> {
        for (PatternElement element : pattern.elements()) {
          if (element.target() != null) {
            boundNames(element.target(), out);
          }
        }
        if (pattern.rest() != null) {
          boundNames(pattern.rest().target(), out);
        }
      }
      default -> throw new IllegalStateException("not a place that declares names");
    }
  }
}
