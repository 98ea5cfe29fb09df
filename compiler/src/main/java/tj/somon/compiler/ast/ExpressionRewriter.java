package tj.somon.compiler.ast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The half of {@link Rewriter} that is for expressions and targets. */
abstract class ExpressionRewriter {
  private int nextId;

  ExpressionRewriter(int nodeCount) {
    nextId = nodeCount;
  }

  /** The number for a new node. */
  protected final int newId() {
    return nextId++;
  }

  /** Number of ids in use. */
  public final int nodeCount() {
    return nextId;
  }

  /** A function expression or declaration. */
  protected abstract Function function(Function f);

  /** The function of a method, a getter, a setter or a constructor. */
  protected abstract Function methodFunction(Function f);

  protected abstract Expression arrow(Arrow f);

  /** A class expression or declaration. */
  protected abstract ClassDefinition classDefinition(ClassDefinition c);

  // ---- lists --------------------------------------------------------------------------------------------------------

  /** Rewrites each element; the same list comes back when no element changed. */
  protected static <T> List<T> each(List<T> list, java.util.function.UnaryOperator<T> rewrite) {
    ArrayList<T> changed = null;
    for (int i = 0; i < list.size(); i++) {
      T old = list.get(i);
      T now = rewrite.apply(old);
      if (changed == null && now != old) {
        changed = new ArrayList<>(list.size());
        changed.addAll(list.subList(0, i));
      }
      if (changed != null) {
        changed.add(now);
      }
    }
    return changed == null ? list : List.copyOf(changed);
  }

  protected List<Expression> expressions(List<Expression> list) {
    ArrayList<Expression> changed = null;
    for (int i = 0; i < list.size(); i++) {
      Expression old = list.get(i);
      Expression now = expression(old);
      if (changed == null && now != old) {
        changed = new ArrayList<>(list.size());
        changed.addAll(list.subList(0, i));
      }
      if (changed != null) {
        changed.add(now);
      }
    }
    return changed == null ? list : List.copyOf(changed);
  }

  // ---- types --------------------------------------------------------------------------------------------------------

  /** An annotation or the like; kept as it is, not walked. */
  protected @Nullable TypeNode type(@Nullable TypeNode type) {
    return type;
  }

  protected List<TypeNode> typeArguments(List<TypeNode> types) {
    return types;
  }

  protected List<TypeParameter> typeParameters(List<TypeParameter> parameters) {
    return parameters;
  }

  protected List<HeritageType> interfaces(List<HeritageType> types) {
    return types;
  }

  // ---- expressions --------------------------------------------------------------------------------------------------

  /** Any expression. */
  public Expression expression(Expression expression) {
    return switch (expression) {
      case Expression.NameUse e -> nameUse(e);
      case Expression.Member e -> chain(e);
      case Expression.Call e -> chain(e);
      case Expression.StringLiteral e -> stringLiteral(e);
      case Expression.NumberLiteral e -> e;
      case Expression.Binary e -> chain(e);
      case Expression.Index e -> chain(e);
      case Expression.Assign e -> assign(e);
      case Function e -> function(e);
      case Arrow e -> arrow(e);
      case Expression.ObjectLiteral e -> objectLiteral(e);
      case Expression.ArrayLiteral e -> arrayLiteral(e);
      case Expression.Unary e -> unary(e);
      case Expression.This e -> thisExpression(e);
      case Expression.BooleanLiteral e -> e;
      case Expression.Conditional e -> conditional(e);
      case Expression.Update e -> update(e);
      case Expression.New e -> newExpression(e);
      case Expression.NullLiteral e -> e;
      case Expression.Template e -> template(e);
      case Expression.Spread e -> spread(e);
      case Expression.Await e -> awaitExpression(e);
      case ClassDefinition e -> classDefinition(e);
      case Expression.Sequence e -> sequence(e);
      case Expression.OptionalChain e -> chain(e);
      case Expression.PrivateMember e -> chain(e);
      case Expression.Super e -> e;
      case Expression.Yield e -> yieldExpression(e);
      case Expression.RegExpLiteral e -> regExpLiteral(e);
      case Expression.TaggedTemplate e -> chain(e);
      case Expression.ImportCall e -> importCall(e);
      case Expression.ImportMeta e -> importMeta(e);
      case Expression.NewTarget e -> e;
      case Expression.BigIntLiteral e -> e;
      case Expression.PrivateIn e -> privateIn(e);
      case Expression.Hole e -> e;
      case Expression.Parenthesized e -> parenthesized(e);
      case Expression.As e -> chain(e);
      case Expression.Satisfies e -> chain(e);
      case Expression.AngleAssertion e -> angleAssertion(e);
      case Expression.NonNull e -> chain(e);
      case Expression.Instantiation e -> chain(e);
      case Expression.Missing e -> e;
    };
  }

