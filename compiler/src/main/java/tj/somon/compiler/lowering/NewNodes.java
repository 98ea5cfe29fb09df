package tj.somon.compiler.lowering;

import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.BinaryOperator;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ForHead;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.FunctionBody;
import tj.somon.compiler.ast.MethodKind;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.ImportAttribute;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.ObjectMember;
import tj.somon.compiler.ast.Parameter;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.UnaryOperator;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.ast.VariableKind;

/**
 * Makes nodes that were not in the source. Each has a new id and stands at the start of the node it comes from
 * ({@code at}), where source maps send its readers.
 */
final class NewNodes {
  private final IntSupplier ids;

  NewNodes(IntSupplier ids) {
    this.ids = ids;
  }

  private int id() {
    return ids.getAsInt();
  }

  Expression.NameUse name(Node at, String name) {
    return new Expression.NameUse(id(), at.start(), at.end(), name);
  }

  /** A use of the name that {@code declared} declares: it has that name's id and so its symbol. */
  static Expression.NameUse use(Target.BindingName declared) {
    return new Expression.NameUse(declared.id(), declared.start(), declared.end(), declared.name());
  }

  Target.BindingName binding(Node at, String name) {
    return new Target.BindingName(id(), at.start(), at.end(), name);
  }

  Expression.Member member(Node at, Expression object, String name) {
    return new Expression.Member(id(), at.start(), at.end(), object, name, at.start(), false);
  }

  Expression.Index index(Node at, Expression object, Expression index) {
    return new Expression.Index(id(), at.start(), at.end(), object, index, false);
  }

  Expression.StringLiteral string(Node at, String value) {
    return new Expression.StringLiteral(id(), at.start(), at.end(), value);
  }

  /** A number, also a negative or infinite one. */
  Expression number(Node at, double value) {
    if (Double.isNaN(value)) {
      return binary(at, BinaryOperator.DIVIDE, number(at, 0), number(at, 0));
    }
    if (Double.compare(value, 0.0) < 0) {
      return new Expression.Unary(id(), at.start(), at.end(), UnaryOperator.MINUS, number(at, -value));
    }
    if (Double.isInfinite(value)) {
      return binary(at, BinaryOperator.DIVIDE, number(at, 1), number(at, 0));
    }
    return new Expression.NumberLiteral(id(), at.start(), at.end(), value);
  }

  Expression bool(Node at, boolean value) {
    return new Expression.BooleanLiteral(id(), at.start(), at.end(), value);
  }

  Expression undefined(Node at) {
    return new Expression.Unary(id(), at.start(), at.end(), UnaryOperator.VOID, number(at, 0));
  }

  Expression not(Node at, Expression operand) {
    return new Expression.Unary(id(), at.start(), at.end(), UnaryOperator.NOT, operand);
  }

  Expression thisValue(Node at) {
    return new Expression.This(id(), at.start(), at.end());
  }

  Expression.Binary binary(Node at, BinaryOperator operator, Expression left, Expression right) {
    return new Expression.Binary(id(), at.start(), at.end(), operator, left, right);
  }

  Expression conditional(Node at, Expression test, Expression then, Expression otherwise) {
    return new Expression.Conditional(id(), at.start(), at.end(), test, then, otherwise);
  }

  Expression.Assign assign(Node at, Target target, Expression value) {
    return new Expression.Assign(id(), at.start(), at.end(), null, target, value);
  }

  Expression.Parenthesized parenthesized(Node at, Expression inner) {
    return new Expression.Parenthesized(id(), at.start(), at.end(), inner);
  }

  Expression.Call call(Node at, Expression callee, Expression... arguments) {
    return new Expression.Call(id(), at.start(), at.end(), callee, List.of(), List.of(arguments), false);
  }

  Expression sequence(Node at, Expression... expressions) {
    return new Expression.Sequence(id(), at.start(), at.end(), List.of(expressions));
  }

  Expression object(Node at, ObjectMember... members) {
    return new Expression.ObjectLiteral(id(), at.start(), at.end(), List.of(members));
  }

  ObjectMember property(Node at, String name, Expression value) {
    return new ObjectMember.Property(id(), at.start(), at.end(), key(at, name), value);
  }

  PropertyKey.Name key(Node at, String name) {
    return new PropertyKey.Name(id(), at.start(), at.end(), name);
  }

