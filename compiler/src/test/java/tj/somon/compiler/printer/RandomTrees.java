package tj.somon.compiler.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.ArrowBody;
import tj.somon.compiler.ast.BinaryOperator;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ForHead;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.FunctionBody;
import tj.somon.compiler.ast.MethodKind;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.ObjectMember;
import tj.somon.compiler.ast.Parameter;
import tj.somon.compiler.ast.PatternElement;
import tj.somon.compiler.ast.PatternProperty;
import tj.somon.compiler.ast.Program;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.RestElement;
import tj.somon.compiler.source.SourceGoal;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.SwitchCase;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TemplateChunk;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.UnaryOperator;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.ast.VariableKind;

/** Random modules, correct ones; the same seed gives the same module. */
final class RandomTrees {
  private static final int NOWHERE = -1;
  private static final List<String> NAMES = List.of("a", "b", "async", "of", "type", "get", "аз", "дар", "ҳолат", "то",
      "навъ", "агар", "функсия", "пайваст", "навъи", "ҳосил", "ҳамзамон", "интерфейс", "чун", "статикӣ");
  /** A for-of head does not begin with these unless they stand in parentheses. */
  private static final List<String> ASYNC = List.of("async", "ҳамзамон");
  private static final List<String> WORDS = List.of("a", "if", "get", "set", "static", "async", "агар", "гиранда",
      "функсия", "хосусӣ", "default", "ҳолат");
  private static final List<String> TEXTS = List.of("", "a", "\"'", "\n\r\u2028\t\\", "\ud800", "ҷ\ud83d\ude00",
      "</script>");

  private final Random random;
  private final boolean typed;
  private final RandomTypes types;
  private int names;
  private boolean async = true;
  private boolean generator;

  private RandomTrees(long seed, boolean typed) {
    this.random = new Random(seed);
    this.typed = typed;
    this.types = new RandomTypes(random);
  }

  /** A module. */
  static Program module(long seed, boolean typed) {
    List<Statement> body = new RandomTrees(seed, typed).some(8, trees -> trees.statement(4));
    return new Program(0, 0, 0, SourceGoal.MODULE, true, "", body, 1, 0);
  }

  private interface Maker<T> {
    T make(RandomTrees trees);
  }

  private <T> List<T> some(int most, Maker<? extends T> maker) {
    var list = new ArrayList<T>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      list.add(maker.make(this));
    }
    return list;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean seldom() {
    return random.nextInt(5) == 0;
  }

  // ---- statements --------------------------------------------------------------------------------------------------

  private Statement statement(int depth) {
    if (depth == 0) {
      return expressionStatement(1);
    }
    return switch (random.nextInt(16)) {
      case 0 -> random.nextBoolean() ? new Statement.If(1, NOWHERE, NOWHERE, expression(depth), plain(depth - 1), null)
          : new Statement.If(1, NOWHERE, NOWHERE, expression(depth), block(depth - 1), plain(depth - 1));
      case 1 -> new Statement.While(1, NOWHERE, NOWHERE, expression(depth), plain(depth - 1));
      case 2 -> new Statement.DoWhile(1, NOWHERE, NOWHERE, plain(depth - 1), expression(depth));
      case 3 -> block(depth - 1);
      case 4, 5 -> declaration(depth);
      case 6 -> new Statement.For(1, NOWHERE, NOWHERE, forStart(depth), seldom() ? null : expression(depth),
          seldom() ? null : expression(depth), plain(depth - 1));
      case 7 -> new Statement.ForOf(1, NOWHERE, NOWHERE, async && seldom(), forHead(depth), expression(depth),
          plain(depth - 1));
      case 8 -> new Statement.ForIn(1, NOWHERE, NOWHERE, forHead(depth), expression(depth), plain(depth - 1));
      case 9 -> new Statement.Switch(1, NOWHERE, NOWHERE, expression(depth),
          some(3, t -> new SwitchCase(1, NOWHERE, NOWHERE, t.expression(depth), t.some(3, u -> u.plain(depth - 1)))));
      case 10 -> new Statement.Try(1, NOWHERE, NOWHERE, block(depth - 1), null, block(depth - 1));
      case 11 -> new Statement.Throw(1, NOWHERE, NOWHERE, expression(depth));
      case 12 -> function(depth, binding());
      case 13 -> classDefinition(depth, binding());
      default -> expressionStatement(depth);
    };
  }

  /** A statement that is no declaration. */
  private Statement plain(int depth) {
    while (true) {
      Statement statement = statement(depth);
      if (!(statement instanceof Statement.VariableDeclaration) && !(statement instanceof Function)
          && !(statement instanceof ClassDefinition)) {
        return statement;
      }
    }
  }

  private Statement expressionStatement(int depth) {
    return new Statement.ExpressionStatement(1, NOWHERE, NOWHERE, expression(depth));
  }

