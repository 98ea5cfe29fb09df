package tj.somon.modules.bundle;

import java.util.Set;

/** Words of JavaScript and names made of file names. */
final class Identifiers {
  private static final Set<String> RESERVED = Set.of("arguments", "async", "await", "break", "case", "catch", "class",
      "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "eval", "export", "extends", "false",
      "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let", "new", "null",
      "package", "private", "protected", "public", "return", "static", "super", "switch", "this", "throw", "true",
      "try", "typeof", "undefined", "var", "void", "while", "with", "yield");

  private Identifiers() {}

  static boolean isReserved(String name) {
    return RESERVED.contains(name);
  }

  /** Whether a text can be written as a name; any word can behind a dot. */
  static boolean isName(String text) {
    if (text.isEmpty() || !Character.isUnicodeIdentifierStart(text.codePointAt(0)) && !startsName(text.charAt(0))) {
      return false;
    }
    return text.codePoints()
        .allMatch(c -> (Character.isUnicodeIdentifierPart(c) || c == '$') && !Character.isIdentifierIgnorable(c));
  }

  private static boolean startsName(char c) {
    return c == '$' || c == '_';
  }

  /** A name made of a path or specifier: of its last part, or of the folder of an {@code index} file. */
  static String of(String path) {
    String[] names = path.split("/");
    String last = names[names.length - 1];
    int dot = last.indexOf('.', 1);
    String stem = dot > 0 ? last.substring(0, dot) : last;
    if (stem.equals("index") && names.length > 1) {
      stem = names[names.length - 2];
    }
    var name = new StringBuilder();
    stem.codePoints().forEach(c -> name.appendCodePoint(
        Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c) || c == '$' ? c : '_'));
    boolean starts = !name.isEmpty()
        && (Character.isUnicodeIdentifierStart(name.codePointAt(0)) || name.charAt(0) == '$' || name.charAt(0) == '_');
    return starts ? name.toString() : "_" + name;
  }

  /** A name as import and export clauses write it. */
  static String moduleName(String name) {
    return isName(name) ? name : tj.somon.modules.json.JsonWriter.quoted(name);
  }

  /** What stands behind an object for one of its properties. */
  static String property(String name) {
    return isName(name) ? "." + name : "[" + tj.somon.modules.json.JsonWriter.quoted(name) + "]";
  }

  /** What stands before the colon for a property of an object literal. */
  static String key(String name) {
    return name.equals("__proto__") ? "[\"__proto__\"]"
        : isName(name) ? name : tj.somon.modules.json.JsonWriter.quoted(name);
  }
}
