package tj.somon.compiler.printer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Statement.*;
import tj.somon.compiler.ast.TypeDeclaration;
import tj.somon.compiler.vocabulary.TokenKind;

/** Statements (ECMAScript 2025, 14). */
final class Statements {
  private final Pen pen;
  private final StatementStarts starts;
  private final Branches branches;
  private final Loops loops;
  /** Whether the statement that follows stands directly in a clause of a switch. */
  private boolean inClause;

  Statements(Pen pen) {
    this.pen = pen;
    this.starts = new StatementStarts(pen);
    this.branches = new Branches(pen, this, starts);
    this.loops = new Loops(pen, this);
  }

  // ---- lists of statements -----------------------------------------------------------------------------------------

  /** Statements, one a line, the first at the current place; true if anything was written. */
  boolean list(List<Statement> statements, boolean prologue, boolean clause) {
    boolean directives = prologue;
    Statement previous = null;
    int written = pen.out.length();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      if (previous != null) {
        pen.comments.trailing(previous.end(), statement.start());
        pen.gap(pen.comments.startBefore(statement.start()));
        pen.newline();
      }
      pen.comments.leading(statement.start());
      directives = directives && statement instanceof Directive;
      inClause = clause;
      if (prologue && !directives && isString(statement) && (i == 0 || statements.get(i - 1) instanceof Directive)) {
        pen.expressions.inParentheses(((ExpressionStatement) statement).expression());
        pen.character(';');
      } else {
        statement(statement);
      }
      previous = statement;
    }
    return pen.out.length() > written;
  }

  private static boolean isString(Statement statement) {
    return statement instanceof ExpressionStatement(_, _, _, var expression)
        && expression instanceof Expression.StringLiteral;
  }

  /** Statements in braces; {@code end} is the offset behind the closing brace. */
  void braces(List<Statement> statements, int end, boolean prologue, boolean clause) {
    pen.character('{');
    if (statements.isEmpty() && !pen.comments.waitsBefore(end)) {
      pen.character('}');
      return;
    }
    pen.indent();
    if (!statements.isEmpty()) {
      pen.newline();
      list(statements, prologue, clause);
      pen.comments.trailing(statements.getLast().end(), end);
    }
    pen.comments.closing(end);
    pen.dedent();
    pen.newline();
    pen.character('}');
  }

  void block(Block block) {
    pen.out.mark(block.start());
    braces(block.statements(), block.end(), false, false);
  }

  /** The body of a loop, a branch: on the same line if it is a block; true if it is. */
  boolean body(Statement body) {
    if (body instanceof Block block) {
      pen.character(' ');
      block(block);
      return true;
    }
    if (body instanceof Empty) {
      pen.character(';');
      return false;
    }
    pen.indent();
    pen.newline();
    pen.comments.leading(body.start());
    inClause = false;
    statement(body);
    pen.dedent();
    return false;
  }

  // ---- one statement -----------------------------------------------------------------------------------------------

  void statement(Statement statement) {
    pen.lessBefore = false;
    boolean clause = inClause;
    inClause = false;
    switch (statement) {
      case ExpressionStatement expression -> expression(expression, clause);
      case VariableDeclaration declaration -> {
        pen.variables.declaration(declaration);
        pen.comments.attached(declaration.declarators().getLast().end());
        pen.character(';');
      }
      case If node -> branches.ifStatement(node);
      case Return node -> jump(node, TokenKind.RETURN, node.argument());
      case Block block -> block(block);
      case Function function -> pen.functions.function(function);
      case For node -> loops.forStatement(node);
      case ClassDefinition definition -> pen.classes.definition(definition);
      case ForOf node -> loops.forOf(node);
      case ForIn node -> loops.forIn(node);
      case While node -> {
        head(node, TokenKind.WHILE, node.test());
        body(node.body());
      }
      case Throw node -> jump(node, TokenKind.THROW, node.argument());
      case Try node -> branches.tryStatement(node);
      case Break node -> labelled(node, TokenKind.BREAK, node.label());
      case Continue node -> labelled(node, TokenKind.CONTINUE, node.label());
      case Switch node -> branches.switchStatement(node);
      case DoWhile node -> loops.doWhile(node);
      case Empty node -> {
        pen.out.mark(node.start());
        pen.character(';');
      }
      case Directive directive -> directive(directive);
      case Labeled labeled -> labeled(labeled);
      case Debugger node -> {
        pen.out.mark(node.start());
        pen.word(TokenKind.DEBUGGER);
        pen.character(';');
      }
      case With node -> {
        head(node, TokenKind.WITH, node.object());
        body(node.body());
      }
      case ModuleItem item -> pen.modules.item(item);
      case TypeDeclaration declaration -> pen.declarations.declaration(declaration);
    }
  }

  private void expression(ExpressionStatement statement, boolean clause) {
    Expression expression = statement.expression();
    pen.start(Pen.STATEMENT);
    if (pen.types && clause && expression instanceof Arrow || starts.isMisleading(expression, clause)) {
      pen.expressions.inParentheses(expression);
    } else {
      pen.expressions.expression(expression, Level.SEQUENCE);
    }
    pen.comments.attached(expression.end());
    pen.character(';');
  }

  private void directive(Directive directive) {
    pen.out.mark(directive.start());
    pen.out.slice(directive.raw(), 0, directive.raw().length());
    pen.character(';');
  }

  private void jump(Statement node, TokenKind kind, @Nullable Expression argument) {
    pen.out.mark(node.start());
    if (argument == null) {
      pen.word(kind);
    } else {
      pen.tiedWord(kind);
      pen.expressions.expression(argument, Level.SEQUENCE);
      pen.comments.attached(argument.end());
    }
    pen.character(';');
  }

  private void labelled(Statement node, TokenKind kind, @Nullable String label) {
    pen.out.mark(node.start());
    pen.word(kind);
    if (label != null) {
      pen.character(' ');
      pen.names.use(label, -1, -1);
    }
    pen.character(';');
  }

  private void labeled(Labeled labeled) {
    pen.names.use(labeled.label(), labeled.start(), -1);
    pen.text(": ");
    inClause = false;
    pen.comments.inline(labeled.body().start());
    statement(labeled.body());
  }

  void head(Statement node, TokenKind kind, Expression expression) {
    pen.out.mark(node.start());
    pen.word(kind);
    pen.character(' ');
    pen.expressions.inParentheses(expression);
  }
}
