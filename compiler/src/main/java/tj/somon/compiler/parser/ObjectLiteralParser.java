package tj.somon.compiler.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.MethodKind;
import tj.somon.compiler.ast.ObjectMember;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Object literals and the names of properties (ECMAScript 2025, 13.2.5). */
final class ObjectLiteralParser {
  private static final String PROTO = "__proto__";

  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;

  ObjectLiteralParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  /** An object literal; what is an error unless it becomes a pattern is left pending in the reinterpreter. */
  Expression.ObjectLiteral literal() {
    cursor.enter(2);
    int before = context.without(Context.CONDITIONAL_THEN);
    int start = cursor.start();
    int base = cursor.stack.size();
    boolean proto = false;
    cursor.next();
    while (!cursor.at(TokenKind.RIGHT_BRACE) && !cursor.at(TokenKind.END_OF_FILE)) {
      ObjectMember member = member();
      cursor.stack.push(member);
      if (setsPrototype(member)) {
        if (proto) {
          grammar.targets.pendingProto(member.start());
        }
        proto = true;
      }
      if (!cursor.at(TokenKind.COMMA)) {
        if (commaIsMissing(member)) {
          continue;
        }
        break;
      }
      if (member instanceof ObjectMember.SpreadMember) {
        cursor.mark(member);
      }
      cursor.next();
    }
    List<ObjectMember> members = cursor.stack.pop(base);
    if (!cursor.at(TokenKind.RIGHT_BRACE)) {
      cursor.expectCloser(TokenKind.RIGHT_BRACE, start);
      Recovery.skipOnLine(cursor, TokenKind.RIGHT_BRACE);
    }
    cursor.eat(TokenKind.RIGHT_BRACE);
    context.restore(before);
    cursor.leave(2);
    return new Expression.ObjectLiteral(cursor.nextId(), start, cursor.previousEnd(), members);
  }

  /** Whether another member follows without a comma, which then is reported. */
  private boolean commaIsMissing(ObjectMember member) {
    boolean missing = (cursor.atWord() || cursor.at(TokenKind.STRING)) && switch (cursor.ahead.kind()) {
      case COLON, COMMA, RIGHT_BRACE -> true;
      case LEFT_PAREN -> member instanceof ObjectMember.Method;
      default -> false;
    };
    if (missing) {
      cursor.expected(TokenKind.COMMA);
    }
    return missing;
  }

  private static boolean setsPrototype(ObjectMember member) {
    return member instanceof ObjectMember.Property(_, _, _, var key, _) && switch (key) {
      case PropertyKey.Name(_, _, _, var name) -> name.equals(PROTO);
      case PropertyKey.Text(_, _, _, var value) -> value.equals(PROTO);
      case PropertyKey.Numeric _,PropertyKey.Computed _,PropertyKey.PrivateName _ -> false;
    };
  }

  private ObjectMember member() {
    int start = cursor.start();
    return switch (cursor.kind()) {
      case ELLIPSIS -> {
        cursor.next();
        Expression argument = grammar.expressions.coverAssignment(true);
        yield new ObjectMember.SpreadMember(cursor.nextId(), start, cursor.previousEnd(), argument);
      }
      case STAR -> {
        cursor.next();
        yield method(start, MethodKind.METHOD, propertyKey(false), false, true);
      }
      case IDENTIFIER -> word(start);
      default -> cursor.atWord() ? named(start) : keyed(start, propertyKey(false));
    };
  }

  /** A member that begins with a word, which may be {@code async}, {@code get} or {@code set}. */
  private ObjectMember word(int start) {
    long roles = cursor.roles();
    if ((roles & (Role.ASYNC.bit() | Role.GET.bit() | Role.SET.bit())) != 0 && prefixesMember(roles)) {
      boolean tajikOrAsync = cursor.tajikWord() || (roles & Role.ASYNC.bit()) != 0;
      if (!tajikOrAsync || !cursor.ahead.newline()) {
        return prefixed(start, roles);
      }
    }
    return named(start);
  }

  private boolean prefixesMember(long roles) {
    return switch (cursor.ahead.kind()) {
      case STRING, NUMBER, BIGINT, LEFT_BRACKET, PRIVATE_NAME -> true;
      case STAR -> (roles & Role.ASYNC.bit()) != 0;
      default -> cursor.ahead.kind().isWord();
    };
  }

