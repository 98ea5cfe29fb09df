package tj.somon.compiler.source;

/** What a source text is written in: its vocabulary, and whether it may have types. */
public enum Language {
  SOMONSCRIPT(true, true),
  TYPESCRIPT(false, true),
  JAVASCRIPT(false, false);

  private final boolean tajik;
  private final boolean types;

  Language(boolean tajik, boolean types) {
    this.tajik = tajik;
    this.types = types;
  }

  /** Whether Tajik words are keywords, beside the English ones. */
  public boolean tajik() {
    return tajik;
  }

  /** Whether TypeScript's type syntax is part of the grammar. */
  public boolean types() {
    return types;
  }

  /** The language of a file by the end of its name; anything unknown is JavaScript. */
  public static Language ofPath(String path) {
    if (path.endsWith(".som")) {
      return SOMONSCRIPT;
    }
    boolean typescript = path.endsWith(".ts") || path.endsWith(".mts") || path.endsWith(".cts");
    return typescript ? TYPESCRIPT : JAVASCRIPT;
  }

  /** The goal that the end of a file's name asks for: a script for {@code .cjs} and {@code .cts}, else a module. */
  public static SourceGoal goalOfPath(String path) {
    return path.endsWith(".cjs") || path.endsWith(".cts") ? SourceGoal.COMMONJS : SourceGoal.MODULE;
  }
}
