package tj.somon.compiler.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ImportAttribute;
import tj.somon.compiler.ast.ImportSpecifier;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/**
 * Import declarations (ECMAScript 2025, 16.2.2; SomonScript language specification, section 9), and the entry to
 * exports.
 */
final class ModuleParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;
  private final ExportParser exports;
  private final ModuleSpecifierParser specifiers;

  ModuleParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
    specifiers = new ModuleSpecifierParser(grammar);
    exports = new ExportParser(grammar, specifiers);
  }

  /** An export declaration; the current word is {@code export}. */
  Statement exportDeclaration(Place place) {
    return exports.exportDeclaration(place);
  }

  // ---- imports

  /** An import declaration; the current token is {@code import}. */
  Statement importDeclaration(Place place) {
    int start = cursor.start();
    checkPlace(place);
    cursor.next();
    if (cursor.at(TokenKind.STRING)) {
      return finish(start, new Clause(false, "", null, null, null), true);
    }
    boolean typeOnly = atTypeModifier();
    if (typeOnly) {
      cursor.take();
    }
    String phase = typeOnly ? "" : phase();
    Target.BindingName name = null;
    if (!cursor.at(TokenKind.LEFT_BRACE) && !cursor.at(TokenKind.STAR)) {
      name = grammar.names.binding(true);
      if (context.types && cursor.at(TokenKind.ASSIGN) && phase.isEmpty()) {
        return importEquals(start, false, typeOnly, name);
      }
      if (!cursor.eat(TokenKind.COMMA)) {
        return finish(start, new Clause(typeOnly, phase, name, null, null), false);
      }
    }
    return finish(start, bindings(typeOnly, phase, name), false);
  }

  /** What an import declaration binds. */
  private record Clause(boolean typeOnly, String phase, Target.@Nullable BindingName defaultName,
      Target.@Nullable BindingName namespace, @Nullable List<ImportSpecifier> named) {}

  private void checkPlace(Place place) {
    if (place != Place.MODULE && !(place == Place.NAMESPACE && isImportEquals())) {
      StatementDiagnostics.errorHere(cursor, StatementCode.IMPORT_PLACE, "note.move-to-top");
    } else if (!context.module && !context.types) {
      cursor.findings.errorHere(StatementCode.IMPORT_IN_SCRIPT);
    }
  }

  private boolean isImportEquals() {
    return context.types && cursor.ahead.kind().isWord()
        && (cursor.second.kind() == TokenKind.ASSIGN || cursor.ahead.at(Role.TYPE) && cursor.second.kind().isWord());
  }

  /** Whether {@code type} makes the import one of types, and is not the name that is imported. */
  private boolean atTypeModifier() {
    if (!context.types || !cursor.at(Role.TYPE)) {
      return false;
    }
    return switch (cursor.ahead.kind()) {
      case LEFT_BRACE, STAR -> true;
      case IDENTIFIER -> !cursor.ahead.at(Role.FROM) || cursor.second.kind() == TokenKind.ASSIGN
          || cursor.second.kind() == TokenKind.IDENTIFIER;
      case LET, AWAIT, YIELD, STATIC -> true;
      default -> false;
    };
  }

  /** {@code "defer"} before a namespace, {@code "source"} before a default binding. */
  private String phase() {
    if (cursor.at(Role.DEFER) && cursor.ahead.kind() == TokenKind.STAR) {
      cursor.take();
      return "defer";
    }
    if (cursor.at(Role.SOURCE) && cursor.ahead.kind() == TokenKind.IDENTIFIER
        && (!cursor.ahead.at(Role.FROM) || cursor.second.kind() == TokenKind.IDENTIFIER)) {
      cursor.take();
      return "source";
    }
    return "";
  }

  /** {@code "*" "as" name} or names in braces. */
  private Clause bindings(boolean typeOnly, String phase, Target.@Nullable BindingName defaultName) {
    if (typeOnly && defaultName != null) {
      cursor.findings.errorHere(StatementCode.TYPE_IMPORT_OF_BOTH);
    }
    if (cursor.eat(TokenKind.STAR)) {
      return new Clause(typeOnly, phase, defaultName, specifiers.nameBehindAs(), null);
    }
    if (cursor.at(TokenKind.LEFT_BRACE)) {
      return new Clause(typeOnly, phase, defaultName, null, specifiers.imports(typeOnly));
    }
    cursor.expected(TokenKind.LEFT_BRACE);
    return new Clause(typeOnly, phase, defaultName, null, null);
  }

  private Statement finish(int start, Clause clause, boolean bare) {
    Expression.StringLiteral specifier = bare ? grammar.expressions.stringLiteral() : specifiers.moduleBehindFrom();
    List<ImportAttribute> attributes = specifiers.attributes();
    cursor.semicolon();
    return new ModuleItem.Import(cursor.nextId(), start, cursor.previousEnd(), clause.typeOnly, clause.phase,
        clause.defaultName, clause.namespace, clause.named, specifier, attributes);
  }

  /** {@code "import" name "=" ( entityName | "require" "(" string ")" ) ";"}; the current token is {@code =}. */
  Statement importEquals(int start, boolean exported, boolean typeOnly, Target.BindingName name) {
    cursor.next();
    EntityName entity = null;
    Expression.StringLiteral required = null;
    if (cursor.at(Role.REQUIRE) && cursor.ahead.kind() == TokenKind.LEFT_PAREN) {
      cursor.take();
      int opened = cursor.expect(TokenKind.LEFT_PAREN);
      required = grammar.expressions.stringLiteral();
      cursor.expectCloser(TokenKind.RIGHT_PAREN, opened);
    } else {
      entity = grammar.types.names.entityName();
    }
    cursor.semicolon();
    return new ModuleItem.ImportEquals(cursor.nextId(), start, cursor.previousEnd(), exported, typeOnly, name, entity,
        required);
  }

  // ---- import types

  /** <code>"{" ( "with" | "assert" ) ":" attributes "}"</code>, the options of an import type. */
  @Nullable
  List<ImportAttribute> typeImportOptions() {
    int opened = cursor.expect(TokenKind.LEFT_BRACE);
    if (cursor.at(TokenKind.WITH) || cursor.atWord() && cursor.text().equals("assert")) {
      cursor.next();
    } else {
      cursor.expected(TokenKind.WITH);
    }
    cursor.expect(TokenKind.COLON);
    List<ImportAttribute> attributes = specifiers.attributeList();
    cursor.eat(TokenKind.COMMA);
    cursor.expectCloser(TokenKind.RIGHT_BRACE, opened);
    return attributes;
  }
}
