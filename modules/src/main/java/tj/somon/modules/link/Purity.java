package tj.somon.modules.link;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.LinkableModule;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.BinaryOperator;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.ObjectMember;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.ast.VariableKind;
import tj.somon.compiler.names.NameTable;

/**
 * Whether the evaluation of code has an effect that somebody could see. When in doubt, it has: a property may be a
 * getter, an operator may call {@code valueOf}, a name may not be initialised yet.
 */
final class Purity {
  private final NameTable names;
  private final Annotations annotations;
  private final IntPredicate readable;
  private final IntPredicate pureFunction;
  /** The parameter of the function that fills an enum or namespace; its properties are its own. */
  private int filled = NameTable.NONE;

  /**
   * A judge of one module.
   *
   * @param readable whether a top-level symbol is initialised where it is used
   * @param pureFunction whether calling what a symbol stands for has no effect
   */
  Purity(LinkableModule code, Annotations annotations, IntPredicate readable, IntPredicate pureFunction) {
    this.names = code.names();
    this.annotations = annotations;
    this.readable = readable;
    this.pureFunction = pureFunction;
  }

  boolean isPure(Statement statement) {
    return switch (statement) {
      case Function _,Statement.Empty _,Statement.Directive _ -> true;
      case ClassDefinition definition -> isPure(definition);
      case Statement.VariableDeclaration variables -> isPure(variables);
      case ModuleItem.Import _,ModuleItem.ExportNames _,ModuleItem.ExportAll _ -> true;
      case ModuleItem.ExportDeclaration export -> isPure(export.declaration());
      case ModuleItem.ExportDefault export -> isPure(export.expression());
      case ModuleItem.ExportDefaultDeclaration export -> isPure(export.declaration());
      case Statement.ExpressionStatement expression -> fillsOwnObject(statement) || isPure(expression.expression());
      case Statement.Block block -> all(block.statements());
      case Statement.If branch ->
        isPure(branch.test()) && isPure(branch.then()) && (branch.otherwise() == null || isPure(branch.otherwise()));
      default -> false;
    };
  }

  private boolean all(List<Statement> statements) {
    for (Statement statement : statements) {
      if (!isPure(statement)) {
        return false;
      }
    }
    return true;
  }

  private boolean isPure(Statement.VariableDeclaration variables) {
    if (variables.kind() == VariableKind.USING || variables.kind() == VariableKind.AWAIT_USING) {
      return false;
    }
    for (VariableDeclarator declarator : variables.declarators()) {
      if (!(declarator.target() instanceof Target.BindingName)
          || declarator.initializer() != null && !isPure(declarator.initializer())) {
        return false;
      }
    }
    return true;
  }

  private boolean fillsOwnObject(Statement statement) {
    int symbol = FilledObject.symbolOf(statement, names);
    if (symbol < 0) {
      return false;
    }
    Function function = FilledObject.function(statement);
    if (function.body() == null || !(function.parameters().getFirst().pattern() instanceof Target.BindingName name)) {
      return false;
    }
    int outer = filled;
    filled = names.symbolOf(name.id());
    boolean pure = true;
    for (Statement inner : function.body().statements()) {
      pure &= inner instanceof Statement.ExpressionStatement(_, _, _, Expression.Assign assign) && isFilling(assign)
          || isPure(inner);
    }
    filled = outer;
    return pure;
  }

  /** {@code E[key] = value}, where the key or the value may be another filling. */
  private boolean isFilling(Expression.Assign assign) {
    return switch (assign.operator() == null ? assign.target() : null) {
      case Expression.Member member -> isFilled(member.object()) && isFillingValue(assign.value());
      case Expression.Index index ->
        isFilled(index.object()) && isFillingValue(index.index()) && isFillingValue(assign.value());
      case null, default -> false;
    };
  }

  private boolean isFillingValue(Expression expression) {
    return expression instanceof Expression.Assign assign ? isFilling(assign) : isPure(expression);
  }

  private boolean isFilled(Expression expression) {
    return filled >= 0 && expression instanceof Expression.NameUse use && names.symbolOf(use.id()) == filled;
  }

  // ---- expressions -------------------------------------------------------------------------------------------------

  boolean isPure(Expression expression) {
    return switch (expression) {
      case Expression.NameUse use -> isReadable(use);
      case Expression.StringLiteral _,Expression.NumberLiteral _,Expression.BooleanLiteral _,Expression.NullLiteral _,Expression.BigIntLiteral _,Expression.RegExpLiteral _,Expression.This _,Expression.ImportMeta _,Expression.Hole _,Function _,Arrow _ ->
        true;
      case ClassDefinition definition -> isPure(definition);
      case Expression.ArrayLiteral array -> allExpressions(array.elements());
      case Expression.ObjectLiteral object -> isPure(object);
      case Expression.Unary unary -> isPure(unary);
      case Expression.Binary binary -> isPure(binary);
      case Expression.Conditional c -> isPure(c.test()) && isPure(c.then()) && isPure(c.otherwise());
      case Expression.Sequence sequence -> allExpressions(sequence.expressions());
      case Expression.Template template -> template.expressions().stream().allMatch(Purity::isPrimitive);
      case Expression.Parenthesized parenthesized -> isPure(parenthesized.inner());
      case Expression.Member member -> isConstant(member);
      case Expression.Call call -> isPure(call);
      case Expression.New made -> isPure(made);
      default -> false;
    };
  }

