package tj.somon.modules.resolve;

import java.util.Locale;

/**
 * One thing that was tried on the way from a specifier to its meaning.
 *
 * @param subject what was tried: a path, a key of {@code exports}, a pattern
 */
public record Step(Kind kind, String subject, Result result) {

  /** What was tried. */
  public enum Kind {
    FILE,
    FOLDER,
    PACKAGE_FOLDER,
    PACKAGE_FILE,
    MAIN,
    EXPORTS,
    IMPORTS,
    CONDITION,
    TARGET,
    SELF,
    PATHS,
    BASE_URL,
    IMPORT_MAP,
    BROWSER,
    EXTERNAL,
    BUILTIN,
    URL,
    REAL_PATH;

    /** Key of the text that says it; {@code {subject}} and {@code {result}} are its places. */
    public String key() {
      return "step." + word(this);
    }
  }

  /** What came of it. */
  public enum Result {
    /** It is there. */
    FOUND,
    /** It is not there. */
    NOTHING,
    /** It matches and is followed. */
    USED,
    /** It does not hold. */
    SKIPPED,
    /** It matches and forbids. */
    REFUSED;

    /** Key of the text that says it. */
    public String key() {
      return "step.result." + word(this);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
