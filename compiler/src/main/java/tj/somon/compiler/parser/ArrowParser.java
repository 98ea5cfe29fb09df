package tj.somon.compiler.parser;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.ArrowBody;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Node;
import tj.somon.compiler.ast.Parameter;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.TypeParameter;
import tj.somon.compiler.vocabulary.TokenKind;

/**
 * Parentheses and arrow functions (ECMAScript 2025, 15.3 and 15.9). What stands between parentheses is read as
 * expressions that may carry types; the token behind the closing one decides what they are.
 */
final class ArrowParser {
  private static final int NOWHERE = -1;

  /** Whether {@code in} may occur in the body of an arrow function that begins at the current token. */
  boolean bodyIn = true;

  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;
  private final ArrowParameters parameters;
  /** Places where a return type, a return type inside a conditional, or type parameters were tried in vain. */
  private final BitSet notReturnType = new BitSet();
  private final BitSet notReturnTypeInConditional = new BitSet();
  private final BitSet notGeneric = new BitSet();

  ArrowParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
    parameters = new ArrowParameters(grammar);
  }

  // ---- the forms

  /** An arrow function whose only parameter has been read as a name; the current token is the arrow. */
  Arrow behindName(Expression.NameUse use) {
    boolean in = bodyIn;
    var parameter = parameters.parameter(use, false);
    return finish(use.start(), false, List.of(), List.of(parameter), null, in);
  }

  /** What begins with the word for {@code async}; null where the word is a plain name. */
  @Nullable
  Expression async(boolean arrow) {
    if (cursor.ahead.newline()) {
      return null;
    }
    int start = cursor.start();
    return switch (cursor.ahead.kind()) {
      case FUNCTION -> {
        cursor.take();
        yield grammar.functions.expression(start, true);
      }
      case LEFT_PAREN -> arrow ? asyncCall(start) : null;
      case LESS -> arrow && context.types ? generic(start, true) : null;
      default ->
        arrow && cursor.ahead.kind().isWord() && cursor.second.kind() == TokenKind.ARROW ? asyncName(start) : null;
    };
  }

  private Arrow asyncName(int start) {
    boolean in = bodyIn;
    cursor.take();
    int before = context.with(Context.AWAIT);
    Target.BindingName name = grammar.names.binding(false);
    context.restore(before);
    var parameter = new Parameter(cursor.nextId(), name.start(), name.end(), 0, false, name, false, null, null);
    return finish(start, true, List.of(), List.of(parameter), null, in);
  }

  /** {@code async ( … )}: an arrow function or a call. */
  private Expression asyncCall(int start) {
    boolean in = bodyIn;
    Expression.NameUse callee = grammar.names.use();
    int around = grammar.targets.suspend();
    int opened = cursor.start();
    int base = cursor.stack.size();
    int arrowOnly = items(true, true);
    Arrow arrow = arrowBehind(start, opened, true, base, arrowOnly, in);
    if (arrow != null) {
      grammar.targets.forget();
      grammar.targets.resume(around);
      return arrow;
    }
    List<Expression> arguments = withoutParameters(base);
    grammar.targets.settle(around);
    return new Expression.Call(cursor.nextId(), start, cursor.previousEnd(), callee, List.of(), arguments, false);
  }

  /** {@code ( … )}: an arrow function if {@code arrow} allows it, or an expression in parentheses. */
  Expression parenthesized(boolean arrow) {
    boolean in = bodyIn;
    int around = grammar.targets.suspend();
    int start = cursor.start();
    int base = cursor.stack.size();
    int arrowOnly = items(arrow, false);
    Expression result = arrow ? arrowBehind(start, start, false, base, arrowOnly, in) : null;
    if (result != null) {
      grammar.targets.forget();
      grammar.targets.resume(around);
    } else {
      result = inParentheses(base, start);
      grammar.targets.settle(around);
    }
    return result;
  }

  private Expression inParentheses(int base, int start) {
    List<Expression> expressions = withoutParameters(base);
    if (expressions.isEmpty()) {
      return new Expression.Missing(cursor.nextId(), start, cursor.previousEnd());
    }
    Expression first = expressions.getFirst();
    Expression result = expressions.size() == 1 ? first
        : new Expression.Sequence(cursor.nextId(), first.start(), expressions.getLast().end(), expressions);
    cursor.mark(result);
    return result;
  }

  /** The expressions on the stack; parameters with types, which have been reported, are left out. */
  private List<Expression> withoutParameters(int base) {
    int kept = base;
    for (int i = base; i < cursor.stack.size(); i++) {
      if (cursor.stack.get(i) instanceof Expression expression) {
        cursor.stack.set(kept++, expression);
      }
    }
    cursor.stack.truncate(kept);
    return cursor.stack.pop(base);
  }

  /**
   * {@code [ < … > ] ( … ) [ : type ] =>} after {@code async} or not; null, with nothing read, where it is no arrow
   * function. The current token is {@code <}, or the word for {@code async} before it.
   */
  @Nullable
  Arrow generic(int start, boolean async) {
    if (notGeneric.get(start)) {
      return null;
    }
    boolean in = bodyIn;
    Cursor.Mark mark = cursor.mark(context);
    if (async) {
      cursor.take();
    }
    cursor.splitLess();
    List<TypeParameter> typeParameters = grammar.types.arguments.parameters();
    if (cursor.at(TokenKind.LEFT_PAREN) && !typeParameters.isEmpty()) {
      int opened = cursor.start();
      int base = cursor.stack.size();
      items(true, false);
      TypeNode returnType = grammar.types.returnAnnotation();
      if (cursor.at(TokenKind.ARROW) && !cursor.failed()) {
        cursor.accept();
        grammar.targets.forget();
        return finish(start, async, typeParameters, parameters.parameters(base, opened, async), returnType, in);
      }
    }
    cursor.reset(mark, context);
    grammar.targets.forget();
    notGeneric.set(start);
    return null;
  }

  // ---- between the parentheses

  /**
   * Pushes what stands between parentheses, which are read too: expressions, and parameters where a type shows that
   * they are. Answers where something stands that only an arrow function may have, or {@link #NOWHERE}.
   */
  private int items(boolean arrow, boolean call) {
    int before = context.without(Context.CONDITIONAL_THEN);
    int opened = cursor.start();
    int arrowOnly = NOWHERE;
    cursor.enter(2);
    cursor.next();
    if (!call && cursor.at(TokenKind.RIGHT_PAREN)) {
      arrowOnly = cursor.start();
    }
    while (!cursor.at(TokenKind.RIGHT_PAREN) && !cursor.at(TokenKind.END_OF_FILE)) {
      int start = cursor.start();
      Node item = parameters.item(arrow);
      cursor.stack.push(item);
      if (arrowOnly == NOWHERE && (item instanceof Parameter || item instanceof Expression.Spread && !call)) {
        arrowOnly = start;
      }
      if (!cursor.at(TokenKind.COMMA)) {
        break;
      }
      if (item instanceof Expression.Spread || item instanceof Parameter) {
        cursor.mark(item);
      }
      cursor.next();
      if (!call && arrowOnly == NOWHERE && cursor.at(TokenKind.RIGHT_PAREN)) {
        arrowOnly = cursor.start();
      }
    }
    if (!arrow && arrowOnly != NOWHERE) {
      refuseArrowOnly(arrowOnly);
    }
    cursor.expectCloser(TokenKind.RIGHT_PAREN, opened);
    cursor.leave(2);
    context.restore(before);
    return arrowOnly;
  }

  private void refuseArrowOnly(int at) {
    if (at == cursor.start()) {
      ParserDiagnostics.expressionExpected(cursor);
    } else {
      cursor.findings.error(ParserCode.UNEXPECTED_TOKEN, at, at + 3, Map.of("found", "..."));
    }
  }

  // ---- behind the parentheses

  /** The arrow function whose parameters are on the stack; null, with nothing read, where there is no arrow. */
  private @Nullable Arrow arrowBehind(int start, int opened, boolean async, int base, int arrowOnly, boolean in) {
    if (cursor.at(TokenKind.COLON) && context.types) {
      if (arrowOnly == NOWHERE) {
        return context.has(Context.CONDITIONAL_THEN) ? tryInConditional(start, opened, async, base, in)
            : tryReturnType(start, opened, async, base, in);
      }
      TypeNode returnType = grammar.types.returnAnnotation();
      return finish(start, async, List.of(), parameters.parameters(base, opened, async), returnType, in);
    }
    if (cursor.at(TokenKind.ARROW) || arrowOnly != NOWHERE) {
      return finish(start, async, List.of(), parameters.parameters(base, opened, async), null, in);
    }
    return null;
  }

  private @Nullable Arrow tryReturnType(int start, int opened, boolean async, int base, boolean in) {
    int at = cursor.start();
    if (notReturnType.get(at)) {
      return null;
    }
    Cursor.Mark mark = cursor.mark(context);
    TypeNode returnType = grammar.types.returnAnnotation();
    if (cursor.failed() || !cursor.at(TokenKind.ARROW)) {
      cursor.reset(mark, context);
      notReturnType.set(at);
      return null;
    }
    cursor.accept();
    return finish(start, async, List.of(), parameters.parameters(base, opened, async), returnType, in);
  }

  /** Between {@code ?} and {@code :} an arrow function with a return type is one only if a colon follows it. */
  private @Nullable Arrow tryInConditional(int start, int opened, boolean async, int base, boolean in) {
    int at = cursor.start();
    if (notReturnTypeInConditional.get(at)) {
      return null;
    }
    Node[] items = cursor.stack.copy(base);
    Cursor.Mark mark = cursor.mark(context);
    TypeNode returnType = grammar.types.returnAnnotation();
    if (!cursor.failed() && cursor.at(TokenKind.ARROW) && !cursor.newlineBefore()) {
      Arrow arrow = finish(start, async, List.of(), parameters.parameters(base, opened, async), returnType, in);
      if (!cursor.failed() && cursor.at(TokenKind.COLON)) {
        cursor.accept();
        return arrow;
      }
    }
    cursor.stack.restore(base, items);
    cursor.reset(mark, context);
    notReturnTypeInConditional.set(at);
    return null;
  }

  private Arrow finish(int start, boolean async, List<TypeParameter> typeParameters, List<Parameter> parameters,
      @Nullable TypeNode returnType, boolean in) {
    if (!cursor.at(TokenKind.ARROW)) {
      cursor.expected(TokenKind.ARROW);
      var missing = new Expression.Missing(cursor.nextId(), cursor.previousEnd(), cursor.previousEnd());
      return new Arrow(cursor.nextId(), start, cursor.previousEnd(), async, typeParameters, parameters, returnType,
          missing);
    }
    if (cursor.newlineBefore()) {
      cursor.findings.errorHere(ParserCode.ARROW_NEWLINE);
    }
    cursor.next();
    ArrowBody body = body(async, parameters, in);
    return new Arrow(cursor.nextId(), start, cursor.previousEnd(), async, typeParameters, parameters, returnType, body);
  }

  private ArrowBody body(boolean async, List<Parameter> parameters, boolean in) {
    cursor.enter(2);
    int lastYield = context.lastYield;
    int lastAwait = context.lastAwait;
    int before = context.enterArrow(async);
    ArrowBody body;
    if (cursor.at(TokenKind.LEFT_BRACE)) {
      body = grammar.functions.body(null, parameters);
    } else {
      context.with(before & Context.CONDITIONAL_THEN);
      body = grammar.expressions.assignment(in);
    }
    context.restore(before);
    context.lastYield = lastYield;
    context.lastAwait = lastAwait;
    cursor.leave(2);
    return body;
  }
}