  private Statement.Block block(int depth) {
    return new Statement.Block(1, NOWHERE, NOWHERE, some(3, trees -> trees.statement(depth)));
  }

  private Statement.VariableDeclaration declaration(int depth) {
    var declarators = new ArrayList<VariableDeclarator>();
    do {
      declarators.add(new VariableDeclarator(1, NOWHERE, NOWHERE, bindingTarget(depth), false,
          typed && seldom() ? types.type(3) : null, expression(depth)));
    } while (seldom());
    return new Statement.VariableDeclaration(1, NOWHERE, NOWHERE, 0,
        pick(List.of(VariableKind.VAR, VariableKind.LET, VariableKind.CONST)), declarators);
  }

  private Statement forStart(int depth) {
    return random.nextBoolean() ? declaration(depth) : expressionStatement(depth);
  }

  private ForHead forHead(int depth) {
    if (random.nextBoolean()) {
      Target target = target(depth);
      boolean bare = !(target instanceof Expression.NameUse(_, _, _, var name)) || !ASYNC.contains(name);
      return new ForHead.Assigned(
          bare ? target : new Expression.Parenthesized(1, NOWHERE, NOWHERE, (Expression) target));
    }
    var declarator = new VariableDeclarator(1, NOWHERE, NOWHERE, bindingTarget(depth), false, null, null);
    return new ForHead.Declared(
        new Statement.VariableDeclaration(1, NOWHERE, NOWHERE, 0, VariableKind.CONST, List.of(declarator)));
  }

  // ---- targets -----------------------------------------------------------------------------------------------------

  private Target.BindingName binding() {
    return new Target.BindingName(1, NOWHERE, NOWHERE, "n" + names++);
  }

  private Target bindingTarget(int depth) {
    return depth > 0 && seldom() ? pattern(depth - 1, () -> bindingTarget(depth - 1)) : binding();
  }

  private Target target(int depth) {
    if (depth == 0 || random.nextInt(3) > 0) {
      return name();
    }
    return switch (random.nextInt(4)) {
      case 0 -> pattern(depth - 1, () -> target(depth - 1));
      case 1 -> new Expression.Index(1, NOWHERE, NOWHERE, expression(depth - 1), expression(depth - 1), false);
      default -> new Expression.Member(1, NOWHERE, NOWHERE, expression(depth - 1), pick(WORDS), NOWHERE, false);
    };
  }

  private Target pattern(int depth, Supplier<Target> inner) {
    RestElement rest = seldom() ? new RestElement(1, NOWHERE, NOWHERE, inner.get()) : null;
    if (random.nextBoolean()) {
      return new Target.ArrayPattern(1, NOWHERE, NOWHERE,
          some(3, trees -> seldom() ? new PatternElement(1, NOWHERE, NOWHERE, null, null)
              : new PatternElement(1, NOWHERE, NOWHERE, inner.get(), fallback(depth))),
          rest);
    }
    RestElement named = rest != null
        && (rest.target() instanceof Target.ArrayPattern || rest.target() instanceof Target.ObjectPattern) ? null
            : rest;
    return new Target.ObjectPattern(1, NOWHERE, NOWHERE,
        some(3, trees -> new PatternProperty(1, NOWHERE, NOWHERE, key(depth), false, inner.get(), fallback(depth))),
        named);
  }

  private Expression fallback(int depth) {
    return seldom() ? expression(depth) : null;
  }

  // ---- expressions -------------------------------------------------------------------------------------------------

  private Expression.NameUse name() {
    return new Expression.NameUse(1, NOWHERE, NOWHERE, pick(NAMES));
  }

  Expression expression(int depth) {
    if (depth <= 0) {
      return leaf();
    }
    int inner = depth - 1;
    return switch (random.nextInt(typed ? 26 : 22)) {
      case 0, 1, 2, 3 -> new Expression.Binary(1, NOWHERE, NOWHERE, pick(List.of(BinaryOperator.values())),
          expression(inner), expression(inner));
      case 4 -> unary(inner);
      case 5 ->
        new Expression.Update(1, NOWHERE, NOWHERE, random.nextBoolean(), random.nextBoolean(), simpleTarget(inner));
      case 6 -> assign(inner);
      case 7 ->
        new Expression.Conditional(1, NOWHERE, NOWHERE, expression(inner), expression(inner), expression(inner));
      case 8 -> new Expression.Sequence(1, NOWHERE, NOWHERE, List.of(expression(inner), expression(inner)));
      case 9 -> function(inner, seldom() ? binding() : null);
      case 10 -> arrow(inner);
      case 11 -> classDefinition(inner, seldom() ? binding() : null);
      case 12 -> new Expression.ArrayLiteral(1, NOWHERE, NOWHERE, some(3, t -> t.element(inner)));
      case 13 -> new Expression.ObjectLiteral(1, NOWHERE, NOWHERE, some(3, t -> t.member(inner)));
      case 14 -> new Expression.New(1, NOWHERE, NOWHERE, expression(inner), List.of(), arguments(inner));
      case 15 -> new Expression.OptionalChain(1, NOWHERE, NOWHERE, optionalChain(inner));
      case 16 -> template(inner);
      case 17 -> new Expression.TaggedTemplate(1, NOWHERE, NOWHERE, expression(inner), List.of(), template(inner));
      case 18 -> suspension(inner);
      case 19, 20, 21 -> link(expression(inner), inner, false);
      case 22 -> new Expression.As(1, NOWHERE, NOWHERE, expression(inner), types.type(2));
      case 23 -> new Expression.Satisfies(1, NOWHERE, NOWHERE, expression(inner), types.type(2));
      case 24 -> new Expression.AngleAssertion(1, NOWHERE, NOWHERE, types.type(2), expression(inner));
      default -> new Expression.NonNull(1, NOWHERE, NOWHERE, expression(inner));
    };
  }

