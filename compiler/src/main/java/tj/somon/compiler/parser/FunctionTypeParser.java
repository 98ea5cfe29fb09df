package tj.somon.compiler.parser;

import java.util.List;
import tj.somon.compiler.ast.Parameter;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.TypeParameter;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Function and constructor types, and how they differ from a type in parentheses. */
final class FunctionTypeParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final TypeLookahead lookahead;

  FunctionTypeParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    lookahead = new TypeLookahead(cursor);
  }

  /** Whether a function or constructor type begins at the current token. */
  boolean atFunctionType() {
    return switch (cursor.kind()) {
      case LESS, NEW -> true;
      case LEFT_PAREN -> parametersFollow();
      case IDENTIFIER -> cursor.at(Role.ABSTRACT) && cursor.ahead.kind() == TokenKind.NEW;
      default -> false;
    };
  }

  private boolean parametersFollow() {
    return switch (cursor.ahead.kind()) {
      case RIGHT_PAREN, ELLIPSIS -> true;
      case IDENTIFIER, THIS, LET, AWAIT, YIELD, STATIC -> switch (cursor.second.kind()) {
        case COLON, COMMA, QUESTION, ASSIGN -> true;
        case RIGHT_PAREN -> cursor.third.kind() == TokenKind.ARROW;
        default -> false;
      };
      case LEFT_BRACE, LEFT_BRACKET -> switch (lookahead.behindNextBracket()) {
        case COLON, COMMA, QUESTION, ASSIGN, ARROW -> true;
        default -> false;
      };
      default -> false;
    };
  }

  /** {@code [ [ "abstract" ] "new" ] [ typeParameters ] parameters "=>" ( predicate | type )} */
  TypeNode functionType() {
    int start = cursor.start();
    boolean isAbstract = cursor.eat(Role.ABSTRACT);
    boolean construct = cursor.eat(TokenKind.NEW);
    List<TypeParameter> typeParameters = grammar.types.arguments.parameters();
    int before = grammar.context.without(Context.NO_CONDITIONAL_TYPE);
    List<Parameter> parameters = grammar.parameters.parameters(false);
    TypeNode returned;
    if (cursor.at(TokenKind.ARROW)) {
      cursor.next();
      returned = grammar.types.returnType();
    } else {
      cursor.expected(TokenKind.ARROW);
      returned = new TypeNode.MissingType(cursor.nextId(), cursor.previousEnd(), cursor.previousEnd());
    }
    grammar.context.restore(before);
    return new TypeNode.FunctionType(cursor.nextId(), start, cursor.previousEnd(), construct, isAbstract,
        typeParameters, parameters, returned);
  }
}
