package tj.somon.compiler.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.VariableKind;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Statements (ECMAScript 2025, 14; SomonScript language specification, sections 4 and 12). */
final class StatementParser {
  final IfParser branches;
  final LoopParser loops;
  final SwitchParser switches;
  final JumpParser jumps;
  final VariableParser variables;
  final WordStatementParser words;

  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;
  /** The function without a body that the statement before declares. */
  private @Nullable Function withoutBody;
  /** Heads without a body: either the opening brace was forgotten, which other findings tell of, or the body. */
  private final List<Function> unfinished = new ArrayList<>();
  /** Where a block ends that an unexpected brace began: a clause behind it needs no finding of its own. */
  private int unexpectedEnd = -1;

  StatementParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
    branches = new IfParser(grammar);
    loops = new LoopParser(grammar);
    switches = new SwitchParser(grammar);
    jumps = new JumpParser(grammar);
    variables = new VariableParser(grammar);
    words = new WordStatementParser(grammar);
  }

  // ---- lists

  /** A statement or declaration; it always takes a token, so that a list ends. */
  Statement item(Place place) {
    int before = cursor.start();
    if (cursor.at(TokenKind.RIGHT_BRACE)) {
      StatementDiagnostics.errorHere(cursor, StatementCode.STRAY_BRACE, "note.remove-brace");
      return empty();
    }
    Function pending = withoutBody;
    withoutBody = null;
    Statement statement = cursor.previousEnd() == unexpectedEnd && cursor.at(Role.CATCH) ? stray(place)
        : statement(place);
    if (cursor.start() == before && !cursor.at(TokenKind.END_OF_FILE)) {
      skipToken();
    }
    checkOverload(pending, statement);
    return statement;
  }

  /** A function without a body is an overload in SomonScript: another of its name must follow, up to one with a body. */
  private void checkOverload(@Nullable Function pending, Statement next) {
    Function function = switch (next) {
      case Function f -> f;
      case ModuleItem.ExportDeclaration e when e.declaration() instanceof Function f -> f;
      case ModuleItem.ExportDefaultDeclaration e when e.declaration() instanceof Function f -> f;
      default -> null;
    };
    if (pending != null && (function == null || !name(pending).equals(name(function)))) {
      withoutBody(pending);
    }
    if (function != null && function.body() == null && cursor.language.tajik()
        && !Modifiers.has(function.modifiers(), Modifiers.DECLARE) && !context.has(Context.AMBIENT)) {
      withoutBody = function;
    }
  }

  /** Whether a head is a signature as it stands, not one whose brace was forgotten. */
  private boolean isWhole(Function function) {
    return function.returnType() != null || cursor.source.text().charAt(function.end() - 1) == ';';
  }

  /** Behind the last statement of a list nothing gives a body any more. */
  void endOfList() {
    if (withoutBody != null) {
      withoutBody(withoutBody);
      withoutBody = null;
    }
  }

  private void withoutBody(Function function) {
    if (isWhole(function)) {
      missingBody(function);
    } else if (unfinished.stream().noneMatch(known -> known.start() == function.start())) {
      unfinished.add(function);
    }
  }

  /** Behind the whole text no brace is to come any more; what else is wrong may be why there is none. */
  void endOfText() {
    if (cursor.findings.lastAt() < 0) {
      unfinished.forEach(this::missingBody);
    }
  }

  private static String name(Function function) {
    return function.name() == null ? "" : function.name().name();
  }

  private void missingBody(Function function) {
    Target.BindingName name = function.name();
    StatementDiagnostics.error(cursor, StatementCode.FUNCTION_WITHOUT_BODY,
        name == null ? function.start() : name.start(), name == null ? function.end() : name.end(), "note.add-body");
  }

  /** Statements up to {@code closer}, which is not taken. */
  List<Statement> list(TokenKind closer, Place place) {
    int base = cursor.stack.size();
    while (!cursor.at(closer) && !cursor.at(TokenKind.END_OF_FILE)) {
      cursor.stack.push(item(place));
    }
    endOfList();
    return cursor.stack.pop(base);
  }

  /** Skips a token that begins no statement, so that a list always ends. */
  void skipToken() {
    if (!cursor.findings.reportedHere()) {
      cursor.unexpected();
    }
    cursor.next();
  }

  /** <code>{ statements }</code> */
  Statement.Block block() {
    int opened = cursor.start();
    if (!cursor.at(TokenKind.LEFT_BRACE)) {
      return withoutBraces(opened);
    }
    boolean unexpected = cursor.findings.reportedHere();
    cursor.next();
    cursor.enter();
    List<Statement> statements = list(TokenKind.RIGHT_BRACE, Place.LIST);
    cursor.leave();
    cursor.expectCloser(TokenKind.RIGHT_BRACE, opened);
    unexpectedEnd = unexpected ? cursor.previousEnd() : unexpectedEnd;
    return new Statement.Block(cursor.nextId(), opened, cursor.previousEnd(), statements);
  }

  /** Where a block must stand and does not: one statement stands for it. */
  private Statement.Block withoutBraces(int start) {
    cursor.expected(TokenKind.LEFT_BRACE);
    List<Statement> statements = switch (cursor.kind()) {
      case END_OF_FILE, RIGHT_BRACE, CATCH, FINALLY -> List.of();
      default -> List.of(item(Place.LIST));
    };
    return new Statement.Block(cursor.nextId(), start, Math.max(start, cursor.previousEnd()), statements);
  }

  /**
   * Takes the brace that opens a body. Where it is absent, reports and looks for it in the rest of the head. Answers
   * where it stands, or -1.
   */
  int openBrace() {
    if (!cursor.at(TokenKind.LEFT_BRACE)) {
      cursor.expected(TokenKind.LEFT_BRACE);
      Recovery.skipTo(cursor, TokenKind.LEFT_BRACE, TokenKind.LEFT_BRACE);
    }
    int opened = cursor.start();
    return cursor.eat(TokenKind.LEFT_BRACE) ? opened : -1;
  }

  // ---- one statement

  /** A statement or declaration. */
  Statement statement(Place place) {
    cursor.enter();
    Statement statement = dispatch(place);
    cursor.leave();
    return statement;
  }

  private Statement dispatch(Place place) {
    return switch (cursor.kind()) {
      case IDENTIFIER -> cursor.roles() == 0 ? expressionOrLabel(place) : words.statement(place);
      case LEFT_BRACE -> block();
      case SEMICOLON -> empty();
      case VAR -> variables.statement(cursor.start(), Modifiers.NONE, VariableKind.VAR);
      case CONST -> constant(place);
      case LET -> let(place);
      case AWAIT -> awaitStatement(place);
      case FUNCTION -> function(place, cursor.start(), false);
      case CLASS -> classDeclaration(place);
      case IF -> branches.ifStatement();
      case FOR -> loops.forStatement();
      case WHILE -> loops.whileStatement();
      case DO -> loops.doStatement();
      case SWITCH -> switches.switchStatement();
      case BREAK, CONTINUE -> jumps.breakOrContinue();
      case RETURN -> jumps.returnStatement();
      case THROW -> jumps.throwStatement();
      case TRY -> jumps.tryStatement();
      case DEBUGGER -> debugger();
      case WITH -> loops.withStatement();
      case IMPORT -> importOrExpression(place);
      case EXPORT -> grammar.modules.exportDeclaration(place);
      case ENUM -> enumOrExpression(place);
      case NEW -> aliasOrExpression(place);
      case ELSE, CATCH, FINALLY, CASE, DEFAULT -> stray(place);
      case AT -> decorated(place);
      default -> expressionOrLabel(place);
    };
  }

  private Statement empty() {
    int start = cursor.start();
    cursor.next();
    return new Statement.Empty(cursor.nextId(), start, cursor.previousEnd());
  }

  private Statement debugger() {
    int start = cursor.start();
    cursor.next();
    cursor.semicolon();
    return new Statement.Debugger(cursor.nextId(), start, cursor.previousEnd());
  }

  /** An expression statement, or a labelled one if the expression is one name with a colon behind it. */
  Statement expressionOrLabel(Place place) {
    int start = cursor.start();
    if (cursor.at(TokenKind.LET) && cursor.ahead.kind() == TokenKind.LEFT_BRACKET) {
      cursor.findings.errorHere(StatementCode.DECLARATION_AS_BODY);
    }
    Expression expression = grammar.expressions.expression(true);
    if (cursor.at(TokenKind.COLON) && expression instanceof Expression.NameUse(_, var nameStart, _, var name)
        && nameStart == start) {
      return labelled(place, start, name);
    }
    cursor.semicolon();
    return new Statement.ExpressionStatement(cursor.nextId(), start, cursor.previousEnd(), expression);
  }

  /** {@code label ":" statement}; a function behind it is for sloppy mode only (ECMAScript 2025, 14.13.1). */
  private Statement labelled(Place place, int start, String label) {
    cursor.next();
    Statement body = statement(place.isList() || place == Place.LABEL ? Place.LABEL : Place.BODY);
    return new Statement.Labeled(cursor.nextId(), start, cursor.previousEnd(), label, body);
  }

  // ---- declarations

  /** Reports a declaration that stands where only a statement may. */
  void checkDeclaration(Place place) {
    if (!place.isList()) {
      StatementDiagnostics.errorHere(cursor, StatementCode.DECLARATION_AS_BODY, "note.use-braces");
    }
  }

  private Statement constant(Place place) {
    if (grammar.declarations.atEnumBehindConst()) {
      checkDeclaration(place);
      return grammar.declarations.constEnum(cursor.start(), Modifiers.NONE);
    }
    checkDeclaration(place);
    return variables.statement(cursor.start(), Modifiers.NONE, VariableKind.CONST);
  }

  private Statement let(Place place) {
    if (!variables.atLetDeclaration(place.isList())) {
      return expressionOrLabel(place);
    }
    checkDeclaration(place);
    return variables.statement(cursor.start(), Modifiers.NONE, VariableKind.LET);
  }

  private Statement awaitStatement(Place place) {
    if (!variables.atAwaitUsing()) {
      return expressionOrLabel(place);
    }
    variables.checkUsing(place);
    return variables.awaitUsing();
  }

  /** A function declaration; the current token is {@code function}. */
  Statement function(Place place, int start, boolean async) {
    int at = cursor.start();
    Function function = grammar.functions.declaration(start, Modifiers.NONE, async, false);
    if (!place.isList()) {
      boolean plain = !function.async() && !function.generator();
      boolean tolerated = place != Place.BODY && plain && !context.strict();
      if (!tolerated) {
        cursor.findings.error(StatementCode.FUNCTION_AS_BODY, at, at + 1);
      }
    }
    return function;
  }

  private Statement classDeclaration(Place place) {
    checkDeclaration(place);
    return grammar.classes.declaration(cursor.start(), Modifiers.NONE, false);
  }

  private Statement decorated(Place place) {
    int start = cursor.start();
    grammar.classes.decorators();
    Statement statement = cursor.at(TokenKind.END_OF_FILE) || cursor.at(TokenKind.RIGHT_BRACE)
        ? new Statement.Empty(cursor.nextId(), start, cursor.previousEnd())
        : statement(place);
    unexpectedEnd = cursor.previousEnd();
    return statement;
  }

  private Statement importOrExpression(Place place) {
    TokenKind following = cursor.ahead.kind();
    boolean expression = following == TokenKind.LEFT_PAREN || following == TokenKind.DOT;
    return expression ? expressionOrLabel(place) : grammar.modules.importDeclaration(place);
  }

  private Statement enumOrExpression(Place place) {
    if (!context.types) {
      return expressionOrLabel(place);
    }
    checkDeclaration(place);
    return grammar.declarations.enumeration(cursor.start(), Modifiers.NONE);
  }

  /** The Tajik word for {@code new} before a name and {@code =} declares a type (the specification's keyword table). */
  private Statement aliasOrExpression(Place place) {
    if (!grammar.declarations.atNewAlias()) {
      return expressionOrLabel(place);
    }
    checkDeclaration(place);
    return grammar.declarations.alias(cursor.start(), Modifiers.NONE);
  }

  // ---- what stands alone

  /** A word that continues a statement which is not there. */
  private Statement stray(Place place) {
    int start = cursor.start();
    TokenKind kind = cursor.kind();
    boolean handler = kind == TokenKind.CATCH || cursor.at(Role.CATCH);
    boolean told = cursor.previousEnd() == unexpectedEnd && (handler || kind == TokenKind.FINALLY);
    if (!told) {
      cursor.findings.errorHere(StatementCode.STRAY_WORD, Map.of("word", cursor.source.slice(start, cursor.end())),
          StatementDiagnostics.strayNote(kind));
    }
    cursor.next();
    if (handler && cursor.at(TokenKind.LEFT_PAREN)) {
      Recovery.skipTo(cursor, TokenKind.LEFT_BRACE, TokenKind.LEFT_BRACE);
    }
    if (kind == TokenKind.CASE || kind == TokenKind.DEFAULT) {
      Recovery.skipTo(cursor, TokenKind.COLON, TokenKind.LEFT_BRACE);
      cursor.eat(TokenKind.COLON);
      return new Statement.Empty(cursor.nextId(), start, cursor.previousEnd());
    }
    return cursor.at(TokenKind.END_OF_FILE) || cursor.at(TokenKind.RIGHT_BRACE)
        ? new Statement.Empty(cursor.nextId(), start, cursor.previousEnd())
        : statement(place);
  }
}
