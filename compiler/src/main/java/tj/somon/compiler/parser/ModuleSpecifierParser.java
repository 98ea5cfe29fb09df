package tj.somon.compiler.parser;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.ExportSpecifier;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ImportAttribute;
import tj.somon.compiler.ast.ImportSpecifier;
import tj.somon.compiler.ast.ModuleName;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.diagnostics.Note;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/** Names in braces and attributes, which imports and exports share (ECMAScript 2025, 16.2). */
final class ModuleSpecifierParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;

  ModuleSpecifierParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  /** {@code "from" string}; where it is absent, reports and skips what stands there. */
  Expression.StringLiteral moduleBehindFrom() {
    boolean from = cursor.eat(Role.FROM);
    if (!from) {
      cursor.findings.errorHere(StatementCode.FROM_EXPECTED);
    }
    if (from || cursor.at(TokenKind.STRING)) {
      return grammar.expressions.stringLiteral();
    }
    int start = cursor.start();
    if (!cursor.newlineBefore()) {
      if (cursor.at(TokenKind.LEFT_BRACE)) {
        Recovery.skipBalanced(cursor);
      }
      Recovery.skipStatement(cursor);
    }
    return new Expression.StringLiteral(cursor.nextId(), start, start, "");
  }

  /** {@code "as" name} */
  Target.BindingName nameBehindAs() {
    if (!cursor.eat(Role.AS)) {
      cursor.findings.errorHere(StatementCode.AS_EXPECTED);
      if (cursor.at(Role.FROM)) {
        return new Target.BindingName(cursor.nextId(), cursor.start(), cursor.start(), "");
      }
    }
    return grammar.names.binding(true);
  }

  /** Takes the brace that closes a list; what does not belong there is skipped. */
  private void close(int opened) {
    boolean closed = cursor.at(TokenKind.RIGHT_BRACE);
    cursor.expectCloser(TokenKind.RIGHT_BRACE, opened);
    if (!closed) {
      Recovery.skipTo(cursor, TokenKind.RIGHT_BRACE, TokenKind.RIGHT_BRACE);
      cursor.eat(TokenKind.RIGHT_BRACE);
    }
  }

  // ---- names

  /** A name that other modules see: a word, or a string of well-formed Unicode. */
  ModuleName moduleName() {
    int start = cursor.start();
    if (cursor.at(TokenKind.STRING)) {
      String text = cursor.text();
      if (!isWellFormed(text)) {
        cursor.findings.errorHere(StatementCode.NAME_NOT_WELL_FORMED);
      }
      cursor.next();
      return new ModuleName(cursor.nextId(), start, cursor.previousEnd(), text, true);
    }
    if (!cursor.atWord()) {
      ParserDiagnostics.nameExpected(cursor);
      return new ModuleName(cursor.nextId(), start, start, "", false);
    }
    String name = cursor.at(TokenKind.DEFAULT) ? "default" : cursor.text();
    cursor.next();
    return new ModuleName(cursor.nextId(), start, cursor.previousEnd(), name, false);
  }

  private static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether {@code type} at the beginning of a specifier makes it one of a type. It does not in {@code { type }},
   * {@code { type as x }} and {@code { type as as }}.
   */
  private boolean takeTypeModifier(boolean typeOnly) {
    if (!context.types || !cursor.at(Role.TYPE) || !startsName(cursor.ahead.kind())) {
      return false;
    }
    if (cursor.ahead.at(Role.AS)) {
      TokenKind second = cursor.second.kind();
      boolean ends = second == TokenKind.COMMA || second == TokenKind.RIGHT_BRACE;
      if (!ends && !secondAsBinds()) {
        return false;
      }
    }
    if (typeOnly) {
      cursor.findings.errorHere(StatementCode.TYPE_TWICE);
    }
    cursor.take();
    return true;
  }

  /** Whether {@code type as as name} is written: the type {@code as} under another name. */
  private boolean secondAsBinds() {
    Cursor.Mark mark = cursor.mark(context);
    cursor.next();
    cursor.next();
    boolean binds = cursor.at(Role.AS) && startsName(cursor.ahead.kind());
    cursor.reset(mark, context);
    return binds;
  }

  private static boolean startsName(TokenKind kind) {
    return kind.isWord() || kind == TokenKind.STRING;
  }

  /** <code>"{" [ import { "," import } [ "," ] ] "}"</code> */
  List<ImportSpecifier> imports(boolean typeOnly) {
    int opened = cursor.start();
    cursor.next();
    int base = cursor.stack.size();
    while (!cursor.at(TokenKind.RIGHT_BRACE) && !cursor.at(TokenKind.END_OF_FILE)) {
      cursor.stack.push(importSpecifier(typeOnly));
      if (!cursor.eat(TokenKind.COMMA)) {
        break;
      }
    }
    List<ImportSpecifier> specifiers = cursor.stack.pop(base);
    close(opened);
    return specifiers;
  }

  /** {@code [ "type" ] ( name | moduleName "as" name )} */
  private ImportSpecifier importSpecifier(boolean typeOnly) {
    int start = cursor.start();
    boolean type = takeTypeModifier(typeOnly);
    if (cursor.atWord() && !cursor.at(TokenKind.DEFAULT) && !cursor.ahead.at(Role.AS)) {
      Target.BindingName local = grammar.names.binding(true);
      var imported = new ModuleName(cursor.nextId(), local.start(), local.end(), local.name(), false);
      return new ImportSpecifier(cursor.nextId(), start, cursor.previousEnd(), type, imported, local);
    }
    ModuleName imported = moduleName();
    if (!cursor.at(Role.AS) && !cursor.findings.reportedHere()) {
      cursor.findings.errorHere(StatementCode.IMPORT_NEEDS_AS, Map.of("name", imported.name()),
          Note.of("note.write-as", Map.of()));
    }
    Target.BindingName local = cursor.eat(Role.AS) ? grammar.names.binding(true)
        : new Target.BindingName(cursor.nextId(), imported.start(), imported.end(), imported.name());
    return new ImportSpecifier(cursor.nextId(), start, cursor.previousEnd(), type, imported, local);
  }

  /** <code>"{" [ export { "," export } [ "," ] ] "}"</code>; what the names mean depends on a module behind it. */
  List<ExportSpecifier> exports(boolean typeOnly) {
    int opened = cursor.start();
    cursor.next();
    int base = cursor.stack.size();
    while (!cursor.at(TokenKind.RIGHT_BRACE) && !cursor.at(TokenKind.END_OF_FILE)) {
      cursor.stack.push(exportSpecifier(typeOnly));
      if (!cursor.eat(TokenKind.COMMA)) {
        break;
      }
    }
    List<ExportSpecifier> specifiers = cursor.stack.pop(base);
    close(opened);
    return specifiers;
  }

  /** {@code [ "type" ] moduleName [ "as" moduleName ]} */
  private ExportSpecifier exportSpecifier(boolean typeOnly) {
    int start = cursor.start();
    boolean type = takeTypeModifier(typeOnly);
    ModuleName local = moduleName();
    ModuleName exported = cursor.eat(Role.AS) ? moduleName()
        : new ModuleName(cursor.nextId(), local.start(), local.end(), local.name(), local.quoted());
    return new ExportSpecifier(cursor.nextId(), start, cursor.previousEnd(), type, local, exported);
  }

  // ---- attributes

  /** {@code [ "with" attributes ]}; null where no clause was written. */
  @Nullable
  List<ImportAttribute> attributes() {
    if (cursor.at(TokenKind.WITH) || cursor.at(Role.WITH) && cursor.ahead.kind() == TokenKind.LEFT_BRACE) {
      cursor.take();
      return attributeList();
    }
    boolean legacy = cursor.at(TokenKind.IDENTIFIER) && !cursor.newlineBefore() && cursor.text().equals("assert")
        && cursor.ahead.kind() == TokenKind.LEFT_BRACE;
    if (!legacy) {
      return null;
    }
    cursor.findings.errorHere(StatementCode.ASSERT_ATTRIBUTES);
    cursor.next();
    return attributeList();
  }

  /** <code>"{" [ attribute { "," attribute } [ "," ] ] "}"</code> */
  List<ImportAttribute> attributeList() {
    int opened = grammar.statements.openBrace();
    if (opened < 0) {
      return List.of();
    }
    int base = cursor.stack.size();
    var keys = new HashSet<String>();
    while (!cursor.at(TokenKind.RIGHT_BRACE) && !cursor.at(TokenKind.END_OF_FILE)) {
      ImportAttribute attribute = attribute();
      if (!keys.add(attribute.key()) && !attribute.key().isEmpty()) {
        cursor.findings.error(StatementCode.ATTRIBUTE_TWICE, attribute.start(), attribute.end(),
            Map.of("name", attribute.key()));
      }
      cursor.stack.push(attribute);
      if (!cursor.eat(TokenKind.COMMA)) {
        break;
      }
    }
    List<ImportAttribute> attributes = cursor.stack.pop(base);
    close(opened);
    return attributes;
  }

  /** {@code ( name | string ) ":" string} */
  private ImportAttribute attribute() {
    int start = cursor.start();
    String key = "";
    if (cursor.atWord() || cursor.at(TokenKind.STRING)) {
      key = cursor.text();
      cursor.next();
    } else {
      ParserDiagnostics.nameExpected(cursor);
    }
    cursor.expect(TokenKind.COLON);
    Expression.StringLiteral value = grammar.expressions.stringLiteral();
    return new ImportAttribute(cursor.nextId(), start, cursor.previousEnd(), key, value);
  }
}
