package tj.somon.compiler.regexp;

import tj.somon.compiler.diagnostics.DiagnosticCode;
import tj.somon.compiler.diagnostics.Severity;

/** Early errors of regular expressions, SOM1101 to SOM1199. */
public enum RegExpCode implements DiagnosticCode {
  INVALID_FLAG("SOM1101"),
  DUPLICATE_FLAG("SOM1102"),
  /** Flags {@code u} and {@code v} together. */
  CONTRARY_FLAGS("SOM1103"),
  UNCLOSED_GROUP("SOM1104"),
  UNOPENED_GROUP("SOM1105"),
  NOTHING_TO_REPEAT("SOM1106"),
  /** A brace or bracket that must be escaped in Unicode mode. */
  LONE_BRACKET("SOM1107"),
  QUANTIFIER_ORDER("SOM1108"),
  UNCLOSED_CLASS("SOM1109"),
  RANGE_ORDER("SOM1110"),
  /** A range with a class such as {@code \d} at one end. */
  RANGE_OF_CLASS("SOM1111"),
  INVALID_ESCAPE("SOM1112"),
  INVALID_UNICODE_ESCAPE("SOM1113"),
  UNKNOWN_PROPERTY("SOM1114"),
  INVALID_GROUP_NAME("SOM1115"),
  DUPLICATE_GROUP_NAME("SOM1116"),
  UNKNOWN_GROUP_NAME("SOM1117"),
  /** A back reference to a group that does not exist. */
  UNKNOWN_GROUP("SOM1118"),
  /** {@code (?} with something unknown behind it. */
  INVALID_GROUP("SOM1119"),
  INVALID_MODIFIERS("SOM1120"),
  /** Set operators that are mixed or lack an operand. */
  INVALID_SET_OPERATION("SOM1121"),
  /** A character that must be escaped in a class of the flag {@code v}. */
  RESERVED_IN_SET("SOM1122"),
  /** A negated class that may hold strings of several characters. */
  NEGATED_STRINGS("SOM1123"),
  TOO_DEEP("SOM1124");

  private final String id;

  RegExpCode(String id) {
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