  private boolean allExpressions(List<Expression> expressions) {
    for (Expression expression : expressions) {
      if (!isPure(expression)) {
        return false;
      }
    }
    return true;
  }

  private boolean isReadable(Expression.NameUse use) {
    int symbol = names.symbolOf(use.id());
    return symbol < 0 ? KnownGlobals.isReadable(use.name()) : readable.test(symbol);
  }

  private boolean isConstant(Expression.Member member) {
    return member.object() instanceof Expression.NameUse use
        && (names.symbolOf(use.id()) < 0 && KnownGlobals.isConstant(use.name(), member.name()) || isFilled(use));
  }

  private boolean isPure(Expression.Call call) {
    boolean promised = annotations.isPure(call.start()) && !(call.callee() instanceof Expression.Call)
        || call.callee() instanceof Expression.NameUse use && names.symbolOf(use.id()) >= 0
            && pureFunction.test(names.symbolOf(use.id()));
    return promised && allExpressions(call.arguments());
  }

  private boolean isPure(Expression.New made) {
    boolean fresh = made.callee() instanceof Expression.NameUse use && names.symbolOf(use.id()) < 0
        && KnownGlobals.isFresh(use.name()) && made.arguments().isEmpty();
    return fresh || annotations.isPure(made.start()) && allExpressions(made.arguments());
  }

  private boolean isPure(Expression.Unary unary) {
    return switch (unary.operator()) {
      case NOT, VOID -> isPure(unary.operand());
      case TYPEOF ->
        isPure(unary.operand()) || unary.operand() instanceof Expression.NameUse use && names.symbolOf(use.id()) < 0;
      case MINUS, PLUS, BITWISE_NOT -> unary.operand() instanceof Expression.NumberLiteral;
      case DELETE -> false;
    };
  }

  /** A chain of operators leans to the left and may be long. */
  private boolean isPure(Expression.Binary binary) {
    Expression left = binary;
    while (left instanceof Expression.Binary inner) {
      if (!isPure(inner.operator(), inner)) {
        return false;
      }
      left = inner.left();
    }
    return isPure(left);
  }

  private boolean isPure(BinaryOperator operator, Expression.Binary binary) {
    return switch (operator) {
      case STRICT_EQUAL, STRICT_NOT_EQUAL, AND, OR, COALESCE -> isPure(binary.right());
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, POWER, LESS, GREATER, LESS_EQUAL, GREATER_EQUAL, EQUAL,
          NOT_EQUAL, BITWISE_AND, BITWISE_OR, BITWISE_XOR, SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED ->
        isPrimitive(binary.right()) && isPrimitiveOperand(binary.left());
      case IN, INSTANCEOF -> false;
    };
  }

  private static boolean isPrimitiveOperand(Expression left) {
    return left instanceof Expression.Binary inner ? switch (inner.operator()) {
      case AND, OR, COALESCE -> false;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, POWER, LESS, GREATER, LESS_EQUAL, GREATER_EQUAL, EQUAL,
          NOT_EQUAL, STRICT_EQUAL, STRICT_NOT_EQUAL, BITWISE_AND, BITWISE_OR, BITWISE_XOR, SHIFT_LEFT, SHIFT_RIGHT,
          SHIFT_RIGHT_UNSIGNED, IN, INSTANCEOF ->
        true;
    } : isPrimitive(left);
  }

  /** Numbers and texts, which may be mixed; BigInts may not. */
  private static boolean isPrimitive(Expression expression) {
    return switch (expression) {
      case Expression.StringLiteral _,Expression.NumberLiteral _,Expression.BooleanLiteral _,Expression.NullLiteral _ ->
        true;
      case Expression.Template template -> template.expressions().isEmpty();
      default -> false;
    };
  }

  private boolean isPure(Expression.ObjectLiteral object) {
    for (ObjectMember member : object.members()) {
      boolean pure = switch (member) {
        case ObjectMember.Property property -> isPure(property.key()) && isPure(property.value());
        case ObjectMember.Shorthand shorthand -> isReadable(shorthand.value());
        case ObjectMember.Method method -> isPure(method.key());
        case ObjectMember.SpreadMember _ -> false;
      };
      if (!pure) {
        return false;
      }
    }
    return true;
  }

  private boolean isPure(PropertyKey key) {
    return !(key instanceof PropertyKey.Computed computed) || isPrimitive(computed.expression())
        || computed.expression() instanceof Expression.Member member && isConstant(member);
  }

  private boolean isPure(ClassDefinition definition) {
    if (!isPureHeritage(definition.superClass())) {
      return false;
    }
    for (ClassMember member : definition.members()) {
      boolean pure = switch (member) {
        case ClassMember.Method method -> isPure(method.key());
        case ClassMember.Field field -> isPure(field.key()) && (field.initializer() == null
            || !Modifiers.has(field.modifiers(), Modifiers.STATIC) || isPure(field.initializer()));
        case ClassMember.StaticBlock block -> block.body().statements().isEmpty();
        case ClassMember.Index _ -> true;
      };
      if (!pure) {
        return false;
      }
    }
    return true;
  }

  private boolean isPureHeritage(@Nullable Expression superClass) {
    return superClass == null || superClass instanceof Expression.NullLiteral
        || superClass instanceof Expression.NameUse use && isReadable(use);
  }
}
