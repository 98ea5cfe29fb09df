package tj.somon.compiler.printer;

/** Which words the printed text is spelled with. */
public enum OutputVocabulary {
  ENGLISH,
  TAJIK
}
