package tj.somon.compiler.parser;

import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.CatchClause;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Statements that leave their place: break, continue, return, throw, and try (ECMAScript 2025, 14.8 to 14.15). */
final class JumpParser {
  private final Grammar grammar;
  private final Cursor cursor;

  JumpParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
  }

  /** {@code ( "break" | "continue" ) [ label ] ";"}, the label on the same line. */
  Statement breakOrContinue() {
    int start = cursor.start();
    boolean leaves = cursor.at(TokenKind.BREAK);
    cursor.next();
    String label = jumpLabel();
    cursor.semicolon();
    return leaves ? new Statement.Break(cursor.nextId(), start, cursor.previousEnd(), label)
        : new Statement.Continue(cursor.nextId(), start, cursor.previousEnd(), label);
  }

  /** {@code "return" [ expression ] ";"}, the expression on the same line. */
  Statement returnStatement() {
    int start = cursor.start();
    if (!grammar.context.has(Context.RETURN)) {
      cursor.findings.errorHere(StatementCode.RETURN_OUTSIDE_FUNCTION);
    }
    cursor.next();
    Expression argument = cursor.atStatementEnd() ? null : grammar.expressions.expression(true);
    cursor.semicolon();
    return new Statement.Return(cursor.nextId(), start, cursor.previousEnd(), argument);
  }

  /** {@code "throw" expression ";"}, the expression on the same line. */
  Statement throwStatement() {
    int start = cursor.start();
    cursor.next();
    if (cursor.newlineBefore() && !cursor.at(TokenKind.END_OF_FILE)) {
      StatementDiagnostics.errorHere(cursor, StatementCode.NEWLINE_AFTER_THROW, "note.same-line");
    }
    Expression argument = grammar.expressions.expression(true);
    cursor.semicolon();
    return new Statement.Throw(cursor.nextId(), start, cursor.previousEnd(), argument);
  }

  /** {@code "try" block [ "catch" [ "(" target [ ":" type ] ")" ] block ] [ "finally" block ]} */
  Statement tryStatement() {
    int start = cursor.start();
    cursor.next();
    Statement.Block block = grammar.statements.block();
    CatchClause handler = cursor.at(TokenKind.CATCH) || cursor.at(Role.CATCH) ? catchClause() : null;
    Statement.Block finalizer = cursor.eat(TokenKind.FINALLY) ? grammar.statements.block() : null;
    if (handler == null && finalizer == null && !cursor.findings.reportedHere()) {
      StatementDiagnostics.errorHere(cursor, StatementCode.TRY_WITHOUT_HANDLER, "note.add-catch");
    }
    return new Statement.Try(cursor.nextId(), start, cursor.previousEnd(), block, handler, finalizer);
  }

  private CatchClause catchClause() {
    int start = cursor.start();
    cursor.take();
    Target parameter = null;
    TypeNode type = null;
    int opened = cursor.start();
    if (cursor.eat(TokenKind.LEFT_PAREN) && !emptyParentheses(opened)) {
      parameter = catchParameter();
      type = grammar.types.annotation();
      grammar.statements.branches.closeHead(opened);
    }
    Statement.Block body = grammar.statements.block();
    return new CatchClause(cursor.nextId(), start, cursor.previousEnd(), parameter, type, body);
  }

  /** {@code catch () { … }} is tolerated in SomonScript (SomonScript language specification, section 12). */
  private boolean emptyParentheses(int opened) {
    if (!grammar.context.language.tajik() || !cursor.eat(TokenKind.RIGHT_PAREN)) {
      return false;
    }
    StatementDiagnostics.warn(cursor, StatementCode.EMPTY_CATCH_PARENTHESES, opened, cursor.previousEnd(),
        "note.no-parentheses");
    return true;
  }

  private @Nullable Target catchParameter() {
    return grammar.patterns.bindingTarget(false);
  }

  /** The label of a break or continue, if one stands on the same line. */
  private @Nullable String jumpLabel() {
    if (cursor.newlineBefore() || !grammar.names.atName()) {
      return null;
    }
    String label = cursor.text();
    cursor.next();
    return label;
  }
}
