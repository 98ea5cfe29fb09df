package tj.somon.compiler.printer;

import java.util.List;
import tj.somon.compiler.ast.CatchClause;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Statement.*;
import tj.somon.compiler.ast.SwitchCase;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.vocabulary.TokenKind;

/** Statements that choose: {@code if}, {@code switch}, {@code try} (ECMAScript 2025, 14.6, 14.12, 14.15). */
final class Branches {
  private final Pen pen;
  private final Statements statements;
  private final StatementStarts starts;

  Branches(Pen pen, Statements statements, StatementStarts starts) {
    this.pen = pen;
    this.statements = statements;
    this.starts = starts;
  }

  void ifStatement(If first) {
    If node = first;
    while (true) {
      statements.head(node, TokenKind.IF, node.test());
      Statement otherwise = node.otherwise();
      boolean block;
      if (otherwise != null && takesElse(node.then())) {
        pen.text(" {");
        pen.indent();
        pen.newline();
        statements.statement(node.then());
        pen.dedent();
        pen.newline();
        pen.character('}');
        block = true;
      } else {
        block = statements.body(node.then());
      }
      if (otherwise == null) {
        return;
      }
      beforeElse(block, node.then(), otherwise);
      pen.word(TokenKind.ELSE);
      if (!(otherwise instanceof If next)) {
        statements.body(otherwise);
        return;
      }
      pen.character(' ');
      pen.comments.inline(next.start());
      node = next;
    }
  }

  private void beforeElse(boolean block, Statement then, Statement otherwise) {
    boolean commented = pen.comments.trailing(then.end(), otherwise.start());
    if (pen.comments.waitsBefore(otherwise.start())) {
      pen.newline();
      pen.comments.leading(otherwise.start());
    } else if (block && !commented) {
      pen.character(' ');
    } else {
      pen.newline();
    }
  }

  /** Whether an {@code else} behind the statement would belong to an if statement in it. */
  private static boolean takesElse(Statement statement) {
    Statement inner = statement;
    while (true) {
      switch (inner) {
        case If node -> {
          Statement otherwise = node.otherwise();
          if (otherwise == null) {
            return true;
          }
          inner = otherwise;
        }
        case For node -> inner = node.body();
        case ForOf node -> inner = node.body();
        case ForIn node -> inner = node.body();
        case While node -> inner = node.body();
        case With node -> inner = node.body();
        case Labeled node -> inner = node.body();
        default -> {
          return false;
        }
      }
    }
  }

  void switchStatement(Switch node) {
    statements.head(node, TokenKind.SWITCH, node.discriminant());
    pen.text(" {");
    pen.indent();
    SwitchCase previous = null;
    for (int i = 0; i < node.cases().size(); i++) {
      SwitchCase clause = node.cases().get(i);
      if (previous != null) {
        pen.comments.trailing(previous.end(), clause.start());
        pen.gap(pen.comments.startBefore(clause.start()));
      }
      pen.newline();
      pen.comments.leading(clause.start());
      clause(clause);
      previous = clause;
    }
    if (previous != null) {
      pen.comments.trailing(previous.end(), node.end());
    }
    pen.comments.closing(node.end());
    pen.dedent();
    pen.newline();
    pen.character('}');
  }

  private void clause(SwitchCase clause) {
    Expression test = clause.test();
    pen.out.mark(clause.start());
    if (test == null) {
      pen.word(TokenKind.DEFAULT);
    } else {
      pen.text(starts.caseWord(test));
      pen.character(' ');
      pen.expressions.expression(test, Level.SEQUENCE);
    }
    pen.character(':');
    List<Statement> body = clause.body();
    if (body.size() == 1 && body.getFirst() instanceof Block block) {
      pen.comments.trailing(test == null ? clause.start() : test.end(), block.start());
      pen.character(' ');
      pen.comments.inline(block.start());
      statements.block(block);
    } else if (!body.isEmpty()) {
      pen.comments.trailing(test == null ? clause.start() : test.end(), body.getFirst().start());
      pen.indent();
      pen.newline();
      statements.list(body, false, true);
      pen.dedent();
    }
  }

  void tryStatement(Try node) {
    pen.out.mark(node.start());
    pen.word(TokenKind.TRY);
    pen.character(' ');
    statements.block(node.block());
    CatchClause handler = node.handler();
    if (handler != null) {
      pen.character(' ');
      handler(handler);
    }
    Block finalizer = node.finalizer();
    if (finalizer != null) {
      pen.character(' ');
      pen.word(TokenKind.FINALLY);
      pen.character(' ');
      statements.block(finalizer);
    }
  }

  private void handler(CatchClause handler) {
    pen.out.mark(handler.start());
    pen.word(TokenKind.CATCH);
    pen.character(' ');
    Target parameter = handler.parameter();
    if (parameter != null) {
      pen.character('(');
      pen.patterns.target(parameter);
      TypeNode type = handler.type();
      if (type != null) {
        pen.text(": ");
        pen.typeSyntax.type(type, Level.TYPE);
      }
      pen.text(") ");
    }
    statements.block(handler.body());
  }
}
