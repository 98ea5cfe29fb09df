package tj.somon.compiler.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.ObjectMember;
import tj.somon.compiler.ast.PatternElement;
import tj.somon.compiler.ast.PatternProperty;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.RestElement;
import tj.somon.compiler.ast.Target;

/**
 * Cover grammars: what was read as an expression becomes the target of an assignment (ECMAScript 2025, 13.15.5) or the
 * parameter of an arrow function (15.3). New nodes take over the numbers of those they replace.
 */
final class Reinterpreter {
  private static final int NOTHING = -1;
  private static final int PROTO_LENGTH = "__proto__".length();

  private final Cursor cursor;
  private final Context context;
  private final NameParser names;
  /** Twice the offset of an error that vanishes when its literal becomes a pattern, plus 1 for a second __proto__. */
  private int pending = NOTHING;

  Reinterpreter(Grammar grammar) {
    cursor = grammar.cursor;
    context = grammar.context;
    names = grammar.names;
  }

  // ---- errors that vanish when a literal becomes a pattern

  /** Notes {@code name = value} in an object literal. */
  void pendingInitializer(int assignAt) {
    pending = pending == NOTHING ? 2 * assignAt : pending;
  }

  /** Notes a second {@code __proto__:} in an object literal. */
  void pendingProto(int at) {
    pending = pending == NOTHING ? 2 * at + 1 : pending;
  }

  /** Begins an expression of its own: answers what is pending around it, for {@link #settle} or {@link #resume}. */
  int suspend() {
    int around = pending;
    pending = NOTHING;
    return around;
  }

  /** Ends an expression that is no pattern: what is pending in it is an error. */
  void settle(int around) {
    if (pending != NOTHING) {
      int at = pending >> 1;
      if ((pending & 1) == 0) {
        cursor.findings.error(ParserCode.SHORTHAND_INITIALIZER, at, at + 1);
      } else {
        cursor.findings.error(ParserCode.DUPLICATE_PROTO, at, at + PROTO_LENGTH);
      }
    }
    pending = around;
  }

  /** Ends an expression that may yet become a pattern. */
  void resume(int around) {
    pending = around == NOTHING ? pending : around;
  }

  /** The expression has become a pattern: nothing is pending in it. */
  void forget() {
    pending = NOTHING;
  }

  // ---- targets of assignments

  /**
   * What an expression denotes as the target of {@code =} or of a for head: a place or a pattern. Reports what cannot be
   * assigned to.
   */
  Target assignmentTarget(Expression expression) {
    forget();
    return target(expression, false);
  }

  /** The same for a for head, where assertions need no parentheses. */
  Target headTarget(Expression expression) {
    forget();
    return isAssertion(expression) ? asserted(expression) : target(expression, false);
  }

  /** What an expression denotes as the target of {@code ++}, {@code --} or a compound assignment. */
  Target simpleTarget(Expression expression, boolean callAllowed) {
    return switch (expression) {
      case Expression.NameUse use -> nameTarget(use);
      case Expression.Member member -> member;
      case Expression.Index index -> index;
      case Expression.PrivateMember member -> member;
      case Expression.Call call when callAllowed && !context.strict() && !(call.callee() instanceof Expression.Super) ->
        call;
      case Expression.NonNull assertion -> assertionTarget(assertion.operand(), assertion);
      case Expression.As assertion when cursor.isMarked(assertion) -> asserted(assertion);
      case Expression.Satisfies assertion when cursor.isMarked(assertion) -> asserted(assertion);
      case Expression.AngleAssertion assertion when cursor.isMarked(assertion) -> asserted(assertion);
      case Expression.Missing missing -> missing;
      case Expression.OptionalChain chain -> refuse(chain, ParserCode.OPTIONAL_CHAIN_TARGET);
      default -> refuse(expression, ParserCode.INVALID_ASSIGNMENT_TARGET);
    };
  }

  /** The target under assertions; only the outermost one needs parentheses, and none does as an element. */
  private Target asserted(Expression expression) {
    return switch (expression) {
      case Expression.NonNull assertion -> assertionTarget(assertion.operand(), assertion);
      case Expression.As assertion -> assertionTarget(assertion.operand(), assertion);
      case Expression.Satisfies assertion -> assertionTarget(assertion.operand(), assertion);
      case Expression.AngleAssertion assertion -> assertionTarget(assertion.operand(), assertion);
      default -> simpleTarget(expression, false);
    };
  }

