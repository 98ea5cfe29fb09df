package tj.somon.compiler.vocabulary;

/**
 * What a word that means nothing was probably meant to be.
 *
 * @param word the right word
 */
public record Advice(String word, Reason reason) {

  /** Why the word that was written is not the one that was meant. */
  public enum Reason {
    /** A word of an older release. */
    RETIRED,
    /** Only the case of letters differs. */
    LETTER_CASE,
    /** A letter of another alphabet or keyboard stands in the place of the right one. */
    WRONG_LETTER,
    /** One or two letters differ. */
    MISSPELT
  }
}
