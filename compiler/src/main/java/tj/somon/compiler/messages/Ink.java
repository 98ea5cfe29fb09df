package tj.somon.compiler.messages;

/** Colours of a report, as the escape sequences of ECMA-48; without colour all are empty. */
record Ink(String error, String warning, String accent, String faint, String bold, String end) {
  static final Ink NONE = new Ink("", "", "", "", "", "");
  static final Ink COLOUR = new Ink("\u001b[1;31m", "\u001b[1;33m", "\u001b[36m", "\u001b[2m", "\u001b[1m",
      "\u001b[0m");
}
