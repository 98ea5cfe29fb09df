package tj.somon.modules.link;

import java.util.ArrayDeque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.BinaryOperator;
import tj.somon.compiler.ast.Children;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.VariableDeclarator;

/**
 * The values that a module reads whenever it is evaluated: those outside of functions, branches, loops and {@code try}. What
 * cannot be said for certain is left out.
 */
final class EagerReads {
  private final Predicate<Expression> wanted;
  private final ArrayDeque<Node> waiting = new ArrayDeque<>();
  private @Nullable Expression first;

  private EagerReads(Predicate<Expression> wanted) {
    this.wanted = wanted;
  }

  /** The first read in the source that is wanted: a name, or a property of a name; null for none. */
  static @Nullable Expression first(Program program, Predicate<Expression> wanted) {
    for (Statement statement : program.body()) {
      var reads = new EagerReads(wanted);
      reads.statement(statement);
      reads.walk();
      if (reads.first != null) {
        return reads.first;
      }
    }
    return null;
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Statement.ExpressionStatement s -> waiting.push(s.expression());
      case Statement.VariableDeclaration s -> s.declarators().forEach(this::declarator);
      case Statement.Throw s -> waiting.push(s.argument());
      case Statement.If s -> waiting.push(s.test());
      case Statement.While s -> waiting.push(s.test());
      case Statement.Switch s -> waiting.push(s.discriminant());
      case Statement.ForOf s -> waiting.push(s.iterable());
      case Statement.ForIn s -> waiting.push(s.object());
      case ModuleItem.ExportDeclaration s -> statement(s.declaration());
      case ModuleItem.ExportDefault s -> waiting.push(s.expression());
      case ModuleItem.ExportDefaultDeclaration s -> statement(s.declaration());
      case ClassDefinition s -> waiting.push(s);
      default -> {
      }
    }
  }

  private void declarator(VariableDeclarator declarator) {
    if (declarator.initializer() != null) {
      waiting.push(declarator.initializer());
    }
  }

  private void walk() {
    while (!waiting.isEmpty()) {
      Node node = waiting.pop();
      if (node instanceof Expression expression && (first == null || expression.start() < first.start())
          && wanted.test(expression)) {
        first = expression;
      } else {
        parts(node);
      }
    }
  }

  /** The parts of an expression that are evaluated with it. */
  private void parts(Node node) {
    switch (node) {
      case Function _,Arrow _,Expression.OptionalChain _ -> {
      }
      case ClassDefinition c -> ofClass(c);
      case Expression.Conditional c -> waiting.push(c.test());
      case Expression.Binary b when isBranch(b.operator()) -> waiting.push(b.left());
      case Expression.Assign a when a.operator() != null && isBranch(a.operator()) -> {
      }
      default -> Children.forEach(node, waiting::push);
    }
  }

  private static boolean isBranch(BinaryOperator operator) {
    return operator == BinaryOperator.AND || operator == BinaryOperator.OR || operator == BinaryOperator.COALESCE;
  }

  private void ofClass(ClassDefinition definition) {
    if (definition.superClass() != null) {
      waiting.push(definition.superClass());
    }
    for (ClassMember member : definition.members()) {
      switch (member) {
        case ClassMember.Method m -> key(m.key());
        case ClassMember.Field f -> {
          key(f.key());
          if ((f.modifiers() & Modifiers.STATIC) != 0 && f.initializer() != null) {
            waiting.push(f.initializer());
          }
        }
        case ClassMember.StaticBlock _,ClassMember.Index _ -> {
        }
      }
    }
  }

  private void key(PropertyKey key) {
    if (key instanceof PropertyKey.Computed(var _, var _, var _, Expression expression)) {
      waiting.push(expression);
    }
  }
}
