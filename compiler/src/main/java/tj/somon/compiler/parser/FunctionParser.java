package tj.somon.compiler.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.FunctionBody;
import tj.somon.compiler.ast.MethodKind;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Parameter;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.TypeParameter;
import tj.somon.compiler.vocabulary.TokenKind;

/** Functions: bodies, methods (ECMAScript 2025, 15). */
final class FunctionParser {
  /** {@link #method}: the body may be absent (overloads, abstract members, ambient classes). */
  static final int BODY_OPTIONAL = 1;
  /** {@link #method}: {@code super(…)} is allowed (the constructor of a class that extends another). */
  static final int SUPER_CALL = 1 << 1;

  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;

  FunctionParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  // ---- the forms

  /**
   * A function declaration; the current token is {@code function}. Its body may be absent in languages with types; then
   * the statement is ended.
   *
   * @param start where the declaration starts: at its first modifier or at {@code async}
   * @param modifiers {@link Modifiers#DECLARE} or none
   * @param nameOptional whether it may be anonymous ({@code export default})
   */
  Function declaration(int start, int modifiers, boolean async, boolean nameOptional) {
    cursor.next();
    boolean generator = cursor.eat(TokenKind.STAR);
    Target.BindingName name = nameOptional && !grammar.names.atName() ? null : grammar.names.binding(false);
    int added = Modifiers.has(modifiers, Modifiers.DECLARE) ? Context.AMBIENT : 0;
    return function(start, modifiers, async, generator, name, added, context.types, MethodKind.METHOD);
  }

  /** A function expression; the current token is {@code function}, {@code start} may be before it. */
  Function expression(int start, boolean async) {
    cursor.enter();
    cursor.next();
    boolean generator = cursor.eat(TokenKind.STAR);
    int before = context.enterFunction(async, generator, 0);
    Target.BindingName name = cursor.at(TokenKind.LEFT_PAREN) || context.types && cursor.at(TokenKind.LESS) ? null
        : grammar.names.binding(false);
    context.restore(before);
    Function function = function(start, 0, async, generator, name, 0, false, MethodKind.METHOD);
    cursor.leave();
    return function;
  }

  /**
   * The function of a method, accessor or constructor; the current token is {@code (} or {@code <} behind the name.
   * It reports what the kind forbids (parameters of accessors, modifiers of parameters outside constructors). Where the
   * body is absent the semicolon is left to the caller.
   *
   * @param flags {@link #BODY_OPTIONAL}, {@link #SUPER_CALL}
   */
  Function method(MethodKind kind, boolean async, boolean generator, int flags) {
    cursor.enter();
    int added = Context.SUPER_PROPERTY | ((flags & SUPER_CALL) != 0 ? Context.SUPER_CALL : 0);
    boolean bodyOptional = (flags & BODY_OPTIONAL) != 0 && context.types;
    Function function = function(cursor.start(), 0, async, generator, null, added, bodyOptional, kind);
    cursor.leave();
    return function;
  }

  private Function function(int start, int modifiers, boolean async, boolean generator,
      Target.@Nullable BindingName name, int added, boolean bodyOptional, MethodKind kind) {
    int lastYield = context.lastYield;
    int lastAwait = context.lastAwait;
    int lastAwaitName = context.lastAwaitName;
    int before = context.enterFunction(async, generator, added);
    List<TypeParameter> typeParameters = grammar.types.arguments.parameters();
    int opened = cursor.start();
    context.with(Context.PARAMETERS);
    List<Parameter> parameters = grammar.parameters.parameters(kind == MethodKind.CONSTRUCTOR);
    context.without(Context.PARAMETERS);
    checkAccessor(kind, parameters, opened);
    TypeNode returnType = grammar.types.returnAnnotation();
    FunctionBody body = bodyOrNone(name, parameters, bodyOptional);
    context.restore(before);
    context.lastYield = lastYield;
    context.lastAwait = lastAwait;
    context.lastAwaitName = lastAwaitName;
    if (body == null && kind == MethodKind.METHOD && (added & Context.SUPER_PROPERTY) == 0) {
      cursor.semicolon();
    }
    return new Function(cursor.nextId(), start, cursor.previousEnd(), modifiers, async, generator, name, typeParameters,
        parameters, returnType, body);
  }

  private @Nullable FunctionBody bodyOrNone(Target.@Nullable BindingName name, List<Parameter> parameters,
      boolean optional) {
    if (cursor.at(TokenKind.LEFT_BRACE)) {
      return body(name, parameters);
    }
    if (optional && cursor.atStatementEnd()) {
      return null;
    }
    if (!cursor.at(TokenKind.END_OF_FILE)) {
      ParserDiagnostics.expected(cursor, "{");
    } else {
      cursor.findings.errorHere(ParserCode.BODY_EXPECTED);
    }
    return new FunctionBody(cursor.nextId(), cursor.previousEnd(), cursor.previousEnd(), context.strict(), List.of());
  }