  private static boolean isAssertion(Expression expression) {
    return expression instanceof Expression.As || expression instanceof Expression.Satisfies
        || expression instanceof Expression.AngleAssertion;
  }

  private Target assertionTarget(Expression operand, Target assertion) {
    asserted(operand);
    return assertion;
  }

  private Target nameTarget(Expression.NameUse use) {
    names.checkDeclared(use.name(), use.start(), use.end());
    return cursor.isMarked(use) ? new Expression.Parenthesized(cursor.nextId(), use.start(), use.end(), use) : use;
  }

  private Target refuse(Expression expression, ParserCode code) {
    cursor.findings.error(code, expression.start(), expression.end());
    return new Expression.Missing(expression.id(), expression.start(), expression.end());
  }

  // ---- patterns; "binding" says whether the leaves declare names (parameters) or are places (assignments)

  /** The pattern of a parameter that was read as an expression. */
  Target bindingTarget(Expression expression) {
    return target(expression, true);
  }

  private Target target(Expression expression, boolean binding) {
    if (expression instanceof Expression.ObjectLiteral literal) {
      return cursor.isMarked(literal) ? refuse(literal, ParserCode.PARENTHESIZED_PATTERN) : object(literal, binding);
    }
    if (expression instanceof Expression.ArrayLiteral literal) {
      return cursor.isMarked(literal) ? refuse(literal, ParserCode.PARENTHESIZED_PATTERN) : array(literal, binding);
    }
    return binding ? bindingName(expression) : simpleTarget(expression, true);
  }

  private Target bindingName(Expression expression) {
    if (expression instanceof Expression.Missing missing) {
      return missing;
    }
    if (expression instanceof Expression.NameUse use && !cursor.isMarked(use)) {
      return names.declared(use);
    }
    return refuse(expression, ParserCode.PATTERN_TARGET);
  }

  private Target element(Expression expression, boolean binding) {
    if (expression instanceof Expression.Call call && !binding) {
      return refuse(call, ParserCode.INVALID_ASSIGNMENT_TARGET);
    }
    return isAssertion(expression) && !binding ? asserted(expression) : target(expression, binding);
  }

  private Target.ArrayPattern array(Expression.ArrayLiteral literal, boolean binding) {
    int base = cursor.stack.size();
    RestElement rest = null;
    for (Expression element : literal.elements()) {
      if (rest != null) {
        cursor.findings.error(ParserCode.REST_NOT_LAST, rest.start(), rest.end());
        break;
      }
      switch (element) {
        case Expression.Hole hole ->
          cursor.stack.push(new PatternElement(hole.id(), hole.start(), hole.end(), null, null));
        case Expression.Spread spread -> rest = rest(spread.id(), spread, spread.argument(), binding);
        default -> cursor.stack.push(withDefault(element, binding));
      }
    }
    List<PatternElement> elements = cursor.stack.pop(base);
    return new Target.ArrayPattern(literal.id(), literal.start(), literal.end(), elements, rest);
  }

  private RestElement rest(int id, Node spread, Expression argument, boolean binding) {
    if (cursor.isMarked(spread)) {
      cursor.findings.error(ParserCode.REST_NOT_LAST, spread.start(), spread.end());
    }
    if (argument instanceof Expression.Assign assign) {
      cursor.findings.error(ParserCode.REST_INITIALIZER, assign.start(), assign.end());
      return new RestElement(id, spread.start(), spread.end(), assign.target());
    }
    return new RestElement(id, spread.start(), spread.end(), element(argument, binding));
  }

  private PatternElement withDefault(Expression element, boolean binding) {
    if (isDefault(element)) {
      var assign = (Expression.Assign) element;
      Target target = binding ? declaring(assign.target()) : assign.target();
      return new PatternElement(assign.id(), assign.start(), assign.end(), target, assign.value());
    }
    return new PatternElement(cursor.nextId(), element.start(), element.end(), element(element, binding), null);
  }

  /** Whether an element is a target with a default value. */
  private boolean isDefault(Expression element) {
    return element instanceof Expression.Assign assign && assign.operator() == null && !cursor.isMarked(assign);
  }

