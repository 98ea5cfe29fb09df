package tj.somon.modules.load;

/** How the host evaluates a module. */
public enum ModuleKind {
  /** An ECMAScript module. */
  MODULE("module"),

  /** A CommonJS file; without code it is run from its file. */
  COMMONJS("commonjs"),

  /** A JSON text: the default export of a module that has no other. */
  JSON("json");

  private final String word;

  ModuleKind(String word) {
    this.word = word;
  }

  /** The word for the kind in what is sent to an engine. */
  public String word() {
    return word;
  }
}
