package tj.somon.modules.resolve;

/**
 * One thing that was tried on the way from a specifier to its meaning.
 *
 * @param subject what was tried: a path, a key of {@code exports}, a pattern
 */
public record Step(Kind kind, String subject, Result result) {

  /** What was tried. */
  public enum Kind {
    FILE("step.file"),
    FOLDER("step.folder"),
    PACKAGE_FOLDER("step.package-folder"),
    PACKAGE_FILE("step.package-file"),
    MAIN("step.main"),
    EXPORTS("step.exports"),
    IMPORTS("step.imports"),
    CONDITION("step.condition"),
    TARGET("step.target"),
    SELF("step.self"),
    PATHS("step.paths"),
    BASE_URL("step.base-url"),
    IMPORT_MAP("step.import-map"),
    BROWSER("step.browser"),
    EXTERNAL("step.external"),
    BUILTIN("step.builtin"),
    URL("step.url"),
    REAL_PATH("step.real-path");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** Key of the text that says it; {@code {subject}} and {@code {result}} are its places. */
    public String key() {
      return key;
    }
  }

  /** What came of it. */
  public enum Result {
    /** It is there. */
    FOUND("step.result.found"),
    /** It is not there. */
    NOTHING("step.result.nothing"),
    /** It matches and is followed. */
    USED("step.result.used"),
    /** It does not hold. */
    SKIPPED("step.result.skipped"),
    /** It matches and forbids. */
    REFUSED("step.result.refused");

    private final String key;

    Result(String key) {
      this.key = key;
    }

    /** Key of the text that says it. */
    public String key() {
      return key;
    }
  }
}
