package tj.somon.compiler.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.VariableDeclarator;
import tj.somon.compiler.ast.VariableKind;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Declarations of variables (ECMAScript 2025, 14.3; {@code using} as in Explicit Resource Management). */
final class VariableParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;

  VariableParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  // ---- where a declaration begins

  /**
   * Whether {@code let} begins a declaration: the Tajik words always do, the English one where a binding follows.
   *
   * @param list whether declarations may stand here; elsewhere a line end behind {@code let} ends an expression
   */
  boolean atLetDeclaration(boolean list) {
    if (cursor.tajikWord() || context.strict()) {
      return true;
    }
    return switch (cursor.ahead.kind()) {
      case LEFT_BRACKET -> list;
      case LEFT_BRACE, IDENTIFIER, LET, AWAIT, YIELD, STATIC -> list || !cursor.ahead.newline();
      default -> false;
    };
  }

  /** Whether the word {@code using} begins a declaration: a name follows on the same line. */
  boolean atUsing() {
    return cursor.at(Role.USING) && !cursor.ahead.newline() && nameFollows();
  }

  private boolean nameFollows() {
    return switch (cursor.ahead.kind()) {
      case IDENTIFIER -> !binaryWordFollows() || cursor.second.kind() == TokenKind.ASSIGN;
      case LET, AWAIT, YIELD, STATIC -> true;
      default -> false;
    };
  }

  private boolean binaryWordFollows() {
    return cursor.ahead.at(Role.AS) || cursor.ahead.at(Role.SATISFIES) || cursor.ahead.at(Role.IN)
        || cursor.ahead.at(Role.INSTANCEOF);
  }

  /** The same in a for head, where {@code using of} begins a for-of over the variable {@code using}. */
  boolean atUsingInHead() {
    if (!atUsing()) {
      return false;
    }
    return !cursor.ahead.at(Role.OF) || switch (cursor.second.kind()) {
      case ASSIGN, SEMICOLON, COLON -> true;
      default -> false;
    };
  }

  /** Whether {@code await using name} begins here. */
  boolean atAwaitUsing() {
    return context.has(Context.AWAIT) && cursor.ahead.at(Role.USING) && !cursor.ahead.newline()
        && !cursor.second.newline() && isName(cursor.second.kind());
  }

  private static boolean isName(TokenKind kind) {
    return kind.isWord() && !kind.isReserved();
  }

  // ---- declarations

  /** {@code word declarator { "," declarator } ";"}; the current token is the word, of one token. */
  Statement.VariableDeclaration statement(int start, int modifiers, VariableKind kind) {
    cursor.take();
    List<VariableDeclarator> declarators = declarators(kind, true);
    cursor.semicolon();
    var declaration = new Statement.VariableDeclaration(cursor.nextId(), start, cursor.previousEnd(), modifiers, kind,
        declarators);
    checkInitializers(declaration);
    return declaration;
  }

  /** {@code "await" "using" declarator { "," declarator } ";"} */
  Statement.VariableDeclaration awaitUsing() {
    int start = cursor.start();
    cursor.take();
    return statement(start, Modifiers.NONE, VariableKind.AWAIT_USING);
  }

  /** The declaration of a for head, up to {@code of}, {@code in} or a semicolon. */
  Statement.VariableDeclaration inHead(VariableKind kind) {
    int start = cursor.start();
    if (kind == VariableKind.AWAIT_USING) {
      cursor.take();
    }
    cursor.take();
    List<VariableDeclarator> declarators = declarators(kind, false);
    return new Statement.VariableDeclaration(cursor.nextId(), start, cursor.previousEnd(), Modifiers.NONE, kind,
        declarators);
  }

  private List<VariableDeclarator> declarators(VariableKind kind, boolean in) {
    int base = cursor.stack.size();
    do {
      cursor.stack.push(declarator(kind, in));
    } while (cursor.eat(TokenKind.COMMA));
    return cursor.stack.pop(base);
  }

  /** {@code target [ "!" ] [ ":" type ] [ "=" expression ]} */
  private VariableDeclarator declarator(VariableKind kind, boolean in) {
    int start = cursor.start();
    boolean resource = kind == VariableKind.USING || kind == VariableKind.AWAIT_USING;
    if (resource && (cursor.at(TokenKind.LEFT_BRACE) || cursor.at(TokenKind.LEFT_BRACKET))) {
      cursor.findings.errorHere(StatementCode.PATTERN_IN_USING);
    }
    Target target = grammar.patterns.bindingTarget(kind != VariableKind.VAR);
    boolean definite = context.types && cursor.at(TokenKind.NOT) && !cursor.newlineBefore();
    int mark = cursor.start();
    if (definite) {
      cursor.next();
    }
    TypeNode type = grammar.types.annotation();
    Expression initializer = cursor.eat(TokenKind.ASSIGN) ? grammar.expressions.assignment(in) : null;
    if (definite && (type == null || initializer != null || !(target instanceof Target.BindingName))) {
      cursor.findings.error(StatementCode.DEFINITE_MARK, mark, mark + 1);
    }
    return new VariableDeclarator(cursor.nextId(), start, cursor.previousEnd(), target, definite, type, initializer);
  }

  // ---- what must not be

  /** Reports {@code using} where it may not stand. */
  void checkUsing(Place place) {
    grammar.statements.checkDeclaration(place);
    if (place == Place.CLAUSE || place == Place.MODULE && !context.module) {
      cursor.findings.errorHere(StatementCode.USING_PLACE);
    }
  }

  /** Reports declarators that need an initializer and have none. */
  void checkInitializers(Statement.VariableDeclaration declaration) {
    if (context.has(Context.AMBIENT)) {
      checkAmbient(declaration);
      return;
    }
    VariableKind kind = declaration.kind();
    boolean needed = kind != VariableKind.VAR && kind != VariableKind.LET;
    for (VariableDeclarator declarator : declaration.declarators()) {
      if (declarator.initializer() == null) {
        missingInitializer(declarator, needed);
      }
    }
  }

  private void missingInitializer(VariableDeclarator declarator, boolean needed) {
    Target target = declarator.target();
    boolean pattern = target instanceof Target.ObjectPattern || target instanceof Target.ArrayPattern;
    boolean known = !(target instanceof Target.BindingName(_, _, _, var name) && name.isEmpty());
    if ((pattern || needed && known) && !cursor.findings.reportedHere()) {
      var code = pattern ? StatementCode.PATTERN_WITHOUT_INITIALIZER : StatementCode.CONSTANT_WITHOUT_INITIALIZER;
      StatementDiagnostics.error(cursor, code, target.start(), target.end(), "note.add-value");
    }
  }

  private void checkAmbient(Statement.VariableDeclaration declaration) {
    for (VariableDeclarator declarator : declaration.declarators()) {
      Expression initializer = declarator.initializer();
      if (initializer != null && (declaration.kind() != VariableKind.CONST || declarator.type() != null)) {
        cursor.findings.error(StatementCode.AMBIENT_INITIALIZER, initializer.start(), initializer.end());
      }
    }
  }

  /** Reports what the declaration of a for-of or for-in head must not have. */
  void checkHead(Statement.VariableDeclaration declaration, boolean of) {
    VariableKind kind = declaration.kind();
    if (!of && (kind == VariableKind.USING || kind == VariableKind.AWAIT_USING)) {
      cursor.findings.error(StatementCode.USING_IN_FOR_IN, declaration.start(), declaration.start() + 1);
    }
    if (declaration.declarators().size() != 1) {
      Target second = declaration.declarators().get(1).target();
      cursor.findings.error(StatementCode.ONE_BINDING_IN_HEAD, second.start(), second.end());
      return;
    }
    VariableDeclarator declarator = declaration.declarators().getFirst();
    @Nullable
    Expression initializer = declarator.initializer();
    boolean tolerated = !of && kind == VariableKind.VAR && !context.strict()
        && declarator.target() instanceof Target.BindingName;
    if (initializer != null && !tolerated) {
      cursor.findings.error(StatementCode.INITIALIZER_IN_HEAD, initializer.start(), initializer.end());
    }
  }
}
