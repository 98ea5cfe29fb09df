package tj.somon.compiler.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.somon.compiler.ast.Expression;
import tj.somon.compiler.ast.PatternElement;
import tj.somon.compiler.ast.PatternProperty;
import tj.somon.compiler.ast.PropertyKey;
import tj.somon.compiler.ast.RestElement;
import tj.somon.compiler.ast.Target;
import tj.somon.compiler.vocabulary.TokenKind;

/** Binding patterns (ECMAScript 2025, 14.3.3). */
final class PatternParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final NameParser names;

  PatternParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor;
    names = grammar.names;
  }

  /** A name or a pattern; {@code lexical} forbids the name {@code let}. */
  Target bindingTarget(boolean lexical) {
    return switch (cursor.kind()) {
      case LEFT_BRACE -> objectPattern(lexical);
      case LEFT_BRACKET -> arrayPattern(lexical);
      default -> names.binding(lexical);
    };
  }

  /** The name of a value that is declared here; where there is none, reports and answers an empty name. */
  Target.BindingName bindingName() {
    return names.binding(false);
  }

  private Target.ArrayPattern arrayPattern(boolean lexical) {
    cursor.enter();
    int start = cursor.start();
    int base = cursor.stack.size();
    cursor.next();
    RestElement rest = null;
    while (rest == null && !cursor.at(TokenKind.RIGHT_BRACKET) && !cursor.at(TokenKind.END_OF_FILE)) {
      if (cursor.at(TokenKind.ELLIPSIS)) {
        rest = rest(lexical, true);
      } else if (!element(lexical)) {
        break;
      }
    }
    List<PatternElement> elements = cursor.stack.pop(base);
    cursor.expectCloser(TokenKind.RIGHT_BRACKET, start);
    cursor.leave();
    return new Target.ArrayPattern(cursor.nextId(), start, cursor.previousEnd(), elements, rest);
  }

  /** Pushes one element with the comma behind it; answers whether another may follow. */
  private boolean element(boolean lexical) {
    int start = cursor.start();
    if (cursor.eat(TokenKind.COMMA)) {
      cursor.stack.push(new PatternElement(cursor.nextId(), start, start, null, null));
      return true;
    }
    Target target = bindingTarget(lexical);
    Expression initializer = initializer();
    cursor.stack.push(new PatternElement(cursor.nextId(), start, cursor.previousEnd(), target, initializer));
    return cursor.eat(TokenKind.COMMA);
  }

  private @Nullable Expression initializer() {
    return cursor.eat(TokenKind.ASSIGN) ? grammar.expressions.assignment(true) : null;
  }

  private RestElement rest(boolean lexical, boolean patternAllowed) {
    int start = cursor.start();
    cursor.next();
    Target target = patternAllowed ? bindingTarget(lexical) : names.binding(lexical);
    int end = cursor.previousEnd();
    if (cursor.at(TokenKind.ASSIGN)) {
      cursor.findings.errorHere(ParserCode.REST_INITIALIZER);
      initializer();
    } else if (cursor.at(TokenKind.COMMA)) {
      cursor.findings.errorHere(ParserCode.REST_NOT_LAST);
      Recovery.skipTo(cursor, TokenKind.RIGHT_BRACKET, TokenKind.RIGHT_BRACE);
    }
    return new RestElement(cursor.nextId(), start, end, target);
  }

  private Target.ObjectPattern objectPattern(boolean lexical) {
    cursor.enter();
    int start = cursor.start();
    int base = cursor.stack.size();
    cursor.next();
    RestElement rest = null;
    while (rest == null && !cursor.at(TokenKind.RIGHT_BRACE) && !cursor.at(TokenKind.END_OF_FILE)) {
      if (cursor.at(TokenKind.ELLIPSIS)) {
        rest = rest(lexical, false);
      } else {
        cursor.stack.push(property(lexical));
        if (!cursor.eat(TokenKind.COMMA)) {
          break;
        }
      }
    }
    List<PatternProperty> properties = cursor.stack.pop(base);
    cursor.expectCloser(TokenKind.RIGHT_BRACE, start);
    cursor.leave();
    return new Target.ObjectPattern(cursor.nextId(), start, cursor.previousEnd(), properties, rest);
  }

  private PatternProperty property(boolean lexical) {
    int start = cursor.start();
    if (cursor.atWord() && endsShorthand(cursor.ahead.kind())) {
      Target.BindingName name = names.binding(lexical);
      var key = new PropertyKey.Name(cursor.nextId(), name.start(), name.end(), name.name());
      Expression initializer = initializer();
      return new PatternProperty(cursor.nextId(), start, cursor.previousEnd(), key, true, name, initializer);
    }
    PropertyKey key = grammar.objects.propertyKey(false);
    cursor.expect(TokenKind.COLON);
    Target target = bindingTarget(lexical);
    Expression initializer = initializer();
    return new PatternProperty(cursor.nextId(), start, cursor.previousEnd(), key, false, target, initializer);
  }

  private static boolean endsShorthand(TokenKind kind) {
    return kind != TokenKind.COLON;
  }
}
