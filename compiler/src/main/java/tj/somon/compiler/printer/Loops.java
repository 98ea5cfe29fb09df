package tj.somon.compiler.printer;

import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ForHead;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Statement.*;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Loops (ECMAScript 2025, 14.7). */
final class Loops {
  private final Pen pen;
  private final Statements statements;

  Loops(Pen pen, Statements statements) {
    this.pen = pen;
    this.statements = statements;
  }

  void doWhile(DoWhile node) {
    pen.out.mark(node.start());
    boolean block = node.body() instanceof Block;
    pen.text(block ? pen.words.of(TokenKind.DO) : "do");
    statements.body(node.body());
    if (block) {
      pen.character(' ');
    } else {
      pen.newline();
    }
    pen.text(block ? pen.words.of(TokenKind.WHILE) : "while");
    pen.character(' ');
    pen.expressions.inParentheses(node.test());
    pen.character(';');
  }

  void forStatement(For node) {
    forWord(node);
    Statement initializer = node.initializer();
    if (initializer instanceof VariableDeclaration declaration) {
      pen.noIn = true;
      pen.variables.declaration(declaration);
      pen.noIn = false;
    } else if (initializer instanceof ExpressionStatement statement) {
      pen.noIn = true;
      pen.start(Pen.FOR_HEAD);
      pen.expressions.expression(statement.expression(), Level.SEQUENCE);
      pen.noIn = false;
    }
    pen.character(';');
    part(node.test());
    pen.character(';');
    part(node.update());
    pen.character(')');
    statements.body(node.body());
  }

  private void forWord(Statement node) {
    pen.out.mark(node.start());
    pen.word(TokenKind.FOR);
    pen.text(" (");
  }

  private void part(@Nullable Expression expression) {
    if (expression != null) {
      pen.character(' ');
      pen.lessBefore = false;
      pen.expressions.expression(expression, Level.SEQUENCE);
    }
  }

  void forIn(ForIn node) {
    forWord(node);
    forHead(node.head(), Pen.FOR_HEAD);
    pen.character(' ');
    pen.word(TokenKind.IN);
    pen.character(' ');
    pen.expressions.expression(node.object(), Level.SEQUENCE);
    pen.character(')');
    statements.body(node.body());
  }

  void forOf(ForOf node) {
    pen.out.mark(node.start());
    pen.word(TokenKind.FOR);
    pen.character(' ');
    if (node.await()) {
      pen.word(TokenKind.AWAIT);
      pen.character(' ');
    }
    pen.character('(');
    forHead(node.head(), node.await() ? Pen.FOR_OF_HEAD : Pen.FOR_OF_HEAD | Pen.FOR_OF_NAME);
    pen.character(' ');
    pen.word(Role.OF);
    pen.character(' ');
    pen.expressions.expression(node.iterable(), Level.ASSIGNMENT);
    pen.character(')');
    statements.body(node.body());
  }

  private void forHead(ForHead head, int start) {
    pen.noIn = true;
    switch (head) {
      case ForHead.Declared declared -> pen.variables.declaration(declared.declaration());
      case ForHead.Assigned assigned -> {
        boolean name = assigned.target() instanceof Expression.NameUse;
        pen.start(name ? start : start & ~Pen.FOR_OF_NAME);
        pen.patterns.target(assigned.target());
      }
    }
    pen.noIn = false;
  }
}