  /** The operand at the left of a kind that parsers build by loops, otherwise null. */
  private static @Nullable Expression leftOperand(Expression expression) {
    return switch (expression) {
      case Expression.Member e -> e.object();
      case Expression.Call e -> e.callee();
      case Expression.Binary e -> e.left();
      case Expression.Index e -> e.object();
      case Expression.OptionalChain e -> e.chain();
      case Expression.PrivateMember e -> e.object();
      case Expression.TaggedTemplate e -> e.tag();
      case Expression.As e -> e.operand();
      case Expression.Satisfies e -> e.operand();
      case Expression.NonNull e -> e.operand();
      case Expression.Instantiation e -> e.operand();
      case Expression.NameUse _,Expression.StringLiteral _,Expression.NumberLiteral _,Expression.Assign _,Function _,Arrow _,Expression.ObjectLiteral _,Expression.ArrayLiteral _,Expression.Unary _,Expression.This _,Expression.BooleanLiteral _,Expression.Conditional _,Expression.Update _,Expression.New _,Expression.NullLiteral _,Expression.Template _,Expression.Spread _,Expression.Await _,ClassDefinition _,Expression.Sequence _,Expression.Super _,Expression.Yield _,Expression.RegExpLiteral _,Expression.ImportCall _,Expression.ImportMeta _,Expression.NewTarget _,Expression.BigIntLiteral _,Expression.PrivateIn _,Expression.Hole _,Expression.Parenthesized _,Expression.AngleAssertion _,Expression.Missing _ ->
        null;
    };
  }

  private Expression chain(Expression outermost) {
    Expression operand = leftOperand(outermost);
    if (operand == null) {
      throw new IllegalStateException("not a link of a chain");
    }
    Expression below = leftOperand(operand);
    if (below == null) {
      return link(outermost, expression(operand));
    }
    var links = new ArrayList<Expression>();
    links.add(outermost);
    while (below != null) {
      links.add(operand);
      operand = below;
      below = leftOperand(operand);
    }
    Expression result = expression(operand);
    for (int i = links.size() - 1; i >= 0; i--) {
      result = link(links.get(i), result);
    }
    return result;
  }

  /** A node of a chain over its rewritten operand. */
  private Expression link(Expression expression, Expression operand) {
    return switch (expression) {
      case Expression.Member e -> member(e, operand);
      case Expression.Call e -> call(e, operand);
      case Expression.Binary e -> binary(e, operand);
      case Expression.Index e -> index(e, operand);
      case Expression.OptionalChain e -> optionalChain(e, operand);
      case Expression.PrivateMember e -> privateMember(e, operand);
      case Expression.TaggedTemplate e -> taggedTemplate(e, operand);
      case Expression.As e -> as(e, operand);
      case Expression.Satisfies e -> satisfies(e, operand);
      case Expression.NonNull e -> nonNull(e, operand);
      case Expression.Instantiation e -> instantiation(e, operand);
      default -> throw new IllegalStateException("not a link of a chain");
    };
  }

  /** An expression that may be absent. */
  protected final @Nullable Expression optional(@Nullable Expression expression) {
    return expression == null ? null : expression(expression);
  }

  /** A name used as a value. */
  protected Expression nameUse(Expression.NameUse e) {
    return e;
  }

  protected Expression stringLiteral(Expression.StringLiteral e) {
    return e;
  }

  protected Expression regExpLiteral(Expression.RegExpLiteral e) {
    return e;
  }

