package tj.somon.compiler.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The part of {@link Rewriter} that numbers nodes, keeps lists and types, and walks chains that lean to the left. */
abstract class ChainRewriter {
  private final UnaryOperator<Expression> eachExpression = this::expression;
  private int nextId;

  ChainRewriter(int nodeCount) {
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

  /** Any expression. */
  public abstract Expression expression(Expression expression);

  /** The template of a tag, which must remain a template. */
  protected abstract Expression.Template templateOfTag(Expression.Template e);

  /** An expression that may be absent. */
  protected final @Nullable Expression optional(@Nullable Expression expression) {
    return expression == null ? null : expression(expression);
  }

  // ---- lists and types ----------------------------------------------------------------------------------------------

  /** Rewrites each element; the same list comes back when no element changed. */
  protected static <T> List<T> each(List<T> list, UnaryOperator<T> rewrite) {
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
    return each(list, eachExpression);
  }

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

  // ---- chains -------------------------------------------------------------------------------------------------------

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

  /** Rewrites a chain by a loop, from the innermost operand outwards. */
  final Expression chain(Expression outermost) {
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
}
