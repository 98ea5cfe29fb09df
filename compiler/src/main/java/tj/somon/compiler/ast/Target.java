package tj.somon.compiler.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value is bound or assigned to: the place that declares a name, a pattern, or (in assignments only) an
 * expression that denotes a place. A {@link Expression.Call} is a target only where ECMAScript's web compatibility
 * allows it in sloppy mode.
 */
public sealed interface Target extends Node
    permits Expression.NameUse, Expression.Member, Target.BindingName, Target.ObjectPattern, Target.ArrayPattern,
    Expression.Index, Expression.PrivateMember, Expression.Parenthesized, Expression.As, Expression.Satisfies,
    Expression.AngleAssertion, Expression.NonNull, Expression.Call, Expression.Missing {

  /** The place that declares a name (ECMAScript BindingIdentifier). */
  record BindingName(int id, int start, int end, String name) implements Target {}

  /** Elisions are elements without a target; the rest element, if any, is separate and last. */
  record ArrayPattern(int id, int start, int end, List<PatternElement> elements, @Nullable RestElement rest)
      implements Target {}

  record ObjectPattern(int id, int start, int end, List<PatternProperty> properties, @Nullable RestElement rest)
      implements Target {}
}