  protected Expression thisExpression(Expression.This e) {
    return e;
  }

  protected Expression importMeta(Expression.ImportMeta e) {
    return e;
  }

  protected Expression member(Expression.Member e, Expression object) {
    return object == e.object() ? e
        : new Expression.Member(e.id(), e.start(), e.end(), object, e.name(), e.nameStart(), e.optional());
  }

  protected Expression privateMember(Expression.PrivateMember e, Expression object) {
    return object == e.object() ? e
        : new Expression.PrivateMember(e.id(), e.start(), e.end(), object, e.name(), e.nameStart(), e.optional());
  }

  protected Expression index(Expression.Index e, Expression object) {
    Expression index = expression(e.index());
    return object == e.object() && index == e.index() ? e
        : new Expression.Index(e.id(), e.start(), e.end(), object, index, e.optional());
  }

  protected Expression call(Expression.Call e, Expression callee) {
    List<TypeNode> types = typeArguments(e.typeArguments());
    List<Expression> arguments = expressions(e.arguments());
    return callee == e.callee() && types == e.typeArguments() && arguments == e.arguments() ? e
        : new Expression.Call(e.id(), e.start(), e.end(), callee, types, arguments, e.optional());
  }

  protected Expression binary(Expression.Binary e, Expression left) {
    Expression right = expression(e.right());
    return left == e.left() && right == e.right() ? e
        : new Expression.Binary(e.id(), e.start(), e.end(), e.operator(), left, right);
  }

  protected Expression optionalChain(Expression.OptionalChain e, Expression chain) {
    return chain == e.chain() ? e : new Expression.OptionalChain(e.id(), e.start(), e.end(), chain);
  }

  protected Expression taggedTemplate(Expression.TaggedTemplate e, Expression tag) {
    List<TypeNode> types = typeArguments(e.typeArguments());
    Expression.Template template = templateOfTag(e.template());
    return tag == e.tag() && types == e.typeArguments() && template == e.template() ? e
        : new Expression.TaggedTemplate(e.id(), e.start(), e.end(), tag, types, template);
  }

  protected Expression as(Expression.As e, Expression operand) {
    TypeNode type = type(e.type());
    return operand == e.operand() && type == e.type() ? e
        : new Expression.As(e.id(), e.start(), e.end(), operand, type);
  }

  protected Expression satisfies(Expression.Satisfies e, Expression operand) {
    return operand == e.operand() ? e : new Expression.Satisfies(e.id(), e.start(), e.end(), operand, e.type());
  }

  protected Expression nonNull(Expression.NonNull e, Expression operand) {
    return operand == e.operand() ? e : new Expression.NonNull(e.id(), e.start(), e.end(), operand);
  }

  protected Expression instantiation(Expression.Instantiation e, Expression operand) {
    return operand == e.operand() ? e
        : new Expression.Instantiation(e.id(), e.start(), e.end(), operand, e.typeArguments());
  }

  protected Expression angleAssertion(Expression.AngleAssertion e) {
    TypeNode type = type(e.type());
    Expression operand = expression(e.operand());
    return operand == e.operand() && type == e.type() ? e
        : new Expression.AngleAssertion(e.id(), e.start(), e.end(), type, operand);
  }

  protected Expression parenthesized(Expression.Parenthesized e) {
    Expression inner = expression(e.inner());
    return inner == e.inner() ? e : new Expression.Parenthesized(e.id(), e.start(), e.end(), inner);
  }

  protected Expression assign(Expression.Assign e) {
    Target target = target(e.target());
    Expression value = expression(e.value());
    return target == e.target() && value == e.value() ? e
        : new Expression.Assign(e.id(), e.start(), e.end(), e.operator(), target, value);
  }

  protected Expression update(Expression.Update e) {
    Target target = target(e.target());
    return target == e.target() ? e
        : new Expression.Update(e.id(), e.start(), e.end(), e.increment(), e.prefix(), target);
  }

  protected Expression unary(Expression.Unary e) {
    Expression operand = expression(e.operand());
    return operand == e.operand() ? e : new Expression.Unary(e.id(), e.start(), e.end(), e.operator(), operand);
  }

