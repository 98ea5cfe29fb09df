package tj.somon.modules.link;

import tj.somon.compiler.ast.BinaryOperator;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.names.NameTable;

/** The form in which enums and namespaces are written: {@code (function (E) { … })(E || (E = {}));}. */
final class FilledObject {
  private FilledObject() {}

  /** The symbol of the object that such a statement fills; -1 for every other statement. */
  static int symbolOf(Statement statement, NameTable names) {
    Expression.Call call = callOf(statement);
    if (call == null || !(call.arguments().getFirst() instanceof Expression.Binary argument)
        || argument.operator() != BinaryOperator.OR || !(argument.left() instanceof Expression.NameUse object)
        || !(argument.right() instanceof Expression.Assign created) || created.operator() != null
        || !(created.target() instanceof Expression.NameUse target) || !isEmptyObject(created.value())) {
      return NameTable.NONE;
    }
    int symbol = names.symbolOf(object.id());
    return names.symbolOf(target.id()) == symbol ? symbol : NameTable.NONE;
  }

  private static boolean isEmptyObject(Expression expression) {
    return expression instanceof Expression.ObjectLiteral literal && literal.members().isEmpty();
  }

  /** The call, if a statement is one of a function with one plain parameter. */
  private static Expression.@org.jspecify.annotations.Nullable Call callOf(Statement statement) {
    return statement instanceof Statement.ExpressionStatement(_, _, _, Expression.Call call)
        && call.callee() instanceof Function function && call.arguments().size() == 1
        && function.parameters().size() == 1 && !function.async() && !function.generator()
        && function.parameters().getFirst().pattern() instanceof Target.BindingName ? call : null;
  }

  /** The function that fills the object. */
  static Function function(Statement statement) {
    Expression.Call call = callOf(statement);
    if (call == null || !(call.callee() instanceof Function function)) {
      throw new IllegalArgumentException("no object is filled here");
    }
    return function;
  }
}
