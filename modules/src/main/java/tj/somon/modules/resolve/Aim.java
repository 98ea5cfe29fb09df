package tj.somon.modules.resolve;

/** What {@code exports} or {@code imports} lead to. */
sealed interface Aim {

  /** A file, whether it is there or not. */
  record At(FileUrl url) implements Aim {}

  /** What is decided already: a builtin module, a refusal, what a bare specifier means. */
  record Settled(Outcome outcome) implements Aim {}

  /** No condition holds. */
  record Undecided() implements Aim {}

  /** {@code null}: forbidden. */
  record Forbidden() implements Aim {}
}