  private Expression leaf() {
    return switch (random.nextInt(10)) {
      case 0 -> new Expression.NumberLiteral(1, NOWHERE, NOWHERE, pick(List.of(0.0, 1.0, 1.5, 1e21, 1e-7, 5e-324)));
      case 1 -> new Expression.StringLiteral(1, NOWHERE, NOWHERE, pick(TEXTS));
      case 2 -> new Expression.BooleanLiteral(1, NOWHERE, NOWHERE, random.nextBoolean());
      case 3 -> new Expression.This(1, NOWHERE, NOWHERE);
      case 4 -> new Expression.RegExpLiteral(1, NOWHERE, NOWHERE, "[/]\\/", "g");
      case 5 -> new Expression.BigIntLiteral(1, NOWHERE, NOWHERE, "12");
      case 6 -> new Expression.ImportMeta(1, NOWHERE, NOWHERE);
      default -> name();
    };
  }

  private Expression unary(int depth) {
    UnaryOperator operator = pick(List.of(UnaryOperator.values()));
    Expression operand = operator == UnaryOperator.DELETE ? link(expression(depth), depth, false) : expression(depth);
    return new Expression.Unary(1, NOWHERE, NOWHERE, operator, operand);
  }

  private Target simpleTarget(int depth) {
    Target target = target(depth);
    return target instanceof Target.ObjectPattern || target instanceof Target.ArrayPattern ? name() : target;
  }

  private Expression assign(int depth) {
    if (random.nextBoolean()) {
      Target target = seldom() ? new Expression.Parenthesized(1, NOWHERE, NOWHERE, name()) : target(depth);
      return new Expression.Assign(1, NOWHERE, NOWHERE, null, target, expression(depth));
    }
    BinaryOperator operator = pick(List.of(BinaryOperator.ADD, BinaryOperator.POWER, BinaryOperator.COALESCE));
    return new Expression.Assign(1, NOWHERE, NOWHERE, operator, simpleTarget(depth), expression(depth));
  }

  private Expression link(Expression object, int depth, boolean optional) {
    return switch (random.nextInt(3)) {
      case 0 -> new Expression.Member(1, NOWHERE, NOWHERE, object, pick(WORDS), NOWHERE, optional);
      case 1 -> new Expression.Index(1, NOWHERE, NOWHERE, object, expression(depth), optional);
      default -> new Expression.Call(1, NOWHERE, NOWHERE, object,
          typed && seldom() ? List.of(types.type(2)) : List.of(), arguments(depth), optional);
    };
  }

  private Expression optionalChain(int depth) {
    Expression chain = link(expression(depth), depth, true);
    while (random.nextBoolean()) {
      chain = link(chain, depth, seldom());
    }
    return chain;
  }

  private List<Expression> arguments(int depth) {
    return some(3,
        trees -> seldom() ? new Expression.Spread(1, NOWHERE, NOWHERE, expression(depth)) : expression(depth));
  }

  private Expression element(int depth) {
    if (seldom()) {
      return seldom() ? new Expression.Spread(1, NOWHERE, NOWHERE, expression(depth))
          : new Expression.Hole(1, NOWHERE, NOWHERE);
    }
    return expression(depth);
  }

  private Expression.Template template(int depth) {
    int holes = random.nextInt(3);
    var chunks = new ArrayList<TemplateChunk>();
    var expressions = new ArrayList<Expression>();
    for (int i = 0; i <= holes; i++) {
      String text = pick(List.of("", "a", "\n", "$", "\"'"));
      chunks.add(new TemplateChunk(1, NOWHERE, NOWHERE, text, text));
      if (i < holes) {
        expressions.add(expression(depth));
      }
    }
    return new Expression.Template(1, NOWHERE, NOWHERE, chunks, expressions);
  }

