package tj.somon.compiler.vocabulary;

/**
 * A builtin with a Tajik name (SomonScript language specification, section 11).
 *
 * @param word the Tajik name
 * @param english the JavaScript name; for a global possibly an expression
 * @param on the object or prototype that has it: {@code global}, {@code console}, {@code Array.prototype}, …
 */
public record Builtin(String word, String english, String on, Kind kind) {

  /** How the builtin is reached. */
  public enum Kind {
    GLOBAL,
    METHOD,
    PROPERTY,
    STATIC
  }
}
