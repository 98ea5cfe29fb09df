package tj.somon.compiler.ast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tree-to-tree rewriter that changes nothing: subclasses override the methods of the kinds that they change.
 *
 * <p>Unchanged subtrees are shared: where no descendant changed, the same instance comes back. A node that is rebuilt
 * because a descendant changed keeps its id and span, so side tables still know it; nodes that are new take an id from
 * {@link #newId()}. Children are visited in source order. Types are left alone, see {@link #type}.
 *
 * <p>Chains that lean to the left ({@code a + b + c}, {@code a.b().c()}, {@code a as T as U}) may be very deep. They are
 * walked by a loop from the innermost operand outwards, so the methods for their kinds get the operand already rewritten,
 * beside the node with its original operand.
 */
public class Rewriter {
  private final ArrayList<Statement> statementStack = new ArrayList<>();
  private final ArrayList<ClassMember> memberStack = new ArrayList<>();
  private int nextId;

  /** A rewriter whose new nodes are numbered from {@code nodeCount}. */
  protected Rewriter(int nodeCount) {
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

  /** The rewritten program; the node count includes the new nodes. */
  public Program program(Program program) {
    List<Statement> body = statements(program.body());
    if (body == program.body() && nextId == program.nodeCount()) {
      return program;
    }
    return new Program(program.id(), program.start(), program.end(), program.goal(), program.strict(),
        program.hashbang(), body, nextId, program.sourceNodeCount());
  }

  // ---- lists -------------------------------------------------------------------------------------------------------

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

  /** The part of the stack from {@code mark} on, removed from it; {@code old} where it has the same elements. */
  private static <T> List<T> pop(ArrayList<T> stack, int mark, List<T> old) {
    List<T> top = stack.subList(mark, stack.size());
    boolean same = top.size() == old.size();
    for (int i = 0; same && i < old.size(); i++) {
      same = top.get(i) == old.get(i);
    }
    List<T> result = same ? old : List.copyOf(top);
    top.clear();
    return result;
  }

  /** The statements of a body. */
  protected List<Statement> statements(List<Statement> list) {
    int mark = statementStack.size();
    for (Statement statement : list) {
      statementInto(statement, statementStack);
    }
    return pop(statementStack, mark, list);
  }

  /** Appends what a statement of a list becomes: nothing, one statement or several. */
  protected void statementInto(Statement statement, List<Statement> out) {
    out.add(statement(statement));
  }

  /** The body of a loop, a branch, a label: one statement, a block where it became several. */
  protected Statement substatement(Statement statement) {
    int mark = statementStack.size();
    statementInto(statement, statementStack);
    List<Statement> now = pop(statementStack, mark, List.of());
    if (now.size() == 1) {
      return now.get(0);
    }
    int start = statement.start();
    return now.isEmpty() ? new Statement.Empty(newId(), start, start)
        : new Statement.Block(newId(), start, statement.end(), now);
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

  // ---- types -------------------------------------------------------------------------------------------------------

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

  // ---- expressions -------------------------------------------------------------------------------------------------

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
      case Expression.NameUse _, Expression.StringLiteral _, Expression.NumberLiteral _, Expression.Assign _, Function _,
          Arrow _, Expression.ObjectLiteral _, Expression.ArrayLiteral _, Expression.Unary _, Expression.This _,
          Expression.BooleanLiteral _, Expression.Conditional _, Expression.Update _, Expression.New _,
          Expression.NullLiteral _, Expression.Template _, Expression.Spread _, Expression.Await _, ClassDefinition _,
          Expression.Sequence _, Expression.Super _, Expression.Yield _, Expression.RegExpLiteral _,
          Expression.ImportCall _, Expression.ImportMeta _, Expression.NewTarget _, Expression.BigIntLiteral _,
          Expression.PrivateIn _, Expression.Hole _, Expression.Parenthesized _, Expression.AngleAssertion _,
          Expression.Missing _ -> null;
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

  private @Nullable Expression optional(@Nullable Expression expression) {
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
    return argument == e.argument() ? e
        : new Expression.Yield(e.id(), e.start(), e.end(), e.delegate(), argument);
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

  // ---- functions and classes ---------------------------------------------------------------------------------------

  /** A function expression or declaration. */
  protected Function function(Function f) {
    return rebuilt(f);
  }

  /** The function of a method, a getter, a setter or a constructor. */
  protected Function methodFunction(Function f) {
    return rebuilt(f);
  }

  /** The function over its rewritten parts. */
  protected final Function rebuilt(Function f) {
    Target.BindingName name = f.name() == null ? null : bindingName(f.name());
    List<TypeParameter> types = typeParameters(f.typeParameters());
    List<Parameter> parameters = parameters(f.parameters());
    TypeNode returned = type(f.returnType());
    FunctionBody body = f.body() == null ? null : functionBody(f.body());
    boolean same = name == f.name() && types == f.typeParameters() && parameters == f.parameters()
        && returned == f.returnType() && body == f.body();
    return same ? f
        : new Function(f.id(), f.start(), f.end(), f.modifiers(), f.async(), f.generator(), name, types, parameters,
            returned, body);
  }

  protected Expression arrow(Arrow f) {
    List<TypeParameter> types = typeParameters(f.typeParameters());
    List<Parameter> parameters = parameters(f.parameters());
    TypeNode returned = type(f.returnType());
    ArrowBody body = switch (f.body()) {
      case FunctionBody block -> functionBody(block);
      case Expression expression -> expression(expression);
    };
    boolean same = types == f.typeParameters() && parameters == f.parameters() && returned == f.returnType()
        && body == f.body();
    return same ? f : new Arrow(f.id(), f.start(), f.end(), f.async(), types, parameters, returned, body);
  }

  protected List<Parameter> parameters(List<Parameter> parameters) {
    return each(parameters, this::parameter);
  }

  protected Parameter parameter(Parameter p) {
    Target pattern = target(p.pattern());
    TypeNode type = type(p.type());
    Expression initializer = optional(p.initializer());
    return pattern == p.pattern() && type == p.type() && initializer == p.initializer() ? p
        : new Parameter(p.id(), p.start(), p.end(), p.modifiers(), p.rest(), pattern, p.optional(), type, initializer);
  }

  protected FunctionBody functionBody(FunctionBody body) {
    List<Statement> statements = statements(body.statements());
    return statements == body.statements() ? body
        : new FunctionBody(body.id(), body.start(), body.end(), body.strict(), statements);
  }

  /** A class expression or declaration. */
  protected ClassDefinition classDefinition(ClassDefinition c) {
    Target.BindingName name = c.name() == null ? null : bindingName(c.name());
    List<TypeParameter> types = typeParameters(c.typeParameters());
    Expression superClass = optional(c.superClass());
    List<TypeNode> superTypes = typeArguments(c.superTypeArguments());
    List<HeritageType> interfaces = interfaces(c.interfaces());
    List<ClassMember> members = classMembers(c.members());
    boolean same = name == c.name() && types == c.typeParameters() && superClass == c.superClass()
        && superTypes == c.superTypeArguments() && interfaces == c.interfaces() && members == c.members();
    return same ? c
        : new ClassDefinition(c.id(), c.start(), c.end(), c.modifiers(), name, types, superClass, superTypes, interfaces,
            members);
  }

  protected List<ClassMember> classMembers(List<ClassMember> members) {
    int mark = memberStack.size();
    for (ClassMember member : members) {
      classMemberInto(member, memberStack);
    }
    return pop(memberStack, mark, members);
  }

  /** Appends what a class member becomes: nothing, one member or several. */
  protected void classMemberInto(ClassMember member, List<ClassMember> out) {
    out.add(classMember(member));
  }

  protected ClassMember classMember(ClassMember member) {
    return switch (member) {
      case ClassMember.Method m -> method(m);
      case ClassMember.Field m -> field(m);
      case ClassMember.StaticBlock m -> staticBlock(m);
      case ClassMember.Index m -> m;
    };
  }

  protected ClassMember method(ClassMember.Method m) {
    PropertyKey key = propertyKey(m.key());
    Function function = methodFunction(m.function());
    return key == m.key() && function == m.function() ? m
        : new ClassMember.Method(m.id(), m.start(), m.end(), m.modifiers(), m.kind(), key, m.optional(), function);
  }

  protected ClassMember field(ClassMember.Field m) {
    PropertyKey key = propertyKey(m.key());
    TypeNode type = type(m.type());
    Expression initializer = optional(m.initializer());
    return key == m.key() && type == m.type() && initializer == m.initializer() ? m
        : new ClassMember.Field(m.id(), m.start(), m.end(), m.modifiers(), key, m.optional(), m.definite(), type,
            initializer);
  }

  protected ClassMember staticBlock(ClassMember.StaticBlock m) {
    FunctionBody body = functionBody(m.body());
    return body == m.body() ? m : new ClassMember.StaticBlock(m.id(), m.start(), m.end(), body);
  }

  // ---- targets -----------------------------------------------------------------------------------------------------

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

  private PatternElement patternElement(PatternElement e) {
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

  // ---- statements --------------------------------------------------------------------------------------------------

  /** Any statement, by one statement. */
  protected Statement statement(Statement statement) {
    return switch (statement) {
      case Statement.ExpressionStatement s -> expressionStatement(s);
      case Statement.VariableDeclaration s -> variableDeclaration(s);
      case Statement.If s -> ifStatement(s);
      case Statement.Return s -> returnStatement(s);
      case Statement.Block s -> block(s);
      case Function s -> function(s);
      case Statement.For s -> forStatement(s);
      case ClassDefinition s -> classDefinition(s);
      case Statement.ForOf s -> forOf(s);
      case Statement.ForIn s -> forIn(s);
      case Statement.While s -> whileStatement(s);
      case Statement.Throw s -> throwStatement(s);
      case Statement.Try s -> tryStatement(s);
      case Statement.Break s -> s;
      case Statement.Continue s -> s;
      case Statement.Switch s -> switchStatement(s);
      case Statement.DoWhile s -> doWhile(s);
      case Statement.Empty s -> s;
      case Statement.Directive s -> s;
      case Statement.Labeled s -> labeled(s);
      case Statement.Debugger s -> s;
      case Statement.With s -> with(s);
      case ModuleItem s -> moduleItem(s);
      case TypeDeclaration s -> typeDeclaration(s);
    };
  }

  protected Statement expressionStatement(Statement.ExpressionStatement s) {
    Expression expression = expression(s.expression());
    return expression == s.expression() ? s
        : new Statement.ExpressionStatement(s.id(), s.start(), s.end(), expression);
  }

  protected Statement variableDeclaration(Statement.VariableDeclaration s) {
    return variables(s);
  }

  /** A declaration of variables that remains one, in the head of a loop for instance. */
  protected final Statement.VariableDeclaration variables(Statement.VariableDeclaration s) {
    List<VariableDeclarator> declarators = each(s.declarators(), this::declarator);
    return declarators == s.declarators() ? s
        : new Statement.VariableDeclaration(s.id(), s.start(), s.end(), s.modifiers(), s.kind(), declarators);
  }

  protected VariableDeclarator declarator(VariableDeclarator d) {
    Target target = target(d.target());
    TypeNode type = type(d.type());
    Expression initializer = optional(d.initializer());
    return target == d.target() && type == d.type() && initializer == d.initializer() ? d
        : new VariableDeclarator(d.id(), d.start(), d.end(), target, d.definite(), type, initializer);
  }

  /** An if statement with the chain of its else-if branches, by a loop. */
  protected Statement ifStatement(Statement.If s) {
    var links = new ArrayList<Statement.If>(2);
    var tests = new ArrayList<Expression>(2);
    var thens = new ArrayList<Statement>(2);
    Statement otherwise = s;
    while (otherwise instanceof Statement.If link) {
      links.add(link);
      tests.add(expression(link.test()));
      thens.add(substatement(link.then()));
      otherwise = link.otherwise();
    }
    if (otherwise != null) {
      otherwise = substatement(otherwise);
    }
    for (int i = links.size() - 1; i >= 0; i--) {
      Statement.If link = links.get(i);
      boolean same = tests.get(i) == link.test() && thens.get(i) == link.then() && otherwise == link.otherwise();
      otherwise = same ? link
          : new Statement.If(link.id(), link.start(), link.end(), tests.get(i), thens.get(i), otherwise);
    }
    return otherwise == null ? s : otherwise;
  }

  protected Statement returnStatement(Statement.Return s) {
    Expression argument = optional(s.argument());
    return argument == s.argument() ? s : new Statement.Return(s.id(), s.start(), s.end(), argument);
  }

  protected Statement throwStatement(Statement.Throw s) {
    Expression argument = expression(s.argument());
    return argument == s.argument() ? s : new Statement.Throw(s.id(), s.start(), s.end(), argument);
  }

  protected Statement.Block block(Statement.Block s) {
    List<Statement> statements = statements(s.statements());
    return statements == s.statements() ? s : new Statement.Block(s.id(), s.start(), s.end(), statements);
  }

  protected Statement forStatement(Statement.For s) {
    Statement initializer = s.initializer();
    if (initializer instanceof Statement.VariableDeclaration declaration) {
      initializer = forInitializer(declaration);
    } else if (initializer != null) {
      initializer = statement(initializer);
    }
    Expression test = optional(s.test());
    Expression update = optional(s.update());
    Statement body = substatement(s.body());
    boolean same = initializer == s.initializer() && test == s.test() && update == s.update() && body == s.body();
    return same ? s : new Statement.For(s.id(), s.start(), s.end(), initializer, test, update, body);
  }

  /** The declaration in the head of a for statement; null drops it. */
  protected @Nullable Statement forInitializer(Statement.VariableDeclaration declaration) {
    return variables(declaration);
  }

  protected Statement forOf(Statement.ForOf s) {
    ForHead head = forHead(s.head());
    Expression iterable = expression(s.iterable());
    Statement body = substatement(s.body());
    return head == s.head() && iterable == s.iterable() && body == s.body() ? s
        : new Statement.ForOf(s.id(), s.start(), s.end(), s.await(), head, iterable, body);
  }

  protected Statement forIn(Statement.ForIn s) {
    ForHead head = forHead(s.head());
    Expression object = expression(s.object());
    Statement body = substatement(s.body());
    return head == s.head() && object == s.object() && body == s.body() ? s
        : new Statement.ForIn(s.id(), s.start(), s.end(), head, object, body);
  }

  protected ForHead forHead(ForHead head) {
    return switch (head) {
      case ForHead.Declared(var declaration) -> {
        Statement.VariableDeclaration now = variables(declaration);
        yield now == declaration ? head : new ForHead.Declared(now);
      }
      case ForHead.Assigned(var target) -> {
        Target now = target(target);
        yield now == target ? head : new ForHead.Assigned(now);
      }
    };
  }

  protected Statement whileStatement(Statement.While s) {
    Expression test = expression(s.test());
    Statement body = substatement(s.body());
    return test == s.test() && body == s.body() ? s : new Statement.While(s.id(), s.start(), s.end(), test, body);
  }

  protected Statement doWhile(Statement.DoWhile s) {
    Statement body = substatement(s.body());
    Expression test = expression(s.test());
    return test == s.test() && body == s.body() ? s : new Statement.DoWhile(s.id(), s.start(), s.end(), body, test);
  }

  protected Statement switchStatement(Statement.Switch s) {
    Expression discriminant = expression(s.discriminant());
    List<SwitchCase> cases = each(s.cases(), this::switchCase);
    return discriminant == s.discriminant() && cases == s.cases() ? s
        : new Statement.Switch(s.id(), s.start(), s.end(), discriminant, cases);
  }

  private SwitchCase switchCase(SwitchCase c) {
    Expression test = optional(c.test());
    List<Statement> body = statements(c.body());
    return test == c.test() && body == c.body() ? c : new SwitchCase(c.id(), c.start(), c.end(), test, body);
  }

  protected Statement tryStatement(Statement.Try s) {
    Statement.Block block = block(s.block());
    CatchClause handler = s.handler() == null ? null : catchClause(s.handler());
    Statement.Block finalizer = s.finalizer() == null ? null : block(s.finalizer());
    return block == s.block() && handler == s.handler() && finalizer == s.finalizer() ? s
        : new Statement.Try(s.id(), s.start(), s.end(), block, handler, finalizer);
  }

  private CatchClause catchClause(CatchClause c) {
    Target parameter = c.parameter() == null ? null : target(c.parameter());
    TypeNode type = type(c.type());
    Statement.Block body = block(c.body());
    return parameter == c.parameter() && type == c.type() && body == c.body() ? c
        : new CatchClause(c.id(), c.start(), c.end(), parameter, type, body);
  }

  protected Statement labeled(Statement.Labeled s) {
    Statement body = substatement(s.body());
    return body == s.body() ? s : new Statement.Labeled(s.id(), s.start(), s.end(), s.label(), body);
  }

  protected Statement with(Statement.With s) {
    Expression object = expression(s.object());
    Statement body = substatement(s.body());
    return object == s.object() && body == s.body() ? s
        : new Statement.With(s.id(), s.start(), s.end(), object, body);
  }

  /** An import or an export. */
  protected Statement moduleItem(ModuleItem item) {
    return switch (item) {
      case ModuleItem.ExportDeclaration s -> {
        Statement declaration = statement(s.declaration());
        yield declaration == s.declaration() ? s
            : new ModuleItem.ExportDeclaration(s.id(), s.start(), s.end(), declaration);
      }
      case ModuleItem.ExportDefault s -> {
        Expression expression = expression(s.expression());
        yield expression == s.expression() ? s
            : new ModuleItem.ExportDefault(s.id(), s.start(), s.end(), expression);
      }
      case ModuleItem.ExportDefaultDeclaration s -> {
        Statement declaration = statement(s.declaration());
        yield declaration == s.declaration() ? s
            : new ModuleItem.ExportDefaultDeclaration(s.id(), s.start(), s.end(), declaration);
      }
      case ModuleItem.ExportAssignment s -> {
        Expression expression = expression(s.expression());
        yield expression == s.expression() ? s
            : new ModuleItem.ExportAssignment(s.id(), s.start(), s.end(), expression);
      }
      case ModuleItem.Import s -> s;
      case ModuleItem.ExportNames s -> s;
      case ModuleItem.ExportAll s -> s;
      case ModuleItem.ImportEquals s -> s;
      case ModuleItem.ExportAsNamespace s -> s;
    };
  }

  /** An interface, alias, enum, namespace or ambient module. */
  protected Statement typeDeclaration(TypeDeclaration declaration) {
    return switch (declaration) {
      case TypeDeclaration.Enum s -> {
        List<EnumMember> members = each(s.members(), this::enumMember);
        yield members == s.members() ? s
            : new TypeDeclaration.Enum(s.id(), s.start(), s.end(), s.modifiers(), s.name(), members);
      }
      case TypeDeclaration.Namespace s -> {
        List<Statement> body = statements(s.body());
        yield body == s.body() ? s
            : new TypeDeclaration.Namespace(s.id(), s.start(), s.end(), s.modifiers(), s.dotted(), s.name(), body);
      }
      case TypeDeclaration.Interface s -> s;
      case TypeDeclaration.Alias s -> s;
      case TypeDeclaration.AmbientModule s -> s;
    };
  }

  private EnumMember enumMember(EnumMember m) {
    Expression initializer = optional(m.initializer());
    return initializer == m.initializer() ? m : new EnumMember(m.id(), m.start(), m.end(), m.key(), initializer);
  }
}
