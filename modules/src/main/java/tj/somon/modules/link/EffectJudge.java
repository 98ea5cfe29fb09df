package tj.somon.modules.link;

import java.util.List;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.names.SymbolFlags;

/** Says of each part of a module whether its evaluation has an effect. */
final class EffectJudge {
  private final LinkedModule module;
  private final List<LinkedModule> modules;
  private final ExportMatcher matcher;
  private int current;

  EffectJudge(LinkedModule module, List<LinkedModule> modules, ExportMatcher matcher) {
    this.module = module;
    this.modules = modules;
    this.matcher = matcher;
  }

  void judge() {
    NameTable names = module.code().names();
    if (names.hasDirectEval(module.moduleScope())) {
      return;
    }
    var purity = new Purity(module.code(), module.annotations(), this::isReadable, this::isPureFunction);
    List<Part> parts = module.parts().list();
    for (current = 0; current < parts.size(); current++) {
      parts.get(current).setEffect(!purity.isPure(parts.get(current).statement()));
    }
  }

  /** Whether a symbol is initialised when the current part is evaluated. */
  private boolean isReadable(int symbol) {
    int imported = module.importOf(symbol);
    if (imported >= 0) {
      return switch (matcher.imported(module, module.record().imports().get(imported))) {
        case Origin.Own own -> !module.inCycle || modules.get(own.module()).component != module.component;
        case Origin.Whole _,Origin.Property _,Origin.Foreign _ -> true;
        case Origin.Late _,Origin.TypeOnly _,Origin.Missing _,Origin.Ambiguous _ -> false;
      };
    }
    NameTable names = module.code().names();
    if (names.scopeOfSymbol(symbol) != module.moduleScope()) {
      return false;
    }
    if (names.is(symbol, SymbolFlags.FUNCTION | SymbolFlags.VAR)) {
      return true;
    }
    int[] declared = module.parts().bySymbol()[symbol];
    return declared.length > 0 && declared[0] < current;
  }

  private boolean isPureFunction(int symbol) {
    int imported = module.importOf(symbol);
    if (imported < 0) {
      return isPureFunction(module, symbol);
    }
    return matcher.imported(module, module.record().imports().get(imported)) instanceof Origin.Own own
        && isPureFunction(modules.get(own.module()), own.symbol());
  }

  private static boolean isPureFunction(LinkedModule owner, int symbol) {
    for (int index : owner.parts().bySymbol()[symbol]) {
      if (isPromised(owner.annotations(), owner.parts().list().get(index).statement())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPromised(Annotations annotations, Statement statement) {
    if (annotations.hasNoSideEffects(statement.start())) {
      return true;
    }
    return switch (statement) {
      case ModuleItem.ExportDeclaration export -> isPromised(annotations, export.declaration());
      case ModuleItem.ExportDefaultDeclaration export -> isPromised(annotations, export.declaration());
      case ModuleItem.ExportDefault export -> annotations.hasNoSideEffects(export.expression().start());
      case Statement.VariableDeclaration variables -> {
        VariableDeclarator only = variables.declarators().getFirst();
        yield variables.declarators().size() == 1 && only.initializer() != null
            && annotations.hasNoSideEffects(only.initializer().start());
      }
      default -> false;
    };
  }
}
