package tj.somon.compiler.parser;

import java.util.List;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.Expression.Template;
import tj.somon.compiler.ast.TemplateChunk;
import tj.somon.compiler.ast.TypeNode;
import tj.somon.compiler.vocabulary.TokenKind;

/** Templates (ECMAScript 2025, 13.2.8). */
final class TemplateParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final Context context;

  TemplateParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    context = grammar.context;
  }

  /** The template behind a tag. */
  Expression.TaggedTemplate tagged(int start, Expression tag, List<TypeNode> typeArguments) {
    Template template = template(true);
    return new Expression.TaggedTemplate(cursor.nextId(), start, template.end(), tag, typeArguments, template);
  }

  /** A template; the current token is its first piece. */
  Template template(boolean tagged) {
    int start = cursor.start();
    boolean open = cursor.at(TokenKind.TEMPLATE_HEAD);
    TemplateChunk first = chunk(tagged);
    if (!open) {
      return new Template(cursor.nextId(), start, first.end(), List.of(first), List.of());
    }
    int before = context.without(Context.CONDITIONAL_THEN);
    cursor.enter(2);
    Template template = substitutions(start, first, tagged);
    cursor.leave(2);
    context.restore(before);
    return template;
  }

  /** {@code expression { middle expression } tail}: pieces and expressions take turns on the stack. */
  private Template substitutions(int start, TemplateChunk first, boolean tagged) {
    int base = cursor.stack.size();
    cursor.stack.push(first);
    boolean open = true;
    while (open) {
      cursor.stack.push(substitution());
      if (!cursor.at(TokenKind.RIGHT_BRACE)) {
        cursor.expectCloser(TokenKind.RIGHT_BRACE, previousChunkEnd());
        Recovery.skipTo(cursor, TokenKind.RIGHT_BRACE, TokenKind.RIGHT_BRACE);
      }
      if (cursor.at(TokenKind.RIGHT_BRACE)) {
        cursor.rescanTemplateContinuation();
        open = cursor.at(TokenKind.TEMPLATE_MIDDLE);
        cursor.stack.push(chunk(tagged));
      } else {
        open = false;
        cursor.stack.push(new TemplateChunk(cursor.nextId(), cursor.start(), cursor.start(), "", ""));
      }
    }
    List<Expression> expressions = cursor.stack.every(base + 1, 2);
    List<TemplateChunk> chunks = cursor.stack.every(base, 2);
    cursor.stack.truncate(base);
    return new Template(cursor.nextId(), start, cursor.previousEnd(), chunks, expressions);
  }

  /** Offset of the brace that opened the substitution whose expression is on top of the stack. */
  private int previousChunkEnd() {
    return cursor.stack.get(cursor.stack.size() - 2).end() - 1;
  }

  private Expression substitution() {
    if (cursor.at(TokenKind.RIGHT_BRACE)) {
      cursor.findings.errorHere(ParserCode.EMPTY_SUBSTITUTION);
      return new Expression.Missing(cursor.nextId(), cursor.start(), cursor.start());
    }
    return grammar.expressions.expression(true);
  }

  /** The text of the current piece of a template, which is taken. */
  TemplateChunk chunk(boolean tagged) {
    int start = cursor.start();
    int end = cursor.end();
    String raw = cursor.lexer().rawTemplate();
    String cooked = cursor.lexer().cookedTemplate();
    if (cooked == null && !tagged) {
      cursor.findings.invalidEscape();
    }
    cursor.next();
    return new TemplateChunk(cursor.nextId(), start, end, raw, cooked);
  }
}
