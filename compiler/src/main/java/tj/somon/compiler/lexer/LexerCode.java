package tj.somon.compiler.lexer;

import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;

/** Findings of the lexer, SOM1001 to SOM1099. */
public enum LexerCode implements DiagnosticCode {
  /** A character that cannot begin a token. */
  UNEXPECTED_CHARACTER("SOM1001"),
  /** A character that looks like one of the language, such as a typographic quote. */
  LOOK_ALIKE("SOM1002"),
  UNTERMINATED_STRING("SOM1003"),
  UNTERMINATED_TEMPLATE("SOM1004"),
  UNTERMINATED_COMMENT("SOM1005"),
  UNTERMINATED_REGEXP("SOM1006"),
  /** {@code \x} or {@code \}{@code u} without the digits it needs. */
  INVALID_ESCAPE("SOM1007"),
  /** An escape beyond U+10FFFF. */
  CODE_POINT_TOO_LARGE("SOM1008"),
  /** {@code 0x}, {@code 0o} or {@code 0b} without digits. */
  NUMBER_WITHOUT_DIGITS("SOM1009"),
  /** An underscore in a number that is not between two digits, or after a leading zero. */
  MISPLACED_SEPARATOR("SOM1010"),
  /** A name or digit directly after a number. */
  NAME_AFTER_NUMBER("SOM1011"),
  EXPONENT_WITHOUT_DIGITS("SOM1012"),
  /** A digit too large for a binary or octal number. */
  INVALID_DIGIT("SOM1013"),
  /** A BigInt with a fraction, an exponent or a leading zero. */
  INVALID_BIGINT("SOM1014"),
  /** An octal escape in a template without a tag. */
  OCTAL_IN_TEMPLATE("SOM1015"),
  /** An escape in a name that stands for no letter. */
  INVALID_NAME_ESCAPE("SOM1016"),
  /** {@code #} without a name. */
  PRIVATE_NAME_MISSING("SOM1017"),
  /** A character that cannot be seen, outside strings and comments. */
  INVISIBLE_CHARACTER("SOM1018");

  private final String id;

  LexerCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }
}
