package tj.somon.compiler.parser;

import java.util.HashSet;
import java.util.Set;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.VariableKind;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/**
 * Statements that begin with a word that may also be a name (SomonScript language specification, section 3.3). What is
 * no keyword in its place is left to the expressions.
 */
final class WordStatementParser {
  private static final long BEGINS_STATEMENT = Role.WHILE.bit() | Role.DO.bit() | Role.BREAK.bit() | Role.SWITCH.bit()
      | Role.EXPORT.bit() | Role.ASYNC.bit() | Role.USING.bit() | DeclarationParser.BEGINS_DECLARATION;

  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;
  /** Places where a word has been tried as {@code switch} in vain. */
  private final Set<Integer> notSwitches = new HashSet<>();

  WordStatementParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  /** A statement whose first token is a word with roles. */
  Statement statement(Place place) {
    long roles = cursor.roles();
    if ((roles & BEGINS_STATEMENT) == 0) {
      return grammar.statements.expressionOrLabel(place);
    }
    if (cursor.at(Role.ASYNC) && cursor.ahead.kind() == TokenKind.FUNCTION && !cursor.ahead.newline()) {
      return asyncFunction(place);
    }
    if (cursor.at(Role.WHILE) && atWhile()) {
      return grammar.statements.loops.whileStatement();
    }
    if (cursor.at(Role.USING) && grammar.statements.variables.atUsing()) {
      grammar.statements.variables.checkUsing(place);
      return grammar.statements.variables.statement(cursor.start(), Modifiers.NONE, VariableKind.USING);
    }
    if (context.types && grammar.declarations.atDeclaration()) {
      grammar.statements.checkDeclaration(place);
      return grammar.declarations.declaration(place);
    }
    return newWord(place);
  }

  /** Words of class N. */
  private Statement newWord(Place place) {
    if (cursor.at(Role.DO) && cursor.ahead.kind() == TokenKind.LEFT_BRACE && !cursor.ahead.newline()) {
      return grammar.statements.loops.doStatement();
    }
    if (cursor.at(Role.BREAK) && atBreak()) {
      return breakStatement();
    }
    if (cursor.at(Role.EXPORT) && !cursor.ahead.newline() && exportFollows()) {
      return grammar.modules.exportDeclaration(place);
    }
    if (cursor.at(Role.SWITCH) && cursor.ahead.kind() == TokenKind.LEFT_PAREN
        && !notSwitches.contains(cursor.start())) {
      return switchOrCall(place);
    }
    return grammar.statements.expressionOrLabel(place);
  }

  private Statement asyncFunction(Place place) {
    int start = cursor.start();
    cursor.take();
    return grammar.statements.function(place, start, true);
  }

  /** Whether the soft word is {@code while}: before a parenthesis, or before a condition without one. */
  private boolean atWhile() {
    if (cursor.ahead.kind() == TokenKind.LEFT_PAREN) {
      return true;
    }
    return !cursor.ahead.newline() && switch (cursor.ahead.kind()) {
      case IDENTIFIER -> !binaryWordFollows();
      case NUMBER, BIGINT, STRING, TEMPLATE, TEMPLATE_HEAD, TRUE, FALSE, NULL, THIS, NOT -> true;
      default -> false;
    };
  }

  private boolean binaryWordFollows() {
    return cursor.ahead.at(Role.AS) || cursor.ahead.at(Role.SATISFIES) || cursor.ahead.at(Role.IN)
        || cursor.ahead.at(Role.INSTANCEOF);
  }

  /** Whether the word is a whole statement inside a loop or a switch: then it is {@code break}. */
  private boolean atBreak() {
    if (!context.has(Context.LOOP | Context.SWITCH)) {
      return false;
    }
    return switch (cursor.ahead.kind()) {
      case SEMICOLON, RIGHT_BRACE, END_OF_FILE -> true;
      case IDENTIFIER -> cursor.ahead.newline() && !binaryWordFollows();
      case NUMBER, BIGINT, STRING, LEFT_BRACE, NOT, BIT_NOT, INCREMENT, DECREMENT, PRIVATE_NAME ->
        cursor.ahead.newline();
      case IN, INSTANCEOF -> false;
      default -> cursor.ahead.newline() && cursor.ahead.kind().isWord();
    };
  }

  private Statement breakStatement() {
    int start = cursor.start();
    cursor.take();
    cursor.semicolon();
    return new Statement.Break(cursor.nextId(), start, cursor.previousEnd(), null);
  }

  private boolean exportFollows() {
    return switch (cursor.ahead.kind()) {
      case LEFT_BRACE, STAR, DEFAULT, VAR, LET, CONST, FUNCTION, CLASS, ENUM -> true;
      case IDENTIFIER -> cursor.ahead.at(Role.ASYNC) || cursor.ahead.at(Role.ABSTRACT)
          || cursor.ahead.at(Role.INTERFACE) || cursor.ahead.at(Role.TYPE) || cursor.ahead.at(Role.NAMESPACE)
          || cursor.ahead.at(Role.ENUM) || cursor.ahead.at(Role.DECLARE);
      default -> false;
    };
  }

  /** The word is {@code switch} if a brace stands behind the parentheses that follow. */
  private Statement switchOrCall(Place place) {
    int start = cursor.start();
    Cursor.Mark mark = cursor.mark(context);
    cursor.take();
    cursor.next();
    Expression discriminant = grammar.expressions.expression(true);
    boolean brace = cursor.eat(TokenKind.RIGHT_PAREN) && cursor.at(TokenKind.LEFT_BRACE) && !cursor.newlineBefore();
    if (!cursor.failed() && brace) {
      cursor.accept();
      return grammar.statements.switches.rest(start, discriminant);
    }
    cursor.reset(mark, context);
    notSwitches.add(start);
    return grammar.statements.expressionOrLabel(place);
  }
}
