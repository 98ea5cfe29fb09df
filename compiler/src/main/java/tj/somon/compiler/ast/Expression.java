package tj.somon.compiler.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression. Parentheses of the source are not kept, except as {@link Parenthesized}, where dropping them would
 * change the meaning: the printer sets them by precedence.
 */
public sealed interface Expression extends Node, ArrowBody
    permits Expression.NameUse, Expression.Member, Expression.Call, Expression.StringLiteral, Expression.NumberLiteral,
    Expression.Binary, Expression.Index, Expression.Assign, Function, Arrow, Expression.ObjectLiteral,
    Expression.ArrayLiteral, Expression.Unary, Expression.This, Expression.BooleanLiteral, Expression.Conditional,
    Expression.Update, Expression.New, Expression.NullLiteral, Expression.Template, Expression.Spread, Expression.Await,
    ClassDefinition, Expression.Sequence, Expression.OptionalChain, Expression.PrivateMember, Expression.Super,
    Expression.Yield, Expression.RegExpLiteral, Expression.TaggedTemplate, Expression.ImportCall, Expression.ImportMeta,
    Expression.NewTarget, Expression.BigIntLiteral, Expression.PrivateIn, Expression.Hole, Expression.Parenthesized,
    Expression.As, Expression.Satisfies, Expression.AngleAssertion, Expression.NonNull, Expression.Instantiation,
    Expression.Missing {

  /** The use of a name as a value (ECMAScript IdentifierReference). */
  record NameUse(int id, int start, int end, String name) implements Expression, Target {}

  /** {@code object.name} or {@code object?.name}. */
  record Member(int id, int start, int end, Expression object, String name, int nameStart, boolean optional)
      implements Expression, Target {}

  /** {@code object.#name} or {@code object?.#name}; the name is without {@code #}. */
  record PrivateMember(int id, int start, int end, Expression object, String name, int nameStart, boolean optional)
      implements Expression, Target {}

  /** {@code object[index]} or {@code object?.[index]}. */
  record Index(int id, int start, int end, Expression object, Expression index, boolean optional)
      implements Expression, Target {}

  /** {@code callee<T>(arguments)}; {@link Spread} may stand among the arguments; {@link Super} may be the callee. */
  record Call(int id, int start, int end, Expression callee, List<TypeNode> typeArguments, List<Expression> arguments,
      boolean optional) implements Expression, Target {}

  /** {@code new callee<T>(arguments)}. */
  record New(int id, int start, int end, Expression callee, List<TypeNode> typeArguments, List<Expression> arguments)
      implements Expression {}

  /** The whole of a chain that has an optional link: it short-circuits as one. */
  record OptionalChain(int id, int start, int end, Expression chain) implements Expression {}

  /** A string; {@code value} is what it means, escapes resolved. */
  record StringLiteral(int id, int start, int end, String value) implements Expression {}

  record NumberLiteral(int id, int start, int end, double value) implements Expression {}

  /** {@code digits} are decimal or carry their radix prefix; without separators and without the final {@code n}. */
  record BigIntLiteral(int id, int start, int end, String digits) implements Expression {}

  record BooleanLiteral(int id, int start, int end, boolean value) implements Expression {}

  record NullLiteral(int id, int start, int end) implements Expression {}

  record RegExpLiteral(int id, int start, int end, String pattern, String flags) implements Expression {}

  /** A template without a tag: one chunk more than expressions. */
  record Template(int id, int start, int end, List<TemplateChunk> chunks, List<Expression> expressions)
      implements Expression {}

  record TaggedTemplate(int id, int start, int end, Expression tag, List<TypeNode> typeArguments, Template template)
      implements Expression {}

  /** Elements may be {@link Spread} and {@link Hole}. */
  record ArrayLiteral(int id, int start, int end, List<Expression> elements) implements Expression {}

  record ObjectLiteral(int id, int start, int end, List<ObjectMember> members) implements Expression {}

  /** {@code ...argument} in a call, a new expression or an array literal. */
  record Spread(int id, int start, int end, Expression argument) implements Expression {}

  /** An elision in an array literal. */
  record Hole(int id, int start, int end) implements Expression {}

  record Unary(int id, int start, int end, UnaryOperator operator, Expression operand) implements Expression {}

  /** {@code ++x}, {@code x++}, {@code --x}, {@code x--}. */
  record Update(int id, int start, int end, boolean increment, boolean prefix, Target target) implements Expression {}

  /** Arithmetic, relational, logical and coalescing operators. */
  record Binary(int id, int start, int end, BinaryOperator operator, Expression left, Expression right)
      implements Expression {}

  /** {@code #name in right}; the name is without {@code #}. */
  record PrivateIn(int id, int start, int end, String name, Expression right) implements Expression {}

  /** {@code operator} is null for plain {@code =}, otherwise the operator of the compound assignment. */
  record Assign(int id, int start, int end, @Nullable BinaryOperator operator, Target target, Expression value)
      implements Expression {}

  record Conditional(int id, int start, int end, Expression test, Expression then, Expression otherwise)
      implements Expression {}

  /** The comma operator; at least two expressions. */
  record Sequence(int id, int start, int end, List<Expression> expressions) implements Expression {}

  record Yield(int id, int start, int end, boolean delegate, @Nullable Expression argument) implements Expression {}

  record Await(int id, int start, int end, Expression argument) implements Expression {}

  record This(int id, int start, int end) implements Expression {}

  /** Only as the callee of a call or the object of a member access. */
  record Super(int id, int start, int end) implements Expression {}

  record NewTarget(int id, int start, int end) implements Expression {}

  record ImportMeta(int id, int start, int end) implements Expression {}

  /** {@code import(specifier, options)}; {@code phase} is "defer", "source" or empty. */
  record ImportCall(int id, int start, int end, String phase, Expression specifier, @Nullable Expression options)
      implements Expression {}

  /** Parentheses that matter: around the name that is the target of an assignment ({@code (f) = function () {}}). */
  record Parenthesized(int id, int start, int end, Expression inner) implements Expression, Target {}

  /** {@code operand as type}; the type is null for {@code as const}. */
  record As(int id, int start, int end, Expression operand, @Nullable TypeNode type) implements Expression, Target {}

  record Satisfies(int id, int start, int end, Expression operand, TypeNode type) implements Expression, Target {}

  /** {@code <type>operand}; the type is null for {@code <const>operand}. */
  record AngleAssertion(int id, int start, int end, @Nullable TypeNode type, Expression operand)
      implements Expression, Target {}

  /** {@code operand!}. */
  record NonNull(int id, int start, int end, Expression operand) implements Expression, Target {}

  /** {@code operand<T>} that is neither called nor a tag. */
  record Instantiation(int id, int start, int end, Expression operand, List<TypeNode> typeArguments)
      implements Expression {}

  /** What recovery leaves where an expression should have been. */
  record Missing(int id, int start, int end) implements Expression, Target {}
}
