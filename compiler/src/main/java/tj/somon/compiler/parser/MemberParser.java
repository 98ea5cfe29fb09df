package tj.somon.compiler.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** What follows a primary expression: members, calls, templates, optional chains (ECMAScript 2025, 13.3). */
final class MemberParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;

  MemberParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  /** {@code LeftHandSideExpression}. */
  Expression leftHandSide() {
    int start = cursor.start();
    return tail(start, grammar.primaries.primary(false));
  }

  /** Members and calls behind {@code first}, which begins at {@code start}; chains of any length by a loop. */
  Expression tail(int start, Expression first) {
    Expression left = first;
    boolean chain = false;
    while (true) {
      switch (cursor.kind()) {
        case DOT -> left = member(start, left, false);
        case OPTIONAL_DOT -> {
          left = left instanceof Expression.Instantiation callee && !cursor.isMarked(callee)
              ? optionalCall(start, callee)
              : optional(start, left);
          chain = true;
        }
        case LEFT_BRACKET -> left = index(start, left, false);
        case LEFT_PAREN -> left = call(start, left, List.of(), false);
        case TEMPLATE, TEMPLATE_HEAD -> left = template(start, left, List.of(), chain);
        default -> {
          Expression more = typedTail(start, left, chain, true);
          if (more == null) {
            return chain ? new Expression.OptionalChain(cursor.nextId(), start, cursor.previousEnd(), left) : left;
          }
          left = more;
        }
      }
    }
  }

  /** Members behind the callee of {@code new}, where a call ends it. */
  private Expression calleeTail(int start, Expression first) {
    Expression left = first;
    while (true) {
      switch (cursor.kind()) {
        case DOT -> left = member(start, left, false);
        case LEFT_BRACKET -> left = index(start, left, false);
        case TEMPLATE, TEMPLATE_HEAD -> left = template(start, left, List.of(), false);
        case OPTIONAL_DOT -> {
          cursor.findings.errorHere(ParserCode.OPTIONAL_NEW);
          left = optional(start, left);
        }
        default -> {
          Expression more = typedTail(start, left, false, false);
          if (more == null) {
            return left;
          }
          left = more;
        }
      }
    }
  }

  /** {@code !} and type arguments; null if there is neither. */
  private @Nullable Expression typedTail(int start, Expression left, boolean chain, boolean calls) {
    if (!context.types) {
      return null;
    }
    if (cursor.at(TokenKind.NOT)) {
      if (cursor.newlineBefore()) {
        return null;
      }
      cursor.next();
      return new Expression.NonNull(cursor.nextId(), start, cursor.previousEnd(), left);
    }
    if (!cursor.at(TokenKind.LESS) && !cursor.at(TokenKind.SHIFT_LEFT) || left instanceof Expression.Super) {
      return null;
    }
    List<TypeNode> types = grammar.types.arguments.inExpression();
    return types == null ? null : withTypes(start, left, types, chain, calls);
  }

  private Expression withTypes(int start, Expression left, List<TypeNode> types, boolean chain, boolean calls) {
    return switch (cursor.kind()) {
      case LEFT_PAREN -> calls ? call(start, left, types, false) : instantiation(start, left, types);
      case TEMPLATE, TEMPLATE_HEAD -> template(start, left, types, chain);
      default -> instantiation(start, left, types);
    };
  }

  private Expression instantiation(int start, Expression left, List<TypeNode> types) {
    int end = cursor.previousEnd();
    boolean optionalCall = cursor.at(TokenKind.OPTIONAL_DOT) && cursor.ahead.kind() == TokenKind.LEFT_PAREN;
    if (cursor.at(TokenKind.OPTIONAL_DOT) && !optionalCall || cursor.at(TokenKind.DOT)) {
      cursor.unexpected();
    }
    return new Expression.Instantiation(cursor.nextId(), start, end, left, types);
  }

  // ---- the parts of a chain

  /** The dot is the current token. */
  private Expression member(int start, Expression left, boolean optional) {
    cursor.next();
    return property(start, left, optional);
  }

  private Expression property(int start, Expression left, boolean optional) {
    int nameStart = cursor.start();
    if (cursor.at(TokenKind.PRIVATE_NAME)) {
      if (left instanceof Expression.Super) {
        cursor.findings.errorHere(ParserCode.PRIVATE_NAME_PLACE);
      }
      String name = cursor.text();
      cursor.next();
      return new Expression.PrivateMember(cursor.nextId(), start, cursor.previousEnd(), left, name, nameStart,
          optional);
    }
    if (!cursor.atWord()) {
      return missingProperty(start, left, optional);
    }
    String name = cursor.text();
    cursor.next();
    return new Expression.Member(cursor.nextId(), start, cursor.previousEnd(), left, name, nameStart, optional);
  }

  private Expression missingProperty(int start, Expression left, boolean optional) {
    ParserDiagnostics.nameExpected(cursor);
    if (cursor.at(TokenKind.INVALID)) {
      cursor.next();
    }
    int end = cursor.previousEnd();
    return new Expression.Member(cursor.nextId(), start, end, left, "", end, optional);
  }

  /** {@code ?.} is the current token. */
  private Expression optional(int start, Expression left) {
    cursor.next();
    return switch (cursor.kind()) {
      case LEFT_PAREN -> call(start, left, List.of(), true);
      case LEFT_BRACKET -> index(start, left, true);
      case TEMPLATE, TEMPLATE_HEAD -> template(start, left, List.of(), true);
      case LESS, SHIFT_LEFT -> optionalGenericCall(start, left);
      default -> property(start, left, true);
    };
  }

  /** {@code f<T>?.(…)}, which is {@code f?.<T>(…)}. */
  private Expression optionalCall(int start, Expression.Instantiation callee) {
    cursor.next();
    return cursor.at(TokenKind.LEFT_PAREN) ? call(start, callee.operand(), callee.typeArguments(), true)
        : property(start, callee, true);
  }

  private Expression optionalGenericCall(int start, Expression left) {
    List<TypeNode> types = grammar.types.arguments.inExpression();
    if (types != null && cursor.at(TokenKind.LEFT_PAREN)) {
      return call(start, left, types, true);
    }
    return types != null && (cursor.at(TokenKind.TEMPLATE) || cursor.at(TokenKind.TEMPLATE_HEAD))
        ? template(start, left, types, true)
        : property(start, left, true);
  }

  private Expression index(int start, Expression left, boolean optional) {
    cursor.enter();
    int before = context.without(Context.CONDITIONAL_THEN);
    int opened = cursor.start();
    cursor.next();
    Expression index = grammar.expressions.expression(true);
    cursor.expectCloser(TokenKind.RIGHT_BRACKET, opened);
    context.restore(before);
    cursor.leave();
    return new Expression.Index(cursor.nextId(), start, cursor.previousEnd(), left, index, optional);
  }

  private Expression call(int start, Expression callee, List<TypeNode> types, boolean optional) {
    List<Expression> arguments = arguments();
    return new Expression.Call(cursor.nextId(), start, cursor.previousEnd(), callee, types, arguments, optional);
  }

  private Expression template(int start, Expression tag, List<TypeNode> types, boolean chain) {
    if (chain) {
      cursor.findings.errorHere(ParserCode.OPTIONAL_TEMPLATE);
    }
    return grammar.templates.tagged(start, tag, types);
  }

  /** {@code ( … )} behind a callee. */
  List<Expression> arguments() {
    cursor.enter();
    int before = context.without(Context.CONDITIONAL_THEN);
    int around = grammar.targets.suspend();
    int opened = cursor.start();
    int base = cursor.stack.size();
    cursor.next();
    while (!cursor.at(TokenKind.RIGHT_PAREN) && !cursor.at(TokenKind.END_OF_FILE)) {
      cursor.stack.push(grammar.primaries.element());
      if (!cursor.eat(TokenKind.COMMA) && !grammar.primaries.commaIsMissing()) {
        break;
      }
    }
    List<Expression> arguments = cursor.stack.pop(base);
    cursor.expectCloser(TokenKind.RIGHT_PAREN, opened);
    grammar.targets.settle(around);
    context.restore(before);
    cursor.leave();
    return arguments;
  }

  // ---- new

  /** {@code new callee arguments} or {@code new.target}; the current token is the word for {@code new}. */
  Expression newExpression() {
    cursor.enter();
    int start = cursor.start();
    cursor.take();
    Expression result = cursor.at(TokenKind.DOT) ? newTarget(start) : construction(start);
    cursor.leave();
    return result;
  }

  private Expression newTarget(int start) {
    cursor.next();
    if (!cursor.at(Role.TARGET)) {
      cursor.unexpected();
      if (cursor.atWord()) {
        cursor.next();
      }
    } else {
      if (!context.has(Context.NEW_TARGET)) {
        cursor.findings.error(ParserCode.NEW_TARGET_PLACE, start, cursor.end());
      }
      cursor.next();
    }
    return new Expression.NewTarget(cursor.nextId(), start, cursor.previousEnd());
  }

  private Expression construction(int start) {
    int calleeStart = cursor.start();
    Expression callee = callee();
    callee = calleeTail(calleeStart, callee);
    List<TypeNode> types = List.of();
    if (callee instanceof Expression.Instantiation instantiation && !cursor.isMarked(instantiation)) {
      callee = instantiation.operand();
      types = instantiation.typeArguments();
    }
    List<Expression> arguments = cursor.at(TokenKind.LEFT_PAREN) ? arguments() : List.of();
    return new Expression.New(cursor.nextId(), start, cursor.previousEnd(), callee, types, arguments);
  }

  private Expression callee() {
    return switch (cursor.kind()) {
      case NEW -> newExpression();
      case IMPORT -> {
        if (cursor.ahead.kind() == TokenKind.LEFT_PAREN
            || cursor.ahead.kind() == TokenKind.DOT && !importMetaFollows()) {
          cursor.findings.errorHere(ParserCode.NEW_IMPORT);
        }
        yield grammar.primaries.primary(false);
      }
      case SUPER -> {
        if (cursor.ahead.kind() == TokenKind.LEFT_PAREN) {
          cursor.findings.errorHere(ParserCode.SUPER_PLACE);
        }
        yield grammar.primaries.primary(false);
      }
      default -> grammar.primaries.primary(false);
    };
  }

  /** Whether {@code import.meta} stands here, and not {@code import.defer(…)}. */
  private boolean importMetaFollows() {
    return cursor.second.kind() == TokenKind.IDENTIFIER && cursor.second.at(Role.META);
  }
}
