package tj.somon.modules.resolve;

/** Whose rules hold. */
public enum ResolveMode {
  /** Suffixes may be left out and folders have index files, whoever asks; what the configuration maps is mapped. */
  BUNDLER,

  /** What Node.js itself answers to {@code import} and to {@code require}. */
  NODE
}
