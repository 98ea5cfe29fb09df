package tj.somon.compiler.parser;

import java.util.Map;
import tj.somon.compiler.ast.Modifiers;
import tj.somon.compiler.vocabulary.Role;
import tj.somon.compiler.vocabulary.TokenKind;

/**
 * Modifier words of class members: whether a word is one or the member's name (SomonScript language specification,
 * section 3.2 for the Tajik words; the English ones follow ECMAScript and TypeScript).
 */
final class ClassModifierParser {
  private static final int ACCESSIBILITY = Modifiers.PUBLIC | Modifiers.PRIVATE | Modifiers.PROTECTED;

  private final Cursor cursor;
  private final Context context;

  ClassModifierParser(Grammar grammar) {
    cursor = grammar.cursor;
    context = grammar.context;
  }

  /** Takes the modifiers before a member, in any order. */
  int modifiers() {
    int modifiers = Modifiers.NONE;
    while (true) {
      if (atNoise()) {
        cursor.next();
        continue;
      }
      int modifier = modifier();
      if (modifier == Modifiers.NONE) {
        return modifiers;
      }
      check(modifiers, modifier);
      modifiers |= modifier;
      cursor.take();
    }
  }

  /** The modifier that the current word is, or none. */
  private int modifier() {
    if (cursor.roles() == 0) {
      return Modifiers.NONE;
    }
    int modifier = meaning();
    boolean known = modifier == Modifiers.STATIC || modifier != Modifiers.NONE && context.types;
    return known && isModifier(modifier) ? modifier : Modifiers.NONE;
  }

  private int meaning() {
    if (cursor.at(Role.STATIC)) {
      return Modifiers.STATIC;
    }
    if (cursor.at(Role.PUBLIC)) {
      return Modifiers.PUBLIC;
    }
    if (cursor.at(Role.PRIVATE)) {
      return Modifiers.PRIVATE;
    }
    if (cursor.at(Role.PROTECTED)) {
      return Modifiers.PROTECTED;
    }
    if (cursor.at(Role.READONLY)) {
      return Modifiers.READONLY;
    }
    if (cursor.at(Role.ABSTRACT)) {
      return Modifiers.ABSTRACT;
    }
    if (cursor.at(Role.OVERRIDE)) {
      return Modifiers.OVERRIDE;
    }
    if (cursor.at(Role.DECLARE)) {
      return Modifiers.DECLARE;
    }
    return cursor.at(Role.ACCESSOR) ? Modifiers.ACCESSOR : Modifiers.NONE;
  }

  private boolean isModifier(int modifier) {
    if (cursor.tajikWord()) {
      return isTajikModifier();
    }
    if (modifier == Modifiers.STATIC) {
      return !cursor.escaped() && !endsName(cursor.ahead.kind());
    }
    return !cursor.ahead.newline() && (startsName(cursor.ahead.kind()) || cursor.ahead.kind() == TokenKind.STAR);
  }

  /** A Tajik word before a name on the same line is a modifier. */
  private boolean isTajikModifier() {
    return !cursor.ahead.newline() && !endsName(cursor.ahead.kind());
  }

  /** Whether a token shows that the word before it was the name of the member. */
  private static boolean endsName(TokenKind kind) {
    return switch (kind) {
      case LEFT_PAREN, ASSIGN, SEMICOLON, COLON, COMMA, QUESTION, NOT, LESS, RIGHT_BRACE, END_OF_FILE -> true;
      default -> false;
    };
  }

  /** Whether a token begins the name of a member. */
  private static boolean startsName(TokenKind kind) {
    return switch (kind) {
      case STRING, NUMBER, BIGINT, PRIVATE_NAME, LEFT_BRACKET -> true;
      default -> kind.isWord();
    };
  }

  /** Whether the current word is the optional word before a method's name in SomonScript. */
  boolean atNoise() {
    return cursor.at(TokenKind.FUNCTION) && cursor.tajikWord() && isTajikModifier();
  }

  /** Whether the current word makes the method behind it asynchronous. */
  boolean atAsync() {
    if (!cursor.at(Role.ASYNC) || cursor.ahead.newline()) {
      return false;
    }
    return startsName(cursor.ahead.kind()) || cursor.ahead.kind() == TokenKind.STAR;
  }

  /** Whether the current word makes an accessor of the method behind it. */
  boolean atAccessor() {
    boolean word = cursor.at(Role.GET) || cursor.at(Role.SET);
    return word && startsName(cursor.ahead.kind()) && !(cursor.tajikWord() && cursor.ahead.newline());
  }

  /** Whether a static block begins here. */
  boolean atStaticBlock() {
    return cursor.at(Role.STATIC) && !cursor.escaped() && cursor.ahead.kind() == TokenKind.LEFT_BRACE;
  }

  private void check(int modifiers, int modifier) {
    Map<String, String> word = Map.of("word", cursor.text());
    boolean accessibility = (modifier & ACCESSIBILITY) != 0;
    if ((modifiers & modifier) != 0 || accessibility && (modifiers & ACCESSIBILITY) != 0) {
      cursor.findings.errorHere(StatementCode.MODIFIER_TWICE, word);
    } else if ((modifiers & excludedBy(modifier)) != 0) {
      cursor.findings.errorHere(StatementCode.MODIFIER_COMBINATION, word);
    }
  }

  private static int excludedBy(int modifier) {
    return switch (modifier) {
      case Modifiers.ABSTRACT -> Modifiers.PRIVATE | Modifiers.STATIC;
      case Modifiers.PRIVATE, Modifiers.STATIC -> Modifiers.ABSTRACT;
      case Modifiers.DECLARE -> Modifiers.OVERRIDE | Modifiers.ACCESSOR;
      case Modifiers.OVERRIDE -> Modifiers.DECLARE;
      case Modifiers.ACCESSOR -> Modifiers.DECLARE | Modifiers.READONLY;
      case Modifiers.READONLY -> Modifiers.ACCESSOR;
      default -> Modifiers.NONE;
    };
  }
}
