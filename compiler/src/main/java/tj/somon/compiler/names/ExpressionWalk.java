package tj.somon.compiler.names;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Expression.Call;
import tj.somon.compiler.ast.Expression.NameUse;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.ObjectMember;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.UnaryOperator;

/** Finds the uses of names in expressions. Chains that lean to the left are walked by loops. */
final class ExpressionWalk {
  private final Walk walk;
  private final ArrayList<Expression> spine = new ArrayList<>();

  ExpressionWalk(Walk walk) {
    this.walk = walk;
  }

  void optional(@Nullable Expression expression) {
    if (expression != null) {
      expression(expression);
    }
  }

  void all(List<Expression> expressions) {
    for (int i = 0; i < expressions.size(); i++) {
      expression(expressions.get(i));
    }
  }

  void expression(Expression expression) {
    walk.steps.step();
    switch (expression) {
      case NameUse use -> walk.use(use, 0);
      case Expression.Member member -> member(member);
      case Call call -> call(call);
      case Expression.Binary binary -> binary(binary);
      case Expression.Index _,Expression.PrivateMember _ -> chain(expression);
      case Expression.StringLiteral _,Expression.NumberLiteral _ -> {
      }
      case Expression.Assign assign -> {
        walk.targets.assign(assign.target());
        expression(assign.value());
      }
      case Function function -> walk.functions.expression(function);
      case Arrow arrow -> walk.functions.arrow(arrow);
      case Expression.ObjectLiteral object -> members(object.members());
      case Expression.ArrayLiteral array -> all(array.elements());
      case Expression.Unary unary -> unary(unary);
      case Expression.This _,Expression.BooleanLiteral _,Expression.NullLiteral _,Expression.Hole _,Expression.Super _,Expression.RegExpLiteral _,Expression.NewTarget _,Expression.BigIntLiteral _,Expression.Missing _ ->
        {
        }
      case Expression.Conditional conditional -> conditional(conditional);
      case Expression.Update update -> walk.targets.assign(update.target());
      case Expression.New made -> {
        expression(made.callee());
        walk.types.all(made.typeArguments());
        all(made.arguments());
      }
      case Expression.Template template -> all(template.expressions());
      case Expression.Spread spread -> expression(spread.argument());
      case Expression.Await await -> {
        walk.topLevelAwait |= walk.functionDepth == 0;
        expression(await.argument());
      }
      case ClassDefinition definition -> walk.classes.expression(definition);
      case Expression.Sequence sequence -> all(sequence.expressions());
      case Expression.OptionalChain _,Expression.TaggedTemplate _,Expression.As _,Expression.Satisfies _,Expression.NonNull _,Expression.Instantiation _ ->
        chain(expression);
      case Expression.Yield yield -> optional(yield.argument());
      case Expression.ImportCall call -> {
        walk.importCalls.add(call);
        expression(call.specifier());
        optional(call.options());
      }
      case Expression.ImportMeta _ -> walk.importMeta = true;
      case Expression.PrivateIn in -> {
        walk.privateNames.use(in.name(), in.start());
        expression(in.right());
      }
      case Expression.Parenthesized parenthesized -> expression(parenthesized.inner());
      case Expression.AngleAssertion assertion -> {
        walk.types.optional(assertion.type());
        expression(assertion.operand());
      }
    }
  }

  private void conditional(Expression.Conditional conditional) {
    Expression at = conditional;
    while (at instanceof Expression.Conditional c) {
      expression(c.test());
      expression(c.then());
      at = c.otherwise();
    }
    expression(at);
  }

  private void member(Expression.Member member) {
    expression(behindMembers(member));
  }

  /** The object that a row of member accesses begins with. */
  private static Expression behindMembers(Expression expression) {
    Expression at = expression;
    while (at instanceof Expression.Member member) {
      at = member.object();
    }
    return at;
  }

