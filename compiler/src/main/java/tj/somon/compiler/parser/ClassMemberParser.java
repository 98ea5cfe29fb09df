package tj.somon.compiler.parser;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.FunctionBody;
import tj.somon.compiler.ast.MethodKind;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.TypeMember;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Members of classes (ECMAScript 2025, 15.7; SomonScript language specification, section 6). */
final class ClassMemberParser {
  private static final String CONSTRUCTOR = "constructor";

  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;
  private final ClassModifierParser words;

  ClassMemberParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
    words = new ClassModifierParser(grammar);
  }

  /** What the members of one class share while they are read. */
  private static final class Owner {
    private final boolean derived;
    private final boolean isAbstract;
    private boolean constructed;
    private ClassMember.@Nullable Method withoutBody;

    private Owner(boolean derived, boolean isAbstract) {
      this.derived = derived;
      this.isAbstract = isAbstract;
    }
  }

  /** What stands before the name of a member. */
  private record Beginning(int start, int modifiers, boolean async, boolean generator, MethodKind kind) {
    boolean has(int modifier) {
      return (modifiers & modifier) != 0;
    }

    boolean isPlain() {
      return !async && !generator && kind == MethodKind.METHOD;
    }
  }

  /**
   * The members between braces.
   *
   * @param derived whether the class extends another, so that its constructor may call {@code super}
   */
  List<ClassMember> body(boolean derived, boolean isAbstract) {
    int opened = grammar.statements.openBrace();
    if (opened < 0) {
      return List.of();
    }
    var owner = new Owner(derived, isAbstract);
    int base = cursor.stack.size();
    while (!cursor.at(TokenKind.RIGHT_BRACE) && !cursor.at(TokenKind.END_OF_FILE)) {
      if (cursor.eat(TokenKind.SEMICOLON)) {
        continue;
      }
      int before = cursor.start();
      ClassMember member = member(owner);
      cursor.stack.push(member);
      checkOverload(owner, member);
      if (cursor.start() == before) {
        grammar.statements.skipToken();
      }
    }
    checkOverload(owner, null);
    List<ClassMember> members = cursor.stack.pop(base);
    cursor.expectCloser(TokenKind.RIGHT_BRACE, opened);
    return members;
  }

  /** A method without a body is an overload: another of the same name must follow, up to one with a body. */
  private void checkOverload(Owner owner, @Nullable ClassMember next) {
    ClassMember.Method pending = owner.withoutBody;
    owner.withoutBody = next instanceof ClassMember.Method method && method.function().body() == null
        && !method.optional() && !Modifiers.has(method.modifiers(), Modifiers.ABSTRACT) && !context.has(Context.AMBIENT)
            ? method
            : null;
    if (pending != null && !(next instanceof ClassMember.Method method && sameName(pending.key(), method.key()))) {
      StatementDiagnostics.error(cursor, StatementCode.METHOD_WITHOUT_BODY, pending.key().start(), pending.key().end(),
          "note.add-body");
    }
  }

  private static boolean sameName(PropertyKey first, PropertyKey second) {
    return first instanceof PropertyKey.Computed || second instanceof PropertyKey.Computed
        || name(first).equals(name(second));
  }

  private static String name(PropertyKey key) {
    return switch (key) {
      case PropertyKey.Name name -> name.name();
      case PropertyKey.Text text -> text.value();
      case PropertyKey.Numeric number -> number.name();
      case PropertyKey.PrivateName secret -> "#".concat(secret.name());
      case PropertyKey.Computed _ -> "";
    };
  }

  private ClassMember member(Owner owner) {
    if (words.atStaticBlock()) {
      return staticBlock();
    }
    if (cursor.at(TokenKind.AT)) {
      decorator();
    }
    int start = cursor.start();
    int modifiers = words.modifiers();
    if (cursor.at(TokenKind.LEFT_BRACKET) && context.types && grammar.types.objects.atIndexSignature()) {
      return index(start, modifiers);
    }
    declarationWord();
    Beginning beginning = beginning(start, modifiers);
    boolean constructor = atConstructor(beginning);
    PropertyKey key = constructor ? constructorKey() : grammar.objects.propertyKey(true);
    checkName(beginning, key);
    boolean optional = context.types && cursor.eat(TokenKind.QUESTION);
    if (cursor.at(TokenKind.LEFT_PAREN) || context.types && cursor.at(TokenKind.LESS)) {
      return method(owner, beginning, key, optional, constructor);
    }
    return field(owner, beginning, key, optional);
  }

  /** Skips the word of a declaration, which no member has before its name. */
  private void declarationWord() {
    boolean word = switch (cursor.kind()) {
      case LET, CONST, VAR, FUNCTION -> true;
      default -> false;
    };
    if (word && !cursor.ahead.newline()
        && (cursor.ahead.kind().isWord() || cursor.ahead.kind() == TokenKind.PRIVATE_NAME)) {
      cursor.findings.errorHere(StatementCode.DECLARATION_WORD_IN_CLASS,
          Map.of("word", cursor.source.slice(cursor.start(), cursor.end())), Note.of("note.remove-word", Map.of()));
      cursor.next();
    }
  }

  /** Reports decorators and skips them. */
  void decorator() {
    cursor.findings.errorHere(StatementCode.DECORATOR);
    while (cursor.eat(TokenKind.AT)) {
      grammar.expressions.leftHandSide();
    }
  }

  private Beginning beginning(int start, int modifiers) {
    boolean async = words.atAsync();
    if (async) {
      cursor.take();
      if (words.atNoise()) {
        cursor.next();
      }
    }
    boolean generator = cursor.eat(TokenKind.STAR);
    MethodKind kind = MethodKind.METHOD;
    if (!async && !generator && words.atAccessor()) {
      kind = cursor.at(Role.GET) ? MethodKind.GET : MethodKind.SET;
      cursor.take();
    }
    return new Beginning(start, modifiers, async, generator, kind);
  }

  // ---- names

  /** The name of a constructor: not static, not computed, and before a parenthesis. */
  private boolean atConstructor(Beginning beginning) {
    if (beginning.has(Modifiers.STATIC)) {
      return false;
    }
    if (cursor.at(Role.CONSTRUCTOR) && cursor.tajikWord()) {
      return cursor.ahead.kind() == TokenKind.LEFT_PAREN && beginning.kind == MethodKind.METHOD;
    }
    boolean named = cursor.at(TokenKind.STRING) || cursor.at(TokenKind.IDENTIFIER);
    return named && cursor.text().equals(CONSTRUCTOR)
        && (cursor.ahead.kind() == TokenKind.LEFT_PAREN || context.types && cursor.ahead.kind() == TokenKind.LESS);
  }

  private PropertyKey constructorKey() {
    int start = cursor.start();
    cursor.take();
    return new PropertyKey.Name(cursor.nextId(), start, cursor.previousEnd(), CONSTRUCTOR);
  }

  private void checkName(Beginning beginning, PropertyKey key) {
    if (!(key instanceof PropertyKey.PrivateName secret)) {
      return;
    }
    int forbidden = Modifiers.PUBLIC | Modifiers.PRIVATE | Modifiers.PROTECTED | Modifiers.ABSTRACT | Modifiers.DECLARE;
    if (secret.name().equals(CONSTRUCTOR)) {
      cursor.findings.error(StatementCode.PRIVATE_CONSTRUCTOR, key.start(), key.end());
    } else if (beginning.has(forbidden)) {
      cursor.findings.error(StatementCode.MODIFIER_OF_PRIVATE_NAME, key.start(), key.end());
    }
  }

  // ---- methods

  private ClassMember method(Owner owner, Beginning beginning, PropertyKey key, boolean optional, boolean constructor) {
    MethodKind kind = beginning.kind;
    if (constructor) {
      if (!beginning.isPlain()) {
        cursor.findings.error(StatementCode.CONSTRUCTOR_KIND, key.start(), key.end());
      }
      kind = MethodKind.CONSTRUCTOR;
    } else if (beginning.has(Modifiers.STATIC) && isNamed(key, "prototype")) {
      cursor.findings.error(StatementCode.STATIC_PROTOTYPE, key.start(), key.end());
    }
    int flags = context.types ? FunctionParser.BODY_OPTIONAL : 0;
    flags |= constructor && owner.derived ? FunctionParser.SUPER_CALL : 0;
    Function function = grammar.functions.method(kind, beginning.async, beginning.generator, flags);
    if (function.body() == null) {
      cursor.semicolon();
    }
    checkMethod(owner, beginning, key, function);
    if (constructor && function.body() != null) {
      checkConstructor(owner, key);
    }
    return new ClassMember.Method(cursor.nextId(), beginning.start, cursor.previousEnd(), beginning.modifiers, kind,
        key, optional, function);
  }

  private void checkConstructor(Owner owner, PropertyKey key) {
    if (owner.constructed) {
      cursor.findings.error(StatementCode.SECOND_CONSTRUCTOR, key.start(), key.end());
    }
    owner.constructed = true;
  }

  private void checkMethod(Owner owner, Beginning beginning, PropertyKey key, Function function) {
    FunctionBody body = function.body();
    checkAbstract(owner, beginning, key);
    if (body != null && beginning.has(Modifiers.ABSTRACT)) {
      cursor.findings.error(StatementCode.ABSTRACT_WITH_BODY, body.start(), body.start() + 1);
    } else if (body != null && context.has(Context.AMBIENT)) {
      cursor.findings.error(StatementCode.AMBIENT_BODY, body.start(), body.start() + 1);
    }
    int forFieldsOnly = beginning.modifiers & (Modifiers.READONLY | Modifiers.DECLARE | Modifiers.ACCESSOR);
    if (forFieldsOnly != 0) {
      cursor.findings.error(StatementCode.FIELD_MODIFIER, beginning.start, key.start());
    }
  }

  private void checkAbstract(Owner owner, Beginning beginning, PropertyKey key) {
    if (beginning.has(Modifiers.ABSTRACT) && !owner.isAbstract) {
      cursor.findings.error(StatementCode.ABSTRACT_MEMBER_PLACE, beginning.start, key.end());
    } else if (beginning.has(Modifiers.ABSTRACT) && beginning.async) {
      cursor.findings.error(StatementCode.MODIFIER_COMBINATION, beginning.start, key.end(), Map.of("word", "async"));
    }
  }

  private static boolean isNamed(PropertyKey key, String wanted) {
    return switch (key) {
      case PropertyKey.Name name -> name.name().equals(wanted);
      case PropertyKey.Text text -> text.value().equals(wanted);
      case PropertyKey.Numeric _,PropertyKey.Computed _,PropertyKey.PrivateName _ -> false;
    };
  }

  // ---- fields

  /** {@code name [ "?" | "!" ] [ ":" type ] [ "=" expression ] ";"} */
  private ClassMember field(Owner owner, Beginning beginning, PropertyKey key, boolean optional) {
    if (!beginning.isPlain()) {
      cursor.expected(TokenKind.LEFT_PAREN);
    }
    checkFieldName(beginning, key);
    checkAbstract(owner, beginning, key);
    boolean definite = context.types && !optional && cursor.at(TokenKind.NOT) && !cursor.newlineBefore();
    if (definite) {
      cursor.next();
    }
    TypeNode type = grammar.types.annotation();
    Expression initializer = cursor.eat(TokenKind.ASSIGN) ? initializer() : null;
    boolean ambientConstant = type == null
        && Modifiers.has(beginning.modifiers, Modifiers.DECLARE | Modifiers.READONLY);
    if (initializer != null && !ambientConstant
        && (definite || beginning.has(Modifiers.ABSTRACT | Modifiers.DECLARE))) {
      cursor.findings.error(definite ? StatementCode.DEFINITE_MARK : StatementCode.FIELD_WITHOUT_VALUE,
          initializer.start(), initializer.end());
    }
    endField();
    return new ClassMember.Field(cursor.nextId(), beginning.start, cursor.previousEnd(), beginning.modifiers, key,
        optional, definite, type, initializer);
  }

  private Expression initializer() {
    int before = context.enterField();
    Expression initializer = grammar.expressions.assignment(true);
    context.restore(before);
    return initializer;
  }

  /** Ends a field; behind what is no field its block is skipped, so that one mistake is one finding. */
  private void endField() {
    boolean wrong = !cursor.atStatementEnd();
    cursor.semicolon();
    if (wrong && cursor.at(TokenKind.LEFT_BRACE)) {
      Recovery.skipBalanced(cursor);
    }
  }

  private void checkFieldName(Beginning beginning, PropertyKey key) {
    if (isNamed(key, CONSTRUCTOR) && !context.has(Context.AMBIENT)) {
      cursor.findings.error(StatementCode.FIELD_NAMED_CONSTRUCTOR, key.start(), key.end());
    } else if (beginning.has(Modifiers.STATIC) && isNamed(key, "prototype") && !context.has(Context.AMBIENT)) {
      cursor.findings.error(StatementCode.STATIC_PROTOTYPE, key.start(), key.end());
    }
  }

  // ---- other members

  /** <code>"static" "{" statements "}"</code> */
  private ClassMember staticBlock() {
    int start = cursor.start();
    cursor.take();
    int before = context.enterStaticBlock();
    FunctionBody body = grammar.functions.block();
    context.restore(before);
    return new ClassMember.StaticBlock(cursor.nextId(), start, cursor.previousEnd(), body);
  }

  private ClassMember index(int start, int modifiers) {
    if ((modifiers & ~(Modifiers.READONLY | Modifiers.STATIC)) != 0) {
      cursor.findings.error(StatementCode.MODIFIER_COMBINATION, start, cursor.start(),
          Map.of("word", cursor.source.slice(start, cursor.previousEnd())));
    }
    TypeMember.IndexSignature signature = grammar.types.objects.indexSignature(start, modifiers);
    cursor.semicolon();
    return new ClassMember.Index(cursor.nextId(), start, cursor.previousEnd(), signature);
  }
}
