package tj.somon.compiler.lowering;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.Rewriter;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.ast.VariableKind;

/** The initialisers of the constants of a program, looked for on first demand. */
final class ConstantInitializers {
  private final Program program;
  private @Nullable Map<Integer, Expression> byBinding;

  ConstantInitializers(Program program) {
    this.program = program;
  }

  /** The initialiser of the {@code const} whose binding name has the id. */
  @Nullable
  Expression of(int bindingId) {
    Map<Integer, Expression> known = byBinding;
    if (known == null) {
      var search = new Search(program);
      known = search.found;
      byBinding = known;
    }
    return known.get(bindingId);
  }

  /** A walk that collects and changes nothing. */
  private static final class Search extends Rewriter {
    private final Map<Integer, Expression> found = new HashMap<>();

    Search(Program program) {
      super(program.nodeCount());
      statements(program.body());
    }

    @Override
    protected Statement variableDeclaration(Statement.VariableDeclaration s) {
      if (s.kind() == VariableKind.CONST) {
        for (VariableDeclarator declarator : s.declarators()) {
          if (declarator.target() instanceof Target.BindingName name && declarator.initializer() != null) {
            found.put(name.id(), declarator.initializer());
          }
        }
      }
      return super.variableDeclaration(s);
    }
  }
}
