package tj.somon.compiler.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.TemplateChunk;
import tj.somon.compiler.ast.TupleElement;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.vocabulary.TokenKind;

/** Tuples and template literal types. */
final class CompoundTypeParser {
  private final Grammar grammar;
  private final Cursor cursor;

  CompoundTypeParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
  }

  // ---- tuples

  /** {@code "[" [ element { "," element } [ "," ] ] "]"} */
  TypeNode tuple() {
    int opened = cursor.start();
    cursor.next();
    int base = cursor.stack.size();
    boolean optionalSeen = false;
    while (!cursor.at(TokenKind.RIGHT_BRACKET) && !cursor.at(TokenKind.END_OF_FILE)) {
      TupleElement element = element();
      if (optionalSeen && !element.optional() && !element.rest()) {
        cursor.findings.error(TypeCode.REQUIRED_AFTER_OPTIONAL, element.start(), element.end());
      }
      optionalSeen |= element.optional();
      cursor.stack.push(element);
      if (!cursor.eat(TokenKind.COMMA)) {
        break;
      }
    }
    List<TupleElement> elements = cursor.stack.pop(base);
    cursor.expectCloser(TokenKind.RIGHT_BRACKET, opened);
    return new TypeNode.Tuple(cursor.nextId(), opened, cursor.previousEnd(), elements);
  }

  /** {@code [ "..." ] name [ "?" ] ":" type | [ "..." ] type [ "?" ]} */
  private TupleElement element() {
    int start = cursor.start();
    boolean rest = cursor.eat(TokenKind.ELLIPSIS);
    String label = label();
    boolean optional = label != null && cursor.eat(TokenKind.QUESTION);
    if (label != null) {
      cursor.expect(TokenKind.COLON);
    }
    TypeNode type = grammar.types.bracketed();
    if (cursor.at(TokenKind.QUESTION)) {
      if (label != null) {
        cursor.findings.errorHere(TypeCode.OPTIONAL_MARK_PLACE);
      }
      cursor.next();
      optional = true;
    }
    if (rest && optional) {
      cursor.findings.error(TypeCode.OPTIONAL_REST, start, cursor.previousEnd());
    }
    return new TupleElement(cursor.nextId(), start, cursor.previousEnd(), label, rest, optional, type);
  }

  private @Nullable String label() {
    if (!cursor.atWord()) {
      return null;
    }
    TokenKind following = cursor.ahead.kind();
    if (following != TokenKind.COLON && !(following == TokenKind.QUESTION && cursor.second.kind() == TokenKind.COLON)) {
      return null;
    }
    String label = cursor.text();
    cursor.next();
    return label;
  }

  // ---- templates

  /** A template whose holes are types. */
  TypeNode template() {
    int start = cursor.start();
    int base = cursor.stack.size();
    var chunks = new java.util.ArrayList<TemplateChunk>();
    boolean open = cursor.at(TokenKind.TEMPLATE_HEAD);
    chunks.add(grammar.expressions.templateChunk(false));
    while (open) {
      cursor.stack.push(grammar.types.bracketed());
      if (!cursor.at(TokenKind.RIGHT_BRACE)) {
        cursor.expectCloser(TokenKind.RIGHT_BRACE, chunks.getLast().end() - 2);
        chunks.add(new TemplateChunk(cursor.nextId(), cursor.start(), cursor.start(), "", ""));
        break;
      }
      cursor.rescanTemplateContinuation();
      open = cursor.at(TokenKind.TEMPLATE_MIDDLE);
      chunks.add(grammar.expressions.templateChunk(false));
    }
    List<TypeNode> types = cursor.stack.pop(base);
    return new TypeNode.TemplateType(cursor.nextId(), start, cursor.previousEnd(), List.copyOf(chunks), types);
  }
}