  private void checkAccessor(MethodKind kind, List<Parameter> parameters, int opened) {
    if (kind != MethodKind.GET && kind != MethodKind.SET) {
      return;
    }
    int count = parameters.size();
    if (count > 0 && parameters.getFirst().isThis()) {
      count--;
    }
    if (kind == MethodKind.GET && count != 0) {
      cursor.findings.error(ParserCode.GETTER_PARAMETERS, opened, cursor.previousEnd());
    } else if (kind == MethodKind.SET && (count != 1 || parameters.getLast().rest())) {
      cursor.findings.error(ParserCode.SETTER_PARAMETERS, opened, cursor.previousEnd());
    }
  }

  // ---- bodies

  /** The body of a static block, from <code>{</code> to <code>}</code>; the caller has set the context. */
  FunctionBody block() {
    return body(null, List.of());
  }

  /**
   * A body in braces; the caller has set the context. Where a directive makes it strict, the name and the parameters
   * are checked again (ECMAScript 2025, 15.2.1).
   */
  FunctionBody body(Target.@Nullable BindingName name, List<Parameter> parameters) {
    cursor.enter(2);
    int before = context.without(Context.CONDITIONAL_THEN);
    int start = cursor.expect(TokenKind.LEFT_BRACE);
    boolean strict = context.strict();
    int base = cursor.stack.size();
    directives(parameters, Place.LIST);
    if (context.strict() && !strict) {
      checkRetroactively(name, parameters);
    }
    statements(TokenKind.RIGHT_BRACE, Place.LIST);
    List<Statement> statements = cursor.stack.pop(base);
    boolean nowStrict = context.strict();
    context.restore(before);
    cursor.expectCloser(TokenKind.RIGHT_BRACE, start);
    cursor.leave(2);
    return new FunctionBody(cursor.nextId(), start, cursor.previousEnd(), nowStrict, statements);
  }

  /** Pushes the statements up to {@code closer}, which is not taken. */
  void statements(TokenKind closer, Place place) {
    while (!cursor.at(closer) && !cursor.at(TokenKind.END_OF_FILE)) {
      cursor.stack.push(grammar.statements.item(place));
    }
    grammar.statements.endOfList();
  }

  /** Pushes the directives at the current place; {@code "use strict"} sets the context (ECMAScript 2025, 11.2.1). */
  void directives(List<Parameter> parameters, Place place) {
    int legacyAt = -1;
    int legacyEnd = -1;
    while (cursor.at(TokenKind.STRING)) {
      int start = cursor.start();
      int end = cursor.end();
      if (legacyAt < 0 && cursor.lexer().legacyNumber()) {
        legacyAt = start;
        legacyEnd = end;
      }
      Statement statement = directive(grammar.statements.statement(place), start, end);
      cursor.stack.push(statement);
      if (!(statement instanceof Statement.Directive directive)) {
        return;
      }
      if (directive.isUseStrict()) {
        useStrict(directive, parameters, legacyAt, legacyEnd);
      }
    }
  }

  /** The statement as a directive, if it is nothing but the string at {@code start}. */
  private Statement directive(Statement statement, int start, int end) {
    if (statement instanceof Statement.ExpressionStatement expression
        && expression.expression() instanceof Expression.StringLiteral text && text.start() == start
        && !cursor.isMarked(text)) {
      return new Statement.Directive(statement.id(), start, statement.end(), cursor.source.slice(start, end));
    }
    return statement;
  }

  private void useStrict(Statement.Directive directive, List<Parameter> parameters, int legacyAt, int legacyEnd) {
    if (!isSimple(parameters)) {
      cursor.findings.error(ParserCode.STRICT_WITH_PARAMETERS, directive.start(), directive.end());
    }
    if (!context.strict() && legacyAt >= 0) {
      cursor.findings.error(ParserCode.LEGACY_OCTAL, legacyAt, legacyEnd);
    }
    context.with(Context.STRICT);
  }

  private static boolean isSimple(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      if (parameter.rest() || parameter.initializer() != null || !(parameter.pattern() instanceof Target.BindingName)) {
        return false;
      }
    }
    return true;
  }

  private void checkRetroactively(Target.@Nullable BindingName name, List<Parameter> parameters) {
    if (name != null) {
      grammar.names.checkRetroactively(name);
    }
    for (Parameter parameter : parameters) {
      if (parameter.pattern() instanceof Target.BindingName pattern && !parameter.isThis()) {
        grammar.names.checkRetroactively(pattern);
      }
    }
  }
}