  private Expression suspension(int depth) {
    if (generator) {
      boolean delegate = seldom();
      return new Expression.Yield(1, NOWHERE, NOWHERE, delegate,
          delegate || random.nextBoolean() ? expression(depth) : null);
    }
    return async ? new Expression.Await(1, NOWHERE, NOWHERE, expression(depth)) : leaf();
  }

  // ---- functions, objects, classes ---------------------------------------------------------------------------------

  private Function function(int depth, Target.BindingName name) {
    boolean itsAsync = random.nextBoolean();
    boolean itsGenerator = random.nextBoolean();
    return function(depth, name, itsAsync, itsGenerator, some(2, trees -> parameter()));
  }

  private Function function(int depth, Target.BindingName name, boolean itsAsync, boolean itsGenerator,
      List<Parameter> parameters) {
    return within(itsAsync, itsGenerator, () -> new Function(1, NOWHERE, NOWHERE, 0, itsAsync, itsGenerator, name,
        List.of(), parameters, typed && seldom() ? types.type(2) : null, body(depth)));
  }

  private <T> T within(boolean itsAsync, boolean itsGenerator, Supplier<T> maker) {
    boolean outerAsync = async;
    boolean outerGenerator = generator;
    async = itsAsync;
    generator = itsGenerator;
    T made = maker.get();
    async = outerAsync;
    generator = outerGenerator;
    return made;
  }

  private Parameter parameter() {
    return new Parameter(1, NOWHERE, NOWHERE, 0, false, binding(), false, typed && seldom() ? types.type(2) : null,
        null);
  }

  private FunctionBody body(int depth) {
    return new FunctionBody(1, NOWHERE, NOWHERE, true,
        some(2, trees -> seldom() ? new Statement.Return(1, NOWHERE, NOWHERE, expression(depth)) : statement(depth)));
  }

  private Expression arrow(int depth) {
    boolean itsAsync = random.nextBoolean();
    return within(itsAsync, false, () -> {
      ArrowBody body = random.nextBoolean() ? body(depth) : expression(depth);
      return new Arrow(1, NOWHERE, NOWHERE, itsAsync, List.of(), some(2, trees -> parameter()),
          typed && seldom() ? types.type(2) : null, body);
    });
  }

  private PropertyKey key(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> new PropertyKey.Text(1, NOWHERE, NOWHERE, pick(TEXTS));
      case 1 -> new PropertyKey.Numeric(1, NOWHERE, NOWHERE, "1.5");
      case 2 -> new PropertyKey.Computed(1, NOWHERE, NOWHERE, expression(depth));
      default -> new PropertyKey.Name(1, NOWHERE, NOWHERE, pick(WORDS));
    };
  }

  private ObjectMember member(int depth) {
    return switch (random.nextInt(5)) {
      case 0 -> new ObjectMember.Shorthand(1, NOWHERE, NOWHERE, name(), null);
      case 1 -> new ObjectMember.SpreadMember(1, NOWHERE, NOWHERE, expression(depth));
      case 2 -> {
        MethodKind kind = pick(List.of(MethodKind.METHOD, MethodKind.GET, MethodKind.SET));
        yield new ObjectMember.Method(1, NOWHERE, NOWHERE, kind, key(depth), method(depth, kind));
      }
      default -> new ObjectMember.Property(1, NOWHERE, NOWHERE, key(depth), expression(depth));
    };
  }

  private Function method(int depth, MethodKind kind) {
    List<Parameter> parameters = kind == MethodKind.SET ? List.of(parameter()) : List.of();
    boolean method = kind == MethodKind.METHOD;
    boolean itsAsync = method && seldom();
    boolean itsGenerator = method && seldom();
    return within(itsAsync, itsGenerator, () -> new Function(1, NOWHERE, NOWHERE, 0, itsAsync, itsGenerator, null,
        List.of(), parameters, null, body(depth)));
  }

  private ClassDefinition classDefinition(int depth, Target.BindingName name) {
    Expression superClass = random.nextBoolean() ? expression(depth) : null;
    return new ClassDefinition(1, NOWHERE, NOWHERE, 0, name, List.of(), superClass, List.of(), List.of(),
        some(3, trees -> classMember(depth)));
  }

  private ClassMember classMember(int depth) {
    int modifiers = seldom() ? Modifiers.STATIC : 0;
    PropertyKey key = key(depth);
    if (random.nextBoolean()) {
      MethodKind kind = pick(List.of(MethodKind.METHOD, MethodKind.GET, MethodKind.SET));
      return new ClassMember.Method(1, NOWHERE, NOWHERE, modifiers, kind, key, false, method(depth, kind));
    }
    return within(false, false, () -> new ClassMember.Field(1, NOWHERE, NOWHERE, modifiers, key, false, false,
        (TypeNode) null, seldom() ? null : expression(depth)));
  }
}
