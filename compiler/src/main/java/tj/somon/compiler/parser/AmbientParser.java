package tj.somon.compiler.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Function;
import tj.somon.compiler.ast.FunctionBody;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeDeclaration;
import tj.somon.compiler.ast.VariableKind;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Namespaces, and declarations of what exists elsewhere (SomonScript language specification, section 8). */
final class AmbientParser {
  private static final int OUTER_FUNCTION = Context.RETURN | Context.AWAIT | Context.YIELD | Context.LOOP
      | Context.SWITCH | Context.SUPER_CALL | Context.SUPER_PROPERTY | Context.NEW_TARGET;

  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;

  AmbientParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  // ---- where a declaration begins

  /** Whether a namespace begins here: {@code namespace A} with a dot or a brace behind. */
  boolean atNamespace() {
    boolean word = cursor.at(Role.NAMESPACE) || cursor.at(Role.MODULE) && !cursor.tajikWord();
    if (word && !cursor.ahead.newline() && cursor.ahead.kind().isWord() && !cursor.ahead.kind().isReserved()) {
      return cursor.second.kind() == TokenKind.LEFT_BRACE || cursor.second.kind() == TokenKind.DOT;
    }
    return context.has(Context.AMBIENT) && (atNamedModule() || atGlobal());
  }

  private boolean atNamedModule() {
    return cursor.at(Role.MODULE) && cursor.ahead.kind() == TokenKind.STRING && !cursor.ahead.newline();
  }

  private boolean atGlobal() {
    return cursor.at(Role.GLOBAL) && cursor.ahead.kind() == TokenKind.LEFT_BRACE;
  }

  /** Whether {@code declare} begins a declaration here: the word of one follows on the same line. */
  boolean atDeclare() {
    if (!cursor.at(Role.DECLARE) || cursor.ahead.newline()) {
      return false;
    }
    return switch (cursor.ahead.kind()) {
      case VAR, LET, CONST, FUNCTION, CLASS, ENUM, IMPORT -> true;
      case NEW -> context.language.tajik() && cursor.second.kind() == TokenKind.IDENTIFIER;
      case IDENTIFIER -> wordFollows();
      default -> false;
    };
  }

  private boolean wordFollows() {
    TokenKind second = cursor.second.kind();
    if (cursor.ahead.at(Role.GLOBAL)) {
      return second == TokenKind.LEFT_BRACE;
    }
    if (cursor.ahead.at(Role.MODULE) && second == TokenKind.STRING) {
      return true;
    }
    if (cursor.ahead.at(Role.ABSTRACT)) {
      return second == TokenKind.CLASS && !cursor.second.newline();
    }
    if (cursor.ahead.at(Role.ASYNC)) {
      return second == TokenKind.FUNCTION;
    }
    boolean named = second.isWord() && !second.isReserved() && !cursor.second.newline();
    return named && (cursor.ahead.at(Role.TYPE) || cursor.ahead.at(Role.INTERFACE) || cursor.ahead.at(Role.NAMESPACE)
        || cursor.ahead.at(Role.MODULE) || cursor.ahead.at(Role.ENUM) || cursor.ahead.at(Role.USING));
  }

  // ---- declare

  /** {@code "declare" declaration} */
  Statement declare(Place place) {
    int start = cursor.start();
    cursor.take();
    int before = context.with(Context.AMBIENT);
    Statement declared = declared(start, place);
    context.restore(before);
    return declared;
  }

  private Statement declared(int start, Place place) {
    return switch (cursor.kind()) {
      case VAR -> variables(start, VariableKind.VAR);
      case LET -> variables(start, VariableKind.LET);
      case CONST -> grammar.declarations.atEnumBehindConst() ? grammar.declarations.constEnum(start, Modifiers.DECLARE)
          : variables(start, VariableKind.CONST);
      case FUNCTION -> function(start, false);
      case CLASS -> grammar.classes.declaration(start, Modifiers.DECLARE, false);
      case ENUM -> grammar.declarations.enumeration(start, Modifiers.DECLARE);
      case IMPORT -> grammar.modules.importDeclaration(place);
      case NEW -> grammar.declarations.alias(start, Modifiers.DECLARE);
      default -> declaredWord(start);
    };
  }

  private Statement function(int start, boolean async) {
    Function function = grammar.functions.declaration(start, Modifiers.DECLARE, async, false);
    FunctionBody body = function.body();
    if (body != null) {
      cursor.findings.error(StatementCode.AMBIENT_BODY, body.start(), body.start() + 1);
    }
    return function;
  }

  private Statement variables(int start, VariableKind kind) {
    return grammar.statements.variables.statement(start, Modifiers.DECLARE, kind);
  }

  private Statement declaredWord(int start) {
    if (cursor.at(Role.ASYNC)) {
      cursor.findings.errorHere(TypeCode.AMBIENT_ASYNC);
      cursor.take();
      return function(start, true);
    }
    if (cursor.at(Role.USING)) {
      cursor.findings.errorHere(StatementCode.USING_PLACE);
      return variables(start, VariableKind.USING);
    }
    return grammar.declarations.undeclared(start, Modifiers.DECLARE);
  }

  // ---- namespaces

  /** A namespace, a module with a quoted name, or the global scope; the current token is its word. */
  Statement namespace(int start, int modifiers) {
    if (cursor.at(Role.GLOBAL)) {
      cursor.take();
      return ambientModule(start, null);
    }
    cursor.take();
    if (cursor.at(TokenKind.STRING)) {
      return ambientModule(start, grammar.expressions.stringLiteral());
    }
    return dotted(start, modifiers, false);
  }

  private Statement ambientModule(int start, Expression.@Nullable StringLiteral name) {
    List<Statement> body = null;
    if (name == null || cursor.at(TokenKind.LEFT_BRACE)) {
      int before = context.with(Context.AMBIENT);
      body = block(Place.MODULE);
      context.restore(before);
    } else {
      cursor.semicolon();
    }
    return new TypeDeclaration.AmbientModule(cursor.nextId(), start, cursor.previousEnd(), name, body);
  }

  /** <code>name { "." name } "{" statements "}"</code>; every dot makes an exported namespace inside. */
  private TypeDeclaration.Namespace dotted(int start, int modifiers, boolean inner) {
    Target.BindingName name = grammar.patterns.bindingName();
    List<Statement> body;
    cursor.enter();
    if (cursor.eat(TokenKind.DOT)) {
      int innerStart = cursor.start();
      TypeDeclaration.Namespace nested = dotted(innerStart, modifiers, true);
      body = List.of(new ModuleItem.ExportDeclaration(cursor.nextId(), innerStart, nested.end(), nested));
    } else {
      body = block(Place.NAMESPACE);
    }
    cursor.leave();
    return new TypeDeclaration.Namespace(cursor.nextId(), start, cursor.previousEnd(), modifiers, inner, name, body);
  }

  private List<Statement> block(Place place) {
    int opened = grammar.statements.openBrace();
    if (opened < 0) {
      return List.of();
    }
    int before = context.without(OUTER_FUNCTION);
    context.with(Context.NAMESPACE);
    List<Statement> statements = grammar.statements.list(TokenKind.RIGHT_BRACE, place);
    context.restore(before);
    cursor.expectCloser(TokenKind.RIGHT_BRACE, opened);
    return statements;
  }
}