  /** Most calls are of {@code f} or {@code a.b.f}: no chain of calls that could be long. */
  private void call(Call call) {
    Expression object = behindMembers(call.callee());
    if (object instanceof NameUse || object instanceof Expression.This) {
      expression(object);
      arguments(call);
    } else {
      chain(call);
    }
  }

  /** Walks down to the leftmost operand and then outwards again. */
  private void binary(Expression.Binary outermost) {
    Expression at = outermost.left();
    if (!(at instanceof Expression.Binary)) {
      expression(at);
      expression(outermost.right());
      return;
    }
    int mark = spine.size();
    spine.add(outermost);
    while (at instanceof Expression.Binary binary) {
      spine.add(binary);
      at = binary.left();
    }
    expression(at);
    while (spine.size() > mark) {
      expression(((Expression.Binary) spine.removeLast()).right());
    }
  }

  /** Walks down to the object or function that a chain begins with and then outwards again. */
  private void chain(Expression outermost) {
    int mark = spine.size();
    Expression at = outermost;
    for (Expression left = left(at); left != null; left = left(at)) {
      spine.add(at);
      at = behindMembers(left);
    }
    expression(at);
    while (spine.size() > mark) {
      link(spine.removeLast());
    }
  }

  /** What stands to the left in a chain; null for what is no chain. */
  private static @Nullable Expression left(Expression expression) {
    return switch (expression) {
      case NameUse _ -> null;
      case Call call -> call.callee();
      case Expression.Index index -> index.object();
      case Expression.PrivateMember member -> member.object();
      case Expression.OptionalChain chain -> chain.chain();
      case Expression.TaggedTemplate tagged -> tagged.tag();
      case Expression.NonNull nonNull -> nonNull.operand();
      case Expression.As as -> as.operand();
      case Expression.Satisfies satisfies -> satisfies.operand();
      case Expression.Instantiation instantiation -> instantiation.operand();
      default -> null;
    };
  }

  /** The parts of a link of a chain other than the left one, which has been walked. */
  private void link(Expression link) {
    switch (link) {
      case Call call -> arguments(call);
      case Expression.Index index -> expression(index.index());
      case Expression.PrivateMember member -> walk.privateNames.use(member.name(), member.nameStart());
      case Expression.TaggedTemplate tagged -> {
        walk.types.all(tagged.typeArguments());
        all(tagged.template().expressions());
      }
      case Expression.As as -> walk.types.optional(as.type());
      case Expression.Satisfies satisfies -> walk.types.type(satisfies.type());
      case Expression.Instantiation instantiation -> walk.types.all(instantiation.typeArguments());
      default -> {
      }
    }
  }

  private void arguments(Call call) {
    walk.types.all(call.typeArguments());
    all(call.arguments());
    if (call.callee() instanceof NameUse use) {
      int atom = walk.symbols.atoms.of(use.name());
      if (atom == Walk.EVAL && !call.optional()) {
        walk.scopes.setOutward(walk.scope, ScopeStore.EVAL);
      } else if (atom == Walk.REQUIRE) {
        walk.requireCalls.add(call);
      }
    }
  }

  private void unary(Expression.Unary unary) {
    if (unary.operator() == UnaryOperator.TYPEOF && unary.operand() instanceof NameUse use) {
      walk.use(use, Uses.CAREFUL);
      return;
    }
    expression(unary.operand());
  }

  private void members(List<ObjectMember> members) {
    for (int i = 0; i < members.size(); i++) {
      switch (members.get(i)) {
        case ObjectMember.Property property -> {
          key(property.key());
          expression(property.value());
        }
        case ObjectMember.Shorthand shorthand -> {
          walk.use(shorthand.value(), 0);
          optional(shorthand.initializer());
        }
        case ObjectMember.Method method -> {
          key(method.key());
          walk.functions.method(method.function());
        }
        case ObjectMember.SpreadMember spread -> expression(spread.argument());
      }
    }
  }

  /** The expression of a computed key. */
  void key(PropertyKey key) {
    if (key instanceof PropertyKey.Computed computed) {
      expression(computed.expression());
    }
  }
}
