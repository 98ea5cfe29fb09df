package tj.somon.compiler.parser;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ExportSpecifier;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ImportAttribute;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.ast.ModuleItem;
import tj.somon.compiler.ast.ModuleName;
import tj.somon.compiler.ast.Statement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.VariableKind;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Export declarations (ECMAScript 2025, 16.2.3; SomonScript language specification, section 9). */
final class ExportParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;
  private final ModuleSpecifierParser specifiers;

  ExportParser(Grammar grammar, ModuleSpecifierParser specifiers) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
    this.specifiers = specifiers;
  }

  /** An export declaration; the current word is {@code export}. */
  Statement exportDeclaration(Place place) {
    int start = cursor.start();
    if (place != Place.MODULE && place != Place.NAMESPACE) {
      StatementDiagnostics.errorHere(cursor, StatementCode.EXPORT_PLACE, "note.move-to-top");
    } else if (!context.module && !context.types) {
      cursor.findings.errorHere(StatementCode.EXPORT_IN_SCRIPT);
    }
    cursor.take();
    return switch (cursor.kind()) {
      case STAR -> all(start, false);
      case LEFT_BRACE -> names(start, false);
      case DEFAULT -> defaultExport(start, place);
      case IMPORT -> importEquals(start);
      case ASSIGN -> assignment(start);
      case IDENTIFIER -> word(start);
      default -> declaration(start);
    };
  }

  private Statement word(int start) {
    if (context.types && cursor.at(Role.AS) && cursor.ahead.at(Role.NAMESPACE)) {
      return asNamespace(start);
    }
    if (context.types && cursor.at(Role.TYPE) && cursor.ahead.kind() == TokenKind.LEFT_BRACE) {
      cursor.take();
      return names(start, true);
    }
    if (context.types && cursor.at(Role.TYPE) && cursor.ahead.kind() == TokenKind.STAR) {
      cursor.take();
      return all(start, true);
    }
    return declaration(start);
  }

  // ---- lists

  /** {@code "*" [ "as" moduleName ] "from" string [ attributes ] ";"} */
  private Statement all(int start, boolean typeOnly) {
    cursor.next();
    ModuleName exported = cursor.eat(Role.AS) ? specifiers.moduleName() : null;
    Expression.StringLiteral specifier = specifiers.moduleBehindFrom();
    List<ImportAttribute> attributes = specifiers.attributes();
    cursor.semicolon();
    return new ModuleItem.ExportAll(cursor.nextId(), start, cursor.previousEnd(), typeOnly, exported, specifier,
        attributes);
  }

  /** {@code names [ "from" string [ attributes ] ] ";"} */
  private Statement names(int start, boolean typeOnly) {
    List<ExportSpecifier> names = specifiers.exports(typeOnly);
    Expression.StringLiteral specifier = null;
    List<ImportAttribute> attributes = null;
    if (cursor.at(Role.FROM) && (cursor.ahead.kind() == TokenKind.STRING || !cursor.newlineBefore())) {
      cursor.take();
      specifier = grammar.expressions.stringLiteral();
      attributes = specifiers.attributes();
    } else {
      checkLocals(names);
    }
    cursor.semicolon();
    return new ModuleItem.ExportNames(cursor.nextId(), start, cursor.previousEnd(), typeOnly, names, specifier,
        attributes);
  }

  /** Without a module behind them the names are uses of bindings: no strings and no reserved words. */
  private void checkLocals(List<ExportSpecifier> names) {
    for (ExportSpecifier specifier : names) {
      ModuleName local = specifier.local();
      if (local.quoted()) {
        cursor.findings.error(StatementCode.STRING_EXPORTED, local.start(), local.end());
      } else if (!isReference(local)) {
        cursor.findings.error(StatementCode.RESERVED_WORD_EXPORTED, local.start(), local.end(),
            Map.of("word", local.name()));
      }
    }
  }

  private boolean isReference(ModuleName local) {
    TokenKind kind = local.name().equals("default") ? TokenKind.DEFAULT : grammar.words.kind(local.name());
    return kind == TokenKind.IDENTIFIER && !(context.strict() && NameParser.isStrictReserved(local.name()));
  }

  // ---- default

  private Statement defaultExport(int start, Place place) {
    if (place == Place.NAMESPACE) {
      cursor.findings.errorHere(StatementCode.DEFAULT_IN_NAMESPACE);
    }
    cursor.next();
    if (cursor.at(TokenKind.CONST) || cursor.at(TokenKind.VAR) || cursor.at(TokenKind.LET)) {
      StatementDiagnostics.errorHere(cursor, StatementCode.DEFAULT_NEEDS_VALUE, "note.declare-first");
      return declaration(start);
    }
    Statement declaration = defaultDeclaration();
    if (declaration != null) {
      return new ModuleItem.ExportDefaultDeclaration(cursor.nextId(), start, cursor.previousEnd(), declaration);
    }
    Expression expression = grammar.expressions.assignment(true);
    cursor.semicolon();
    return new ModuleItem.ExportDefault(cursor.nextId(), start, cursor.previousEnd(), expression);
  }

  /** The function, class or interface behind {@code export default}; null where an expression stands there. */
  private @Nullable Statement defaultDeclaration() {
    int start = cursor.start();
    if (cursor.at(TokenKind.FUNCTION)) {
      return grammar.functions.declaration(start, Modifiers.NONE, false, true);
    }
    if (cursor.at(TokenKind.CLASS)) {
      return grammar.classes.declaration(start, Modifiers.NONE, true);
    }
    if (!cursor.at(TokenKind.IDENTIFIER) || cursor.ahead.newline()) {
      return null;
    }
    if (cursor.at(Role.ASYNC) && cursor.ahead.kind() == TokenKind.FUNCTION) {
      cursor.take();
      return grammar.functions.declaration(start, Modifiers.NONE, true, true);
    }
    if (!context.types) {
      return null;
    }
    if (cursor.at(Role.ABSTRACT) && cursor.ahead.kind() == TokenKind.CLASS) {
      cursor.take();
      return grammar.classes.declaration(start, Modifiers.ABSTRACT, true);
    }
    return cursor.at(Role.INTERFACE) && cursor.ahead.kind() == TokenKind.IDENTIFIER
        ? grammar.declarations.interfaceDeclaration(start, Modifiers.NONE)
        : null;
  }

  // ---- declarations

  private Statement declaration(int start) {
    Statement declaration = declared();
    return new ModuleItem.ExportDeclaration(cursor.nextId(), start, cursor.previousEnd(), declaration);
  }

  private Statement declared() {
    int start = cursor.start();
    return switch (cursor.kind()) {
      case VAR -> variables(VariableKind.VAR);
      case LET -> variables(VariableKind.LET);
      case CONST -> grammar.declarations.atEnumBehindConst() ? grammar.declarations.constEnum(start, Modifiers.NONE)
          : variables(VariableKind.CONST);
      case FUNCTION -> grammar.functions.declaration(start, Modifiers.NONE, false, false);
      case CLASS -> grammar.classes.declaration(start, Modifiers.NONE, false);
      case ENUM -> grammar.declarations.enumeration(start, Modifiers.NONE);
      case NEW -> grammar.declarations.atNewAlias() ? grammar.declarations.alias(start, Modifiers.NONE) : unknown();
      case IDENTIFIER -> wordDeclaration(start);
      default -> unknown();
    };
  }

  private Statement variables(VariableKind kind) {
    return grammar.statements.variables.statement(cursor.start(), Modifiers.NONE, kind);
  }

  private Statement wordDeclaration(int start) {
    if (cursor.at(Role.ASYNC) && cursor.ahead.kind() == TokenKind.FUNCTION && !cursor.ahead.newline()) {
      cursor.take();
      return grammar.functions.declaration(start, Modifiers.NONE, true, false);
    }
    return context.types && grammar.declarations.atDeclaration() ? grammar.declarations.declaration(Place.MODULE)
        : unknown();
  }

  /** What cannot be exported: reports and reads a statement. */
  private Statement unknown() {
    cursor.findings.errorHere(StatementCode.EXPORT_NEEDS_DECLARATION);
    int start = cursor.start();
    Recovery.skipStatement(cursor);
    return new Statement.Empty(cursor.nextId(), start, Math.max(start, cursor.previousEnd()));
  }

  // ---- TypeScript's other forms

  /** {@code "export" "import" [ "type" ] name "=" … ";"} */
  private Statement importEquals(int start) {
    cursor.next();
    boolean typeOnly = cursor.at(Role.TYPE) && cursor.ahead.kind() == TokenKind.IDENTIFIER;
    if (typeOnly) {
      cursor.take();
    }
    Target.BindingName name = grammar.names.binding(true);
    if (!context.types || !cursor.at(TokenKind.ASSIGN)) {
      cursor.unexpected();
      Recovery.skipStatement(cursor);
      return new Statement.Empty(cursor.nextId(), start, cursor.previousEnd());
    }
    return grammar.modules.importEquals(start, true, typeOnly, name);
  }

  /** {@code "export" "=" expression ";"} */
  private Statement assignment(int start) {
    if (!context.types) {
      cursor.unexpected();
    }
    cursor.next();
    Expression expression = grammar.expressions.assignment(true);
    cursor.semicolon();
    return new ModuleItem.ExportAssignment(cursor.nextId(), start, cursor.previousEnd(), expression);
  }

  /** {@code "export" "as" "namespace" name ";"} */
  private Statement asNamespace(int start) {
    cursor.next();
    cursor.next();
    Target.BindingName name = grammar.names.typeName();
    cursor.semicolon();
    return new ModuleItem.ExportAsNamespace(cursor.nextId(), start, cursor.previousEnd(), name.name());
  }
}
