package tj.somon.compiler.printer;

import java.util.List;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Statement.*;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.ast.VariableKind;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Declarations of variables (ECMAScript 2025, 14.3). */
final class Variables {
  private final Pen pen;

  Variables(Pen pen) {
    this.pen = pen;
  }

  /** A declaration without its semicolon. */
  void declaration(VariableDeclaration declaration) {
    pen.out.mark(declaration.start());
    if (Modifiers.has(declaration.modifiers(), Modifiers.DECLARE)) {
      pen.tiedWord(Role.DECLARE);
    }
    kind(declaration.kind());
    List<VariableDeclarator> declarators = declaration.declarators();
    VariableDeclarator previous = null;
    boolean indented = false;
    for (int i = 0; i < declarators.size(); i++) {
      VariableDeclarator declarator = declarators.get(i);
      if (previous != null) {
        pen.character(',');
        if (pen.isBrokenBetween(previous, declarator)) {
          if (!indented) {
            pen.indent();
            indented = true;
          }
          pen.comments.trailing(previous.end(), declarator.start());
          pen.newline();
          pen.comments.leading(declarator.start());
        } else {
          pen.character(' ');
        }
      }
      declarator(declarator);
      previous = declarator;
    }
    if (indented) {
      pen.dedent();
    }
  }

  private void kind(VariableKind kind) {
    switch (kind) {
      case VAR -> pen.tiedWord(TokenKind.VAR);
      case LET -> pen.tiedWord(TokenKind.LET);
      case CONST -> pen.tiedWord(TokenKind.CONST);
      case USING -> pen.tiedWord(Role.USING);
      case AWAIT_USING -> {
        pen.tiedWord(TokenKind.AWAIT);
        pen.tiedWord(Role.USING);
      }
    }
  }

  private void declarator(VariableDeclarator declarator) {
    pen.patterns.target(declarator.target());
    if (declarator.definite()) {
      pen.character('!');
    }
    TypeNode type = declarator.type();
    if (type != null) {
      pen.text(": ");
      pen.typeSyntax.type(type, Level.TYPE);
    }
    pen.patterns.initializer(declarator.initializer());
  }
}
