package tj.somon.modules.resolve;

/** Where a program is to run. */
public enum Platform {
  NODE,
  BROWSER,
  NEUTRAL
}
