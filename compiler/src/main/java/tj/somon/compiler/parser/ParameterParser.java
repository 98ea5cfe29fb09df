package tj.somon.compiler.parser;

import java.util.List;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Parameter;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Parameters of functions (ECMAScript 2025, 15.1). */
final class ParameterParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;

  ParameterParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  /** {@code ( … )}; {@code properties} says whether a parameter may declare a property of the class. */
  List<Parameter> parameters(boolean properties) {
    cursor.enter();
    int before = context.without(Context.CONDITIONAL_THEN);
    int opened = cursor.start();
    if (!cursor.eat(TokenKind.LEFT_PAREN)) {
      cursor.expected(TokenKind.LEFT_PAREN);
      context.restore(before);
      cursor.leave();
      return List.of();
    }
    int base = cursor.stack.size();
    while (!cursor.at(TokenKind.RIGHT_PAREN) && !cursor.at(TokenKind.END_OF_FILE)) {
      Parameter parameter = parameter(properties, cursor.stack.size() == base);
      cursor.stack.push(parameter);
      if (!cursor.at(TokenKind.COMMA)) {
        break;
      }
      if (parameter.rest()) {
        cursor.findings.errorHere(ParserCode.REST_NOT_LAST);
      }
      cursor.next();
    }
    List<Parameter> parameters = cursor.stack.pop(base);
    closeParameters(opened);
    context.restore(before);
    cursor.leave();
    return parameters;
  }

  /** Takes the closing parenthesis; where something else stands, skips to it if it is on the same line. */
  private void closeParameters(int opened) {
    if (cursor.at(TokenKind.RIGHT_PAREN)) {
      cursor.next();
      return;
    }
    cursor.expectCloser(TokenKind.RIGHT_PAREN, opened);
    if (!cursor.at(TokenKind.LEFT_BRACE)) {
      Recovery.skipTo(cursor, TokenKind.RIGHT_PAREN, TokenKind.LEFT_BRACE);
      cursor.eat(TokenKind.RIGHT_PAREN);
    }
  }

  private Parameter parameter(boolean properties, boolean first) {
    int start = cursor.start();
    int modifiers = context.types ? modifiers(properties) : 0;
    boolean rest = cursor.eat(TokenKind.ELLIPSIS);
    Target pattern = parameterPattern(first && !rest);
    if (modifiers != 0 && !(pattern instanceof Target.BindingName)) {
      cursor.findings.error(ParserCode.PARAMETER_PROPERTY_PLACE, start, pattern.start());
    }
    boolean optional = context.types && cursor.eat(TokenKind.QUESTION);
    TypeNode type = grammar.types.annotation();
    Expression initializer = null;
    if (cursor.at(TokenKind.ASSIGN)) {
      if (rest) {
        cursor.findings.errorHere(ParserCode.REST_INITIALIZER);
      } else if (optional) {
        cursor.unexpected();
      }
      cursor.next();
      initializer = grammar.expressions.assignment(true);
    }
    return new Parameter(cursor.nextId(), start, cursor.previousEnd(), modifiers, rest, pattern, optional, type,
        initializer);
  }

  private Target parameterPattern(boolean first) {
    if (!context.types || !cursor.at(TokenKind.THIS)) {
      return grammar.patterns.bindingTarget(false);
    }
    int start = cursor.start();
    if (!first) {
      cursor.findings.errorHere(ParserCode.THIS_PARAMETER);
    }
    cursor.next();
    return new Target.BindingName(cursor.nextId(), start, cursor.previousEnd(), "this");
  }

  private int modifiers(boolean properties) {
    int modifiers = 0;
    while (cursor.at(TokenKind.IDENTIFIER) && cursor.roles() != 0) {
      int modifier = modifier();
      if (modifier == 0 || !modifierApplies()) {
        break;
      }
      if (!properties || (modifiers & modifier) != 0) {
        cursor.findings.errorHere(ParserCode.PARAMETER_PROPERTY_PLACE);
      }
      modifiers |= modifier;
      cursor.take();
    }
    return modifiers;
  }

  private int modifier() {
    if (cursor.at(Role.PRIVATE)) {
      return Modifiers.PRIVATE;
    }
    if (cursor.at(Role.PUBLIC)) {
      return Modifiers.PUBLIC;
    }
    if (cursor.at(Role.PROTECTED)) {
      return Modifiers.PROTECTED;
    }
    if (cursor.at(Role.READONLY)) {
      return Modifiers.READONLY;
    }
    return cursor.at(Role.OVERRIDE) ? Modifiers.OVERRIDE : 0;
  }

  /** Whether a parameter follows the word that may be a modifier. */
  private boolean modifierApplies() {
    return !cursor.ahead.newline() && switch (cursor.ahead.kind()) {
      case LEFT_BRACE, LEFT_BRACKET, ELLIPSIS -> true;
      default -> cursor.ahead.kind().isWord();
    };
  }
}
