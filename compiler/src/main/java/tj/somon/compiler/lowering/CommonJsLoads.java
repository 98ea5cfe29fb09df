package tj.somon.compiler.lowering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.VariableKind;

/** The statements of a CommonJS module that load the modules it imports. */
final class CommonJsLoads {
  private final NewNodes make;
  private final CommonJsHelpers helpers;
  private final Specifiers specifiers;
  private final FreshNames fresh;

  CommonJsLoads(NewNodes make, CommonJsHelpers helpers, Specifiers specifiers, FreshNames fresh) {
    this.make = make;
    this.helpers = helpers;
    this.specifiers = specifiers;
    this.fresh = fresh;
  }

  /** The statements that load modules, in the order of the modules. */
  List<Statement> of(Iterable<RequiredModule> modules) {
    var out = new ArrayList<Statement>();
    for (RequiredModule module : modules) {
      addLoads(module, out);
    }
    return out;
  }

  private void addLoads(RequiredModule module, List<Statement> out) {
    Node at = module.item();
    int constants = count(module.plain()) + count(module.withDefault()) + count(module.namespace());
    if (constants == 0) {
      if (!module.star()) {
        out.add(make.statement(at, required(module)));
      }
    } else if (constants == 1 && module.plain() == null) {
      addConstant(at, module.withDefault() == null ? module.namespace() : module.withDefault(),
          wrapped(module, at, required(module), module.withDefault() != null), out);
    } else {
      String plain = module.plain(fresh);
      addConstant(at, plain, required(module), out);
      addConstant(at, module.withDefault(), wrapped(module, at, make.name(at, plain), true), out);
      addConstant(at, module.namespace(), wrapped(module, at, make.name(at, plain), false), out);
    }
    if (module.star()) {
      out.add(make.statement(at, helpers.exportStar(at, required(module))));
    }
  }

  private static int count(@Nullable String constant) {
    return constant == null ? 0 : 1;
  }

  private @Nullable Expression wrapped(RequiredModule module, Node at, Expression loaded, boolean withDefault) {
    if (withDefault) {
      return module.withDefault() == null ? null : helpers.importDefault(at, loaded);
    }
    return module.namespace() == null ? null : helpers.importStar(at, loaded);
  }

  private void addConstant(Node at, @Nullable String name, @Nullable Expression value, List<Statement> out) {
    if (name != null) {
      out.add(make.declaration(at, VariableKind.CONST, make.binding(at, name), value));
    }
  }

  private Expression required(RequiredModule module) {
    return make.call(module.item(), make.name(module.item(), "require"), specifiers.mapped(module.specifier()));
  }
}
