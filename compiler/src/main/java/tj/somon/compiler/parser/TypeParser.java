package tj.somon.compiler.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeKeyword;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.TypeOperator;
import tj.somon.compiler.ast.UnaryOperator;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;
import tj.somon.compiler.vocabulary.TypeWords;

/** TypeScript's type syntax (SomonScript language specification, section 10.2). */
final class TypeParser {
  private static final long PREFIX_ROLES = Role.KEYOF.bit() | Role.UNIQUE.bit() | Role.READONLY.bit()
      | Role.INFER.bit();

  /** How many levels of nesting a type counts for. */
  private static final int LEVELS = 3;

  final FunctionTypeParser functions;
  final ObjectTypeParser objects;
  final CompoundTypeParser compounds;
  final TypeArgumentParser arguments;
  final TypeNameParser names;

  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;

  TypeParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
    functions = new FunctionTypeParser(grammar);
    objects = new ObjectTypeParser(grammar);
    compounds = new CompoundTypeParser(grammar);
    arguments = new TypeArgumentParser(grammar);
    names = new TypeNameParser(grammar);
  }

  // ---- entries

  /** {@code type = functionType | union [ "extends" type "?" type ":" type ]} */
  TypeNode type() {
    cursor.enter(LEVELS);
    int start = cursor.start();
    TypeNode type;
    if (functions.atFunctionType()) {
      type = functions.functionType();
    } else {
      type = union();
      if (conditionFollows()) {
        type = conditional(start, type);
      }
    }
    cursor.leave(LEVELS);
    return type;
  }

  /** A type inside brackets of any kind: what the surroundings forbid is allowed again. */
  TypeNode bracketed() {
    int before = context.without(Context.NO_CONDITIONAL_TYPE);
    TypeNode type = type();
    context.restore(before);
    return type;
  }

  /** {@code [ ":" type ]} */
  @Nullable
  TypeNode annotation() {
    return context.types && cursor.eat(TokenKind.COLON) ? bracketed() : null;
  }

  /** {@code [ ":" ( predicate | type ) ]} of a function. */
  @Nullable
  TypeNode returnAnnotation() {
    if (!context.types || !cursor.eat(TokenKind.COLON)) {
      return null;
    }
    int before = context.without(Context.NO_CONDITIONAL_TYPE);
    TypeNode type = returnType();
    context.restore(before);
    return type;
  }

  /** {@code predicate | type}, where {@code predicate = [ "asserts" ] ( name | "this" ) [ "is" type ]} */
  TypeNode returnType() {
    if (cursor.at(Role.ASSERTS) && isSubject(cursor.ahead.kind()) && !cursor.ahead.newline()
        && !cursor.ahead.at(Role.IS)) {
      int start = cursor.start();
      cursor.take();
      return predicate(start, true);
    }
    if (isSubject(cursor.kind()) && cursor.ahead.at(Role.IS) && !cursor.ahead.newline()) {
      return predicate(cursor.start(), false);
    }
    return type();
  }

  private static boolean isSubject(TokenKind kind) {
    return kind == TokenKind.IDENTIFIER || kind == TokenKind.THIS;
  }

  private TypeNode predicate(int start, boolean asserts) {
    EntityName.TypeName subject = names.typeName();
    TypeNode type = null;
    if (cursor.at(Role.IS) && !cursor.newlineBefore()) {
      cursor.take();
      type = type();
    }
    return new TypeNode.Predicate(cursor.nextId(), start, cursor.previousEnd(), asserts, subject, type);
  }

  // ---- operators

  /** Whether the type that was read is the first part of a conditional type. */
  private boolean conditionFollows() {
    return atExtends() && !context.has(Context.NO_CONDITIONAL_TYPE) && !cursor.newlineBefore();
  }

  private record Condition(int start, TypeNode check, TypeNode bound, TypeNode then) {}

  /** The rest of a conditional type; a chain of them is read in a loop. */
  private TypeNode conditional(int start, TypeNode first) {
    var conditions = new ArrayList<Condition>();
    int checkStart = start;
    TypeNode check = first;
    do {
      cursor.enter();
      conditions.add(condition(checkStart, check));
      checkStart = cursor.start();
      check = functions.atFunctionType() ? functions.functionType() : union();
    } while (conditionFollows());
    for (int i = conditions.size() - 1; i >= 0; i--) {
      Condition c = conditions.get(i);
      check = new TypeNode.ConditionalType(cursor.nextId(), c.start, cursor.previousEnd(), c.check, c.bound, c.then,
          check);
    }
    cursor.leave(conditions.size());
    return check;
  }

  /** {@code "extends" type "?" type ":"} */
  private Condition condition(int start, TypeNode check) {
    eatExtends();
    int before = context.with(Context.NO_CONDITIONAL_TYPE);
    TypeNode bound = type();
    context.restore(before);
    cursor.expect(TokenKind.QUESTION);
    TypeNode then = type();
    cursor.expect(TokenKind.COLON);
    return new Condition(start, check, bound, then);
  }

  /** Takes {@code extends} in either vocabulary. */
  boolean eatExtends() {
    return cursor.eat(TokenKind.EXTENDS) || cursor.eat(Role.EXTENDS);
  }

  private TypeNode union() {
    int start = cursor.start();
    cursor.eat(TokenKind.BIT_OR);
    TypeNode first = intersection();
    if (!cursor.at(TokenKind.BIT_OR)) {
      return first;
    }
    int base = cursor.stack.size();
    cursor.stack.push(first);
    while (cursor.eat(TokenKind.BIT_OR)) {
      cursor.stack.push(intersection());
    }
    List<TypeNode> types = cursor.stack.pop(base);
    return new TypeNode.Union(cursor.nextId(), start, cursor.previousEnd(), types);
  }

  private TypeNode intersection() {
    int start = cursor.start();
    cursor.eat(TokenKind.BIT_AND);
    TypeNode first = functions.atFunctionType() ? misplacedFunction() : operator();
    if (!cursor.at(TokenKind.BIT_AND)) {
      return first;
    }
    int base = cursor.stack.size();
    cursor.stack.push(first);
    while (cursor.eat(TokenKind.BIT_AND)) {
      cursor.stack.push(functions.atFunctionType() ? misplacedFunction() : operator());
    }
    List<TypeNode> types = cursor.stack.pop(base);
    return new TypeNode.Intersection(cursor.nextId(), start, cursor.previousEnd(), types);
  }

  /** A function type needs parentheses inside a union or an intersection. */
  private TypeNode misplacedFunction() {
    int start = cursor.start();
    TypeNode type = functions.functionType();
    cursor.findings.error(TypeCode.FUNCTION_TYPE_NEEDS_PARENTHESES, start, cursor.previousEnd());
    return type;
  }

  private TypeNode operator() {
    if ((cursor.roles() & PREFIX_ROLES) == 0 || !operandFollows()) {
      return postfix();
    }
    if (cursor.at(Role.KEYOF)) {
      return prefixed(TypeOperator.KEYOF);
    }
    if (cursor.at(Role.READONLY)) {
      return prefixed(TypeOperator.READONLY);
    }
    if (cursor.at(Role.UNIQUE)) {
      return prefixed(TypeOperator.UNIQUE);
    }
    return cursor.at(Role.INFER) && cursor.ahead.kind() == TokenKind.IDENTIFIER ? infer() : postfix();
  }

  /** Whether the next token can begin the operand of a prefix word; for a Tajik word it stands on the same line. */
  private boolean operandFollows() {
    if (cursor.tajikWord() && cursor.ahead.newline()) {
      return false;
    }
    return switch (cursor.ahead.kind()) {
      case IDENTIFIER -> !cursor.ahead.at(Role.EXTENDS) && !cursor.ahead.at(Role.IS) || !cursor.tajikWord();
      case LEFT_BRACKET -> cursor.second.kind() != TokenKind.RIGHT_BRACKET;
      case STRING, NUMBER, BIGINT, MINUS, TEMPLATE, TEMPLATE_HEAD, LEFT_BRACE, LEFT_PAREN, NEW, THIS, TYPEOF, VOID,
          NULL, TRUE, FALSE, IMPORT, FUNCTION, LET, AWAIT, YIELD, STATIC ->
        true;
      default -> false;
    };
  }

  private TypeNode prefixed(TypeOperator operator) {
    int start = cursor.start();
    cursor.take();
    cursor.enter();
    TypeNode operand = operator();
    cursor.leave();
    checkOperand(operator, operand, start);
    return new TypeNode.Operator(cursor.nextId(), start, cursor.previousEnd(), operator, operand);
  }

  private void checkOperand(TypeOperator operator, TypeNode operand, int start) {
    boolean fits = switch (operator) {
      case KEYOF -> true;
      case UNIQUE -> operand instanceof TypeNode.Keyword(_, _, _, var keyword) && keyword == TypeKeyword.SYMBOL;
      case READONLY -> operand instanceof TypeNode.ArrayType || operand instanceof TypeNode.Tuple;
    };
    if (!fits && !(operand instanceof TypeNode.MissingType)) {
      StatementDiagnostics.warn(cursor,
          operator == TypeOperator.UNIQUE ? TypeCode.UNIQUE_NEEDS_SYMBOL : TypeCode.READONLY_NEEDS_ARRAY, start,
          cursor.previousEnd(), "note.remove-word");
    }
  }

  /** {@code "infer" name [ "extends" type ]}: a constraint that a {@code ?} follows is a conditional type's bound. */
  private TypeNode infer() {
    int start = cursor.start();
    cursor.take();
    Target.BindingName name = names.typeBinding();
    TypeNode constraint = atExtends() ? arguments.inferConstraint() : null;
    return new TypeNode.Infer(cursor.nextId(), start, cursor.previousEnd(), name, constraint);
  }

  boolean atExtends() {
    return cursor.at(TokenKind.EXTENDS) || cursor.at(Role.EXTENDS);
  }

  private TypeNode postfix() {
    int start = cursor.start();
    TypeNode type = primary();
    while (cursor.at(TokenKind.LEFT_BRACKET) && !cursor.newlineBefore()) {
      int opened = cursor.start();
      cursor.next();
      if (cursor.eat(TokenKind.RIGHT_BRACKET)) {
        type = new TypeNode.ArrayType(cursor.nextId(), start, cursor.previousEnd(), type);
      } else {
        TypeNode index = bracketed();
        cursor.expectCloser(TokenKind.RIGHT_BRACKET, opened);
        type = new TypeNode.IndexedAccess(cursor.nextId(), start, cursor.previousEnd(), type, index);
      }
    }
    return type;
  }

  // ---- primary types

  private TypeNode primary() {
    return switch (cursor.kind()) {
      case IDENTIFIER -> named();
      case LET, AWAIT, YIELD, STATIC -> reference();
      case VOID -> keyword(TypeKeyword.VOID);
      case NULL -> keyword(TypeKeyword.NULL);
      case THIS -> thisType();
      case LEFT_BRACE -> objects.objectOrMapped();
      case LEFT_PAREN -> parenthesized();
      case LEFT_BRACKET -> compounds.tuple();
      case STRING, NUMBER, BIGINT, MINUS, TRUE, FALSE -> literal();
      case TEMPLATE, TEMPLATE_HEAD -> compounds.template();
      case TYPEOF -> names.query();
      case IMPORT -> names.importType();
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
      return names.query();
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

  /** The right side of a type alias, where alone {@code intrinsic} has its meaning. */
  TypeNode aliased() {
    if (cursor.at(TokenKind.IDENTIFIER) && cursor.text().equals("intrinsic") && aliasEndsBehindWord()) {
      return keyword(TypeKeyword.INTRINSIC);
    }
    return bracketed();
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
    TypeNode type = bracketed();
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
    EntityName name = names.entityName();
    return new TypeNode.Reference(cursor.nextId(), start, cursor.previousEnd(), name, arguments.optional());
  }
}
