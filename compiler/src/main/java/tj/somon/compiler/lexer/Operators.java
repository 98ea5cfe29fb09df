package tj.somon.compiler.lexer;

import tj.somon.compiler.source.Characters;
import tj.somon.compiler.vocabulary.TokenKind;

/** The punctuators that may have more than one character (ECMAScript 2025, 12.8): the longest one is taken. */
final class Operators {
  /** How long the punctuators are, by the number of their kind. */
  private static final byte[] LENGTHS = lengths();

  private Operators() {}

  /** Number of characters of a punctuator that {@link #at} has answered. */
  static int length(TokenKind kind) {
    return LENGTHS[kind.ordinal()];
  }

  private static byte[] lengths() {
    var lengths = new byte[TokenKind.values().length];
    for (TokenKind kind : TokenKind.values()) {
      lengths[kind.ordinal()] = switch (kind) {
        case LESS_EQUAL, GREATER_EQUAL, EQUAL, NOT_EQUAL, POWER, INCREMENT, DECREMENT, SHIFT_LEFT, SHIFT_RIGHT, AND, OR,
            COALESCE, OPTIONAL_DOT, PLUS_ASSIGN, MINUS_ASSIGN, STAR_ASSIGN, SLASH_ASSIGN, PERCENT_ASSIGN,
            BIT_AND_ASSIGN, BIT_OR_ASSIGN, BIT_XOR_ASSIGN, ARROW ->
          2;
        case ELLIPSIS, STRICT_EQUAL, STRICT_NOT_EQUAL, SHIFT_RIGHT_UNSIGNED, POWER_ASSIGN, SHIFT_LEFT_ASSIGN,
            SHIFT_RIGHT_ASSIGN, AND_ASSIGN, OR_ASSIGN, COALESCE_ASSIGN ->
          3;
        case SHIFT_RIGHT_UNSIGNED_ASSIGN -> 4;
        default -> 1;
      };
    }
    return lengths;
  }

  /** The punctuator at an offset of a text that a NUL ends; its first character can begin one of several characters. */
  static TokenKind at(char[] chars, int at) {
    char second = chars[at + 1];
    return switch (chars[at]) {
      case '.' -> second == '.' && chars[at + 2] == '.' ? TokenKind.ELLIPSIS : TokenKind.DOT;
      case '=' -> equal(chars, at, second);
      case '+' -> simple('+', second, TokenKind.INCREMENT, TokenKind.PLUS_ASSIGN, TokenKind.PLUS);
      case '-' -> simple('-', second, TokenKind.DECREMENT, TokenKind.MINUS_ASSIGN, TokenKind.MINUS);
      case '!' ->
        second == '=' ? assigns(chars, at + 2, TokenKind.STRICT_NOT_EQUAL, TokenKind.NOT_EQUAL) : TokenKind.NOT;
      case '?' -> question(chars, at, second);
      case '<' -> second == '<' ? assigns(chars, at + 2, TokenKind.SHIFT_LEFT_ASSIGN, TokenKind.SHIFT_LEFT)
          : second == '=' ? TokenKind.LESS_EQUAL : TokenKind.LESS;
      case '>' -> second == '>' ? shiftRight(chars, at) : second == '=' ? TokenKind.GREATER_EQUAL : TokenKind.GREATER;
      case '&' -> second == '&' ? assigns(chars, at + 2, TokenKind.AND_ASSIGN, TokenKind.AND)
          : second == '=' ? TokenKind.BIT_AND_ASSIGN : TokenKind.BIT_AND;
      case '|' -> second == '|' ? assigns(chars, at + 2, TokenKind.OR_ASSIGN, TokenKind.OR)
          : second == '=' ? TokenKind.BIT_OR_ASSIGN : TokenKind.BIT_OR;
      case '*' -> second == '*' ? assigns(chars, at + 2, TokenKind.POWER_ASSIGN, TokenKind.POWER)
          : second == '=' ? TokenKind.STAR_ASSIGN : TokenKind.STAR;
      case '/' -> second == '=' ? TokenKind.SLASH_ASSIGN : TokenKind.SLASH;
      case '%' -> second == '=' ? TokenKind.PERCENT_ASSIGN : TokenKind.PERCENT;
      default -> second == '=' ? TokenKind.BIT_XOR_ASSIGN : TokenKind.BIT_XOR;
    };
  }

  private static TokenKind equal(char[] chars, int at, char second) {
    if (second == '=') {
      return assigns(chars, at + 2, TokenKind.STRICT_EQUAL, TokenKind.EQUAL);
    }
    return second == '>' ? TokenKind.ARROW : TokenKind.ASSIGN;
  }

  private static TokenKind question(char[] chars, int at, char second) {
    if (second == '.') {
      return Characters.isDecimalDigit(chars[at + 2]) ? TokenKind.QUESTION : TokenKind.OPTIONAL_DOT;
    }
    return second == '?' ? assigns(chars, at + 2, TokenKind.COALESCE_ASSIGN, TokenKind.COALESCE) : TokenKind.QUESTION;
  }

  private static TokenKind shiftRight(char[] chars, int at) {
    return chars[at + 2] == '>'
        ? assigns(chars, at + 3, TokenKind.SHIFT_RIGHT_UNSIGNED_ASSIGN, TokenKind.SHIFT_RIGHT_UNSIGNED)
        : assigns(chars, at + 2, TokenKind.SHIFT_RIGHT_ASSIGN, TokenKind.SHIFT_RIGHT);
  }

  /** {@code +}, {@code ++}, {@code +=} and their like. */
  private static TokenKind simple(char twin, char second, TokenKind doubled, TokenKind assigns, TokenKind single) {
    return second == twin ? doubled : second == '=' ? assigns : single;
  }

  /** One of two kinds, by whether an equals sign follows. */
  private static TokenKind assigns(char[] chars, int at, TokenKind with, TokenKind without) {
    return chars[at] == '=' ? with : without;
  }
}
