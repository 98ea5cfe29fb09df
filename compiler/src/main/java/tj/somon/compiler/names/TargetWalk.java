package tj.somon.compiler.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Expression.NameUse;
import tj.somon.compiler.ast.PatternElement;
import tj.somon.compiler.ast.PatternProperty;
import tj.somon.compiler.ast.RestElement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.Target.BindingName;

/** Declares the names of binding patterns and notes the assignments of assignment patterns. */
final class TargetWalk {
  /** Stands for the flags of a declaration where a pattern assigns and declares nothing. */
  private static final int ASSIGN = 0;

  private final Walk walk;

  TargetWalk(Walk walk) {
    this.walk = walk;
  }

  /** Notes what an assignment assigns to. */
  void assign(Target target) {
    walk(target, ASSIGN);
  }

  /** Declares the names of a binding; initialisers and computed keys are walked too. */
  void bind(Target target, int flags) {
    walk(target, flags);
  }

  private void walk(Target target, int flags) {
    switch (target) {
      case NameUse use -> walk.use(use, Uses.WRITE);
      case Expression.Member member -> walk.expressions.expression(member);
      case BindingName name -> {
        if (flags != ASSIGN) {
          walk.declare(name, flags);
        }
      }
      case Target.ObjectPattern pattern -> {
        properties(pattern.properties(), flags);
        rest(pattern.rest(), flags);
      }
      case Target.ArrayPattern pattern -> {
        elements(pattern.elements(), flags);
        rest(pattern.rest(), flags);
      }
      case Expression.Index index -> walk.expressions.expression(index);
      case Expression.PrivateMember member -> walk.expressions.expression(member);
      case Expression.Parenthesized parenthesized -> inner(parenthesized.inner(), flags);
      case Expression.As as -> {
        inner(as.operand(), flags);
        walk.types.optional(as.type());
      }
      case Expression.Satisfies satisfies -> {
        inner(satisfies.operand(), flags);
        walk.types.type(satisfies.type());
      }
      case Expression.AngleAssertion assertion -> {
        walk.types.optional(assertion.type());
        inner(assertion.operand(), flags);
      }
      case Expression.NonNull nonNull -> inner(nonNull.operand(), flags);
      case Expression.Call call -> walk.expressions.expression(call);
      case Expression.Missing _ -> {
      }
    }
  }

  private void inner(Expression inner, int flags) {
    if (inner instanceof Target target) {
      walk(target, flags);
    } else {
      walk.expressions.expression(inner);
    }
  }

  private void properties(List<PatternProperty> properties, int flags) {
    for (int i = 0; i < properties.size(); i++) {
      PatternProperty property = properties.get(i);
      walk.expressions.key(property.key());
      walk(property.target(), flags);
      walk.expressions.optional(property.initializer());
    }
  }

  private void elements(List<PatternElement> elements, int flags) {
    for (int i = 0; i < elements.size(); i++) {
      PatternElement element = elements.get(i);
      Target target = element.target();
      if (target != null) {
        walk(target, flags);
      }
      walk.expressions.optional(element.initializer());
    }
  }

  private void rest(@Nullable RestElement rest, int flags) {
    if (rest != null) {
      walk(rest.target(), flags);
    }
  }
}
