package tj.somon.compiler.parser;

import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ForHead;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.VariableKind;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Loops, and {@code with} (ECMAScript 2025, 14.7 and 14.11). */
final class LoopParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;

  LoopParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  private Statement body() {
    int before = context.with(Context.LOOP);
    Statement body = grammar.statements.statement(Place.BODY);
    context.restore(before);
    return body;
  }

  /** {@code "while" "(" expression ")" statement}; the current word is {@code while}. */
  Statement whileStatement() {
    int start = cursor.start();
    boolean tajik = cursor.tajikWord();
    cursor.take();
    Expression test = grammar.statements.branches.condition(tajik);
    Statement body = body();
    return new Statement.While(cursor.nextId(), start, cursor.previousEnd(), test, body);
  }

  /** {@code "do" statement "while" "(" expression ")" [ ";" ]}; the current word is {@code do}. */
  Statement doStatement() {
    int start = cursor.start();
    cursor.take();
    Statement body = body();
    Expression test;
    if (cursor.eat(TokenKind.WHILE)) {
      test = grammar.statements.branches.condition(false);
    } else if (cursor.at(Role.WHILE)) {
      cursor.take();
      test = softCondition();
    } else {
      StatementDiagnostics.errorHere(cursor, StatementCode.WHILE_EXPECTED, "note.add-while");
      test = new Expression.Missing(cursor.nextId(), cursor.start(), cursor.start());
    }
    cursor.eat(TokenKind.SEMICOLON);
    return new Statement.DoWhile(cursor.nextId(), start, cursor.previousEnd(), body, test);
  }

  /** The condition behind a soft {@code while} at the end of a do loop: parentheses are expected but not needed. */
  private Expression softCondition() {
    if (cursor.at(TokenKind.LEFT_PAREN)) {
      return grammar.statements.branches.condition(true);
    }
    int start = cursor.start();
    Expression test = grammar.expressions.expression(true);
    StatementDiagnostics.warn(cursor, StatementCode.HEAD_WITHOUT_PARENTHESES, start, cursor.previousEnd(),
        "note.write-parentheses");
    cursor.semicolon();
    return test;
  }

  /** {@code "with" "(" expression ")" statement}, in sloppy mode only. */
  Statement withStatement() {
    int start = cursor.start();
    if (context.strict()) {
      cursor.findings.errorHere(StatementCode.WITH_IN_STRICT);
    }
    cursor.next();
    Expression object = grammar.statements.branches.condition(false);
    Statement body = grammar.statements.statement(Place.BODY);
    return new Statement.With(cursor.nextId(), start, cursor.previousEnd(), object, body);
  }

  // ---- for

  /** What is known of a for statement before its kind is. */
  private record Beginning(int start, int opened, boolean bare, boolean await) {}

  /**
   * {@code "for" [ "await" ] "(" head ")" statement}. Behind the Tajik word the parentheses may be missing if the body
   * is a block (SomonScript language specification, section 12).
   */
  Statement forStatement() {
    int start = cursor.start();
    boolean tajik = cursor.tajikWord();
    cursor.next();
    boolean await = awaits();
    int opened = cursor.start();
    boolean bare = !cursor.at(TokenKind.LEFT_PAREN);
    if (!bare) {
      cursor.next();
    } else if (!tajik) {
      cursor.expected(TokenKind.LEFT_PAREN);
    }
    cursor.enter();
    Statement statement = head(new Beginning(start, opened, bare, await), bare && tajik);
    cursor.leave();
    return statement;
  }

  private boolean awaits() {
    if (!cursor.at(TokenKind.AWAIT)) {
      return false;
    }
    if (!context.has(Context.AWAIT)) {
      cursor.findings.errorHere(ParserCode.AWAIT_OUTSIDE_ASYNC);
    }
    cursor.next();
    return true;
  }

  private Statement head(Beginning beginning, boolean tolerated) {
    if (cursor.at(TokenKind.SEMICOLON)) {
      return classic(beginning, null, tolerated);
    }
    VariableKind kind = declarationKind();
    return kind == null ? assigned(beginning, tolerated) : declared(beginning, kind, tolerated);
  }

  private @Nullable VariableKind declarationKind() {
    return switch (cursor.kind()) {
      case VAR -> VariableKind.VAR;
      case CONST -> VariableKind.CONST;
      case LET -> grammar.statements.variables.atLetDeclaration(true) ? VariableKind.LET : null;
      case AWAIT -> grammar.statements.variables.atAwaitUsing() ? VariableKind.AWAIT_USING : null;
      case IDENTIFIER -> grammar.statements.variables.atUsingInHead() ? VariableKind.USING : null;
      default -> null;
    };
  }

  private Statement declared(Beginning beginning, VariableKind kind, boolean tolerated) {
    VariableParser variables = grammar.statements.variables;
    Statement.VariableDeclaration declaration = variables.inHead(kind);
    if (cursor.at(Role.OF)) {
      variables.checkHead(declaration, true);
      return forOf(beginning, new ForHead.Declared(declaration), tolerated);
    }
    if (atIn()) {
      variables.checkHead(declaration, false);
      return forIn(beginning, new ForHead.Declared(declaration), tolerated);
    }
    variables.checkInitializers(declaration);
    return classic(beginning, declaration, tolerated);
  }

  private boolean atIn() {
    return cursor.at(TokenKind.IN) || cursor.at(Role.IN);
  }

  private Statement assigned(Beginning beginning, boolean tolerated) {
    int start = cursor.start();
    boolean let = cursor.at(TokenKind.LET);
    boolean asyncOf = !beginning.await && cursor.at(Role.ASYNC) && !cursor.tajikWord() && cursor.ahead.at(Role.OF)
        && cursor.second.kind() != TokenKind.ARROW;
    Expression first = grammar.expressions.expressionOrTarget();
    if (cursor.at(Role.OF)) {
      if (let || asyncOf && first.end() - first.start() == 5) {
        cursor.findings.error(let ? StatementCode.LET_BEFORE_OF : StatementCode.ASYNC_BEFORE_OF, start, start + 1);
      }
      return forOf(beginning, new ForHead.Assigned(grammar.expressions.toHeadTarget(first)), tolerated);
    }
    if (atIn()) {
      return forIn(beginning, new ForHead.Assigned(grammar.expressions.toHeadTarget(first)), tolerated);
    }
    var initializer = new Statement.ExpressionStatement(cursor.nextId(), start, cursor.previousEnd(), first);
    return classic(beginning, initializer, tolerated);
  }

  private Statement forOf(Beginning beginning, ForHead head, boolean tolerated) {
    cursor.take();
    Expression iterable = grammar.expressions.assignment(true);
    Statement body = close(beginning, tolerated);
    return new Statement.ForOf(cursor.nextId(), beginning.start, cursor.previousEnd(), beginning.await, head, iterable,
        body);
  }

  private Statement forIn(Beginning beginning, ForHead head, boolean tolerated) {
    if (beginning.await) {
      cursor.findings.errorHere(StatementCode.FOR_AWAIT_NEEDS_OF);
    }
    cursor.take();
    Expression object = grammar.expressions.expression(true);
    Statement body = close(beginning, tolerated);
    return new Statement.ForIn(cursor.nextId(), beginning.start, cursor.previousEnd(), head, object, body);
  }

  private Statement classic(Beginning beginning, @Nullable Statement initializer, boolean tolerated) {
    if (beginning.await) {
      cursor.findings.errorHere(StatementCode.FOR_AWAIT_NEEDS_OF);
    }
    Expression test = null;
    Expression update = null;
    if (separator(beginning)) {
      test = cursor.at(TokenKind.SEMICOLON) ? null : grammar.expressions.expression(true);
      if (separator(beginning)) {
        update = atHeadEnd(beginning) ? null : grammar.expressions.expression(true);
      }
    }
    Statement body = close(beginning, tolerated);
    return new Statement.For(cursor.nextId(), beginning.start, cursor.previousEnd(), initializer, test, update, body);
  }

  /** Takes a semicolon of a head; where the head ends without it, only reports. */
  private boolean separator(Beginning beginning) {
    cursor.expect(TokenKind.SEMICOLON);
    return !atHeadEnd(beginning) || !cursor.findings.reportedHere();
  }

  private boolean atHeadEnd(Beginning beginning) {
    return cursor.at(TokenKind.RIGHT_PAREN) || beginning.bare && cursor.at(TokenKind.LEFT_BRACE);
  }

  private Statement close(Beginning beginning, boolean tolerated) {
    if (!beginning.bare) {
      grammar.statements.branches.closeHead(beginning.opened);
    } else if (tolerated) {
      grammar.statements.branches.bareHead(beginning.opened);
    } else {
      cursor.eat(TokenKind.RIGHT_PAREN);
    }
    return body();
  }
}
