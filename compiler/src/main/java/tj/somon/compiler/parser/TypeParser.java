package tj.somon.compiler.parser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeKeyword;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.TypeOperator;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

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
  final PrimaryTypeParser primaries;

  private final Cursor cursor;
  private final Context context;

  TypeParser(Grammar grammar) {
    cursor = grammar.cursor;
    context = grammar.context;
    functions = new FunctionTypeParser(grammar);
    objects = new ObjectTypeParser(grammar);
    compounds = new CompoundTypeParser(grammar);
    arguments = new TypeArgumentParser(grammar);
    names = new TypeNameParser(grammar);
    primaries = new PrimaryTypeParser(grammar);
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
    TypeNode type = primaries.primary();
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
}
