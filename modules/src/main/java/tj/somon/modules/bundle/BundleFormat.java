package tj.somon.modules.bundle;

/** How a bundle offers what the entry exports. */
public enum BundleFormat {
  /** An ECMAScript module. */
  ESM("esm"),
  /** A CommonJS module. */
  COMMONJS("commonjs"),
  /** A script that runs at once; a global name may hold the exports. */
  IIFE("iife");

  private final String word;

  BundleFormat(String word) {
    this.word = word;
  }

  /** The word for it on the command line. */
  public String word() {
    return word;
  }
}