  private ObjectMember prefixed(int start, long roles) {
    cursor.take();
    if ((roles & Role.ASYNC.bit()) != 0) {
      boolean generator = cursor.eat(TokenKind.STAR);
      return method(start, MethodKind.METHOD, propertyKey(false), true, generator);
    }
    MethodKind kind = (roles & Role.GET.bit()) != 0 ? MethodKind.GET : MethodKind.SET;
    return method(start, kind, propertyKey(false), false, false);
  }

  private ObjectMember method(int start, MethodKind kind, PropertyKey key, boolean async, boolean generator) {
    Function function = grammar.functions.method(kind, async, generator, 0);
    return new ObjectMember.Method(cursor.nextId(), start, cursor.previousEnd(), kind, key, function);
  }

  /** A member that begins with a word as its name: a property, a method or a shorthand. */
  private ObjectMember named(int start) {
    return switch (cursor.ahead.kind()) {
      case COLON, LEFT_PAREN -> keyed(start, name());
      case LESS -> context.types ? keyed(start, name()) : shorthand(start);
      default -> shorthand(start);
    };
  }

  private ObjectMember keyed(int start, PropertyKey key) {
    if (cursor.at(TokenKind.LEFT_PAREN) || context.types && cursor.at(TokenKind.LESS)) {
      return method(start, MethodKind.METHOD, key, false, false);
    }
    cursor.expect(TokenKind.COLON);
    Expression value = grammar.expressions.coverAssignment(true);
    return new ObjectMember.Property(cursor.nextId(), start, cursor.previousEnd(), key, value);
  }

  private ObjectMember shorthand(int start) {
    Expression.NameUse value = grammar.names.use();
    Expression initializer = initializer();
    return new ObjectMember.Shorthand(cursor.nextId(), start, cursor.previousEnd(), value, initializer);
  }

  private @Nullable Expression initializer() {
    if (!cursor.at(TokenKind.ASSIGN)) {
      return null;
    }
    grammar.targets.pendingInitializer(cursor.start());
    cursor.next();
    return grammar.expressions.assignment(true);
  }

  // ---- names of properties

  /** A property or member name; the current token is its first. */
  PropertyKey propertyKey(boolean privateAllowed) {
    return switch (cursor.kind()) {
      case STRING -> text();
      case NUMBER, BIGINT -> numeric();
      case LEFT_BRACKET -> computed();
      case PRIVATE_NAME -> privateName(privateAllowed);
      default -> cursor.atWord() ? name() : missing();
    };
  }

  private PropertyKey name() {
    int start = cursor.start();
    String name = cursor.text();
    cursor.next();
    return new PropertyKey.Name(cursor.nextId(), start, cursor.previousEnd(), name);
  }

  private PropertyKey missing() {
    ParserDiagnostics.nameExpected(cursor);
    int start = cursor.start();
    if (cursor.at(TokenKind.INVALID)) {
      cursor.next();
    }
    return new PropertyKey.Name(cursor.nextId(), start, start, "");
  }

  private PropertyKey text() {
    int start = cursor.start();
    grammar.primaries.checkLegacy();
    String value = cursor.text();
    cursor.next();
    return new PropertyKey.Text(cursor.nextId(), start, cursor.previousEnd(), value);
  }

  private PropertyKey numeric() {
    int start = cursor.start();
    grammar.primaries.checkLegacy();
    String name = cursor.at(TokenKind.NUMBER) ? NumberText.of(cursor.lexer().number())
        : NumberText.ofBigInt(cursor.text());
    cursor.next();
    return new PropertyKey.Numeric(cursor.nextId(), start, cursor.previousEnd(), name);
  }

  private PropertyKey computed() {
    int start = cursor.start();
    int before = context.without(Context.CONDITIONAL_THEN);
    cursor.next();
    Expression expression = grammar.expressions.assignment(true);
    cursor.expectCloser(TokenKind.RIGHT_BRACKET, start);
    context.restore(before);
    return new PropertyKey.Computed(cursor.nextId(), start, cursor.previousEnd(), expression);
  }

  private PropertyKey privateName(boolean allowed) {
    int start = cursor.start();
    String name = cursor.text();
    if (!allowed) {
      cursor.findings.errorHere(ParserCode.PRIVATE_NAME_PLACE);
    }
    cursor.next();
    return new PropertyKey.PrivateName(cursor.nextId(), start, cursor.previousEnd(), name);
  }
}
