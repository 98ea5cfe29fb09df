package tj.somon.modules.config;

import java.util.Locale;

/** What is done about modules that import each other in a circle. */
public enum CycleStrategy {
  /** A circle is an error. */
  ERROR,

  /** A circle is a warning. */
  WARN,

  /** Nothing is said. */
  IGNORE;

  /** The word in the configuration. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CycleStrategy of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
