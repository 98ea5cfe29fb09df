package tj.somon.compiler.ast;

import java.util.List;
import tj.somon.compiler.source.Checkpoint;

/** The part of {@link Rewriter} for expressions other than chains. */
abstract class ExpressionRewriter extends ChainRewriter {
  private Checkpoint.Steps steps = new Checkpoint.Steps(Checkpoint.NONE);

  ExpressionRewriter(int nodeCount) {
    super(nodeCount);
  }

  /** Has the rewriter pass checkpoints from now on. */
  public final void passing(Checkpoint checkpoint) {
    steps = new Checkpoint.Steps(checkpoint);
  }

  /** A function expression or declaration. */
  protected abstract Function function(Function f);

  protected abstract Expression arrow(Arrow f);

  /** A class expression or declaration. */
  protected abstract ClassDefinition classDefinition(ClassDefinition c);

  protected abstract Expression objectLiteral(Expression.ObjectLiteral e);

  /** What a value is bound or assigned to. */
  protected abstract Target target(Target target);

  /** Any expression. */
  @Override
  public Expression expression(Expression expression) {
    steps.step();
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

  @Override
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
}
