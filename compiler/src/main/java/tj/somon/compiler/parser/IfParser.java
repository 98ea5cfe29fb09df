package tj.somon.compiler.parser;

import java.util.ArrayList;
import java.util.List;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** If statements, and the heads in parentheses of other statements (ECMAScript 2025, 14.6). */
final class IfParser {
  private final Grammar grammar;
  private final Cursor cursor;

  IfParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
  }

  private record Branch(int start, Expression test, Statement then) {}

  /** {@code "if" "(" expression ")" statement [ "else" statement ]}; a chain of any length is read in a loop. */
  Statement ifStatement() {
    ArrayList<Branch> outer = null;
    while (true) {
      int start = cursor.start();
      boolean tajik = cursor.tajikWord();
      cursor.take();
      Expression test = condition(tajik);
      Statement then = grammar.statements.statement(Place.BRANCH);
      boolean chained = cursor.at(Role.ELSE_IF) && cursor.ahead.kind() == TokenKind.LEFT_PAREN;
      Statement otherwise = null;
      if (!chained && cursor.eat(TokenKind.ELSE)) {
        chained = cursor.at(TokenKind.IF);
        otherwise = chained ? null : grammar.statements.statement(Place.BRANCH);
      }
      if (!chained) {
        Statement last = new Statement.If(cursor.nextId(), start, cursor.previousEnd(), test, then, otherwise);
        return outer == null ? last : chain(outer, last);
      }
      outer = outer == null ? new ArrayList<>() : outer;
      outer.add(new Branch(start, test, then));
    }
  }

  private Statement chain(List<Branch> outer, Statement last) {
    Statement chain = last;
    for (int i = outer.size() - 1; i >= 0; i--) {
      Branch branch = outer.get(i);
      chain = new Statement.If(cursor.nextId(), branch.start, chain.end(), branch.test, branch.then, chain);
    }
    return chain;
  }

  /**
   * {@code "(" expression ")"} of a head. Behind a Tajik word the parentheses may be missing if the body is a block
   * (SomonScript language specification, section 12).
   */
  Expression condition(boolean tajik) {
    if (!cursor.at(TokenKind.LEFT_PAREN)) {
      return bareCondition(tajik);
    }
    int opened = cursor.start();
    cursor.next();
    Expression test = grammar.expressions.expression(true);
    closeHead(opened);
    return test;
  }

  private Expression bareCondition(boolean tajik) {
    int start = cursor.start();
    if (!tajik) {
      cursor.expected(TokenKind.LEFT_PAREN);
    }
    Expression test = grammar.expressions.expression(true);
    if (!tajik) {
      cursor.eat(TokenKind.RIGHT_PAREN);
    } else {
      bareHead(start);
    }
    return test;
  }

  /** Warns of a head without parentheses, behind which a block must follow. */
  void bareHead(int start) {
    StatementDiagnostics.warn(cursor, StatementCode.HEAD_WITHOUT_PARENTHESES, start, cursor.previousEnd(),
        "note.write-parentheses");
    if (!cursor.at(TokenKind.LEFT_BRACE)) {
      cursor.expected(TokenKind.LEFT_BRACE);
    }
  }

  /** Takes the parenthesis that closes a head; what does not belong there is skipped as far as the line goes. */
  void closeHead(int opened) {
    boolean closed = cursor.at(TokenKind.RIGHT_PAREN);
    cursor.expectCloser(TokenKind.RIGHT_PAREN, opened);
    if (!closed && !cursor.newlineBefore()) {
      Recovery.skipTo(cursor, TokenKind.RIGHT_PAREN, TokenKind.LEFT_BRACE);
      cursor.eat(TokenKind.RIGHT_PAREN);
    }
  }
}
