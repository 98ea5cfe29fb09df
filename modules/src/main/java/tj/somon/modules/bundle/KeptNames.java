package tj.somon.modules.bundle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.BinaryOperator;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.FunctionBody;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.ObjectMember;
import tj.somon.compiler.ast.PatternElement;
import tj.somon.compiler.ast.PatternProperty;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Rewriter;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.names.NameTable;
import tj.somon.compiler.names.SymbolFlags;

/**
 * Functions and classes without a name take that of the variable they are given to (NamedEvaluation, ECMAScript 2025,
 * 8.4.5): where the variable is called otherwise in an output, they still take the one that it had.
 */
final class KeptNames extends Rewriter {
  private final NameTable names;
  private final @Nullable String @Nullable [] texts;

  KeptNames(int nodeCount, NameTable names, @Nullable String @Nullable [] texts) {
    super(nodeCount);
    this.names = names;
    this.texts = texts;
  }

  /** A number for a node that is made. */
  int next() {
    return newId();
  }

  /** Whether a function or class takes the name of what it is assigned to (IsAnonymousFunctionDefinition). */
  static boolean isAnonymous(Expression value) {
    return switch (value) {
      case Function function -> function.name() == null;
      case Arrow _ -> true;
      case ClassDefinition definition -> definition.name() == null;
      case Expression.Parenthesized parenthesized -> isAnonymous(parenthesized.inner());
      default -> false;
    };
  }

  /** {@code { name: value }.name}: the function is named after the property. */
  Expression named(Expression value, String name) {
    var key = new PropertyKey.Name(newId(), value.start(), value.start(), name);
    var property = new ObjectMember.Property(newId(), value.start(), value.end(), key, value);
    var object = new Expression.ObjectLiteral(newId(), value.start(), value.end(), List.of(property));
    return new Expression.Member(newId(), value.start(), value.end(), object, name, -1, false);
  }

  /** Whether a class says itself what its property {@code name} is. */
  static boolean saysItsName(ClassDefinition definition) {
    for (ClassMember member : definition.members()) {
      PropertyKey key = switch (member) {
        case ClassMember.Method method when Modifiers.has(method.modifiers(), Modifiers.STATIC) -> method.key();
        case ClassMember.Field field when Modifiers.has(field.modifiers(), Modifiers.STATIC) -> field.key();
        case ClassMember.Method _,ClassMember.Field _,ClassMember.StaticBlock _,ClassMember.Index _ -> null;
      };
      if (key instanceof PropertyKey.Computed
          || key instanceof PropertyKey.Name(int _, int _, int _, String name) && name.equals("name")) {
        return true;
      }
    }
    return false;
  }

  /**
   * A class that is called otherwise everywhere and gets its name back before its static parts see it.
   *
   * @param helper the function that names
   */
  ClassDefinition named(ClassDefinition definition, String name, String helper) {
    int at = definition.start();
    var self = new Expression.This(newId(), at, at);
    var text = new Expression.StringLiteral(newId(), at, at, name);
    var call = new Expression.Call(newId(), at, at, new Expression.NameUse(newId(), at, at, helper), List.of(),
        List.of(self, text), false);
    var statement = new Statement.ExpressionStatement(newId(), at, at, call);
    var members = new ArrayList<ClassMember>();
    members
        .add(new ClassMember.StaticBlock(newId(), at, at, new FunctionBody(newId(), at, at, true, List.of(statement))));
    members.addAll(definition.members());
    return new ClassDefinition(definition.id(), at, definition.end(), definition.modifiers(), definition.name(),
        definition.typeParameters(), definition.superClass(), definition.superTypeArguments(), definition.interfaces(),
        members);
  }

  /** A statement of the top level with the names that were. */
  Statement kept(Statement statement) {
    return texts == null ? statement : statement(statement);
  }

  private boolean isRenamed(@Nullable Node target) {
    int symbol = target == null ? NameTable.NONE : names.symbolOf(target.id());
    return target != null && symbol >= 0 && texts != null && target.id() < texts.length && texts[target.id()] != null
        && !names.is(symbol, SymbolFlags.IMPORT);
  }

  /** What a target that has another name now is given. */
  private @Nullable Expression given(@Nullable Node target, @Nullable Expression value) {
    return value != null && isAnonymous(value) && target != null && isRenamed(target) ? named(value, nameOf(target))
        : value;
  }

  private static String nameOf(Node target) {
    return switch (target) {
      case Target.BindingName name -> name.name();
      case Expression.NameUse use -> use.name();
      default -> "";
    };
  }

  @Override
  protected VariableDeclarator declarator(VariableDeclarator declarator) {
    VariableDeclarator now = super.declarator(declarator);
    Expression value = given(now.target(), now.initializer());
    return value == now.initializer() ? now
        : new VariableDeclarator(now.id(), now.start(), now.end(), now.target(), now.definite(), now.type(), value);
  }

  @Override
  protected Expression assign(Expression.Assign assign) {
    Expression now = super.assign(assign);
    boolean names = assign.operator() == null || assign.operator() == BinaryOperator.AND
        || assign.operator() == BinaryOperator.OR || assign.operator() == BinaryOperator.COALESCE;
    if (!names || !(now instanceof Expression.Assign same)) {
      return now;
    }
    Expression value = given(same.target(), same.value());
    return value == null || value == same.value() ? same
        : new Expression.Assign(same.id(), same.start(), same.end(), same.operator(), same.target(), value);
  }

  @Override
  protected PatternProperty patternProperty(PatternProperty property) {
    PatternProperty now = super.patternProperty(property);
    Expression value = given(now.target(), now.initializer());
    return value == now.initializer() ? now
        : new PatternProperty(now.id(), now.start(), now.end(), now.key(), now.shorthand(), now.target(), value);
  }

  @Override
  protected PatternElement patternElement(PatternElement element) {
    PatternElement now = super.patternElement(element);
    Expression value = given(now.target(), now.initializer());
    return value == now.initializer() ? now : new PatternElement(now.id(), now.start(), now.end(), now.target(), value);
  }
}
