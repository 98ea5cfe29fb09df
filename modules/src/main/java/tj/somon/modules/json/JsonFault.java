package tj.somon.modules.json;

/** Why a text is not JSON. */
public enum JsonFault {
  /** There is nothing but white space. */
  EMPTY,
  /** The text ends inside a value. */
  UNFINISHED,
  /** A character stands where JSON does not allow it. */
  UNEXPECTED,
  /** Arrays and objects are nested deeper than {@value JsonReader#DEEPEST} levels. */
  TOO_DEEP
}
