package tj.somon.compiler;

/** The words that a program is printed with. */
public enum Vocabulary {
  TAJIK,
  ENGLISH
}