  protected Expression conditional(Expression.Conditional e) {
    Expression test = expression(e.test());
    Expression then = expression(e.then());
    Expression otherwise = expression(e.otherwise());
    return test == e.test() && then == e.then() && otherwise == e.otherwise() ? e
        : new Expression.Conditional(e.id(), e.start(), e.end(), test, then, otherwise);
  }

  protected Expression newExpression(Expression.New e) {
    Expression callee = expression(e.callee());
    List<TypeNode> types = typeArguments(e.typeArguments());
    List<Expression> arguments = expressions(e.arguments());
    return callee == e.callee() && types == e.typeArguments() && arguments == e.arguments() ? e
        : new Expression.New(e.id(), e.start(), e.end(), callee, types, arguments);
  }

  protected Expression template(Expression.Template e) {
    return templateOfTag(e);
  }

  /** The template of a tag, which must remain a template. */
  protected Expression.Template templateOfTag(Expression.Template e) {
    List<Expression> expressions = expressions(e.expressions());
    return expressions == e.expressions() ? e
        : new Expression.Template(e.id(), e.start(), e.end(), e.chunks(), expressions);
  }

  protected Expression arrayLiteral(Expression.ArrayLiteral e) {
    List<Expression> elements = expressions(e.elements());
    return elements == e.elements() ? e : new Expression.ArrayLiteral(e.id(), e.start(), e.end(), elements);
  }

  protected Expression spread(Expression.Spread e) {
    Expression argument = expression(e.argument());
    return argument == e.argument() ? e : new Expression.Spread(e.id(), e.start(), e.end(), argument);
  }

  protected Expression awaitExpression(Expression.Await e) {
    Expression argument = expression(e.argument());
    return argument == e.argument() ? e : new Expression.Await(e.id(), e.start(), e.end(), argument);
  }

  protected Expression yieldExpression(Expression.Yield e) {
    Expression argument = optional(e.argument());
    return argument == e.argument() ? e : new Expression.Yield(e.id(), e.start(), e.end(), e.delegate(), argument);
  }

  protected Expression sequence(Expression.Sequence e) {
    List<Expression> expressions = expressions(e.expressions());
    return expressions == e.expressions() ? e : new Expression.Sequence(e.id(), e.start(), e.end(), expressions);
  }

  protected Expression importCall(Expression.ImportCall e) {
    Expression specifier = expression(e.specifier());
    Expression options = optional(e.options());
    return specifier == e.specifier() && options == e.options() ? e
        : new Expression.ImportCall(e.id(), e.start(), e.end(), e.phase(), specifier, options);
  }

  protected Expression privateIn(Expression.PrivateIn e) {
    Expression right = expression(e.right());
    return right == e.right() ? e : new Expression.PrivateIn(e.id(), e.start(), e.end(), e.name(), right);
  }

  protected Expression objectLiteral(Expression.ObjectLiteral e) {
    List<ObjectMember> members = each(e.members(), this::objectMember);
    return members == e.members() ? e : new Expression.ObjectLiteral(e.id(), e.start(), e.end(), members);
  }

  /** A member of an object literal. */
  protected ObjectMember objectMember(ObjectMember member) {
    return switch (member) {
      case ObjectMember.Property m -> {
        PropertyKey key = propertyKey(m.key());
        Expression value = expression(m.value());
        yield key == m.key() && value == m.value() ? m
            : new ObjectMember.Property(m.id(), m.start(), m.end(), key, value);
      }
      case ObjectMember.Shorthand m -> shorthand(m);
      case ObjectMember.Method m -> {
        PropertyKey key = propertyKey(m.key());
        Function function = methodFunction(m.function());
        yield key == m.key() && function == m.function() ? m
            : new ObjectMember.Method(m.id(), m.start(), m.end(), m.kind(), key, function);
      }
      case ObjectMember.SpreadMember m -> {
        Expression argument = expression(m.argument());
        yield argument == m.argument() ? m : new ObjectMember.SpreadMember(m.id(), m.start(), m.end(), argument);
      }
    };
  }