  PropertyKey privateKey(Node at, String name) {
    return new PropertyKey.PrivateName(id(), at.start(), at.end(), name);
  }

  Expression.PrivateMember privateMember(Node at, Expression object, String name) {
    return new Expression.PrivateMember(id(), at.start(), at.end(), object, name, at.start(), false);
  }

  PropertyKey computed(Node at, Expression expression) {
    return new PropertyKey.Computed(id(), at.start(), at.end(), expression);
  }

  Statement statement(Node at, Expression expression) {
    return new Statement.ExpressionStatement(id(), at.start(), at.end(), expression);
  }

  Statement.Return returning(Node at, @Nullable Expression value) {
    return new Statement.Return(id(), at.start(), at.end(), value);
  }

  Statement.If when(Node at, Expression test, Statement then) {
    return new Statement.If(id(), at.start(), at.end(), test, then, null);
  }

  Statement.Block block(Node at, Statement... statements) {
    return new Statement.Block(id(), at.start(), at.end(), List.of(statements));
  }

  Statement.VariableDeclaration declaration(Node at, VariableKind kind, Target target,
      @Nullable Expression initializer) {
    var declarator = new VariableDeclarator(id(), at.start(), at.end(), target, false, null, initializer);
    return new Statement.VariableDeclaration(id(), at.start(), at.end(), Modifiers.NONE, kind, List.of(declarator));
  }

  /** {@code export declaration}. */
  Statement exported(Node at, Statement declaration) {
    return new ModuleItem.ExportDeclaration(id(), at.start(), at.end(), declaration);
  }

  /** {@code import "specifier"}. */
  Statement sideEffectImport(Node at, Expression.StringLiteral specifier, @Nullable List<ImportAttribute> attributes) {
    return new ModuleItem.Import(id(), at.start(), at.end(), false, "", null, null, null, specifier, attributes);
  }

  ImportAttribute attribute(Node at, String key, String value) {
    return new ImportAttribute(id(), at.start(), at.end(), key, string(at, value));
  }

  Statement forOf(Node at, ForHead head, Expression iterable, Statement body) {
    return new Statement.ForOf(id(), at.start(), at.end(), false, head, iterable, body);
  }

  /** {@code object.name}, or {@code object["name"]} where the name is no identifier. */
  Expression property(Node at, Expression object, String name) {
    return isIdentifierName(name) ? member(at, object, name) : index(at, object, string(at, name));
  }

  private static boolean isIdentifierName(String name) {
    for (int i = 0; i < name.length();) {
      int c = name.codePointAt(i);
      boolean fits = c == '$' || c == '_'
          || (i == 0 ? Character.isUnicodeIdentifierStart(c) : Character.isUnicodeIdentifierPart(c))
              && !Character.isIdentifierIgnorable(c);
      if (!fits) {
        return false;
      }
      i += Character.charCount(c);
    }
    return !name.isEmpty();
  }

  Parameter parameter(Node at, String name) {
    return new Parameter(id(), at.start(), at.end(), Modifiers.NONE, false, binding(at, name), false, null, null);
  }

  /** A plain function. */
  Function function(Node at, Target.@Nullable BindingName name, List<Parameter> parameters,
      List<Statement> statements) {
    return new Function(id(), at.start(), at.end(), Modifiers.NONE, false, false, name, List.of(), parameters, null,
        body(at, statements));
  }

  FunctionBody body(Node at, List<Statement> statements) {
    return new FunctionBody(id(), at.start(), at.end(), true, List.copyOf(statements));
  }

  /** An arrow function without parameters. */
  Expression arrow(Node at, List<Statement> statements) {
    return new Arrow(id(), at.start(), at.end(), false, List.of(), List.of(), null, body(at, statements));
  }

  /** An arrow function without parameters that answers with an expression. */
  Expression arrow(Node at, Expression value) {
    return new Arrow(id(), at.start(), at.end(), false, List.of(), List.of(), null, value);
  }

  ClassMember field(Node at, int modifiers, PropertyKey key, @Nullable Expression initializer) {
    return new ClassMember.Field(id(), at.start(), at.end(), modifiers, key, false, false, null, initializer);
  }

  ClassMember method(Node at, int modifiers, MethodKind kind, PropertyKey key, Function function) {
    return new ClassMember.Method(id(), at.start(), at.end(), modifiers, kind, key, false, function);
  }
}
