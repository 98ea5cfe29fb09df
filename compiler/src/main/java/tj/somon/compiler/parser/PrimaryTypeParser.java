package tj.somon.compiler.parser;

import java.util.Optional;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.TypeKeyword;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.UnaryOperator;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;
import tj.somon.compiler.vocabulary.TypeWords;

/** Types without operators (SomonScript language specification, section 10.2). */
final class PrimaryTypeParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;

  PrimaryTypeParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  /** The right side of a type alias, where alone {@code intrinsic} has its meaning. */
  TypeNode aliased() {
    if (cursor.at(TokenKind.IDENTIFIER) && cursor.text().equals("intrinsic") && aliasEndsBehindWord()) {
      return keyword(TypeKeyword.INTRINSIC);
    }
    return grammar.types.bracketed();
  }

  /** A type without operators. */
  TypeNode primary() {
    return switch (cursor.kind()) {
      case IDENTIFIER -> named();
      case LET, AWAIT, YIELD, STATIC -> reference();
      case VOID -> keyword(TypeKeyword.VOID);
      case NULL -> keyword(TypeKeyword.NULL);
      case THIS -> thisType();
      case LEFT_BRACE -> grammar.types.objects.objectOrMapped();
      case LEFT_PAREN -> parenthesized();
      case LEFT_BRACKET -> grammar.types.compounds.tuple();
      case STRING, NUMBER, BIGINT, MINUS, TRUE, FALSE -> literal();
      case TEMPLATE, TEMPLATE_HEAD -> grammar.types.compounds.template();
      case TYPEOF -> grammar.types.names.query();
      case IMPORT -> grammar.types.names.importType();
      case FUNCTION -> cursor.tajikWord() ? reference() : missing();
      default -> missing();
    };
  }

  private TypeNode missing() {
    int start = cursor.start();
    cursor.findings.error(TypeCode.TYPE_EXPECTED, start, cursor.end());
    return new TypeNode.MissingType(cursor.nextId(), start, start);
  }

  private TypeNode named() {
    if (cursor.at(Role.TYPE_QUERY) && isQueryOperand()) {
      return grammar.types.names.query();
    }
    if (!cursor.escaped()) {
      Optional<TypeKeyword> keyword = TypeWords.keyword(cursor.text(), context.language.tajik());
      if (keyword.isPresent() && isKeyword(keyword.get())) {
        return keyword(keyword.get());
      }
    }
    return reference();
  }

  private boolean isQueryOperand() {
    return !cursor.ahead.newline() && switch (cursor.ahead.kind()) {
      case IDENTIFIER, THIS, IMPORT -> true;
      default -> false;
    };
  }

  /** A word for a type is one unless a dot makes it the name of a namespace. */
  private boolean isKeyword(TypeKeyword keyword) {
    return keyword != TypeKeyword.INTRINSIC && cursor.ahead.kind() != TokenKind.DOT;
  }

  private boolean aliasEndsBehindWord() {
    TokenKind following = cursor.ahead.kind();
    return following == TokenKind.SEMICOLON || following == TokenKind.RIGHT_BRACE || following == TokenKind.END_OF_FILE
        || cursor.ahead.newline();
  }

  private TypeNode keyword(TypeKeyword keyword) {
    int start = cursor.start();
    cursor.next();
    return new TypeNode.Keyword(cursor.nextId(), start, cursor.previousEnd(), keyword);
  }

  private TypeNode thisType() {
    int start = cursor.start();
    cursor.next();
    return new TypeNode.ThisType(cursor.nextId(), start, cursor.previousEnd());
  }

  private TypeNode parenthesized() {
    int opened = cursor.start();
    cursor.next();
    TypeNode type = grammar.types.bracketed();
    cursor.expectCloser(TokenKind.RIGHT_PAREN, opened);
    return type;
  }

  private TypeNode literal() {
    int start = cursor.start();
    if (!cursor.eat(TokenKind.MINUS)) {
      return literalType(start, grammar.expressions.literal());
    }
    if (!cursor.at(TokenKind.NUMBER) && !cursor.at(TokenKind.BIGINT)) {
      return missing();
    }
    Expression number = grammar.expressions.literal();
    return literalType(start, new Expression.Unary(cursor.nextId(), start, number.end(), UnaryOperator.MINUS, number));
  }

  private TypeNode literalType(int start, Expression literal) {
    return new TypeNode.LiteralType(cursor.nextId(), start, cursor.previousEnd(), literal);
  }

  private TypeNode reference() {
    int start = cursor.start();
    EntityName name = grammar.types.names.entityName();
    return new TypeNode.Reference(cursor.nextId(), start, cursor.previousEnd(), name,
        grammar.types.arguments.optional());
  }
}
