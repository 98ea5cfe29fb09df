package tj.somon.compiler.parser;

import java.util.List;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Primary expressions: literals, names, brackets, and the words that begin an operand (ECMAScript 2025, 13.2). */
final class PrimaryParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;

  PrimaryParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  /**
   * A primary expression, {@code super} and {@code import} included.
   *
   * @param arrow whether an arrow function may begin here; it then is the whole of the assignment expression
   */
  Expression primary(boolean arrow) {
    return switch (cursor.kind()) {
      case IDENTIFIER -> word(arrow);
      case NUMBER, STRING, BIGINT, TRUE, FALSE, NULL -> literal();
      case THIS -> {
        int start = cursor.start();
        cursor.next();
        yield new Expression.This(cursor.nextId(), start, cursor.previousEnd());
      }
      case LEFT_PAREN -> grammar.arrows.parenthesized(arrow);
      case LEFT_BRACE -> grammar.objects.literal();
      case LEFT_BRACKET -> arrayLiteral();
      case FUNCTION -> grammar.functions.expression(cursor.start(), false);
      case CLASS -> grammar.classes.expression();
      case TEMPLATE, TEMPLATE_HEAD -> grammar.templates.template(false);
      case SLASH, SLASH_ASSIGN -> regExp();
      case NEW -> grammar.members.newExpression();
      case SUPER -> superKeyword();
      case IMPORT -> importExpression();
      case LET, STATIC, YIELD, AWAIT -> name(arrow);
      default -> missing();
    };
  }

  /** Whether the current token can start an expression. */
  boolean starts(TokenKind kind) {
    return switch (kind) {
      case IDENTIFIER, NUMBER, STRING, BIGINT, REGEXP, TRUE, FALSE, NULL, THIS, LEFT_PAREN, LEFT_BRACE, LEFT_BRACKET,
          FUNCTION, CLASS, TEMPLATE, TEMPLATE_HEAD, SLASH, SLASH_ASSIGN, NEW, SUPER, IMPORT, LET, STATIC, YIELD, AWAIT,
          PRIVATE_NAME, PLUS, MINUS, INCREMENT, DECREMENT, NOT, BIT_NOT, TYPEOF, VOID, DELETE ->
        true;
      case LESS -> context.types;
      default -> false;
    };
  }

  /** Reports that there is no expression. A token that cannot be anything is skipped. */
  private Expression missing() {
    ParserDiagnostics.expressionExpected(cursor);
    int at = cursor.start();
    switch (cursor.kind()) {
      case INVALID, AT -> cursor.next();
      default -> skipReservedWord();
    }
    return new Expression.Missing(cursor.nextId(), at, at);
  }

  /** A reserved word in the place of a name is taken for one, unless it may begin the next statement. */
  private void skipReservedWord() {
    if (cursor.atWord() && !cursor.newlineBefore() && !cursor.at(TokenKind.IN) && !cursor.at(TokenKind.INSTANCEOF)) {
      cursor.next();
    }
  }

  // ---- names

  private Expression word(boolean arrow) {
    long roles = cursor.roles();
    if (roles != 0) {
      if ((roles & Role.ASYNC.bit()) != 0) {
        Expression found = grammar.arrows.async(arrow);
        if (found != null) {
          return found;
        }
      } else if ((roles & Role.NEW.bit()) != 0 && newOperandFollows()) {
        return grammar.members.newExpression();
      }
    }
    return name(arrow);
  }

  /** Whether the soft word for {@code new} is one (language.md, keywords.tsv: нави). */
  private boolean newOperandFollows() {
    return !cursor.ahead.newline() && switch (cursor.ahead.kind()) {
      case IDENTIFIER, CLASS, THIS, LEFT_PAREN -> true;
      default -> false;
    };
  }

  private Expression name(boolean arrow) {
    Expression.NameUse use = grammar.names.use();
    return arrow && cursor.at(TokenKind.ARROW) ? grammar.arrows.behindName(use) : use;
  }

  // ---- literals

  /** A literal of one token; where there is none, reports. */
  Expression literal() {
    int start = cursor.start();
    int end = cursor.end();
    switch (cursor.kind()) {
      case NUMBER -> {
        checkLegacy();
        double value = cursor.lexer().number();
        cursor.next();
        return new Expression.NumberLiteral(cursor.nextId(), start, end, value);
      }
      case STRING -> {
        return string();
      }
      case BIGINT -> {
        String digits = cursor.text();
        cursor.next();
        return new Expression.BigIntLiteral(cursor.nextId(), start, end, digits);
      }
      case TRUE, FALSE -> {
        boolean value = cursor.at(TokenKind.TRUE);
        cursor.next();
        return new Expression.BooleanLiteral(cursor.nextId(), start, end, value);
      }
      case NULL -> {
        cursor.next();
        return new Expression.NullLiteral(cursor.nextId(), start, end);
      }
      default -> {
        return missing();
      }
    }
  }

  /** A string; where there is none, reports and answers an empty one. */
  Expression.StringLiteral string() {
    int start = cursor.start();
    if (!cursor.at(TokenKind.STRING)) {
      ParserDiagnostics.stringExpected(cursor);
      return new Expression.StringLiteral(cursor.nextId(), start, start, "");
    }
    int end = cursor.end();
    checkLegacy();
    String value = cursor.text();
    cursor.next();
    return new Expression.StringLiteral(cursor.nextId(), start, end, value);
  }

  /** Reports a number or string in the old octal notation in strict mode code (ECMAScript 2025, 12.9.3.1). */
  void checkLegacy() {
    if (context.strict() && cursor.lexer().legacyNumber()) {
      cursor.findings.errorHere(ParserCode.LEGACY_OCTAL);
    }
  }

  private Expression regExp() {
    int start = cursor.start();
    cursor.rescanRegExp();
    int end = cursor.end();
    String pattern = cursor.lexer().pattern();
    String flags = cursor.lexer().flags();
    cursor.next();
    return new Expression.RegExpLiteral(cursor.nextId(), start, end, pattern, flags);
  }

  private Expression arrayLiteral() {
    cursor.enter();
    int before = context.without(Context.CONDITIONAL_THEN);
    int start = cursor.start();
    int base = cursor.stack.size();
    cursor.next();
    while (!cursor.at(TokenKind.RIGHT_BRACKET) && !cursor.at(TokenKind.END_OF_FILE)) {
      if (cursor.at(TokenKind.COMMA)) {
        int at = cursor.start();
        cursor.next();
        cursor.stack.push(new Expression.Hole(cursor.nextId(), at, at));
        continue;
      }
      Expression element = element();
      cursor.stack.push(element);
      if (!cursor.at(TokenKind.COMMA)) {
        if (commaIsMissing()) {
          continue;
        }
        break;
      }
      if (element instanceof Expression.Spread) {
        cursor.mark(element);
      }
      cursor.next();
    }
    List<Expression> elements = cursor.stack.pop(base);
    cursor.expectCloser(TokenKind.RIGHT_BRACKET, start);
    context.restore(before);
    cursor.leave();
    return new Expression.ArrayLiteral(cursor.nextId(), start, cursor.previousEnd(), elements);
  }

  /** Whether another element follows without a comma, which then is reported. */
  boolean commaIsMissing() {
    if (cursor.newlineBefore() || cursor.at(TokenKind.LEFT_BRACE) || !starts(cursor.kind())) {
      return false;
    }
    cursor.expected(TokenKind.COMMA);
    return true;
  }

  /** An element of an array, an argument of a call, or something between parentheses. */
  Expression element() {
    return cursor.at(TokenKind.ELLIPSIS) ? spread() : grammar.expressions.coverAssignment(true);
  }

  private Expression spread() {
    int start = cursor.start();
    cursor.next();
    Expression argument = grammar.expressions.coverAssignment(true);
    return new Expression.Spread(cursor.nextId(), start, cursor.previousEnd(), argument);
  }

  // ---- super and import

  private Expression superKeyword() {
    int start = cursor.start();
    int end = cursor.end();
    int allowed = switch (cursor.ahead.kind()) {
      case LEFT_PAREN -> Context.SUPER_CALL;
      case DOT, LEFT_BRACKET -> Context.SUPER_PROPERTY;
      default -> 0;
    };
    if (allowed == 0) {
      cursor.next();
      cursor.unexpected();
    } else {
      if (!context.has(allowed)) {
        cursor.findings.errorHere(ParserCode.SUPER_PLACE);
      }
      cursor.next();
    }
    return new Expression.Super(cursor.nextId(), start, end);
  }

  /** {@code import(…)}, {@code import.defer(…)}, {@code import.source(…)} and {@code import.meta}. */
  private Expression importExpression() {
    int start = cursor.start();
    cursor.next();
    if (!cursor.at(TokenKind.DOT)) {
      return importCall(start, "");
    }
    cursor.next();
    if (cursor.at(Role.META)) {
      if (!context.module) {
        cursor.findings.error(ParserCode.IMPORT_META_PLACE, start, cursor.end());
      }
      cursor.next();
      return new Expression.ImportMeta(cursor.nextId(), start, cursor.previousEnd());
    }
    if (cursor.at(Role.DEFER) || cursor.at(Role.SOURCE)) {
      String phase = cursor.text();
      cursor.next();
      return importCall(start, phase);
    }
    cursor.unexpected();
    if (cursor.atWord()) {
      cursor.next();
    }
    return new Expression.Missing(cursor.nextId(), start, cursor.previousEnd());
  }

  private Expression importCall(int start, String phase) {
    cursor.enter();
    int before = context.without(Context.CONDITIONAL_THEN);
    int opened = cursor.expect(TokenKind.LEFT_PAREN);
    Expression specifier = grammar.expressions.assignment(true);
    Expression options = null;
    if (cursor.eat(TokenKind.COMMA) && !cursor.at(TokenKind.RIGHT_PAREN)) {
      options = grammar.expressions.assignment(true);
      cursor.eat(TokenKind.COMMA);
    }
    cursor.expectCloser(TokenKind.RIGHT_PAREN, opened);
    context.restore(before);
    cursor.leave();
    return new Expression.ImportCall(cursor.nextId(), start, cursor.previousEnd(), phase, specifier, options);
  }
}
