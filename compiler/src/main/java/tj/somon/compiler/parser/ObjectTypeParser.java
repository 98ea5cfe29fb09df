package tj.somon.compiler.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.MethodKind;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Parameter;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeMember;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.TypeParameter;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Object types, the bodies of interfaces, and mapped types. */
final class ObjectTypeParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final TypeLookahead lookahead;

  ObjectTypeParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    lookahead = new TypeLookahead(cursor);
  }

  /** The type that the current brace opens. */
  TypeNode objectOrMapped() {
    int before = grammar.context.without(Context.NO_CONDITIONAL_TYPE);
    TypeNode type = mappedMayFollow() && lookahead.atMapped() ? mapped() : object();
    grammar.context.restore(before);
    return type;
  }

  private boolean mappedMayFollow() {
    return switch (cursor.ahead.kind()) {
      case LEFT_BRACKET, PLUS, MINUS -> true;
      default -> cursor.ahead.at(Role.READONLY) && cursor.second.kind() == TokenKind.LEFT_BRACKET;
    };
  }

  private TypeNode object() {
    int start = cursor.start();
    List<TypeMember> members = members();
    return new TypeNode.ObjectType(cursor.nextId(), start, cursor.previousEnd(), members);
  }

  // ---- mapped types

  /**
   * <code>{ [ [ "+" | "-" ] "readonly" ] "[" name "in" type [ "as" type ] "]" [ [ "+" | "-" ] "?" ] [ ":" type ]
   * [ ";" ] }</code>
   */
  private TypeNode mapped() {
    int start = cursor.start();
    cursor.next();
    String readonly = mappedModifier("readonly");
    int opened = cursor.expect(TokenKind.LEFT_BRACKET);
    Target.BindingName key = grammar.types.names.typeBinding();
    if (!cursor.eat(TokenKind.IN) && !cursor.eat(Role.IN)) {
      cursor.expected(TokenKind.IN);
    }
    TypeNode constraint = grammar.types.type();
    TypeNode remapped = cursor.eat(Role.AS) ? grammar.types.type() : null;
    cursor.expectCloser(TokenKind.RIGHT_BRACKET, opened);
    String optional = mappedModifier("?");
    TypeNode type = grammar.types.annotation();
    if (!cursor.eat(TokenKind.SEMICOLON)) {
      cursor.eat(TokenKind.COMMA);
    }
    if (!cursor.at(TokenKind.RIGHT_BRACE)) {
      cursor.expectCloser(TokenKind.RIGHT_BRACE, start);
      skipMembers();
    }
    cursor.eat(TokenKind.RIGHT_BRACE);
    return new TypeNode.Mapped(cursor.nextId(), start, cursor.previousEnd(), readonly, key, constraint, remapped,
        optional, type);
  }

  /** A mapped type is alone in its braces: whatever else stands there is skipped. */
  private void skipMembers() {
    do {
      Recovery.skipTo(cursor, TokenKind.RIGHT_BRACE, TokenKind.RIGHT_BRACE);
    } while (cursor.eat(TokenKind.SEMICOLON));
  }

  /** A sign and the modifier it adds or removes, the modifier alone, or nothing. */
  private String mappedModifier(String modifier) {
    String sign = cursor.at(TokenKind.PLUS) ? "+" : cursor.at(TokenKind.MINUS) ? "-" : "";
    if (!sign.isEmpty()) {
      cursor.next();
    }
    if (modifier.equals("?") ? cursor.eat(TokenKind.QUESTION) : cursor.eat(Role.READONLY)) {
      return sign.isEmpty() ? modifier : sign.equals("+") ? "+".concat(modifier) : "-".concat(modifier);
    }
    if (!sign.isEmpty()) {
      cursor.unexpected();
    }
    return "";
  }

  // ---- members

  /** The members between braces; the current token is the opening one or should be. */
  List<TypeMember> members() {
    int opened = grammar.statements.openBrace();
    if (opened < 0) {
      return List.of();
    }
    cursor.enter();
    int base = cursor.stack.size();
    while (!cursor.at(TokenKind.RIGHT_BRACE) && !cursor.at(TokenKind.END_OF_FILE)) {
      int before = cursor.start();
      cursor.stack.push(member());
      separator();
      if (cursor.start() == before) {
        cursor.next();
      }
    }
    List<TypeMember> members = cursor.stack.pop(base);
    cursor.leave();
    cursor.expectCloser(TokenKind.RIGHT_BRACE, opened);
    return members;
  }

  private void separator() {
    if (cursor.eat(TokenKind.SEMICOLON) || cursor.eat(TokenKind.COMMA) || cursor.atStatementEnd()) {
      return;
    }
    if (cursor.at(TokenKind.ASSIGN)) {
      cursor.findings.errorHere(TypeCode.INITIALIZER_IN_TYPE);
    } else if (!cursor.findings.reportedHere()) {
      cursor.findings.errorHere(TypeCode.SEPARATOR_EXPECTED);
    }
    Recovery.skipTo(cursor, TokenKind.SEMICOLON, TokenKind.COMMA);
    if (!cursor.eat(TokenKind.SEMICOLON)) {
      cursor.eat(TokenKind.COMMA);
    }
  }

  private TypeMember member() {
    int start = cursor.start();
    switch (cursor.kind()) {
      case LEFT_PAREN, LESS -> {
        return call(start, false);
      }
      case NEW -> {
        if (cursor.ahead.kind() == TokenKind.LEFT_PAREN || cursor.ahead.kind() == TokenKind.LESS) {
          cursor.next();
          return call(start, true);
        }
      }
      case IDENTIFIER, STATIC -> {
        if (cursor.roles() != 0) {
          return modified(start);
        }
      }
      default -> {
      }
    }
    return named(start, 0);
  }

  /** {@code [ typeParameters ] parameters [ ":" type ]} */
  private TypeMember call(int start, boolean construct) {
    List<TypeParameter> typeParameters = grammar.types.arguments.parameters();
    List<Parameter> parameters = grammar.parameters.parameters(false);
    TypeNode returnType = grammar.types.returnAnnotation();
    return new TypeMember.CallSignature(cursor.nextId(), start, cursor.previousEnd(), construct, typeParameters,
        parameters, returnType);
  }

  private TypeMember modified(int start) {
    if ((cursor.at(Role.GET) || cursor.at(Role.SET)) && keyFollows()) {
      MethodKind kind = cursor.at(Role.GET) ? MethodKind.GET : MethodKind.SET;
      cursor.take();
      PropertyKey key = grammar.objects.propertyKey(false);
      return method(start, kind, key, false);
    }
    int modifiers = 0;
    while (cursor.at(Role.READONLY) && keyFollows()) {
      modifiers |= Modifiers.READONLY;
      cursor.take();
    }
    if (modifiers == 0 && forbiddenModifier()) {
      cursor.findings.errorHere(TypeCode.MODIFIER_IN_TYPE, java.util.Map.of("word", cursor.text()));
      cursor.next();
    }
    return named(start, modifiers);
  }

  /** Whether the current word is a modifier, since the member's name follows on the same line. */
  private boolean keyFollows() {
    return !cursor.ahead.newline() && switch (cursor.ahead.kind()) {
      case LEFT_BRACKET, STRING, NUMBER, BIGINT, PRIVATE_NAME -> true;
      default -> cursor.ahead.kind().isWord();
    };
  }

  private boolean forbiddenModifier() {
    long forbidden = Role.PUBLIC.bit() | Role.PRIVATE.bit() | Role.PROTECTED.bit() | Role.STATIC.bit()
        | Role.ABSTRACT.bit() | Role.OVERRIDE.bit() | Role.DECLARE.bit() | Role.ASYNC.bit();
    return (cursor.roles() & forbidden) != 0 && keyFollows();
  }

  private TypeMember named(int start, int modifiers) {
    if (cursor.at(TokenKind.LEFT_BRACKET) && lookahead.atIndexSignature()) {
      return indexSignature(start, modifiers);
    }
    PropertyKey key = grammar.objects.propertyKey(false);
    boolean optional = cursor.eat(TokenKind.QUESTION);
    if (modifiers == 0 && (cursor.at(TokenKind.LEFT_PAREN) || cursor.at(TokenKind.LESS))) {
      return method(start, MethodKind.METHOD, key, optional);
    }
    TypeNode type = grammar.types.annotation();
    return new TypeMember.PropertySignature(cursor.nextId(), start, cursor.previousEnd(), modifiers, key, optional,
        type);
  }

  private TypeMember method(int start, MethodKind kind, PropertyKey key, boolean optional) {
    List<TypeParameter> typeParameters = grammar.types.arguments.parameters();
    List<Parameter> parameters = grammar.parameters.parameters(false);
    TypeNode returnType = grammar.types.returnAnnotation();
    return new TypeMember.MethodSignature(cursor.nextId(), start, cursor.previousEnd(), kind, key, optional,
        typeParameters, parameters, returnType);
  }

  /** Whether the current bracket opens an index signature. */
  boolean atIndexSignature() {
    return lookahead.atIndexSignature();
  }

  /** {@code "[" name ":" type "]" [ ":" type ]} */
  TypeMember.IndexSignature indexSignature(int start, int modifiers) {
    int opened = cursor.start();
    cursor.next();
    Parameter key = indexKey();
    cursor.expectCloser(TokenKind.RIGHT_BRACKET, opened);
    TypeNode type = grammar.types.annotation();
    if (type == null) {
      cursor.findings.errorHere(TypeCode.INDEX_NEEDS_TYPE);
    }
    return new TypeMember.IndexSignature(cursor.nextId(), start, cursor.previousEnd(), modifiers, key, type);
  }

  private Parameter indexKey() {
    int start = cursor.start();
    String name = cursor.text();
    cursor.next();
    var binding = new Target.BindingName(cursor.nextId(), start, cursor.previousEnd(), name);
    @Nullable
    TypeNode type = grammar.types.annotation();
    return new Parameter(cursor.nextId(), start, cursor.previousEnd(), 0, false, binding, false, type, null);
  }
}