  private Target.ObjectPattern object(Expression.ObjectLiteral literal, boolean binding) {
    int base = cursor.stack.size();
    RestElement rest = null;
    for (ObjectMember member : literal.members()) {
      if (rest != null) {
        cursor.findings.error(ParserCode.REST_NOT_LAST, rest.start(), rest.end());
        break;
      }
      switch (member) {
        case ObjectMember.Property property -> cursor.stack.push(property(property, binding));
        case ObjectMember.Shorthand shorthand -> cursor.stack.push(shorthand(shorthand, binding));
        case ObjectMember.SpreadMember spread -> rest = objectRest(spread, binding);
        case ObjectMember.Method method ->
          cursor.findings.error(ParserCode.PATTERN_TARGET, method.key().start(), method.key().end());
      }
    }
    List<PatternProperty> properties = cursor.stack.pop(base);
    return new Target.ObjectPattern(literal.id(), literal.start(), literal.end(), properties, rest);
  }

  private RestElement objectRest(ObjectMember.SpreadMember spread, boolean binding) {
    Expression argument = spread.argument();
    if (argument instanceof Expression.ObjectLiteral || argument instanceof Expression.ArrayLiteral) {
      return new RestElement(spread.id(), spread.start(), spread.end(), refuse(argument, ParserCode.PATTERN_TARGET));
    }
    return rest(spread.id(), spread, argument, binding);
  }

  private PatternProperty property(ObjectMember.Property property, boolean binding) {
    Expression value = property.value();
    if (isDefault(value)) {
      var assign = (Expression.Assign) value;
      Target target = binding ? declaring(assign.target()) : assign.target();
      return new PatternProperty(property.id(), property.start(), property.end(), property.key(), false, target,
          assign.value());
    }
    return new PatternProperty(property.id(), property.start(), property.end(), property.key(), false,
        element(value, binding), null);
  }

  private PatternProperty shorthand(ObjectMember.Shorthand shorthand, boolean binding) {
    Expression.NameUse value = shorthand.value();
    var key = new PropertyKey.Name(cursor.nextId(), value.start(), value.end(), value.name());
    Target target = element(value, binding);
    return new PatternProperty(shorthand.id(), shorthand.start(), shorthand.end(), key, true, target,
        shorthand.initializer());
  }

  // ---- the target of an assignment that turns out to be the default value of a parameter

  /** The same target with places that declare names. */
  Target declaring(Target target) {
    return switch (target) {
      case Expression.NameUse use -> names.declared(use);
      case Target.ObjectPattern pattern -> declaring(pattern);
      case Target.ArrayPattern pattern -> declaring(pattern);
      case Expression.Missing missing -> missing;
      case Target.BindingName name -> name;
      case Expression.Member _,Expression.Index _,Expression.PrivateMember _,Expression.Parenthesized _,Expression.As _,Expression.Satisfies _,Expression.AngleAssertion _,Expression.NonNull _,Expression.Call _ -> {
        cursor.findings.error(ParserCode.PATTERN_TARGET, target.start(), target.end());
        yield new Expression.Missing(cursor.nextId(), target.start(), target.end());
      }
    };
  }

  private Target.ArrayPattern declaring(Target.ArrayPattern pattern) {
    int base = cursor.stack.size();
    for (PatternElement element : pattern.elements()) {
      Target target = element.target();
      cursor.stack.push(target == null ? element
          : new PatternElement(element.id(), element.start(), element.end(), declaring(target), element.initializer()));
    }
    List<PatternElement> elements = cursor.stack.pop(base);
    return new Target.ArrayPattern(pattern.id(), pattern.start(), pattern.end(), elements, declaring(pattern.rest()));
  }

  private Target.ObjectPattern declaring(Target.ObjectPattern pattern) {
    int base = cursor.stack.size();
    for (PatternProperty property : pattern.properties()) {
      cursor.stack.push(new PatternProperty(property.id(), property.start(), property.end(), property.key(),
          property.shorthand(), declaring(property.target()), property.initializer()));
    }
    List<PatternProperty> properties = cursor.stack.pop(base);
    return new Target.ObjectPattern(pattern.id(), pattern.start(), pattern.end(), properties,
        declaring(pattern.rest()));
  }

  private @Nullable RestElement declaring(@Nullable RestElement rest) {
    return rest == null ? null : new RestElement(rest.id(), rest.start(), rest.end(), declaring(rest.target()));
  }
}
