package tj.somon.compiler.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of {@link Rewriter} for object literals, patterns and other targets. */
abstract class ObjectRewriter extends ExpressionRewriter {
  ObjectRewriter(int nodeCount) {
    super(nodeCount);
  }

  /** The function of a method, a getter, a setter or a constructor. */
  protected abstract Function methodFunction(Function f);

  // ---- object literals ----------------------------------------------------------------------------------------------

  @Override
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

  @Override
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
