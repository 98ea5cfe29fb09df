package tj.somon.compiler.printer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Arrow;
import tj.somon.compiler.ast.CatchClause;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ForHead;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Statement.*;
import tj.somon.compiler.ast.SwitchCase;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeDeclaration;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.ast.VariableKind;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Statements (ECMAScript 2025, 14). */
final class Statements {
  private final Pen pen;
  private final StatementStarts starts;
  /** Whether the statement that follows stands directly in a clause of a switch. */
  private boolean inClause;

  Statements(Pen pen) {
    this.pen = pen;
    this.starts = new StatementStarts(pen);
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
  private boolean body(Statement body) {
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
        declaration(declaration);
        pen.comments.attached(declaration.declarators().getLast().end());
        pen.character(';');
      }
      case If node -> ifStatement(node);
      case Return node -> jump(node, TokenKind.RETURN, node.argument());
      case Block block -> block(block);
      case Function function -> pen.functions.function(function);
      case For node -> forStatement(node);
      case ClassDefinition definition -> pen.classes.definition(definition);
      case ForOf node -> forOf(node);
      case ForIn node -> forIn(node);
      case While node -> {
        head(node, TokenKind.WHILE, node.test());
        body(node.body());
      }
      case Throw node -> jump(node, TokenKind.THROW, node.argument());
      case Try node -> tryStatement(node);
      case Break node -> labelled(node, TokenKind.BREAK, node.label());
      case Continue node -> labelled(node, TokenKind.CONTINUE, node.label());
      case Switch node -> switchStatement(node);
      case DoWhile node -> doWhile(node);
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

  private void head(Statement node, TokenKind kind, Expression expression) {
    pen.out.mark(node.start());
    pen.word(kind);
    pen.character(' ');
    pen.expressions.inParentheses(expression);
  }

  // ---- variables ---------------------------------------------------------------------------------------------------

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

  // ---- branches ----------------------------------------------------------------------------------------------------

  private void ifStatement(If first) {
    If node = first;
    while (true) {
      head(node, TokenKind.IF, node.test());
      Statement otherwise = node.otherwise();
      boolean block;
      if (otherwise != null && takesElse(node.then())) {
        pen.text(" {");
        pen.indent();
        pen.newline();
        statement(node.then());
        pen.dedent();
        pen.newline();
        pen.character('}');
        block = true;
      } else {
        block = body(node.then());
      }
      if (otherwise == null) {
        return;
      }
      beforeElse(block, node.then(), otherwise);
      pen.word(TokenKind.ELSE);
      if (!(otherwise instanceof If next)) {
        body(otherwise);
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

  private void switchStatement(Switch node) {
    head(node, TokenKind.SWITCH, node.discriminant());
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
      block(block);
    } else if (!body.isEmpty()) {
      pen.comments.trailing(test == null ? clause.start() : test.end(), body.getFirst().start());
      pen.indent();
      pen.newline();
      list(body, false, true);
      pen.dedent();
    }
  }

  private void tryStatement(Try node) {
    pen.out.mark(node.start());
    pen.word(TokenKind.TRY);
    pen.character(' ');
    block(node.block());
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
      block(finalizer);
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
    block(handler.body());
  }

  // ---- loops -------------------------------------------------------------------------------------------------------

  private void doWhile(DoWhile node) {
    pen.out.mark(node.start());
    boolean block = node.body() instanceof Block;
    pen.text(block ? pen.words.of(TokenKind.DO) : "do");
    body(node.body());
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

  private void forStatement(For node) {
    forWord(node);
    Statement initializer = node.initializer();
    if (initializer instanceof VariableDeclaration declaration) {
      pen.noIn = true;
      declaration(declaration);
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
    body(node.body());
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

  private void forIn(ForIn node) {
    forWord(node);
    forHead(node.head(), Pen.FOR_HEAD);
    pen.character(' ');
    pen.word(TokenKind.IN);
    pen.character(' ');
    pen.expressions.expression(node.object(), Level.SEQUENCE);
    pen.character(')');
    body(node.body());
  }

  private void forOf(ForOf node) {
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
    body(node.body());
  }

  private void forHead(ForHead head, int start) {
    pen.noIn = true;
    switch (head) {
      case ForHead.Declared declared -> declaration(declared.declaration());
      case ForHead.Assigned assigned -> {
        boolean name = assigned.target() instanceof Expression.NameUse;
        pen.start(name ? start : start & ~Pen.FOR_OF_NAME);
        pen.patterns.target(assigned.target());
      }
    }
    pen.noIn = false;
  }
}
