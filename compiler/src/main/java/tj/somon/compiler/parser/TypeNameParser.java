package tj.somon.compiler.parser;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.EntityName;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.ImportAttribute;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.ast.TypeKeyword;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.vocabulary.TokenKind;
import tj.somon.compiler.vocabulary.TypeWords;

/** Names in types: what is declared and used, queries of values, and imported types. */
final class TypeNameParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;

  TypeNameParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  // ---- names

  /** {@code name { "." word }} */
  EntityName entityName() {
    int start = cursor.start();
    EntityName name = typeName();
    while (cursor.eat(TokenKind.DOT)) {
      name = qualified(start, name);
    }
    return name;
  }

  /** The word behind the dot. */
  private EntityName qualified(int start, EntityName left) {
    int nameStart = cursor.start();
    if (!cursor.atWord() && !cursor.at(TokenKind.PRIVATE_NAME)) {
      ParserDiagnostics.nameExpected(cursor);
      return left;
    }
    String word = cursor.text();
    cursor.next();
    return new EntityName.Qualified(cursor.nextId(), start, cursor.previousEnd(), left, word, nameStart);
  }

  /** The first name of an entity name, or {@code this}. */
  EntityName.TypeName typeName() {
    int start = cursor.start();
    String name = "";
    if (cursor.at(TokenKind.THIS)) {
      name = "this";
      cursor.next();
    } else if (cursor.atWord() && !cursor.kind().isReserved() || cursor.at(TokenKind.FUNCTION)) {
      name = cursor.text();
      cursor.next();
    } else {
      ParserDiagnostics.nameExpected(cursor);
    }
    return new EntityName.TypeName(cursor.nextId(), start, Math.max(start, cursor.previousEnd()), name);
  }

  /** The place that declares the name of a type. */
  Target.BindingName typeBinding() {
    Target.BindingName name = grammar.names.typeName();
    declarable(name);
    return name;
  }

  /** Reports the declaration of a type under the name of one that is a word of the language. */
  void declarable(Target.BindingName name) {
    Optional<TypeKeyword> keyword = TypeWords.keyword(name.name(), context.language.tajik());
    if (keyword.isPresent() && keyword.get() != TypeKeyword.INTRINSIC) {
      cursor.findings.error(TypeCode.TYPE_NAME_TAKEN, name.start(), name.end(), Map.of("name", name.name()));
    }
  }

  // ---- queries and imports

  /** {@code "typeof" ( entityName | importType ) [ typeArguments ]} */
  TypeNode query() {
    int start = cursor.start();
    cursor.take();
    if (cursor.at(TokenKind.IMPORT)) {
      TypeNode.ImportType imported = importType();
      return new TypeNode.Query(cursor.nextId(), start, cursor.previousEnd(), null, imported, List.of());
    }
    EntityName name = entityName();
    List<TypeNode> arguments = grammar.types.arguments.optional();
    return new TypeNode.Query(cursor.nextId(), start, cursor.previousEnd(), name, null, arguments);
  }

  /** {@code "import" "(" string [ "," options ] ")" { "." word } [ typeArguments ]} */
  TypeNode.ImportType importType() {
    int start = cursor.start();
    cursor.next();
    int opened = cursor.expect(TokenKind.LEFT_PAREN);
    Expression.StringLiteral specifier = grammar.expressions.stringLiteral();
    List<ImportAttribute> attributes = null;
    if (cursor.eat(TokenKind.COMMA) && !cursor.at(TokenKind.RIGHT_PAREN)) {
      attributes = grammar.modules.typeImportOptions();
      cursor.eat(TokenKind.COMMA);
    }
    cursor.expectCloser(TokenKind.RIGHT_PAREN, opened);
    EntityName qualifier = importQualifier();
    return new TypeNode.ImportType(cursor.nextId(), start, cursor.previousEnd(), specifier, attributes, qualifier,
        grammar.types.arguments.optional());
  }

  private @Nullable EntityName importQualifier() {
    if (!cursor.eat(TokenKind.DOT)) {
      return null;
    }
    int start = cursor.start();
    if (!cursor.atWord()) {
      ParserDiagnostics.nameExpected(cursor);
      return null;
    }
    String first = cursor.text();
    cursor.next();
    EntityName name = new EntityName.TypeName(cursor.nextId(), start, cursor.previousEnd(), first);
    while (cursor.eat(TokenKind.DOT)) {
      name = qualified(start, name);
    }
    return name;
  }
}
