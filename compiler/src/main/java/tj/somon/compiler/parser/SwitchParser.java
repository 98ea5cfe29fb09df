package tj.somon.compiler.parser;

import java.util.List;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.SwitchCase;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** {@code switch} (ECMAScript 2025, 14.12). */
final class SwitchParser {
  private final Grammar grammar;
  private final Cursor cursor;

  SwitchParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
  }

  /** <code>"switch" "(" expression ")" "{" { clause } "}"</code> */
  Statement switchStatement() {
    int start = cursor.start();
    cursor.next();
    return rest(start, grammar.statements.branches.condition(false));
  }

  /** The clauses of a switch whose head has been read. */
  Statement rest(int start, Expression discriminant) {
    int opened = grammar.statements.openBrace();
    List<SwitchCase> cases = List.of();
    if (opened >= 0) {
      int before = grammar.context.with(Context.SWITCH);
      cursor.enter();
      cases = cases();
      cursor.leave();
      grammar.context.restore(before);
      cursor.expectCloser(TokenKind.RIGHT_BRACE, opened);
    }
    return new Statement.Switch(cursor.nextId(), start, cursor.previousEnd(), discriminant, cases);
  }

  private List<SwitchCase> cases() {
    int base = cursor.stack.size();
    boolean defaultSeen = false;
    while (!cursor.at(TokenKind.RIGHT_BRACE) && !cursor.at(TokenKind.END_OF_FILE)) {
      if (cursor.at(TokenKind.DEFAULT)) {
        if (defaultSeen) {
          cursor.findings.errorHere(StatementCode.SECOND_DEFAULT);
        }
        defaultSeen = true;
        cursor.stack.push(clause(false));
      } else if (atCase()) {
        cursor.stack.push(clause(true));
      } else {
        misplaced();
      }
    }
    return cursor.stack.pop(base);
  }

  /** Whether a clause with a test begins here; a soft word is one only before an expression. */
  private boolean atCase() {
    return cursor.at(TokenKind.CASE) || cursor.at(Role.CASE) && testFollows();
  }

  private boolean testFollows() {
    return switch (cursor.ahead.kind()) {
      case IDENTIFIER, PRIVATE_NAME, NUMBER, BIGINT, STRING, TEMPLATE, TEMPLATE_HEAD, LEFT_BRACE, LEFT_PAREN,
          LEFT_BRACKET, PLUS, MINUS, NOT, BIT_NOT, SLASH, SLASH_ASSIGN, CLASS, DELETE, FALSE, FUNCTION, IMPORT, NEW,
          NULL, SUPER, THIS, TRUE, TYPEOF, VOID, LET, AWAIT, YIELD, STATIC ->
        true;
      default -> false;
    };
  }

  private SwitchCase clause(boolean tested) {
    int start = cursor.start();
    cursor.take();
    Expression test = tested ? grammar.expressions.expression(true) : null;
    boolean colon = cursor.at(TokenKind.COLON);
    cursor.expect(TokenKind.COLON);
    if (!colon && !cursor.newlineBefore()) {
      Recovery.skipTo(cursor, TokenKind.COLON, TokenKind.LEFT_BRACE);
      cursor.eat(TokenKind.COLON);
    }
    List<Statement> body = statements();
    return new SwitchCase(cursor.nextId(), start, cursor.previousEnd(), test, body);
  }

  private List<Statement> statements() {
    int base = cursor.stack.size();
    while (!cursor.at(TokenKind.RIGHT_BRACE) && !cursor.at(TokenKind.DEFAULT) && !cursor.at(TokenKind.END_OF_FILE)
        && !atCase()) {
      cursor.stack.push(grammar.statements.item(Place.CLAUSE));
    }
    return cursor.stack.pop(base);
  }

  /** A statement before the first clause. */
  private void misplaced() {
    if (!cursor.findings.reportedHere()) {
      cursor.findings.errorHere(StatementCode.CASE_EXPECTED);
    }
    grammar.statements.item(Place.CLAUSE);
  }
}
