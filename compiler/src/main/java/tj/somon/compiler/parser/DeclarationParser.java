package tj.somon.compiler.parser;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.EnumMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.HeritageType;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeDeclaration;
import tj.somon.compiler.ast.TypeMember;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.TypeParameter;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/**
 * Declarations that TypeScript adds: interfaces, type aliases, enums (SomonScript language specification, sections 7
 * and 8). Namespaces and ambient declarations are read by {@link AmbientParser}.
 */
final class DeclarationParser {
  /** Roles of the words that can begin such a declaration. */
  static final long BEGINS_DECLARATION = Role.TYPE.bit() | Role.INTERFACE.bit() | Role.NAMESPACE.bit()
      | Role.MODULE.bit() | Role.GLOBAL.bit() | Role.ENUM.bit() | Role.DECLARE.bit() | Role.ABSTRACT.bit();

  final AmbientParser ambient;

  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;
  /** Places where the word of {@code new} has been tried as the beginning of a type alias in vain. */
  private final Set<Integer> notAliases = new HashSet<>();

  DeclarationParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
    ambient = new AmbientParser(grammar);
  }

  // ---- where a declaration begins

  /** Whether the current word, which has roles, begins a declaration of a kind that TypeScript adds. */
  boolean atDeclaration() {
    return (cursor.roles() & BEGINS_DECLARATION) != 0 && (cursor.at(Role.TYPE) && atAlias()
        || cursor.at(Role.INTERFACE) && atInterface() || cursor.at(Role.ABSTRACT) && atAbstractClass()
        || cursor.at(Role.ENUM) && atEnum() || ambient.atNamespace() || ambient.atDeclare());
  }

  private boolean nameFollows() {
    return !cursor.ahead.newline() && cursor.ahead.kind().isWord() && !cursor.ahead.kind().isReserved();
  }

  private boolean binaryWordFollows() {
    return cursor.ahead.at(Role.AS) || cursor.ahead.at(Role.SATISFIES) || cursor.ahead.at(Role.IN)
        || cursor.ahead.at(Role.INSTANCEOF);
  }

  private boolean atAlias() {
    if (!nameFollows()) {
      return false;
    }
    TokenKind second = cursor.second.kind();
    return second == TokenKind.ASSIGN || second == TokenKind.LESS || !cursor.tajikWord() && !binaryWordFollows();
  }

  private boolean atInterface() {
    if (!nameFollows()) {
      return false;
    }
    TokenKind second = cursor.second.kind();
    return second == TokenKind.LEFT_BRACE || second == TokenKind.LESS || !binaryWordFollows();
  }

  private boolean atEnum() {
    return nameFollows() && cursor.second.kind() == TokenKind.LEFT_BRACE;
  }

  /** Whether {@code abstract class} begins here. */
  boolean atAbstractClass() {
    return cursor.ahead.kind() == TokenKind.CLASS && !cursor.ahead.newline();
  }

  /** Whether {@code const} is followed by the word of an enum. */
  boolean atEnumBehindConst() {
    if (!context.types || cursor.ahead.newline()) {
      return false;
    }
    return cursor.ahead.kind() == TokenKind.ENUM || cursor.ahead.at(Role.ENUM) && isName(cursor.second.kind());
  }

  private static boolean isName(TokenKind kind) {
    return kind.isWord() && !kind.isReserved();
  }

  /** Whether the word of {@code new} begins a type alias: a name and {@code =} follow. */
  boolean atNewAlias() {
    if (!context.types || !cursor.tajikWord() || cursor.ahead.kind() != TokenKind.IDENTIFIER) {
      return false;
    }
    TokenKind second = cursor.second.kind();
    return second == TokenKind.ASSIGN
        || second == TokenKind.LESS && !notAliases.contains(cursor.start()) && parametersAndAssignFollow();
  }

  private boolean parametersAndAssignFollow() {
    int start = cursor.start();
    Cursor.Mark mark = cursor.mark(context);
    cursor.next();
    cursor.next();
    grammar.types.arguments.parameters();
    boolean alias = !cursor.failed() && cursor.at(TokenKind.ASSIGN);
    cursor.reset(mark, context);
    if (!alias) {
      notAliases.add(start);
    }
    return alias;
  }

  /** A declaration at which {@link #atDeclaration} is true. */
  Statement declaration(Place place) {
    int start = cursor.start();
    if (ambient.atDeclare()) {
      return ambient.declare(place);
    }
    return undeclared(start, Modifiers.NONE);
  }

  /** The same behind {@code declare} or without it. */
  Statement undeclared(int start, int modifiers) {
    if (cursor.at(Role.TYPE) && atAlias()) {
      return alias(start, modifiers);
    }
    if (cursor.at(Role.INTERFACE) && atInterface()) {
      return interfaceDeclaration(start, modifiers);
    }
    if (cursor.at(Role.ABSTRACT) && atAbstractClass()) {
      cursor.take();
      return grammar.classes.declaration(start, modifiers | Modifiers.ABSTRACT, false);
    }
    if (cursor.at(Role.ENUM) && atEnum()) {
      return enumeration(start, modifiers);
    }
    return ambient.namespace(start, modifiers);
  }

  // ---- aliases and interfaces

  /** {@code "type" name [ typeParameters ] "=" type ";"} */
  Statement alias(int start, int modifiers) {
    cursor.take();
    Target.BindingName name = grammar.types.names.typeBinding();
    List<TypeParameter> typeParameters = grammar.types.arguments.parameters();
    cursor.expect(TokenKind.ASSIGN);
    TypeNode type = grammar.types.primaries.aliased();
    cursor.semicolon();
    return new TypeDeclaration.Alias(cursor.nextId(), start, cursor.previousEnd(), modifiers, name, typeParameters,
        type);
  }

  /** <code>"interface" name [ typeParameters ] [ "extends" heritage { "," heritage } ] "{" members "}"</code> */
  Statement interfaceDeclaration(int start, int modifiers) {
    cursor.take();
    Target.BindingName name = grammar.types.names.typeBinding();
    List<TypeParameter> typeParameters = grammar.types.arguments.parameters();
    List<HeritageType> parents = grammar.types.eatExtends() ? heritage() : List.of();
    if (cursor.at(Role.IMPLEMENTS)) {
      cursor.findings.errorHere(TypeCode.INTERFACE_IMPLEMENTS);
      cursor.take();
      heritage();
    }
    List<TypeMember> members = grammar.types.objects.members();
    return new TypeDeclaration.Interface(cursor.nextId(), start, cursor.previousEnd(), modifiers, name, typeParameters,
        parents, members);
  }

  /** {@code heritage { "," heritage }} of an interface, or behind {@code implements}. */
  List<HeritageType> heritage() {
    int base = cursor.stack.size();
    do {
      int start = cursor.start();
      EntityName name = grammar.types.names.entityName();
      List<TypeNode> arguments = grammar.types.arguments.optional();
      cursor.stack.push(new HeritageType(cursor.nextId(), start, cursor.previousEnd(), name, arguments));
    } while (cursor.eat(TokenKind.COMMA));
    return cursor.stack.pop(base);
  }

  // ---- enums

  /** {@code "const" enumeration}; the current token is {@code const}. */
  Statement constEnum(int start, int modifiers) {
    cursor.next();
    return enumeration(start, modifiers | Modifiers.CONST);
  }

  /** <code>"enum" name "{" [ member { "," member } [ "," ] ] "}"</code> */
  Statement enumeration(int start, int modifiers) {
    cursor.take();
    Target.BindingName name = grammar.patterns.bindingName();
    grammar.types.names.declarable(name);
    int opened = grammar.statements.openBrace();
    List<EnumMember> members = opened < 0 ? List.of() : members(opened);
    return new TypeDeclaration.Enum(cursor.nextId(), start, cursor.previousEnd(), modifiers, name, members);
  }

  private List<EnumMember> members(int opened) {
    int base = cursor.stack.size();
    while (!cursor.at(TokenKind.RIGHT_BRACE) && !cursor.at(TokenKind.END_OF_FILE)) {
      int before = cursor.start();
      cursor.stack.push(member());
      if (!cursor.eat(TokenKind.COMMA) && !recoverMember(before)) {
        break;
      }
    }
    List<EnumMember> members = cursor.stack.pop(base);
    cursor.expectCloser(TokenKind.RIGHT_BRACE, opened);
    return members;
  }

  /** Behind a member without a comma: whether more members may follow. */
  private boolean recoverMember(int before) {
    if (cursor.at(TokenKind.RIGHT_BRACE) || cursor.at(TokenKind.END_OF_FILE)) {
      return false;
    }
    if (!cursor.findings.reportedHere()) {
      cursor.findings.errorHere(TypeCode.ENUM_COMMA_EXPECTED);
    }
    boolean semicolon = cursor.eat(TokenKind.SEMICOLON);
    if (!semicolon && cursor.start() == before) {
      cursor.next();
    }
    return true;
  }

  private EnumMember member() {
    int start = cursor.start();
    PropertyKey key = grammar.objects.propertyKey(false);
    boolean named = switch (key) {
      case PropertyKey.Name _,PropertyKey.Text _ -> true;
      case PropertyKey.Computed computed -> computed.expression() instanceof Expression.StringLiteral
          || computed.expression() instanceof Expression.Template template && template.expressions().isEmpty();
      case PropertyKey.Numeric _,PropertyKey.PrivateName _ -> false;
    };
    if (!named) {
      cursor.findings.error(TypeCode.ENUM_MEMBER_NAME, key.start(), key.end());
    }
    Expression initializer = cursor.eat(TokenKind.ASSIGN) ? grammar.expressions.assignment(true) : null;
    return new EnumMember(cursor.nextId(), start, cursor.previousEnd(), simple(key), initializer);
  }

  /** {@code ["name"]} as the key {@code "name"}. */
  private PropertyKey simple(PropertyKey key) {
    if (!(key instanceof PropertyKey.Computed(_, _, _, var expression))) {
      return key;
    }
    return switch (expression) {
      case Expression.StringLiteral text ->
        new PropertyKey.Text(cursor.nextId(), text.start(), text.end(), text.value());
      case Expression.Template template when template.expressions().isEmpty() -> new PropertyKey.Text(cursor.nextId(),
          template.start(), template.end(), String.valueOf(template.chunks().getFirst().cooked()));
      default -> key;
    };
  }
}
