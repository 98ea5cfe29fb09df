package tj.somon.compiler.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ClassDefinition;
import tj.somon.compiler.ast.ClassMember;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.HeritageType;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.ast.TypeParameter;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Heads of classes (ECMAScript 2025, 15.7; SomonScript language specification, section 6). */
final class ClassParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;
  private final ClassMemberParser members;

  ClassParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
    members = new ClassMemberParser(grammar);
  }

  /**
   * A class declaration; the current token is {@code class}.
   *
   * @param start where the declaration starts: at its first modifier
   * @param modifiers {@code ABSTRACT}, {@code DECLARE} or none
   * @param nameOptional whether it may be anonymous ({@code export default})
   */
  ClassDefinition declaration(int start, int modifiers, boolean nameOptional) {
    return definition(start, modifiers, nameOptional);
  }

  /** Reports the decorators that begin here and skips them: they are no part of the language. */
  void decorators() {
    members.decorator();
  }

  /** A class expression; the current token is {@code class}. */
  ClassDefinition expression() {
    return definition(cursor.start(), Modifiers.NONE, true);
  }

  /** <code>"class" [ name ] [ typeParameters ] [ "extends" expression ] [ "implements" types ] { members }</code> */
  private ClassDefinition definition(int start, int modifiers, boolean nameOptional) {
    cursor.enter(2);
    cursor.expect(TokenKind.CLASS);
    int before = context.with(Context.STRICT);
    Target.BindingName name = className(nameOptional);
    List<TypeParameter> typeParameters = grammar.types.arguments.parameters();
    Expression superClass = superClass();
    List<TypeNode> superArguments = List.of();
    if (superClass instanceof Expression.Instantiation(_, _, _, var operand, var typeArguments)) {
      superClass = operand;
      superArguments = typeArguments;
    } else if (superClass != null && context.types) {
      superArguments = grammar.types.arguments.optional();
    }
    List<HeritageType> interfaces = interfaces(superClass != null);
    List<ClassMember> body = members.body(superClass != null, Modifiers.has(modifiers, Modifiers.ABSTRACT));
    context.restore(before);
    cursor.leave(2);
    return new ClassDefinition(cursor.nextId(), start, cursor.previousEnd(), modifiers, name, typeParameters,
        superClass, superArguments, interfaces, body);
  }

  private Target.@Nullable BindingName className(boolean optional) {
    if (atClassName()) {
      return grammar.patterns.bindingName();
    }
    if (optional) {
      return null;
    }
    ParserDiagnostics.nameExpected(cursor);
    return new Target.BindingName(cursor.nextId(), cursor.start(), cursor.start(), "");
  }

  /** Whether the word behind {@code class} is its name; a heritage word is one only before what continues a head. */
  private boolean atClassName() {
    if (!cursor.atWord() || cursor.at(TokenKind.EXTENDS)) {
      return false;
    }
    if (!cursor.at(Role.EXTENDS) && !(context.types && cursor.at(Role.IMPLEMENTS))) {
      return true;
    }
    return cursor.tajikWord() && switch (cursor.ahead.kind()) {
      case LEFT_BRACE, LESS, EXTENDS -> true;
      default -> cursor.ahead.at(Role.EXTENDS) || cursor.ahead.at(Role.IMPLEMENTS);
    };
  }

  private @Nullable Expression superClass() {
    if (!grammar.types.eatExtends()) {
      return null;
    }
    return grammar.expressions.heritage();
  }

  private List<HeritageType> interfaces(boolean extended) {
    if (extended && cursor.at(TokenKind.COMMA)) {
      cursor.findings.errorHere(StatementCode.TWO_SUPERCLASSES);
      Recovery.skipTo(cursor, TokenKind.LEFT_BRACE, TokenKind.LEFT_BRACE);
      return List.of();
    }
    if (!context.types || !cursor.eat(Role.IMPLEMENTS)) {
      return List.of();
    }
    List<HeritageType> interfaces = grammar.declarations.heritage();
    if (grammar.types.atExtends()) {
      cursor.findings.errorHere(extended ? StatementCode.TWO_SUPERCLASSES : StatementCode.EXTENDS_AFTER_IMPLEMENTS);
      Recovery.skipTo(cursor, TokenKind.LEFT_BRACE, TokenKind.LEFT_BRACE);
    }
    return interfaces;
  }
}
