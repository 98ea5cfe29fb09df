package tj.somon.modules.resolve;

/** How a module is asked for. */
public enum ImportForm {
  /** By an import or export declaration, or by {@code import()}. */
  IMPORT("import"),

  /** By {@code require()}. */
  REQUIRE("require");

  private final String word;

  ImportForm(String word) {
    this.word = word;
  }

  /** The word in programs; also the name of the condition in {@code exports}. */
  public String word() {
    return word;
  }
}