  /** {@code { name }}: becomes {@code { name: value }} where the name is rewritten to another expression. */
  protected ObjectMember shorthand(ObjectMember.Shorthand m) {
    Expression.NameUse name = m.value();
    Expression value = nameUse(name);
    if (value == name) {
      return m;
    }
    var key = new PropertyKey.Name(newId(), name.start(), name.end(), name.name());
    return new ObjectMember.Property(m.id(), m.start(), m.end(), key, value);
  }

  protected PropertyKey propertyKey(PropertyKey key) {
    if (key instanceof PropertyKey.Computed computed) {
      Expression expression = expression(computed.expression());
      return expression == computed.expression() ? key
          : new PropertyKey.Computed(key.id(), key.start(), key.end(), expression);
    }
    return key;
  }

  // ---- targets ------------------------------------------------------------------------------------------------------

  /** What a value is bound or assigned to. */
  protected Target target(Target target) {
    return switch (target) {
      case Target.BindingName t -> bindingName(t);
      case Expression.NameUse t -> nameTarget(t);
      case Expression.Member t -> placeTarget(t);
      case Target.ObjectPattern t -> objectPattern(t);
      case Target.ArrayPattern t -> arrayPattern(t);
      case Expression.Index t -> placeTarget(t);
      case Expression.PrivateMember t -> placeTarget(t);
      case Expression.Parenthesized t -> parenthesizedTarget(t);
      case Expression.As t -> placeTarget(t);
      case Expression.Satisfies t -> placeTarget(t);
      case Expression.AngleAssertion t -> placeTarget(t);
      case Expression.NonNull t -> placeTarget(t);
      case Expression.Call t -> placeTarget(t);
      case Expression.Missing t -> t;
    };
  }

  /** The place that declares a name. */
  protected Target.BindingName bindingName(Target.BindingName name) {
    return name;
  }

  /** A name that is assigned to. */
  protected Target nameTarget(Expression.NameUse name) {
    return name;
  }

  /** {@code (name)} as a target. */
  protected Target parenthesizedTarget(Expression.Parenthesized t) {
    if (t.inner() instanceof Expression.NameUse name) {
      Target now = nameTarget(name);
      return now == name ? t
          : now instanceof Expression.NameUse use ? new Expression.Parenthesized(t.id(), t.start(), t.end(), use) : now;
    }
    return placeTarget(t);
  }

  /** A target that is an expression, other than a name. */
  protected Target placeTarget(Target place) {
    return expression((Expression) place) instanceof Target now ? now : place;
  }

  protected Target objectPattern(Target.ObjectPattern t) {
    List<PatternProperty> properties = each(t.properties(), this::patternProperty);
    RestElement rest = rest(t.rest());
    return properties == t.properties() && rest == t.rest() ? t
        : new Target.ObjectPattern(t.id(), t.start(), t.end(), properties, rest);
  }

  /** A property of a pattern; it is no shorthand any more where its target changed. */
  protected PatternProperty patternProperty(PatternProperty p) {
    PropertyKey key = propertyKey(p.key());
    Target target = target(p.target());
    Expression initializer = optional(p.initializer());
    return key == p.key() && target == p.target() && initializer == p.initializer() ? p
        : new PatternProperty(p.id(), p.start(), p.end(), key, p.shorthand() && target == p.target() && key == p.key(),
            target, initializer);
  }

  protected Target arrayPattern(Target.ArrayPattern t) {
    List<PatternElement> elements = each(t.elements(), this::patternElement);
    RestElement rest = rest(t.rest());
    return elements == t.elements() && rest == t.rest() ? t
        : new Target.ArrayPattern(t.id(), t.start(), t.end(), elements, rest);
  }

  protected PatternElement patternElement(PatternElement e) {
    Target target = e.target() == null ? null : target(e.target());
    Expression initializer = optional(e.initializer());
    return target == e.target() && initializer == e.initializer() ? e
        : new PatternElement(e.id(), e.start(), e.end(), target, initializer);
  }

  private @Nullable RestElement rest(@Nullable RestElement rest) {
    if (rest == null) {
      return null;
    }
    Target target = target(rest.target());
    return target == rest.target() ? rest : new RestElement(rest.id(), rest.start(), rest.end(), target);
  }
}
